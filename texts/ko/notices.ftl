### 먼저 보내는 말: 알림의 글은 합니다체, 알림을 켜고 끄는 대화는 해요체.

## 알림

reminder-opening = 이제 참여할 수 있습니다.
reminder-extended = 참여 기간이 늘었습니다.
reminder-not-begun = 아직 시작하지 않으셨습니다. 알림을 받기로 하셔서 알려 드립니다.
reminder-ranking = { $max }곳 중 { $chosen }곳을 고르셨습니다. { $missing }곳을 더 고르고 투표하셔야 셉니다.
reminder-ranking-whole = { $max }곳 중 { $chosen }곳을 고르셨지만 아직 투표하지 않으셨습니다. 투표하셔야 셉니다.
reminder-missing = 아직 내지 않은 신청이 있습니다. 빠진 것 { $count }개:
reminder-only-hand-in = 빠진 것이 없습니다. 확인하고 ‘이대로 내기’를 누르셔야 접수됩니다.
reminder-team-waits = 팀이 기다리고 있습니다. 내가 채울 것 { $count }개:
reminder-and-more = • 그 밖에 { $more }개
reminder-go-on = 이어 하기
reminder-take-part = 참여하기
notices-how = 알림을 끄려면 /notices

## 켜고 끄기

command-notices = 알림 켜고 끄기
menu-notices = 알림
notices-title = <b>어떤 알림을 받을까요?</b>
notices-line = { $name }: { $on ->
    [true] 받음
   *[other] 안 받음
}
notices-line-always = { $name }: 늘 받음. 내가 낸 것을 어떻게 정했는지와 따질 수 있는 방법이라 끌 수 없어요.
notices-emergency = 재난 같은 긴급 공지는 공지를 꺼도 와요.
notices-turn-on = { $name } 받기
notices-turn-off = { $name } 그만 받기
notice-kind-reminders = 마감 알림
notice-kind-results = 투표 결과
notice-kind-decisions = 내 신청의 결정
notice-kind-proposals = 따라가는 제안의 소식
notice-kind-announcements = 공지
notice-kind-digests = 모아 보기
notices-following = 소식을 받는 곳: { $names }
notices-following-nothing = 소식을 받는 프로그램이나 기관이 없어요. 프로그램의 안내에서 ‘알림 받기’를 누르면 여기에 나와요.

follow-open = 알림 받기
follow-title = <b>무엇의 알림을 받을까요?</b>
follow-programme = ‘{ $title }’: { $on ->
    [true] 받음
   *[other] 안 받음
}. 아직 시작하지 않았으면 열릴 때와 닫히기 전에 알려 드려요.
follow-office = { $name }의 새 소식: { $on ->
    [true] 받음
   *[other] 안 받음
}. 여는 것마다 알려 드려요.
follow-programme-on = 이것의 알림 받기
follow-programme-off = 이것의 알림 그만 받기
follow-office-on = { $name } 소식 받기
follow-office-off = { $name } 소식 그만 받기
follow-back = ‹ 돌아가기
follow-all = 모든 알림
