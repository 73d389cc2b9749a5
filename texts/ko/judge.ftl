### 심사와 결정, 알리기, 내보내기, 보관이 끝난 뒤: 기관에서 일하는 사람이 보는 글. 신청한 사람이 받는 알림은 합니다체.

## 프로그램 한눈에

judge-count-waiting = 서류 확인 전 { $received }건 · 서류 갖춤 { $complete }건
judge-count-review = 심사 중 { $count }건
judge-count-decided = 결정을 적어 둔 것 { $pending }건 · 알린 것 { $released }건
office-score = 심사하기
office-decide = 심사, 결정, 내려받기
judge-to-begin = 심사 시작하기
judge-to-rank = 결정하기
judge-to-preview = 알리기 전에 미리 보기
judge-to-export = 파일로 내려받기
judge-to-keep = 보관 기간이 끝난 것
judge-to-office = ‹ 사무실로
judge-back = ‹ 처음으로
judge-back-preview = ‹ 미리 보기로

judge-state-received = 서류 확인 전
judge-state-complete = 서류 갖춤
judge-state-correction = 고치는 중
judge-state-under-review = 심사 중
judge-state-decided = 결정을 알림
judge-state-disclosed = 공개함
judge-state-withdrawn = 취소됨
judge-state-destroyed = 파기함

judge-outcome-accepted = { $kind ->
    [application] 받아들임
   *[other] 선정
}
judge-outcome-not-accepted = { $kind ->
    [application] 받아들이지 않음
   *[other] 선정하지 않음
}
judge-outcome-not-put = { $kind ->
    [application] 위원회에 올리지 않음
   *[other] 심사에 올리지 않음
}

## 심사 시작

judge-begin-title = <b>심사 시작하기</b>
judge-begin-count = 서류를 갖춘 신청 { $fresh }건을 심사에 올려요. 이미 심사 중인 것은 { $there }건이에요.
judge-begin-reviewers = 심사위원 { $reviewers }명 · 신청 하나에 { $wanted }명씩 맡아요.
judge-begin-nobody = <b>심사위원이 아직 없어요.</b> 먼저 심사위원을 초대해 주세요.
judge-begin-invite = 심사위원 초대하러 가기
judge-begin-short = <b>심사위원이 { $lacking }명 모자라요.</b> 시작할 수는 있지만 신청마다 심사위원이 모자란 채로 시작해요. 나중에 심사위원이 들어오면 이 화면에서 다시 눌러 채울 수 있어요.
judge-begin-what = 시작하면 낸 사람은 더 고칠 수 없고, 신청한 모두의 카드가 ‘심사 중’으로 바뀌어요.
judge-begin-yes = 심사 시작하기
judge-begun = { $count }건을 심사에 올리고 심사위원을 정했어요.
judge-begun-short = 시작했어요. 신청 { $concerned }건에 심사위원이 모두 { $lacking }명 모자라요.

## 심사위원의 차례

judge-queue = <b>내 심사 { $done }/{ $of }</b>
judge-queue-order = 심사한 사람이 가장 적은 것부터 놓았어요.
judge-queue-done = 맡은 심사를 모두 마쳤어요. 고맙습니다.
judge-queue-none = 아직 맡은 심사가 없어요.
judge-to-given = 내가 심사한 것 다시 보기
judge-given-title = 내가 심사한 것 { $count }건

judged-number = <b>{ $number }</b>
judged-number-of = <b>{ $number }</b> · 내 심사 { $done }/{ $of }
judged-state-line = { $state }
judged-back = ‹ 프로그램으로
judged-back-scores = ‹ 점수로
judged-back-decide = ‹ 결정으로
judged-to-read = 신청 내용 보기
judged-to-scores = 점수 매기기
judged-next = 다음 신청 심사하기

judged-blind = 누가 냈는지 보이지 않게 심사해요.
judged-not-blind = 낸 사람의 이름을 보고 심사해요.
judged-people = 낸 사람: { $names }
judged-answer = <b>{ $ask }</b>
    { $answer }
judged-answer-on = <b>{ $ask }</b> (이어서)
    { $answer }
