### 게시판: 읽기, 쓰기, 추천, 댓글, 신고.

board-of = <b>{ $board }</b>
board-history = { DAY($begun) }부터 · { $people }명이 함께했어요
board-who = 쓸 수 있는 분: { $who }
board-goal = 추천 { $recommendations }개가 모이면 기관이 { $days }일 안에 답해요.
board-write = 제안 쓰기
board-find = 낱말로 찾기
board-topics = 주제별로 보기
board-topics-which = 어느 주제를 볼까요?
board-list-newest = 새로 올라온 것
board-list-recommended = 추천 많은 것
board-list-closing = 곧 끝나는 것
board-list-answered = 답을 받은 것
board-list-mine = 내가 쓴 것
board-list-title = <b>{ $name }</b> · 모두 { $total }건
board-list-none = <b>{ $name }</b> · 아직 없어요.
board-entry = <b>{ $title }</b>
board-no-title = (지운 제안)
board-numbers = 추천 { $recommendations } · 댓글 { $comments } · { $people }명 함께
board-collects-until = { MOMENT($until) }까지 추천을 받아요.
board-collected-until = { MOMENT($until) }에 추천을 받는 기간이 끝났어요.
board-outcome-accepted = 기관의 답: 받아들여요.
board-outcome-partly = 기관의 답: 일부를 받아들여요.
board-outcome-not-accepted = 기관의 답: 받아들이지 못해요.
board-outcome-under-study = 기관의 답: 살펴보고 있어요.
board-outcome-not-ours = 기관의 답: 우리 기관의 일이 아니어서 다른 곳에 넘겼어요.
board-to-card = ‹ 게시판 처음
board-back = ‹ 목록으로
board-find-how = 찾을 낱말을 써서 보내 주세요. 한 글자도 되고, 띄어쓰기는 달라도 돼요. 예: 버스
board-found = ‘{ $query }’{ JOSA($query, "으로/로") } 찾은 것이에요. 찾은 말은 굵은 글씨예요.
board-found-none = ‘{ $query }’{ JOSA($query, "으로/로") } 찾은 것이 없어요. 더 짧은 낱말로 찾아 보세요.
board-found-back = ‹ 앞의 것
board-found-on = 더 보기 ›
board-excerpt = <i>{ $text }</i>
board-mark = <b>{ $text }</b>
board-author-gone = 떠난 사람
board-author-nameless = 이름을 밝히지 않은 주민
board-stray = 그 말이 든 제안을 찾지 못했어요. 아래 단추를 누르거나 다른 낱말을 써 보세요.
idea-stray = 여기에 쓴 글은 올라가지 않아요. 댓글을 쓰려면 먼저 ‘댓글 쓰기’를 눌러 주세요.

## 제안 읽기

proposal-by = { $name } · { MOMENT($at) }
proposal-from-contest = 공모에서 채택된 제안
proposal-edited = 고친 때: { MOMENT($at) }
proposal-topic = 주제: { $topic }
proposal-history = { MOMENT($begun) }부터 · { $people }명이 함께했어요
proposal-recommended = 추천 { $recommendations }개
proposal-goal = 추천 { $recommendations }/{ $wanted }
proposal-answer-due = 추천이 다 모였어요. 기관이 { MOMENT($due) }까지 답해요.
proposal-answer-overdue = 추천이 다 모였어요. 기관이 { MOMENT($due) }까지 답했어야 하는데 아직 답이 없어요.
proposal-state-awaiting = 담당자가 먼저 읽고 있어요. 아직 다른 사람에게는 보이지 않아요.
proposal-state-hidden = 가려져 있어요. 쓴 사람과 담당자만 볼 수 있어요.
proposal-state-withdrawn = 쓴 사람이 거둔 제안이에요.
proposal-state-rejected = 담당자가 공개하지 않기로 했어요.
proposal-state-erased = 지운 제안이에요.
proposal-part = 글 { $parts }쪽 가운데 { $part }쪽이에요.
proposal-read-on = 이어 읽기 { $part }/{ $parts } ›
proposal-read-back = ‹ 앞부분 { $part }/{ $parts }
proposal-top = ↑ 제안 처음으로
proposal-pictures = 사진 { $pictures }장
proposal-see-pictures = 사진 { $pictures }장 보기
proposal-answers = 기관의 답 읽기
proposal-share = 널리 알리기
proposal-more = 그 밖에
proposal-more-what = 무엇을 할까요?
proposal-versions = 고치기 전 글 보기 ({ $versions }판)
proposal-edit = 고치기
proposal-withdraw = 거두기
proposal-withdraw-ask = 이 제안을 거둘까요? 거둔 글은 ‘거둠’이라고 적혀 남고, 추천과 댓글을 더 받지 않아요. 되돌릴 수 없어요.
proposal-withdraw-yes = 네, 거둘게요
proposal-withdraw-not = 거두지 않을게요
proposal-link = 주소: { $link }
share-how = 이 주소를 보내면 누구나 이 제안을 바로 열 수 있어요. 포스터에 붙일 수 있는 QR 그림도 받을 수 있어요.
share-code = QR 그림 받기
board-file-coming = 파일을 보내고 있어요.
answer-by = { $name } · { MOMENT($at) }
answer-passed-to = 넘긴 곳: { $to }
versions-what = 고칠 때마다 무엇이 바뀌었는지 볼 수 있어요.
version-see = { $version }판에서 바뀐 것 · { MOMENT($at) }
version-changed = { $version }판에서 바뀐 것 · { MOMENT($at) }. ‘뺌’은 없어진 글, ‘더함’은 새로 쓴 글이에요.
version-removed = <i>[뺌: { $text }]</i>
version-added = <b>[더함: { $text }]</b>

