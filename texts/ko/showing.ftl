### 채택된 것이 게시판에 실리는 일: 담당자가 보는 것, 낸 사람이 듣는 것, 이름 넣기.

judge-preview-shown = 채택된 것 가운데 { $count }건이 ‘{ $board }’에 실려요.{ $held ->
    [0] {""}
   *[other] {" "}그 가운데 { $held }건은 개인정보로 보이는 것이 있어, 게시판 담당자가 먼저 읽은 뒤에 실려요.
}
judge-preview-not-shown-consent = { $count }건은 실리지 않아요: 싣는 데 동의하지 않은 사람이 있어요.
judge-preview-not-shown-board = { $count }건은 실리지 않아요: 게시판이나 실을 글이 없어요.
judge-shown-numbers-only = 이 프로그램은 채팅에서 번호만 보여서, 실릴 글은 여기에서 읽을 수 없어요. 담당자 명령(madang export)으로 미리 읽어 주세요.
judge-to-shown = 게시판에 실릴 글 보기
judge-shown-what = 접수 번호 { $number }의 글이 게시판에 이렇게 실려요. ({ $place }/{ $of })
judge-shown-held = 개인정보로 보이는 것이 있어요. 게시판 담당자가 먼저 읽은 뒤에 실려요.
outcome-shown = 채택된 제안을 게시판에서 누구나 읽을 수 있어요: { $link }
outcome-shown-nameless = 이름 없이 실렸어요. 대표로 낸 사람은 그곳의 ‘그 밖에’에서 이름을 넣거나 거둘 수 있어요.
outcome-shown-named = 대표로 낸 사람의 이름과 함께 실려 있어요.
outcome-shown-later = 채택된 제안을 게시판에 실으려고 해요. 개인정보로 보이는 것이 있어서 담당자가 먼저 읽고 있어요.
outcome-open-board = 게시판에서 보기
proposal-from-contest-by = 공모에서 채택된 제안 · { $name }
sign = 내 이름 넣기
unsign = 내 이름 빼기
sign-as = 채택된 이 제안에 이 이름을 넣을까요? <b>{ $name }</b>
sign-nameless = 이 제안은 이름 없이 실려 있어요. 이대로 둘까요?
sign-send = 이렇게 하기 ›
sign-done = 그렇게 했어요.
refused-proposal-as-accepted = 공모에서 채택된 그대로 실린 글이라 고칠 수 없어요. 거둘 수는 있어요.
mistake-board-without-consent = board를 적었으면, 실어도 좋다는 동의가 있어야 합니다. 그런 consent 표에 publishes = true 를 적어 주십시오.
mistake-publishes-without-board = publishes = true 인 동의가 있지만 실을 곳(board)이 없습니다. board를 적거나 publishes를 빼 주십시오.
mistake-board-needs-text = { $found }: 게시판에 실을 제목과 내용은 모두에게 묻고 반드시 답하는 글(kind = "text", optional과 when 없이)이어야 합니다.
mistake-board-text-long = { $found }: { $max }자까지 쓸 수 있는 질문인데, 게시판의 이 자리에는 { $longest }자까지 들어갑니다. 질문의 max를 줄여 주십시오.
audit-shown-on-board = 채택된 것을 게시판에 실었습니다.