judged-withheld = 서류 { $count }개는 이름이 없는지 담당자가 아직 확인하지 않아 보이지 않아요.
judged-numbers-only = 이 프로그램은 신청 내용을 대화방에서 보여 주지 않아요. 담당 부서에서 받은 자료를 보고 점수를 매겨 주세요.
judged-paper = { $label } ({ $kind }, { $size }){ $macros ->
    [true] {" "}· 매크로 주의
   *[other] {""}
}
judged-paper-coming = ‘{ $label }’{ JOSA($label, "을/를") } 보내 드려요. 다른 사람에게 전달할 수 없고 이틀 안에 대화방에서 사라져요.{ $macros ->
    [true] {" "}<b>매크로나 스크립트가 들어 있어요. 열 때 실행하지 마세요.</b>
   *[other] {""}
}

judged-state-assigned = 아직 심사하지 않았어요.
judged-state-given = 심사를 마쳤어요. 결정하기 전까지 고칠 수 있어요.
judged-state-abstained = 기권했어요. 결정하기 전까지 다시 심사할 수 있어요.
judged-state-settled = 다른 심사위원의 점수를 보았으므로 내 심사는 그대로 남아요.
judged-score = { $criterion } (비중 { $weight }): { $score } / { $best }
judged-score-none = { $criterion } (비중 { $weight }): 아직
judged-score-it = 점수: { $criterion }
judged-score-place = 기준 { $place }/{ $of }
judged-score-ask = <b>{ $criterion }</b> (비중 { $weight }): 0점부터 { $best }점까지 누르거나 적어 주세요.
judged-chosen = { $score } (고른 것)
judged-comment = <blockquote>{ $comment }</blockquote>
judged-to-comment = 의견 쓰기
judged-comment-ask = 의견을 써서 보내 주세요. { $longest }자까지 쓸 수 있고, 새로 보내면 먼저 쓴 것을 대신해요. 담당자와, 자기 심사를 마친 다른 심사위원이 읽어요.
judged-save = 저장하고 다음으로
judged-saved = { $number }: 심사를 저장했어요.
judged-to-abstain = 기권하기
judged-abstain = 기권할까요? 점수를 매기지 않고 이 신청의 심사를 마쳐요. 평균에는 들어가지 않아요.
judged-abstain-yes = 네, 기권할게요
judged-abstained = { $number }: 기권했어요.
judged-to-conflict = 이해관계 밝히기
judged-conflict = 이 신청과 이해관계가 있나요(가족, 지도한 사람, 같은 팀 등)? 밝히면 이 신청은 다른 심사위원에게 넘어가고, 되돌릴 수 없어요.
judged-conflict-yes = 네, 넘길게요
judged-conflict-declared = { $number }: 다른 심사위원에게 넘겼어요.
judged-to-others = 다른 심사위원의 점수
judged-peek = 다른 심사위원의 점수를 보면 그때부터 내 심사는 바꿀 수 없어요. 볼까요?
judged-peek-yes = 네, 볼게요
judged-others-title = <b>다른 심사위원 { $count }명</b>
judged-others-none = 아직 아무도 마치지 않았어요.
judged-one = { $place }. { $mean } / { $best } ({ $scores })
judged-one-abstained = { $place }. 기권
judged-one-waiting = { $place }. 아직 심사하지 않음 (맡은 날: { DAY($since) })

## 결정

judge-rank-title = <b>결정할 신청 { $count }건</b>
judge-rank-row = { $rank }위 · <b>{ $number }</b> · 평균 { $mean } / { $best } · 심사 { $given }/{ $of }
judge-rank-none = <b>{ $number }</b> · { $state }
judge-noted = └ 적어 둔 결정: { $outcome }
judge-rank-empty = 지금 결정할 신청이 없어요.
judge-to-pending = 적어 둔 결정 모두 보기
judge-pending-title = <b>적어 두고 아직 알리지 않은 결정 { $count }건</b>
judge-pending-row = { $number } · { $outcome }

