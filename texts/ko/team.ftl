### 팀: 자리, 초대, 들어오고 나가기. 대화와 알림은 해요체.

## 팀 화면

team-title = <b>팀</b> · { $size }명
team-seat = { $seat }. { $me ->
    [true] 나{ $lead ->
        [true] {" "}(팀 대표)
       *[other] {""}
    }
   *[other] { $lead ->
        [true] 팀 대표
       *[other] { $who }
    }
} — { $state ->
    [invited] 초대를 보냈어요. 아직 안 왔어요
    [over] 초대 기한이 지났어요
    [accepted] 들어왔어요. 대표의 확인을 기다려요
    [waiting] 아직 할 일이 남았어요(동의 등)
   *[complete] ✓ 다 됐어요
}
team-alone = 지금은 혼자 신청하고 있어요. 함께할 사람을 초대하면 팀이 돼요.
team-still-invited = 초대한 { $count }명이 아직 들어오지 않았어요. 지금 내면 그 사람 없이 내는 거예요. 나중에 들어오면 다시 내야 함께 낸 것이 돼요.
team-nobody-yet = 아직 초대한 사람이 없어요. 함께할 사람을 초대하려면 ‘팀’을 눌러 주세요.
team-of-others = 초대하고 내는 일은 팀 대표가 해요. 내가 할 일은 ‘내 차례로’에 있어요.
team-how = ‘초대 링크 만들기’를 누르면 전달할 메시지가 와요. 한 사람에 하나씩 만들어 주세요. 링크는 { $days }일 동안 한 번 쓸 수 있어요.
team-is-full = 자리가 모두 찼어요({ $max }명까지). 더 초대하려면 한 자리를 먼저 비워 주세요.
team-too-few = 내려면 팀원이 { $count }명 더 있어야 해요.
team-too-many = 팀원이 { $count }명 많아요. 줄여야 낼 수 있어요.
team-invite = 초대 링크 만들기
team-revoke = { $seat }번 초대 거두기
team-remove = { $seat }번 내보내기
team-confirm = { $seat }번 맞아요
team-not-them = { $seat }번 아니에요
team-hand-over = 팀 대표 넘기기
team-hand-to = { $seat }번에게 넘기기
team-go-alone = 다시 혼자 하기
team-leave = 팀에서 나가기
team-leave-yes = 네, 나갈게요
team-not = ‹ 팀으로
team-back = ‹ 내 차례로

team-ask-revoke = { $who }에게 보낸 초대를 거둘까요? 그 링크로는 아무도 들어올 수 없게 돼요.
team-ask-remove = { $who }{ JOSA($who, "을/를") } 팀에서 내보낼까요? 그 사람이 알려 준 것과 동의한 것은 지워지고, 그 사람에게 알려요.
team-who-leads = 누구에게 팀 대표를 넘길까요? 확인한 팀원에게만 넘길 수 있어요.
team-ask-hand-over = { $who }에게 팀 대표를 넘길까요? 신청 내용은 새 대표가 이어 쓰고 내요. 나에 대해 알려 준 것은 넘어가지 않아요. 되돌리려면 새 대표가 다시 넘겨야 해요.
team-ask-leave = 팀에서 나갈까요? 나에 대해 알려 준 것과 동의한 것을 지우고, 팀 대표에게 나갔다고 알려요. 다시 들어오려면 새 초대가 있어야 해요.
team-office-decides = 이미 마감되어, 이 신청을 어떻게 할지는 담당자가 정해요.

team-link = ‘{ $title }’에 우리 팀으로 함께해요! 아래 링크를 누르면 무엇인지 먼저 보고 정할 수 있어요. 한 사람이 한 번만, { MOMENT($until) }까지 쓸 수 있어요.
    { $link }
team-link-how = 위 메시지를 함께할 사람 한 명에게 전달해 주세요(메시지를 길게 누르고 ‘전달’).
team-confirmed = { $seat }번을 확인했어요.
team-left = ‘{ $title }’ 팀에서 나왔어요. 나에 대해 알려 준 것은 지웠어요.

## 다른 사람이 듣는 것

team-has-come = { $named ->
    [true] <b>{ $seat }번 자리에 ‘{ $name }’ 님이 들어왔어요.</b> 텔레그램에서 스스로 지은 이름이에요. 이 이름은 여기에 한 번만 보이고 보관하지 않아요.
   *[other] <b>{ $seat }번 자리에 누군가 들어왔어요.</b> 텔레그램 이름은 보이지 않아요.
    } 초대한 그 사람이 맞는지 본인에게 물어보고 골라 주세요.
team-was-declined = { $seat }번 초대를 받은 사람이 사양했어요. 그 자리가 비었어요.
team-you-are-in = <b>팀 대표가 나를 팀원으로 확인했어요.</b>
team-you-are-out = 팀 대표가 나를 팀에서 뺐어요. 나에 대해 알려 준 것은 지웠어요.
team-has-left = { $seat }번 팀원이 팀에서 빠졌어요.
team-you-lead = <b>이제 내가 팀 대표예요.</b> 신청 내용을 이어 쓰고 낼 수 있어요.
team-other-leads = { $seat }번 팀원이 새 팀 대표가 되었어요.
team-is-over = 팀을 이어 갈 사람이 없어 신청이 끝났어요. 나에 대해 알려 준 것은 더 쓰지 않아요.
team-own-part = 내 차례로
lack-of-member = • { $who }: 아직 할 일이 남았어요

## 초대를 받은 사람

invited-to-a-team = <b>팀 대표가 팀에 초대했어요.</b>
invited-then = 수락하면 내 자격과 동의를 여기에서 하나씩 여쭤봐요. 언제든 그만둘 수 있어요.
invited-name-shown = { $named ->
    [true] 팀 대표에게는 내 텔레그램 이름 ‘{ $name }’{ JOSA($name, "이/가") } 한 번 보여요. 보관하지 않아요.
   *[other] 팀 대표에게는 누군가 들어왔다고만 알려요.
}
privacy-abroad-short = 여기에 쓰는 것은 외국에 있는 텔레그램 서버를 거쳐요.
invited-accept = 수락하기
invited-decline = 사양하기
invited-card = 어떤 것인지 보기
invited-own-application = { $numbered ->
    [true] 내 신청 { $number }
   *[other] 내 신청
}
invited-accepted = 팀에 들어왔어요. 팀 대표가 확인하면 알려 드릴게요. 그동안 내 차례를 시작해 주세요.
invited-declined = 초대를 사양했어요. 팀 대표에게 자리가 비었다고 알렸어요.
