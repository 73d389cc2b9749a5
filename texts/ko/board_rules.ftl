# What the rules of boards and comments say: mistakes in the file, and answers to people.
#
# mistake-* are the keys of participation.mistakes, refused-* those of participation.refused.Refused.

## Mistakes in a programme file

mistake-window-opens-after-proposals = 이미 제안 { $proposals }건이 올라와 있어서, 여는 때를 뒤로 미룰 수 없습니다.
mistake-topic-in-use = 주제 { $topic }에 제안이 올라와 있어서 뺄 수 없습니다.
mistake-goal-dropped = 제안 { $proposals }건이 이 목표를 보고 추천을 받고 있어서, 목표를 없앨 수 없습니다.
mistake-goal-raised = 제안 { $proposals }건이 추천 { $was }개를 목표로 하고 있어서, { $wanted }개로 올릴 수 없습니다.
mistake-goal-answered-later = { $was }일 안에 답한다고 알려 두어서, { $wanted }일로 늘릴 수 없습니다.
mistake-goal-days-fewer = 제안이 이미 올라와 있어서, 추천을 받는 기간을 { $wanted }일로 줄일 수 없습니다.
mistake-board-unknown = { $found }: 이런 제안판(board)이 없습니다. 이 파일에 함께 적거나 먼저 올려 주십시오.

## Proposals

refused-topic-needed = 주제를 하나 골라 주세요.
refused-topic-unknown = 이 주제는 없어요. 다시 골라 주세요.
refused-pictures-too-many = 사진은 { $max }장까지 올릴 수 있어요. 몇 장을 빼 주세요.
refused-picture-not-there = 사진 하나를 아직 받지 못했거나 찾을 수 없어요. 잠시 뒤에 다시 하거나 그 사진을 빼 주세요.
refused-proposals-enough = 한 사람이 { $most }건까지 올릴 수 있어요. 새로 올리려면 먼저 올린 제안 하나를 거두어 주세요.
refused-proposal-gone = 이 제안은 이제 없어요.
refused-proposal-hidden = 이 제안은 지금 가려져 있어요. 담당자가 살펴보고 있거나, 살펴보고 가렸어요.
refused-proposal-awaits = 이 제안은 아직 공개되지 않았어요.
refused-proposal-withdrawn = 쓴 사람이 거둔 제안이에요. 읽을 수는 있지만 추천하거나 댓글을 달 수는 없어요.
refused-proposal-not-now = 이 제안에는 지금 그렇게 할 수 없어요.
refused-proposal-not-yours = 이 제안을 쓴 사람만 할 수 있어요.
refused-proposal-answered = 기관이 이미 답한 제안이라 고칠 수 없어요. 더 하고 싶은 말은 댓글로 남겨 주세요.
refused-edit-over = { MOMENT($until) }까지 고칠 수 있었어요. 더 하고 싶은 말은 댓글로 남겨 주세요.
refused-edit-after-look = 담당자가 읽고 공개한 글이라 고칠 수 없어요. 더 하고 싶은 말은 댓글로 남겨 주세요.
refused-link-while-new = 처음 하루 동안은 공개된 글에 링크나 계정을 넣을 수 없어요. 링크를 빼고 고쳐 주세요.
refused-title-one-line = 제목은 한 줄로 써 주세요.
refused-text-of-marks = 글자에 붙은 부호가 너무 많아서({ $length }자 가운데 { $marks }자) 읽을 수 없어요. 부호를 줄여 주세요.

## Names

refused-name-unasked = 공개될 글에 어떤 이름을 쓸지 먼저 정해 주세요.
refused-public-name-too-long = 이름은 { $longest }자까지 쓸 수 있어요.
refused-public-name-official = 기관이나 담당자로 보이는 이름은 쓸 수 없어요. 다른 이름을 써 주세요.

## Recommending

refused-recommend-own = 내가 쓴 제안은 추천할 수 없어요.
refused-recommending-over = { MOMENT($until) }에 추천을 받는 기간이 끝났어요.

## Comments

refused-comments-off = 여기에는 댓글을 달 수 없어요.
refused-comment-gone = 이 댓글은 이제 읽을 수 없어요.
refused-comment-not-yours = 이 댓글을 쓴 사람만 할 수 있어요.
refused-comment-edit-over = { MOMENT($until) }까지 고칠 수 있었어요. 지우고 다시 쓸 수는 있어요.

## Who may, and how much

refused-standing-unknown = 먼저 참여할 수 있는지 몇 가지를 물어볼게요.
refused-blocked = { MOMENT($until) }까지 글을 쓸 수 없어요. 까닭은 그때 보낸 알림에 있고, 거기서 한 번 이의를 낼 수 있어요.
refused-too-many-for-now = 짧은 동안 너무 많이 했어요. { MOMENT($again_at) } 뒤에 다시 해 주세요. 쓴 글은 그대로 있어요.

## Searching

refused-search-empty = 찾을 낱말을 써 주세요. 한 글자도 돼요.
refused-search-too-long = 지금 { $length }자예요. 찾을 말은 { $longest }자까지 쓸 수 있어요.

## Reports and moderation

refused-text-gone = 이 글은 이제 없어요.
refused-report-own = 내가 쓴 글은 신고할 수 없어요. 지우거나 거둘 수 있어요.
refused-report-reason-unknown = 신고하는 까닭을 하나 골라 주세요.
refused-moderation-not-now = 이 글에는 지금 그렇게 할 수 없어요. 이미 그렇게 되어 있을 수 있어요.
refused-block-end = 글쓰기를 막는 기간은 지금부터 { $days }일 안에 끝나야 해요.
refused-objection-not-yours = 이 글을 쓴 사람만 이의를 낼 수 있어요.
refused-objection-none = 이의를 낼 것이 없어요.
refused-objection-once = 이의는 한 번 낼 수 있고, 이미 냈어요.

## Official answers

refused-answer-outcome-unknown = 답의 결과를 하나 골라 주세요.
refused-answer-passed-to = 다른 곳의 일이면 어디로 넘겼는지 { $longest }자 안으로 적어 주세요. 다른 결과에는 적지 않아요.
refused-answer-responsible = 누가 책임지는지 { $longest }자 안으로 적어 주세요.