judged-mean = <b>평균 { $mean } / { $best }</b>
judged-no-mean = 아직 점수가 없어요.
judged-noted = <b>적어 둔 결정</b> (아직 아무도 몰라요)
judged-released = <b>알린 결정</b>
judged-outcome = { $outcome }…
judged-take-back = 적어 둔 결정 거두기
judged-to-marks = 서류: 이름이 없는지 표시하기
judged-to-desk = 신청 내용과 서류
judged-to-rank = 결정할 신청 목록
judged-why = 까닭을 써서 보내 주세요({ $longest }자까지). 신청한 사람이 그대로 읽어요.{ $grounds ->
    [0] {""}
   *[other] {" "}아래 사유를 골라도 돼요.
}
judged-why-ground = 아래 사유 가운데 하나를 골라 주세요(모두 { $grounds }개). 까닭을 더 쓰고 싶으면 써서 보내 주세요({ $longest }자까지).
judged-will-read = <i>신청한 사람은 이렇게 읽어요:</i>
judged-ground = 사유: { $ground }
judged-reason-clear = 쓴 까닭 지우기
judged-put = 이대로 적어 두기
judged-put-done = 적어 두었어요. ‘미리 보기’에서 알리기 전까지는 아무도 모르고, 바꿀 수 있어요.
judged-taken-back = 적어 둔 결정을 거두었어요.
judged-marks = <b>이름이 없는 서류 표시</b>
    열어 보고 누구의 것인지 알 수 없는 서류만 표시해 주세요. 이름을 모르고 하는 심사에서는 표시한 서류만 보여요.
judged-mark-line = { $label }: { $marked ->
    [true] 이름 없음 — 심사위원에게 보여요
   *[other] 확인 전 — 심사위원에게 안 보여요
}
judged-marked-by = └ 표시: { $who }, { DAY($at) }
judged-mark = ‘이름 없음’으로 표시: { $label }
judged-unmark = 표시 거두기: { $label }
judged-no-papers = 낸 서류가 없어요.
judged-to-disclose = 공개한 곳 알리기
judged-disclose-ask = 어디에서 볼 수 있는지 주소나 글을 써서 보내 주세요({ $longest }자까지). 보여 드린 뒤에 알려요.
judged-disclose-yes = 이대로 알리기
judged-disclosed = 공개한 것으로 바꾸었어요. 신청한 사람에게 알려요.

## 알리기

judge-preview-title = <b>알리기 전에 미리 보기</b>
judge-preview-row = { $outcome }: 신청 { $count }건, { $people }명
judge-preview-people = 모두 { $people }명이 한 번씩 듣고, 카드가 바뀌어요.
judge-preview-none = 알릴 결정이 없어요. 먼저 결정을 적어 두세요.
judge-preview-undecided = 아직 결정하지 않은 신청 { $count }건은 아무 말도 듣지 않아요.
judge-preview-fallen = 그사이 취소되거나 바뀌어 결정을 거둔 신청: { $numbers }
judge-sample = { $outcome } — { $language }
judge-to-sure = 알리기…
judge-sure-title = <b>정말 알릴까요?</b>
judge-sure-morning = 지금은 밤이라 { MOMENT($at) }부터 전해요.
judge-sure-ask = 알린 결정은 바꾸거나 거둘 수 없어요.
judge-sure-yes = 네, { $people }명에게 알려요
judge-released = { $count }건을 알립니다. 차례로 전하고 있어요.

notice-decided = <b>결과를 알려 드립니다</b>
notice-disclosed = <b>신청하신 것을 공개했습니다</b>
outcome-disclosed = 볼 수 있는 곳: { $where }

## 내려받기

judge-export-title = <b>파일로 내려받기</b>
judge-export-sheet = 신청 목록(엑셀): 신청과 참여한 사람을 한 줄씩. 이름과 답이 들어 있어요.
judge-export-numbers = 신청 목록(엑셀): 번호, 상태, 결과만. 이 프로그램은 이름과 답을 대화방에 싣지 않아요. 이름과 답, 서류는 아래 명령으로 받아요.
judge-export-papers = 서류 { $count }개를 묶은 파일(ZIP, { $size }). 번호로 이름을 붙여요.
judge-export-papers-large = 서류 { $count }개({ $size })는 텔레그램으로 보내기에 너무 커요. 아래 명령으로 받아 주세요.
judge-export-noted = 보낸 파일은 다른 사람에게 전달할 수 없고 이틀 안에 대화방에서 사라져요. 내려받은 것은 기록에 남아요.
judge-export-command = 서버를 맡은 사람이 쓰는 명령:
judge-export-line = <code>madang export { $what } { $slug } --out { $slug }.{ $ending }</code>
judge-export-sheet-button = 신청 목록 받기
judge-export-papers-button = 서류 모두 받기

