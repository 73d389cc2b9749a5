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
notice-kind-reminders = 마감 알림
notice-kind-results = 투표 결과
notice-kind-proposals = 제안 소식
notice-kind-announcements = 공지
notices-following = 소식을 받는 곳: { $names }
notices-following-nothing = 소식을 받는 곳: 아직 없음. 프로그램의 안내에서 ‘알림 받기’를 누르면 생겨요.

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

calendar-add = 달력에 넣기
calendar-coming = 달력 파일을 보내 드릴게요. 누르면 달력에 들어가요.
calendar-alarm = 내일까지: { $title }

## 공지

announcement-korean-only = (이 공지는 한국어로만 있어요.)
refused-announcement-empty = 공지에 글이 없어요. 보낼 글을 써 주세요.
refused-announcement-korean-missing = 한국어 글이 꼭 있어야 해요. 먼저 한국어로 써 주세요.
refused-announcement-language-unknown = 봇이 모르는 언어예요. 한국어와 영어로 쓸 수 있어요.
refused-announcement-too-long = 글이 { $length }자예요. { $max }자까지 보낼 수 있으니 줄여 주세요.
refused-announcement-caption-too-long = 사진이나 파일에 붙는 글이 { $length }자예요. { $max }자까지 되니 줄이거나 사진 없이 보내 주세요.
refused-announcement-formatting = 글의 꾸밈이 잘못되어 텔레그램이 받지 않아요. 꾸밈을 빼고 다시 보내 주세요.
refused-announcement-buttons = 단추는 { $max }개까지 달 수 있어요.
refused-announcement-button-gone = 단추가 여는 프로그램이 없어졌어요. 단추를 다시 골라 주세요.
refused-announcement-not-proposed = 지금 승인을 기다리는 공지가 아니에요. 고쳐지고 있거나 이미 처리되었어요.
refused-announcement-changed = 보신 뒤에 공지가 바뀌었어요. 바뀐 공지를 다시 보고 승인해 주세요.
refused-announcement-own = 자기가 쓴 공지는 승인할 수 없어요. 다른 담당자에게 부탁해 주세요.
refused-announcement-invited = 두 분 가운데 한 분이 다른 분을 초대했기 때문에 승인할 수 없어요. 다른 담당자에게 부탁해 주세요.
refused-announcement-not-yours = 이 공지를 쓴 사람만 고칠 수 있어요.
refused-announcement-too-late = 이미 승인되어 고칠 수 없어요. 멈추거나, 보낸 뒤에 바로잡을 수 있어요.
refused-announcement-only-words = 보낸 공지에서는 글과 단추만 바로잡을 수 있어요.
refused-announcement-past = 보낼 때가 이미 지났어요. 때를 다시 정해 주세요.
refused-announcement-gone = 그런 공지가 없어요.
refused-announcement-author-gone = 공지를 쓴 사람이 이제 담당자가 아니에요. 다른 담당자가 새로 써야 해요.
refused-announcement-not-ended = 발송이 끝난 공지에만 할 수 있어요. 먼저 끝나기를 기다리거나 발송을 끝내 주세요.
refused-announcement-resent = 갔는지 알 수 없는 것은 이미 한 번 더 보냈어요.
refused-announcement-nothing-unsure = 갔는지 알 수 없는 것이 없어요.
refused-announcement-too-old = 텔레그램은 보낸 지 48시간이 지난 메시지를 거두게 해 주지 않아요. 글을 바로잡을 수는 있어요.
refused-audience-unnamed = 누구에게 보낼지 골라 주세요.
refused-audience-nobody = 지금 받을 사람이 아무도 없어요. 받을 사람을 다시 골라 주세요.
refused-audience-too-many = 조건은 { $max }개까지 고를 수 있어요.
refused-audience-contradiction = 넣은 사람들을 다시 빼고 있어요. 조건을 하나 지워 주세요.
refused-audience-programme-gone = 고른 프로그램이 없어졌어요. 받을 사람을 다시 골라 주세요.
refused-audience-group-unfit = 이 프로그램에는 그런 사람들이 없어요. 다른 조건을 골라 주세요.
refused-audience-not-yours = 맡은 프로그램의 사람들에게만 보낼 수 있어요. 모두에게 보내는 것은 소유자에게 부탁해 주세요.
