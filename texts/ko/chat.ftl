### 대화 어디에서나 하는 말: 차림표, 명령, 설정, 거절.

contact = 문의: { $contact }
as-is = { $text }
plain-you-can-type = 이렇게 써서 보내도 돼요: { $words }
old-screen = 지난 화면의 단추예요. 아래에 지금 화면을 다시 보여 드릴게요.

menu-greeting = <b>마당이에요.</b> 우리 시의 일에 함께하는 곳이에요. 소리로 들으시면 /plain 을 보내 보세요.
menu-offices = 운영: { $offices }
menu-open = 지금 참여할 수 있는 것 { $count }개예요. 이름을 누르면 열려요.
menu-nothing-open = 지금 열려 있는 것이 없어요.
menu-list = 모두 보기
menu-mine = 내 참여
menu-help = 도움말
menu-language = 언어 · Language
menu-office = 사무실 (담당자용)
menu-back = 처음으로
list-title = <b>올라온 것 모두</b>
list-none = 아직 올라온 것이 없어요.
list-closed = { MOMENT($closes) }에 닫혔어요.
list-result-out = { MOMENT($closes) }에 닫혔어요. 결과를 볼 수 있어요.
mine-title = <b>내 참여</b>
mine-none = 아직 참여한 것이 없어요.
mine-voted = 투표했어요.
mine-begun = 시작했지만 아직 내지 않았어요.
mine-change-begun = 바꾸던 것이 있어요. 먼저 낸 표는 그대로 있어요.
mine-not-handed-in = 내지 않은 채 마감되었어요. 담당자에게 가지 않았어요.
mine-edit-begun = 고치던 것이 있어요. 먼저 낸 것이 그대로 있어요.
mine-leads = 팀 대표로 함께해요.
mine-member = 팀원으로 함께해요.
mine-guardian-given = 보호자로서 동의하셨어요. 담당자가 확인하고 있어요.
mine-guardian-checked = 보호자로서 동의하셨고, 담당자가 확인했어요.
mine-guardian-expired = 보호자로서 동의하셨지만 제때 확인되지 않아 효력이 없어졌어요.
mine-guardian-withdrawn = 보호자로서 한 동의를 거두셨어요.
mine-unfinished = 고르던 것은 내지 않으셔서 세지 않았어요.
start-unknown = ‘{ $slug }’{ JOSA($slug, "이라는/라는") } 것은 여기에 없어요. 주소를 다시 확인하거나 아래에서 골라 주세요.

help =
    <b>도움말</b>
    마당에서는 대화로 투표하고 신청해요. 단추를 누르거나 글로 써서 보내면 돼요.

    /start 처음 화면
    /list 올라온 것 모두 보기
    /mine 내가 참여한 것과 그 뒤
    /continue 하던 것 이어 하기
    /cancel 하던 것 그만두기
    /mydata 나에 관해 보관한 것 받기
    /erase 나에 관한 것 지우기
    /plain 말로 된 쉬운 화면 켜기·끄기(소리로 듣거나 글로 답하기 좋아요)
    /notices 알림 켜고 끄기
    /language 언어 바꾸기 · Change the language
    /id 내 텔레그램 번호

    누른 것과 적은 것은 모두 외국에 있는 텔레그램 서버를 거치고, 텔레그램이 볼 수 있어요.
help-human = 사람에게 묻기 — { $office }: { $contact }
help-more = 다른 기관의 연락처는 그곳에서 올린 것의 안내에 있어요.
help-no-office = 아직 어느 기관도 연락처를 올리지 않았어요.
id = 텔레그램 사용자 번호: <code>{ $id }</code>

language-name = 한국어
language-ask = 어느 말로 할까요?
language-set = 이제 한국어로 말할게요.
plain-on = 쉬운 화면을 켰어요. 화면을 고치지 않고 새로 보내고, 기호 대신 말로 적어요. 끄려면 /plain 을 다시 보내세요.
plain-off = 쉬운 화면을 껐어요. 켜려면 /plain 을 다시 보내세요.
continue-nothing = 하던 것이 없어요.
cancel-nothing = 그만둘 것이 없어요. 이미 낸 것이 있으면 그대로 있어요.
cancel-ask = ‘{ $title }’에서 고르던 것을 지울까요? 이미 낸 표는 그대로 있어요.
cancel-done = ‘{ $title }’에서 고르던 것을 지웠어요. 이미 낸 표가 있으면 그대로 있어요.
cancel-keep = 지우지 않고 이어 하기
cancel-drop = 지우기

command-unknown = /{ $command }{ JOSA($command, "은/는") } 모르는 명령이에요. 할 수 있는 것은 /help 에 있어요.
unheard = 여기서는 글과 단추만 알아들어요. 보내신 것은 보관하지 않았어요.
text-stray = 무슨 말씀인지 알아듣지 못했어요. 아래 단추를 누르거나 참여할 것의 이름을 써 보세요.
text-stray-vote = 그런 번호나 이름을 찾지 못했어요. 번호(예: 7)나 이름의 일부를 써 보세요.
group = 참여는 저와 단둘이 하는 대화에서만 할 수 있어요: { $link }

refused-window-not-open-yet = 아직 열리지 않았어요. { OPENING($opens_at) }에 열려요.
refused-window-closed = { MOMENT($closes_at) }에 닫혀서 이제는 받을 수 없어요.
refused-option-unknown = { $number }번은 이 투표에 없어요. 목록에서 골라 주세요.
refused-option-twice = { $number }번을 두 번 골랐어요. 한 번만 고를 수 있어요.
refused-too-many = { $max }곳까지만 고를 수 있어요. 바꾸려면 고른 것의 표시(①②③, ●)를 눌러 하나를 먼저 빼 주세요.
refused-too-many-typed = 번호를 { $sent }개 보내셨어요. { $max }개까지만 보내 주세요.
refused-too-few = { $min }곳을 골라야 하는데 지금 { $chosen }곳이에요. 더 골라 주세요.
refused-already-voted = 이미 투표하셨어요. 이 투표는 한 번 내면 바꿀 수 없어요.
refused-not-here = 지금 화면에는 없는 단추예요. 아래 화면에서 다시 골라 주세요.
refused-not-enough = 아직 덜 골랐어요. 더 고른 뒤에 넘어갈 수 있어요.

incident = 죄송해요. 저희 쪽에서 문제가 생겨 이번 것은 처리하지 못했어요. 다시 해 보시고, 또 그러면 이 번호를 알려 주세요: { $number }
spilled = 너무 빨리 많이 보내셔서 받지 못한 것이 있어요. 잠시 뒤에 마지막 것부터 다시 보내 주세요.
cannot-save = 지금은 저장할 수 없어서 기다리고 있어요. 보내신 것은 사라지지 않았고, 저장할 수 있게 되면 이어서 처리할게요. 다시 보내지 않으셔도 돼요.

command-start = 처음 화면
command-list = 올라온 것 모두 보기
command-mine = 내가 참여한 것과 그 뒤
command-continue = 하던 것 이어 하기
command-mydata = 나에 관해 보관한 것 받기
command-erase = 나에 관한 것 지우기
command-plain = 말로 된 쉬운 화면 켜기/끄기
command-language = 언어 바꾸기
command-cancel = 하던 것 그만두기
command-id = 내 텔레그램 번호
command-help = 도움말과 문의처