sheet-applications = 신청
sheet-members = 참여한 사람
column-number = 접수번호
column-state = 상태
column-applied = 처음 낸 때
column-received = 마지막으로 낸 때
column-version = 몇 번째 낸 것
column-team = 팀
column-people = 사람 수
column-papers = 서류 수
column-outcome = 결정
column-ground = 사유
column-released = 알린 때
column-mean = 평균 점수
column-reviews = 심사 수
column-reason = 까닭
column-seat = 자리
column-leads = 대표
column-guardian = 보호자 동의
column-consent = 동의: { $title }
column-phone-shared = 텔레그램이 확인한 번호
guardian-short-none = 없음
guardian-short-asked = 부탁함
guardian-short-given = 확인 전
guardian-short-checked = 확인함
guardian-short-expired = 기한 지남
guardian-short-withdrawn = 거둠

operator-export-done = { $file }에 썼습니다({ $count }건).
operator-export-no-programme = ‘{ $slug }’{ JOSA($slug, "이라는/라는") } 공모나 신청이 없습니다.
operator-export-not-written = { $file }에 쓸 수 없습니다. 폴더와 권한을 확인해 주세요.

## 보관이 끝난 뒤

judge-keep-title = <b>보관 기간이 끝난 것</b>
judge-keep-period = 보관 기간: { $after ->
    [close] 마감한 날
   *[other] 결정을 알린 날
}부터 { $count }{ $unit ->
    [days] 일
    [months] 개월
   *[other] 년
}
judge-keep-due = { $count }건의 기간이 끝났어요. 없애려면 공공기록물을 옮겼는지 먼저 확인해 주세요.
judge-keep-none = 기간이 끝난 것이 없어요.
judge-keep-under-way = { $count }건을 없애는 중이에요(확인한 때: { MOMENT($since) }). 파일까지 다 없어지면 알려 드려요.
judge-keep-go = 없애기…
judge-keep-sure = <b>정말 없앨까요? 되돌릴 수 없어요.</b>
judge-keep-goes = 없어지는 것: 신청 { $count }건의 이름과 답, 서류, 동의, 심사 의견, 대화방에 남은 글.
judge-keep-stays = 남는 것: 접수번호, 상태, 결과, 그리고 누가 언제 무엇을 했는지의 기록.
judge-keep-transfer = 공공기록물로 남겨야 할 것은 이미 옮겼음을 확인하고 눌러 주세요. 확인한 사람이 기록에 남아요.
judge-keep-no = ‹ 없애지 않기
judge-keep-yes = 옮겼습니다. { $count }건을 없애 주세요
judge-keep-confirmed = 확인했어요. { $count }건을 없애고, 다 없어지면 알려 드려요.
keeping-report = ‘{ $title }’: 신청 { $count }건의 보관 기간이 끝났습니다. 공공기록물로 옮겼는지 확인한 뒤 없애 주세요.
keeping-blanked = 보관 기간이 끝나 지운 내용입니다.
keeping-done = ‘{ $title }’: 신청 { $count }건을 모두 없앴습니다. 접수번호와 결과, 기록만 남았습니다.

## 안 되는 것

refused-review-no-reviewers = 심사위원이 아직 없어요. 먼저 심사위원을 초대해 주세요.
refused-review-nothing = 심사에 올릴 신청이 없어요. 서류를 다 갖춘 신청만 심사해요.
refused-paper-not-shown = 볼 수 없는 서류예요. 화면을 새로 열어 확인해 주세요.
refused-disclosure-not-accepted = 받아들였다고 알린 신청만 공개할 수 있어요.
refused-disclosed-already = 이미 공개했다고 알린 신청이에요.
refused-disclosure-needed = 어디에서 볼 수 있는지 써 주세요.
refused-disclosure-long = 지금 { $length }자예요. { $longest }자까지 쓸 수 있어요.
refused-destroy-nothing = 없앨 것이 없어요.
refused-destroy-changed = 그사이 목록이 달라졌어요. 다시 보고 확인해 주세요.
