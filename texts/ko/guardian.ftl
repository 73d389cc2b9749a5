### 보호자의 동의: 아이가 보는 것, 보호자가 보는 것, 두 사람이 듣는 것. 아이에게는 쉬운 말로.

## 아이가 보는 것

guardian-needed = <b>보호자의 동의가 필요해요</b>
guardian-state-none = 만 { $age }세가 안 된 사람은 엄마, 아빠처럼 나를 돌봐 주는 어른이 먼저 허락해야 해요. 아래 단추로 링크를 만들어 그 어른에게 보내 주세요. 어른이 텔레그램을 안 쓰면 종이에 써서 내도 돼요.
guardian-state-asked = 링크를 만들었어요. 7일 동안 쓸 수 있어요. 어른이 링크를 열어 동의하면 여기에 알려 드릴게요. 링크를 잃어버렸으면 새로 만들어도 돼요.
guardian-state-given = 어른이 동의했어요. 담당자가 정말 그 어른이 맞는지 확인하고 있어요. 확인되면 이어서 쓸 수 있고, 제가 알려 드릴게요.
guardian-state-checked = 어른의 동의를 확인했어요.
guardian-state-expired = 5일 안에 확인되지 않아 어른의 정보를 지웠어요. 다시 부탁해 주세요.
guardian-state-withdrawn = 어른이 동의를 거두었어요. 다시 부탁하려면 새 링크를 만들어 주세요.
guardian-reference = 내 확인번호는 { $reference }번이에요. 어른의 화면에도 같은 번호가 보여요.
guardian-until = { MOMENT($until) }까지 확인되지 않으면 어른의 정보를 지우고 두 사람 모두에게 알려요.
guardian-make-link = 어른에게 보낼 링크 만들기
guardian-paper = 종이에 쓸 서식 받기
guardian-link-how = 아래 메시지를 그대로 어른에게 보내 주세요(메시지를 길게 누르고 ‘전달’).
guardian-link = 보호자께: 아이가 ‘{ $title }’에 참여하려고 합니다. 만 { $age }세 미만이라 보호자의 동의가 필요합니다. 아래 링크를 열어 내용을 보고 정해 주십시오. 링크는 { $days }일 동안 쓸 수 있습니다.
    { $link }

## 보호자가 보는 것

