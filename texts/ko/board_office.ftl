### 제안판과 댓글을 돌보는 일: 글 살피기, 이의, 기관의 답.

office-texts = 글 살피기와 답하기

## 한눈에

texts-waiting = { $count ->
    [0] 살펴볼 글이 없어요.
   *[other] <b>살펴볼 글 { $count }건</b>
}
texts-objections = 이의 { $count }건이 결정을 기다려요.
texts-begin = 차례로 살펴보기
texts-to-objections = 이의 살펴보기
texts-to-hidden = 가려 둔 글

## 글 하나

texts-kind = <b>{ $kind ->
    [comment] 댓글
   *[other] 제안
}</b> · { $state }
texts-state-awaiting = 공개 전에 읽어야 함
texts-state-reported = 신고가 모여 가려짐
texts-state-hidden = 담당자가 가림
texts-state-published = 공개됨
texts-state-withdrawn = 쓴 사람이 거둠(읽을 수 있음)
texts-state-rejected = 공개하지 않기로 함
texts-under = ‘{ $title }’에 달린 댓글
texts-by = { $author } · { MOMENT($at) }
texts-nameless = 이름 없음
texts-reports = 신고 { $count }건: { $why }
texts-reason-count = { $reason } { $count }
texts-reason-personal-data = 개인정보
texts-reason-abuse = 욕설·괴롭힘
texts-reason-advertising = 광고
texts-reason-off-topic = 주제와 무관
texts-reason-illegal = 불법
texts-reason-other = 그 밖
texts-personal = <b>전화번호나 주민등록번호로 보이는 것이 있어요.</b>
texts-title = <b>{ $title }</b>
texts-leave = 문제없음: 그대로 두기
texts-do-hide = 가리기
texts-do-restore = 다시 공개하기
texts-do-approve = 공개하기
texts-do-reject = 공개하지 않기
texts-do-warn = 주의 주기
texts-do-block = 글쓰기 막기
texts-later = 나중에: 다음 글 ›

## 까닭

texts-block-ask = { $author }: 언제까지 글을 쓰지 못하게 할까요?
texts-block-how = 기간을 누르거나, 마지막 날을 써서 보내 주세요(예: 2023. 7. 1.). 1년 안에 끝나야 해요.
texts-block-days = { $count }일 뒤까지
texts-why-about = ‘{ $text }’
texts-why = <b>{ $act }</b>: 까닭을 써서 보내 주세요. 글쓴이가 그대로 읽어요. { $longest }자까지 쓸 수 있어요.
texts-will-read = <b>글쓴이는 이렇게 읽어요</b>
texts-nobody-hears = 글쓴이를 알 수 없어 아무에게도 알리지 않아요. 기록에 남는 까닭: { $reason }
texts-why-again = 고치려면 까닭을 다시 써서 보내 주세요.
texts-save = 저장하고 다음으로
texts-done-hide = 글을 가리고 글쓴이에게 알렸어요.
texts-done-restore = 글을 다시 공개하고 글쓴이에게 알렸어요.
texts-done-approve = 글을 공개하고 글쓴이에게 알렸어요.
texts-done-reject = 공개하지 않기로 하고 글쓴이에게 알렸어요.
texts-done-warn = 글쓴이에게 주의를 주었어요.
texts-done-block = 글쓰기를 막고 글쓴이에게 알렸어요.
texts-done-leave = 글을 그대로 두었어요. 신고는 마무리했어요.
texts-hidden-title = <b>담당자가 가린 글 { $count }건</b>

## 이의

texts-objections-none = 결정을 기다리는 이의가 없어요.
texts-objection-title = <b>이의 { $count }건</b>
texts-objection-act = 한 일: { $act } · { MOMENT($at) }
texts-objection-says = 글쓴이의 이의: { $text }
texts-objection-undo = 받아들이기: 되돌리기
texts-objection-uphold = 받아들이지 않기: 그대로 두기
texts-objection-text = 글 보기
texts-objection-settled = { $upheld ->
    [true] 그대로 두고 글쓴이에게 알렸어요.
   *[other] 되돌리고 글쓴이에게 알렸어요.
}

## 글쓴이가 받는 글

texts-told-about = <b>{ $programme }</b>
texts-told-kind = { $kind ->
    [comment] 내가 쓴 댓글
   *[other] 내가 쓴 제안
} ‘{ $text }’
texts-told-hide = 담당자가 이 글을 가렸어요. 다른 사람은 읽을 수 없어요.
texts-told-restore = 담당자가 이 글을 다시 공개했어요.
texts-told-approve = 담당자가 이 글을 읽고 공개했어요.
texts-told-reject = 담당자가 이 글을 읽고 공개하지 않기로 했어요.
texts-told-warn = 담당자가 이 글에 대해 주의를 주었어요.
texts-told-block = { MOMENT($until) }까지 여기에 글을 쓸 수 없어요. 읽기는 할 수 있어요.
texts-told-reason = 까닭: { $reason }
texts-told-object = 옳지 않다고 생각하면 한 번 이의를 낼 수 있어요.
texts-told-reported-away = 여러 사람이 신고해서 이 글이 잠시 가려졌어요. 지금은 나와 담당자만 볼 수 있어요. 신고한 까닭: { $why }
texts-told-reported-until = 담당자가 살펴볼게요. { MOMENT($until) }까지 결정이 없으면 다시 모두에게 보여요.
texts-told-reported-personal = 담당자가 살펴볼게요. 전화번호나 주민등록번호로 보이는 것이 있어서, 담당자가 결정할 때까지 가려져 있어요.
texts-told-returned = 신고로 가려졌던 이 글을 다시 모두가 읽을 수 있어요. 정해진 시간 안에 담당자의 결정이 없었어요.
texts-told-upheld = 이의를 살펴보았어요. 결정은 그대로예요.
texts-told-undone = 이의를 받아들였어요. { $act ->
    [warn] 주의를 거두었어요.
    [block] 이제 다시 글을 쓸 수 있어요.
   *[other] 글을 다시 공개했어요.
}
texts-object = 이의 내기

