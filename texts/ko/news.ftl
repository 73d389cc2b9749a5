### 제안의 소식: 제안마다 하나인 카드, 하루 한 번 모은 소식. 먼저 보내는 글이라 합니다체.

news-own = 내가 올린 제안의 소식입니다.
news-followed = 따라가거나 추천하신 제안의 소식입니다.
news-counts = <b>{ $comments ->
    [0] 새 추천 { $recommendations }
   *[other] 새 댓글 { $comments }{ $recommendations ->
        [0] {""}
       *[other] , 새 추천 { $recommendations }
    }
}</b>
news-reached = <b>추천이 다 모였습니다.</b>
news-changed = <b>글이 고쳐졌습니다.</b> 추천은 그대로이고, 마음이 바뀌면 거둘 수 있습니다.
news-withdrawn = <b>쓴 사람이 제안을 거두었습니다.</b>
news-nothing = 마지막으로 보신 뒤로 새 소식이 없습니다. 새 소식이 있으면 이 글이 소리 없이 바뀝니다.
news-gone = 지금은 읽을 수 없는 제안입니다.
news-open = 제안 보기
news-comments = 새 댓글 보기
news-how = 받는 때를 바꾸거나 끄려면 /notices

digest-title = <b>제안 { $count }건에 새 소식이 있습니다.</b>
digest-thing = { $own ->
    [true] <b>{ $title }</b> (내 제안)
   *[other] <b>{ $title }</b>
}
digest-more = 그 밖에 { $more }건이 더 있습니다. 게시판에서 볼 수 있습니다.
digest-open = { $title }

## 알림 켜고 끄기

notices-line-proposals = { $name }: { $way ->
    [at-once] 생기는 대로 받음(소리 없이)
    [daily] 하루 한 번, { $hour }시에 모아서 받음
   *[never] 안 받음
}. 내가 올리거나 추천하거나 따라가는 제안이에요.{ $way ->
    [never] {""}
   *[other] {" "}기관의 답은 나오는 대로 알려 드려요.
}
notices-at-once = 제안 소식 생기는 대로 받기
notices-never = 제안 소식 그만 받기
notices-daily = 제안 소식 하루 한 번 { $hour }시

## 내 정보 받기

refused-mydata-too-soon = { MOMENT($last_at) }에 이미 보내 드렸어요. { $minutes }분에 한 번 보낼 수 있어요. { MOMENT($again_at) }부터 다시 눌러 주세요.
