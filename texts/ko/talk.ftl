### 프로그램 바로 아래의 댓글: 투표, 공모전, 신청.

talk-open = 댓글 ({ $comments })
talk-history = { DAY($begun) }부터 · { $people }명이 이야기에 함께했어요
talk-closed = 참여 기간이 아니어서 지금은 읽을 수만 있어요.
talk-to-programme = ‹ 참여 안내로
talk-share-how = 이 주소를 보내면 누구나 여기의 댓글을 바로 열 수 있어요.
talk-gone = 이 주소의 댓글은 이제 볼 수 없어요.
comments-none-came = 댓글이 없어요.
mine-talk = 댓글로 함께했어요. 댓글 { $comments } · { $people }명 함께
texts-under-whole = ‘{ $title }’ 바로 아래에 단 댓글
texts-in-place = 글이 있는 자리 보기
texts-see = 내 글 보기