recommend = 추천하기 ({ $recommendations })
recommend-end = 추천했어요 · 거두기 ({ $recommendations })
recommend-done = 추천했어요. 모두 { $recommendations }개예요.
recommend-reached = 추천했어요. 모두 { $recommendations }개, 목표가 찼어요! 이제 기관이 답해야 해요.
recommend-back = 추천을 거두었어요. 모두 { $recommendations }개예요.
follow = 소식 받기
follow-end = 소식 그만 받기
follow-done = 이 제안에 새 소식이 있으면 알려 드릴게요.
follow-ended = 이제 소식을 보내지 않아요.

## 댓글

comments = 댓글 보기 ({ $comments })
comments-title = 댓글 { $comments }개
comments-none = 아직 댓글이 없어요. 처음으로 써 보세요.
comments-back = ‹ 댓글 목록으로
comment-write = 댓글 쓰기
comment-open = { $number }번 열기
comment-head = { $number }. <b>{ $name }</b> · { MOMENT($at) }
comment-head-reply = { $number }. 답글 · <b>{ $name }</b> · { MOMENT($at) }
comment-beginning = { $text }… (열면 다 볼 수 있어요)
comment-trace = { $number }. { $state ->
    [deleted] 쓴 사람이 지운 댓글이에요.
   *[other] 가려진 댓글이에요.
}
comment-state-awaiting = 담당자가 먼저 읽고 있어요. 아직 다른 사람에게는 보이지 않아요.
comment-state-hidden = 가려져 있어요. 쓴 사람과 담당자만 볼 수 있어요.
comment-state-rejected = 담당자가 공개하지 않기로 했어요.
comment-by = <b>{ $name }</b>
comment-by-at = <b>{ $name }</b> · { MOMENT($at) }
comment-answers = { $name } 님의 댓글에 다는 답글이에요.
comment-reply = 답글 쓰기
comment-amend = 고치기
comment-delete = 지우기
comment-delete-ask = 이 댓글을 지울까요? 글은 사라지고, 지웠다는 자국과 답글은 남아요.
comment-delete-yes = 네, 지울게요
comment-deleted = 댓글을 지웠어요.
comment-text = 댓글을 써 주세요.
comment-send = 올리기 ›
comment-done = 댓글을 올렸어요.
comment-waits = 댓글을 받았어요. 담당자가 읽은 뒤에 공개돼요.
amend-text = 댓글을 고쳐 써 주세요. 새로 쓰려면 ‘처음부터 다시 쓰기’를 먼저 눌러 주세요.
amend-send = 이렇게 고치기 ›
amend-done = 댓글을 고쳤어요.

## 쓰기