## 기관의 답

reply-due-count = { $count ->
    [0] 추천이 다 모여 답할 제안은 없어요.
   *[other] <b>답할 제안 { $count }건</b>
}
reply-due = 답할 때: { MOMENT($due) }까지 ({ SPAN($span) } 남음)
reply-overdue = <b>답할 때가 지났어요:</b> { MOMENT($due) }까지였어요({ SPAN($span) } 지남).
reply-prepared-count = 준비해 둔 답 { $count }건
reply-to-prepared = 준비해 둔 답 보기
reply-list-due = 답할 것
reply-list-newest = 새 제안
reply-list-answered = 답한 것
reply-list-title = <b>{ $name } { $count }건</b>
reply-row = { $title } · 추천 { $count } · 참여 { $people }명
reply-counts = 추천 { $count }개 · 참여 { $people }명
reply-given = 답: { $outcome } · { MOMENT($at) }
reply-read-on = 제안 전체 읽기
reply-read-given = 지금까지의 답 읽기
reply-is-prepared = 준비해 둔 답이 있어요. 아직 아무에게도 알리지 않았어요.
reply-begin = { $more ->
    [true] 이어서 답하기
   *[other] 답하기
}
reply-change = 준비한 답 고치기
reply-take-back = 준비한 답 거두기
reply-taken-back = 준비한 답을 거두었어요. 쓰던 것으로 남아 있어요.
reply-to-release = 이 답 알리기…
reply-to-board = ‹ 글 살피기와 답하기

reply-outcome-ask = 결과를 골라 주세요.
reply-outcome-accepted = 받아들임
reply-outcome-partly = 일부 받아들임
reply-outcome-not-accepted = 받아들이지 않음
reply-outcome-under-study = 검토 중
reply-outcome-not-ours = 우리 일이 아님(다른 곳에 넘김)
reply-body-ask = 답을 써서 메시지 하나로 보내 주세요. { $longest }자까지 쓸 수 있고, 모두가 읽어요.
reply-who-ask = 누가 책임지나요? 부서나 이름을 써서 보내거나 아래 단추를 눌러 주세요. { $longest }자까지 쓸 수 있고, 모두가 읽어요.
reply-to-ask = 어디로 넘겼나요? 기관이나 부서 이름을 써서 보내 주세요. { $longest }자까지 쓸 수 있어요.
reply-will-read = <b>사람들은 이렇게 읽어요</b>
reply-not-yet = 준비해 두어도 알리기 전에는 아무도 몰라요.
reply-replaces = 이미 준비해 둔 답을 대신해요.
reply-keep = 준비해 두기
reply-kept = 답을 준비해 두었어요. 알릴 때 다시 한번 확인해요.
reply-other-outcome = 결과 고치기
reply-other-body = 글 고치기
reply-other-who = 책임 고치기
reply-other-to = 넘긴 곳 고치기
reply-drop = 쓰던 것 버리기

reply-prepared-row = { $title } · { $outcome } · 듣는 사람 { $people }명
reply-left-out = 가려져 있어 지금은 알릴 수 없는 답 { $count }건은 빠져요.
reply-release-all = { $count }건 알리기…
reply-sure-title = <b>답 { $count }건을 알릴까요?</b>
reply-sure-row = { $outcome } { $count }건: 알림 { $people }개
reply-sure-all = 쓴 사람과 추천한 사람, 지켜보는 사람에게 알림이 모두 { $people }개 가요.
reply-sure-ask = 알리고 나면 거둘 수 없어요. 이어서 답할 수는 있어요.
reply-sure-yes = 네, { $count }건을 알릴게요
reply-released = 답 { $count }건을 알려요. 차례로 전해져요.

## 사람들이 받는 글

reply-told = { $more ->
    [true] ‘{ $title }’에 기관이 이어서 답했습니다.
   *[other] ‘{ $title }’에 기관이 답했습니다.
}
reply-told-outcome = <b>{ $outcome }</b>
reply-passed-to = 넘긴 곳: { $to }
reply-told-goes-on = (이어지는 글은 아래 단추를 눌러 읽을 수 있습니다.)
reply-responsible = 책임: { $who }
reply-open = 제안과 답 보기
reply-goal-reached = ‘{ $title }’에 추천이 { $count }개 모여 기관이 답해야 해요. 답할 때: { MOMENT($due) }까지.

## 기록

log-fact-moderation = 알린 번호
log-fact-outcome = 결과
log-fact-upheld = 그대로 둠