guardian-about = <b>아이의 보호자이신가요?</b> 법에 따라 어린이의 정보는 보호자가 동의해야 받을 수 있어요.
guardian-child = 아이의 확인번호: <b>{ $reference }</b> (아이의 화면에 있는 번호와 같은지 봐 주세요)
guardian-invited-by-lead = 팀 대표가 아이를 팀에 초대했어요.
guardian-child-leads = 아이가 팀 대표로 신청하려고 해요.
guardian-child-alone = 아이가 혼자 신청하려고 해요.
guardian-collected = 아이에게 받는 것: { $items }. 목적: { $purpose } 보관: { $keeping }
guardian-refusing = 동의하지 않으셔도 돼요. 그러면 아이는 참여할 수 없지만, 다른 불이익은 없어요. 동의한 뒤에도 언제든 거둘 수 있어요.
guardian-yours = 보호자의 이름과 전화번호도 여쭤봐요. 담당자가 보호자가 맞는지 확인하는 데만 쓰고, { $days }일 안에 확인되지 않으면 지워요.
guardian-or-on-paper = 여기에 쓰는 것은 모두 외국에 있는 텔레그램 서버를 거쳐요. 그게 싫으시면 아이의 화면에서 받은 서식에 서명해 내셔도 돼요.
guardian-consent = <b>보호자로서 동의를 여쭤봐요</b>
guardian-why-consent = 아이의 무엇을 왜 모으는지 알고 정하실 권리가 있어요. 동의한 글과 때를 함께 남겨요.
guardian-name = <b>보호자의 이름이 무엇인가요?</b>
guardian-why-name = 담당자가 보호자가 맞는지 확인하는 데만 써요.
guardian-phone = <b>보호자 본인의 전화번호는 무엇인가요?</b>
guardian-why-phone = 담당자가 보호자가 맞는지 확인하려고 연락하는 데만 써요. 아이나 팀원의 번호는 쓸 수 없어요.
guardian-last = <b>동의하기 전에 확인하세요</b>
guardian-edit-name = 이름 고치기
guardian-edit-phone = 번호 고치기
guardian-then = ‘동의하기’를 누르면 담당자가 보호자가 맞는지 확인해요. 그때까지 아이는 기다려요. { $days }일 안에 확인되지 않으면 이름과 번호를 지우고 알려 드려요.
guardian-give = 보호자로서 동의하기
guardian-refuse = 동의하지 않고 끝내기
guardian-refuse-yes = 네, 동의하지 않아요
guardian-not-yet = ‹ 돌아가기
guardian-ask-refuse = 동의하지 않을까요? 이 링크는 없어지고, 지금까지 쓰신 것도 지워요. 아이에게는 동의하지 않으셨다고 알려요. 아이가 다시 부탁할 수는 있어요.
guardian-refused = 동의하지 않으신 것을 아이에게 알렸어요.
guardian-nothing-kept = 여기에 쓰신 것은 아무것도 남기지 않았어요.
guardian-given = <b>동의를 받았습니다</b>
guardian-given-then = 담당자가 보호자가 맞는지 확인합니다. { MOMENT($until) }까지 확인되지 않으면 이름과 번호를 지우고 알려 드립니다.
guardian-take-back-how = 동의를 거두려면 아래 단추를 누르면 됩니다. 언제든 할 수 있습니다.
guardian-show = 내가 한 동의 보기
guardian-of-child = 확인번호 <b>{ $reference }</b> 아이: { $state ->
    [given] 동의하셨어요. 담당자가 확인하고 있어요.
    [checked] 동의하셨고, 담당자가 확인했어요.
    [withdrawn] 동의를 거두셨어요.
   *[other] 이 동의는 이제 쓰지 않아요.
}
guardian-unchecked-until = { MOMENT($until) }까지 확인되지 않으면 이름과 번호를 지워요.
guardian-none-given = 지금 남아 있는 동의가 없어요.
guardian-withdraw = { $reference } 동의 거두기
guardian-withdraw-yes = 네, 거둘게요
guardian-ask-withdraw = 확인번호 { $reference } 아이에 대한 동의를 거둘까요? 마감 전이면 아이는 신청에서 빠지고 아이가 알려 준 것을 지워요. 마감 뒤라면 담당자가 정해요. 아이에게 알려요.
guardian-withdrawn = 동의를 거두었어요. 아이는 신청에서 빠졌고, 보호자의 이름과 번호도 지웠어요.
guardian-withdrawn-office = 동의를 거두었어요. 이미 마감되어, 신청을 어떻게 할지는 담당자가 정해요.
guardian-card = 어떤 것인지 보기
guardian-expired = 5일 안에 확인되지 않아 보호자의 이름과 번호를 지웠어요. 동의도 없던 것이 돼요. 아이가 다시 부탁할 수 있어요.

## 아이가 듣는 것

guardian-told-given = <b>어른이 동의했어요.</b> 이제 담당자가 정말 그 어른이 맞는지 확인해요. 확인되면 이어서 쓸 수 있고, 제가 알려 드릴게요.
guardian-told-refused = 어른이 동의하지 않았어요. 어른과 이야기해 보고, 다시 부탁하려면 새 링크를 만들어 주세요.
guardian-told-withdrawn = 어른이 동의를 거두어서 신청에서 빠졌어요. 나에 대해 알려 준 것은 지웠어요. 궁금하면 어른과 이야기해 보세요.
guardian-told-withdrawn-office = 어른이 동의를 거두었어요. 이미 마감되어, 담당자가 어떻게 할지 정해요.
guardian-told-ended = 어른이 동의를 거두어서 신청이 끝났어요. 궁금하면 어른과 이야기해 보세요.
guardian-told-expired = 담당자가 5일 안에 어른을 확인하지 못했어요. 그래서 어른의 정보를 지웠어요. 링크를 새로 만들어 다시 부탁해 주세요.
