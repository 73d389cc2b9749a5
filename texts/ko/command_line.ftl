operator-database-is-demo = 이 폴더의 데이터베이스는 시범용이라 진짜 봇에 쓸 수 없습니다. MADANG_DATA 설정에 다른 폴더를 적으세요.
operator-database-is-real = 이 폴더의 데이터베이스는 진짜 봇의 것이라 시범에 쓸 수 없습니다. 다른 폴더를 쓰세요.
operator-database-unopened = 데이터베이스({ $file })를 열거나 쓸 수 없습니다: { $reason ->
    [full] 저장 공간이 가득 찼습니다.
    [read-only] 쓰기 권한이 없거나 읽기 전용입니다.
   *[other] 폴더의 권한과 디스크를 확인하세요.
}
operator-keys-unusable = MADANG_KEYS 폴더({ $folder })를 만들거나 읽을 수 없습니다. 권한을 확인하세요.
operator-ready = @{ $username } 봇이 켜졌습니다. 끄려면 Ctrl-C를 누르세요.
operator-stopped = 하던 일을 마치고 껐습니다.

demo-page = 시범 화면: { $address }
demo-how = 브라우저에서 열어 보세요. 텔레그램 계정은 필요 없고, 시각은 꾸며 낸 것입니다. 끄려면 Ctrl-C, 처음부터 다시 하려면 make demo-reset.
demo-office = { $name } 님은 공무원입니다. 그 대화에서 /office 를 보내면 사무실이 열립니다.
demo-port-taken = { $wanted }번 포트는 쓰는 중이라 { $port }번을 씁니다.
demo-stopped = 시범을 껐습니다. 다시 make demo를 치면 그대로 이어집니다.
operator-pin-reset = 계정 { $account }의 PIN을 지웠습니다. 그 사람이 /office 를 열면 새 PIN을 정합니다. 기록에 남겼습니다.
operator-pin-none = 계정 { $account }에는 정해 둔 PIN이 없습니다. 계정 번호를 확인하세요. 대화방에서 /id 라고 보내면 알려 줍니다.
