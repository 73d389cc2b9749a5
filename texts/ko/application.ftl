### 공모와 신청: 안내, 자격 확인, 채우기, 내기, 그 뒤. 대화는 해요체, 접수증과 알림은 합니다체.

## 안내

reception-history = 올린 날: { DAY($begun) } · { $people }명 참여
reception-always = 기간: 연중 늘 받아요
reception-from = 여는 때: { OPENING($opens) } · 닫는 때: { MOMENT($closes) }
reception-who = 누가: { $who }
reception-alone = 혼자 신청해요. 여럿의 이름으로는 낼 수 없어요.
reception-team = { $alone ->
    [true] 혼자, 또는 { $min }명에서 { $max }명까지 팀으로
   *[other] { $min }명에서 { $max }명까지 팀으로
} 참여해요.
reception-questions = 물음 { $questions }개에 답해요. 신청서는 제가 만들어 드려요.
reception-paper = 서류: { $name }{ $required ->
    [true] {""}
   *[other] {" "}(없어도 돼요)
}
reception-other-ways = <b>봇 없이 내는 방법</b>
reception-way = { $way }: { $text }
way-visit = 방문
way-post = 우편
way-e-mail = 전자우편
way-fax = 팩스
way-web = 누리집
way-phone = 전화
reception-to-card = ‹ 안내로
reception-may-i = 나도 참여할 수 있나요?
reception-begin = 신청하기
reception-begin-alone = 혼자 신청하기
reception-begin-team = 팀으로 신청하기
reception-go-on = 쓰던 것 이어 쓰기
reception-show = { $number } 보기
reception-ways = 다른 방법으로 내기
reception-files = 서식 받기
reception-file = { $name }
reception-files-about = 받을 서식을 눌러 주세요.
reception-open = 자세히 보기

door-not-kept = 답하고 나면 바로 지워요. 어디에도 남기지 않아요.
door-forgotten = 방금 알려 주신 것은 지웠어요.
door-why-residence = 주소가 그곳에 있는 사람만 참여할 수 있어서 먼저 여쭤봐요. 자세한 주소는 묻지 않아요.
door-why-birth-year = 나이가 정해져 있어서 여쭤봐요. 태어난 해만으로 알 수 있으면 더 묻지 않아요.
door-why-birth-date = 태어난 해만으로는 나이를 정할 수 없는 때라서 날짜까지 여쭤봐요.

## 사람에 관한 물음

privacy-title = <b>시작하기 전에</b>
privacy-asked = 묻는 것: { $items }. { $purpose }
privacy-abroad = 여기에 쓰고 보내는 것은 모두 외국에 있는 텔레그램 서버를 거쳐요. 텔레그램이 볼 수 있고, 저희가 막을 수 없어요. 그게 싫으면 아래 방법으로 낼 수 있어요.
privacy-leave = 언제든 그만둘 수 있고, 나갔다가 /continue 로 이어 할 수 있어요.
application-question = <b>{ $ask }</b>
application-consent = <b>동의를 여쭤봐요</b>
application-birth-date = <b>생년월일이 언제인가요?</b>
application-of-age = <b>만 { $age }세가 넘었나요?</b>
application-name = <b>이름이 무엇인가요?</b>
application-phone = <b>연락할 전화번호는 무엇인가요?</b>
why-birth-date = 참여할 수 있는 나이인지, 보호자의 동의가 필요한지 알려면 필요해요.
why-of-age = 만 { $age }세가 안 되면 보호자의 동의가 있어야 해요. 생년월일은 묻지 않아요.
why-residence = 주소가 그곳에 있는 사람만 참여할 수 있어요. 자세한 주소는 묻지 않아요.
why-name = 누구의 신청인지 알고 결과를 알리는 데 써요.
why-phone = 대화로 닿지 않을 때 연락하는 데 써요.
why-consent = 무엇을 왜 모으는지 알고 정하실 권리가 있어요. 동의한 글과 때를 함께 남겨요.
why-paper = 심사하거나 처리하는 데 필요한 서류예요. 마감 전까지 바꾸거나 뺄 수 있어요.
why-guardian = 법에 따라 어린이의 정보는 보호자가 동의해야 받을 수 있어요.

label-residence = 주소가 그 지역에 있음
label-birth-date = 생년월일
label-of-age = 나이
label-name = 이름
label-phone = 전화번호

## 확인하고 내기

overview-title = <b>내기 전에 확인하세요</b>
overview-again = <b>{ $number }, 다시 내기 전에 확인하세요</b>
    ‘다시 내기’를 누르기 전까지는 먼저 낸 것이 그대로 있어요.
overview-line = { $label }: { $answer }
overview-paper = { $label }: { $name } ({ $stored ->
    [true] { $size }
   *[other] 받는 중
})
overview-missing = <b>아직 빠진 것 { $count }개</b>
overview-edit = 고치기
overview-team = 팀
overview-make-team = 팀으로 하기
overview-leave-edit = 고치지 않고 그대로 두기
overview-send = 이대로 내기
overview-send-again = 이대로 다시 내기
overview-back = ‹ 확인 화면으로
overview-which = 무엇을 고칠까요?
overview-mend = 채우기: { $name }
overview-until = { MOMENT($closes) }까지는 낸 뒤에도 고치거나 취소할 수 있어요.
overview-always = 심사가 시작되기 전까지는 낸 뒤에도 고치거나 취소할 수 있어요.
answer-yes = 예
answer-no = 아니요
answer-day = { DAY($day) }
answer-skipped = (건너뜀)
answer-long = { $text } ({ $length }자)
file-photo = 사진 { $number }
file-arriving = • { $name } — 받고 있어요
file-here = • { $name } — 받았어요({ $kind }, { $size }){ $macros ->
    [true] . 매크로나 스크립트가 들어 있어 담당자가 열 때 주의가 표시돼요
   *[other] {""}
}