propose-title = 제안의 제목을 한 줄로 써 주세요.
propose-body = 제안의 내용을 써 주세요.
propose-topic = 어느 주제인가요?
propose-pictures = 사진이 있으면 보내 주세요. 없으면 건너뛰어도 돼요.
propose-by = { $name } · 주제: { $topic }
propose-preview = <b>다른 사람에게는 이렇게 보여요.</b> ({ $part }/{ $parts })
propose-alike = 비슷한 제안이 이미 있어요. 아래 제목을 눌러 읽어 보고, 거기에 추천하거나 댓글을 달아도 돼요. 쓰던 글은 그대로 있어요(/continue).
propose-send = 올리기 ›
propose-edit-title = 제목 고치기
propose-edit-body = 내용 고치기
propose-edit-topic = 주제 바꾸기
propose-edit-pictures = 사진 바꾸기
propose-done = <b>제안을 올렸어요.</b> 이제 누구나 읽을 수 있어요: { $title }
propose-waits = <b>제안을 받았어요.</b> 담당자가 읽은 뒤에 공개돼요: { $title }
propose-open = 올린 제안 보기
change-title = 제목을 고쳐 써 주세요.
change-body = 내용을 고쳐 써 주세요. 새로 쓰려면 ‘처음부터 다시 쓰기’를 먼저 눌러 주세요. 이어서 보내면 뒤에 붙어요.
change-topic = 어느 주제인가요?
change-pictures = 사진을 더 보내거나 빼 주세요.
change-send = 이렇게 고치기 ›
change-done = <b>제안을 고쳤어요.</b> 고치기 전 글도 함께 남아 있어요: { $title }
changed-see = 무엇이 바뀌었는지 보기
write-name = 글에 어떤 이름을 쓸까요? 한 번만 물어봐요.
write-name-how = 누구나 보는 이름이에요. 본명이 아니어도 돼요. 이름을 써서 보내거나, 밝히지 않으려면 아래 단추를 누르세요.
write-nameless = 이름 없이 올리기
write-rename = 이름 바꾸기 (지금: { $name })
write-preview = <b>다른 사람에게는 이렇게 보여요.</b>
write-count = { $length }/{ $longest }자
write-edit = 글 고치기
write-personal = 전화번호나 주민등록번호로 보이는 것이 있어요: { $found }. 누구나 보게 되니, 올리기 전에 빼는 것이 좋아요.
write-nothing = 여기에서 쓰고 있는 글이 없어요. 올린 글은 제자리에 있어요.
write-back = ‹ 돌아가기
standing-go-on = 이어서 하기 ›
write-sent-already = 이미 올렸어요.

## 신고와 이의

report = 신고하기
report-why = 왜 신고하나요? 누가 신고했는지는 쓴 사람에게 알리지 않아요.
report-personal-data = 개인정보가 있어요
report-abuse = 욕설이나 괴롭힘이에요
report-advertising = 광고예요
report-off-topic = 여기와 상관없는 글이에요
report-illegal = 법에 어긋나요
report-other = 다른 까닭이 있어요
report-done = 신고를 받았어요. 담당자가 살펴볼게요.
report-again = 이미 신고하셨어요. 담당자가 살펴볼게요.
moderated-hide = { MOMENT($at) }에 담당자가 이 글을 가렸어요. 까닭: { $reason }
moderated-restore = { MOMENT($at) }에 담당자가 이 글을 다시 보이게 했어요. 까닭: { $reason }
moderated-reject = { MOMENT($at) }에 담당자가 이 글을 공개하지 않기로 했어요. 까닭: { $reason }
moderated-approve = { MOMENT($at) }에 담당자가 이 글을 공개했어요. 까닭: { $reason }
moderated-warn = { MOMENT($at) }에 담당자가 주의를 주었어요. 까닭: { $reason }
moderated-block = { MOMENT($at) }에 담당자가 글쓰기를 막았어요. 까닭: { $reason }
object-begin = 이의 내기 (한 번)
object-about = 담당자의 까닭: { $reason }
object-by = 담당자만 읽는 이의예요. 한 번만 낼 수 있어요.
object-text = 왜 이의가 있는지 써 주세요. 담당자가 다시 살펴봐요.
object-send = 이의 내기 ›
object-done = 이의를 냈어요. 담당자가 다시 살펴보고 알려 드릴게요.

## 내 참여

mine-board-wrote = 내가 쓴 제안이에요.
mine-board-joined = 함께한 제안이에요.
erase-goes-boards = 게시판에 쓴 제안과 댓글, 추천, 이름 (제안 { $proposals }건). 글이 있던 자리와 다른 사람의 댓글은 남아요.
picture-refused = 사진을 받을 수 없었어요: { $why }
