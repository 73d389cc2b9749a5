# What an operator reads when the bot does not start: one line each, without values of settings.

operator-setting-missing = { $variable } 설정이 없습니다. { operator-setting-holds }
operator-setting-bad = { $variable } 설정이 올바르지 않습니다. { operator-setting-holds }
operator-setting-holds = { $variable ->
    [MADANG_TOKEN] BotFather가 준 봇 토큰을 적으세요. 숫자:글자 모양입니다.
    [MADANG_API_URL] https 주소, 또는 이 컴퓨터의 http 주소만 적으세요. 뒤에 /bot을 붙이지 않습니다.
    [MADANG_DATA] 데이터베이스와 파일을 둘 폴더를 적으세요.
    [MADANG_KEYS] 열쇠 파일을 둘 폴더를 적으세요. 데이터 폴더 안은 안 됩니다.
    [MADANG_OWNERS] 소유자의 텔레그램 번호를 쉼표로 나누어 적으세요. 봇과의 대화에서 /id 로 알 수 있습니다.
    [MADANG_PROXY] http:// 또는 https:// 로 시작하는 프록시 주소를 적으세요.
    [MADANG_TIMEZONE] Asia/Seoul 같은 시간대 이름을 적으세요.
    [MADANG_LANGUAGE] ko 또는 en 을 적으세요.
    [MADANG_BULK_RATE] 여러 사람에게 1초에 몇 건을 보낼지 1에서 1000까지의 수로 적으세요. 30이 넘으면 텔레그램이 별(Stars)을 받습니다.
    [MADANG_APPROVAL_FROM] 몇 명부터 다른 담당자가 공지를 승인해야 하는지 1 이상의 수로 적으세요.
   *[other] README의 설정 표를 보세요.
}
operator-setting-unknown = { $variable } 설정은 없는 이름이라 쓰이지 않습니다.
operator-setting-unknown-near = { $variable } 설정은 없는 이름이라 쓰이지 않습니다. 혹시 { $near } 입니까?
operator-proxy-socks = { $variable } 설정에 SOCKS 프록시는 쓸 수 없습니다. http:// 또는 https:// 프록시 주소를 적으세요.
operator-keys-inside-data = MADANG_KEYS 폴더({ $keys })는 MADANG_DATA 폴더({ $data }) 안에 둘 수 없습니다. 백업에 열쇠가 섞이지 않도록 바깥 폴더를 적으세요.
operator-env-file-unreadable = 설정 파일({ $file })을 읽을 수 없습니다. 읽기 권한이 있는 UTF-8 파일이어야 합니다.

operator-token-refused = MADANG_TOKEN 설정의 토큰을 서버가 거절했습니다. BotFather가 준 봇 토큰을 다시 확인하세요.
operator-playground-gone = 놀이터 서버({ $address })가 시각을 알려 주지 않습니다. 서버가 켜져 있는지 확인하세요.

operator-already-running = 이미 실행 중입니다: 프로세스 { $pid }(madang { $command })가 { $since }부터 { $folder } 폴더를 쓰고 있습니다.
operator-already-running-unknown = 이미 실행 중입니다: 다른 프로세스가 { $folder } 폴더를 쓰고 있습니다.
operator-folder-unusable = MADANG_DATA 폴더({ $folder })에 쓸 수 없습니다: { $reason ->
    [forbidden] 쓰기 권한이 없습니다.
    [read-only] 읽기 전용 파일 시스템입니다.
    [full] 저장 공간이 가득 찼습니다.
    [not-a-folder] 폴더가 아닙니다.
   *[other] 파일을 만들거나 잠글 수 없습니다.
}

operator-database-newer = 데이터베이스가 이 프로그램보다 새 판입니다(데이터베이스 { $theirs }, 프로그램 { $ours }). 새 프로그램으로 실행하세요.
operator-database-damaged = 데이터베이스 파일을 읽을 수 없습니다. 백업에서 되돌리세요.
operator-keys-missing = 열쇠 파일({ $file })이 없습니다. 데이터를 만들 때 쓰던 열쇠 폴더를 MADANG_KEYS 설정에 적으세요.
operator-keys-damaged = 열쇠 파일({ $file })이 손상되었습니다. 백업에서 되돌리세요.
operator-keys-differ = { $folder } 폴더의 열쇠는 이 데이터베이스의 것이 아닙니다. MADANG_KEYS 설정을 확인하세요.

operator-audit-no-programme = ‘{ $slug }’ 프로그램이 없습니다. madang publish로 올린 slug를 적으세요. 봇 전체의 기록은 - 입니다.
operator-audit-not-written = 파일({ $file })을 쓸 수 없습니다. 폴더의 권한과 저장 공간을 확인하세요.
operator-audit-done = 기록 { $count }줄을 썼습니다. 처음부터 끝까지 이어져 있습니다. 마지막 해시: { $head }
operator-audit-broken = 기록을 썼지만 { $place }번째 줄부터 이어지지 않습니다. 누군가 손댔을 수 있습니다.
operator-export-no-board = ‘{ $slug }’{ JOSA($slug, "이라는/라는") } 제안판이 없습니다.
operator-exported = 공개 자료를 만들었습니다: { $file }