lack-question = • 답하지 않은 물음: { $name }
lack-answer-unfit = • 이제 맞지 않는 답: { $name }
lack-paper = • 서류 { $count }개: { $name }
lack-paper-arriving = • 받고 있는 서류: { $name }
lack-person = • { $who }: { $name }
lack-consent = • { $who }의 동의: { $name }
lack-guardian = • { $who }의 보호자 동의
lack-guardian-unchecked = • { $who }의 보호자 동의를 담당자가 확인하는 중
lack-member-unconfirmed = • { $seat }번 자리에 들어온 사람을 확인해 주세요
lack-member-elsewhere = • { $who }{ JOSA($who, "은/는") } 다른 팀에도 있어요. 한 팀에만 있을 수 있어요
lack-members = • 팀원 { $count }명
lack-members-over = • 팀원이 { $count }명 많아요
who-me = 나
who-seat = { $seat }번 팀원
member-part-done = <b>내 차례는 끝났어요.</b> 나머지는 팀 대표가 채우고 내요. 내면 여기로 알려 드릴게요.

hand-in-arriving = 파일이 도착하는 대로 접수돼요.
arriving = <b>파일 { $count }개를 받고 있어요.</b> 다 받으면 바로 접수하고 접수증을 보내 드릴게요. 기다리지 않고 나가셔도 돼요.
arriving-since = 내신 때는 { MOMENT($at) }로 남아요.
arriving-look = 다시 보기

handed-in-notice = 접수했습니다: { $number }
handed-in-title = <b>접수했습니다</b>
handed-in-number = 접수번호: <code>{ $number }</code> (문의하실 때 알려 주세요)
handed-in-replaces = { $version }번째로 내셨습니다. { $before }번째 것을 대신하고, 앞의 것도 보관합니다.
handed-in-what = 기록한 것: 답 { $answers }개, 서류 { $papers }개, 참여하는 사람 { $people }명
handed-in-paper = { $label } ({ $size }), 지문(SHA-256) <code>{ $sha256 }</code>
handed-in-left-out = 도착하지 않은 파일 { $count }개는 빼고 접수했습니다.
handed-in-until = { MOMENT($closes) }까지 고치거나 취소할 수 있습니다.
handed-in-always = 심사가 시작되기 전까지 고치거나 취소할 수 있습니다.

## 낸 뒤

status-number = 접수번호: <code>{ $number }</code>
status-received = { MOMENT($at) }에 낸 것({ $version }번째)
status-correction = 고칠 것: { $item } ({ MOMENT($until) }까지)
status-correction-reason = <blockquote>{ $reason }</blockquote>
status-edit-until = { MOMENT($closes) }까지 고치거나 취소할 수 있어요.
status-edit-unfinished = 고치던 것은 내지 않으셨어요. 먼저 낸 것이 그대로 있어요.
status-closed-unfinished = 쓰던 것을 내지 않으신 채 마감되었어요. 쓰신 것은 담당자에게 가지 않았어요.
status-edit = 고치기
status-correct = 고쳐서 다시 내기
status-form = 신청서 받기(PDF)
status-withdraw = 취소하기
state-draft = 아직 내지 않았어요.
state-received = <b>접수됨.</b> 담당자가 빠진 것이 없는지 보고 있어요.
state-complete = <b>빠진 것 없음.</b> 심사를 기다리고 있어요.
state-correction = <b>고쳐 주세요.</b> 담당자가 고칠 것을 알려 왔어요.
state-under-review = <b>심사 중.</b>
state-decided = <b>정해짐.</b>
state-disclosed = <b>공개됨.</b>
state-withdrawn = <b>취소됨.</b>
withdraw-draft = 쓰던 것을 모두 지울까요? 답과 파일이 사라지고 되돌릴 수 없어요.
withdraw-handed-in = { $number } 신청을 취소할까요? 더는 심사하지 않아요. 냈다는 기록과 낸 내용은 정해진 보관 기간까지 남고, 지우려면 /erase 를 보내 주세요.
withdraw-no = ‹ 취소하지 않기
withdraw-yes = 네, 취소할게요
withdrawn-forgotten = ‘{ $title }’에 쓰던 것을 모두 지웠어요.
withdrawn-kept = { $number } 신청을 취소했습니다.
withdrawn-by-lead = ‘{ $title }’: 팀 대표가 신청을 취소했습니다.
form-own = 내 신청서(PDF)
form-coming = 만들어서 보내 드릴게요.

paper-refused = ‘{ $name }’ 파일은 받을 수 없었어요. { $why }
fell-through = 파일을 기다리는 동안 낼 수 없게 되었어요. { $why }

outcome-accepted = { $kind ->
    [application] <b>받아들였습니다.</b>
   *[other] <b>선정되었습니다.</b> 축하합니다.
}
outcome-not-accepted = { $kind ->
    [application] <b>받아들이지 않았습니다.</b>
   *[other] <b>선정되지 않았습니다.</b> 함께해 주셔서 고맙습니다.
}
outcome-not-put = <b>위원회에 올리지 않기로 했습니다.</b>
outcome-ground = 사유: { $ground }
outcome-reason = 이유: { $reason }
outcome-objection = 이의가 있으면: { $objection }

form-person = 신청한 사람
form-answers = 신청한 내용
form-file = 신청서
form-guardian-child = ______________ (확인번호 { $application }-{ $seat })
