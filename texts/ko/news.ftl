### 제안의 소식: 제안마다 하나인 카드, 하루 한 번 모은 소식. 먼저 보내는 글이라 합니다체.

news-own = 내가 올린 제안의 소식입니다.
news-followed = 따라가거나 추천하신 제안의 소식입니다.
news-counts = <b>{ $comments ->
    [0] 새 추천 { $recommendations }명
   *[other] 새 댓글 { $comments }개{ $recommendations ->
        [0] {""}
       *[other] , 새 추천 { $recommendations }명
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

notices-title = <b>어떤 알림을 받을까요?</b> 단추를 누르면 바뀌어요.
notices-daily-what = ‘매일’은 내가 올리거나 추천하거나 따라가는 제안의 소식을 하루 한 번 모아 받는 거예요. 기관의 답은 바로 와요.
notices-always = 내 신청의 결정과 따질 방법, 내 제안에 온 답, 긴급 공지는 끌 수 없어요.
notices-switch = { $name }: { $on ->
    [true] 받음
   *[other] 안 받음
}
notices-switch-proposals = { $name }: { $way ->
    [at-once] 생기는 대로 받음
    [daily] 매일 { $hour }시에 받음
   *[never] 안 받음
}
notices-following-proposals = 제안 { $count }건
notices-at-once = 생기는 대로
notices-daily = 매일 { $hour }시

## 내 정보 받기

refused-mydata-too-soon = { MOMENT($last_at) }에 이미 보내 드렸어요. { $minutes }분에 한 번 보낼 수 있어요. { MOMENT($again_at) }부터 다시 눌러 주세요.
