# What the rules of the office say to those who act for it.

## Roles

owner-named-in-setting = 계정 <code>{ $id }</code>{ JOSA($id, "이/가") } 봇의 설정에서 소유자로 정해졌어요. 모르는 계정이라면 봇을 맡은 사람에게 바로 물어봐 주세요.

refused-office-not-yours = 이 일을 할 수 있는 역할이 없어요. 필요하면 소유자에게 말씀해 주세요.
refused-role-not-yours-to-give = 이 역할은 줄 수 없어요. 담당자는 심사위원과 자기 대리인만, 소유자는 누구나 초대할 수 있어요.
refused-role-not-yours-to-end = 이 역할을 끝낼 수 있는 사람은 따로 있어요. 소유자에게 말씀해 주세요.
refused-role-there-already = 이미 그 역할이 있어요.
refused-role-on-both-sides = 이 심사는 누가 냈는지 모르는 채로 해요. 이름을 볼 수 있는 사람은 심사위원이 될 수 없고, 심사위원은 담당자가 될 수 없어요.
refused-last-owner = 마지막 소유자예요. 다른 소유자를 먼저 정해야 끝낼 수 있어요.
refused-deputy-for-nobody = 이 프로그램의 담당자가 아니에요. 대리인은 지금의 담당자 한 사람을 대신해요.
refused-deputy-days-needed = 대리인은 언제부터 언제까지 대신하는지 정해야 해요.
refused-deputy-days-upside-down = 끝나는 날이 시작하는 날보다 앞서 있어요. 두 날을 다시 확인해 주세요.
refused-deputy-days-past = 끝나는 날이 이미 지났어요. 오늘이나 그 뒤의 날로 정해 주세요.
refused-deputy-of-oneself = 자기 자신을 대신할 수는 없어요. 다른 사람이 받아야 해요.

## Invitations to a role

refused-role-invitation-own = 직접 만든 초대라 스스로 받을 수 없어요. 맡길 사람에게 링크를 보내 주세요.
refused-role-invitation-gone = 쓸 수 없는 초대예요. 보낸 사람에게 새 링크를 받아 주세요.
refused-role-invitation-used = 다른 사람이 이미 쓴 초대예요. 이 링크를 받은 사람이 맞다면 보낸 사람에게 바로 알려 주세요.
refused-role-invitation-expired = 24시간이 지나서 쓸 수 없는 초대예요. 보낸 사람에게 새 링크를 받아 주세요.
refused-role-invitation-untaken = 아직 아무도 링크를 열고 받지 않았어요. 받은 뒤에 확인할 수 있어요.
refused-role-invitation-not-yours = 초대를 만든 사람만 할 수 있어요.

## Names in records

refused-official-name-unfit = 기록에 남을 이름을 한 줄, { $longest }자까지 써 주세요.
refused-official-post-unfit = 기록에 남을 직위나 부서를 한 줄, { $longest }자까지 써 주세요.

## The PIN

refused-pin-length = PIN은 숫자 { $length }자리예요.
refused-pin-repeats = 같은 숫자가 되풀이되어 쉽게 알아맞힐 수 있어요. 다른 PIN을 골라 주세요.
refused-pin-run = 차례로 이어지는 숫자라 쉽게 알아맞힐 수 있어요. 다른 PIN을 골라 주세요.
refused-pin-there-already = 이미 PIN이 있어요. 바꾸려면 먼저 지금 PIN으로 들어와 주세요. 잊었다면 다른 소유자에게 지워 달라고 하세요.
refused-pin-none = 아직 PIN이 없어요. 먼저 정해 주세요.
refused-pin-door-closed = PIN이 여러 번 틀려서 잠겼어요. { MOMENT($opens_at) }부터 다시 해 볼 수 있어요.
refused-pin-no-such-key = 그런 자리는 없어요. 화면의 숫자판을 눌러 주세요.
refused-pin-reset-own = 자기 PIN은 스스로 지울 수 없어요. 다른 소유자나 서버를 맡은 사람에게 부탁해 주세요.
refused-office-closed = 한동안 쓰지 않아서 사무실이 닫혔어요. PIN을 다시 눌러 주세요.

## Reviewing

refused-review-not-yours = 이 신청의 심사위원으로 정해져 있지 않아요.
refused-review-none = 이 프로그램에는 심사위원의 심사가 없어요.
refused-review-settled = 다른 심사위원의 점수를 본 뒤에는 자기 점수를 바꿀 수 없어요.
refused-review-over = 이미 결정된 신청이라 심사를 바꿀 수 없어요.
refused-review-own-first = 자기 심사를 먼저 마치면 다른 심사위원의 점수를 볼 수 있어요.
refused-score-criterion-unknown = 이 프로그램에 없는 심사 기준이에요. 화면을 새로 열어 주세요.
refused-score-missing = 점수를 매기지 않은 기준이 { $count }개 있어요.
refused-score-out-of-range = 점수는 0부터 { $best }까지예요.
refused-comment-too-long = 지금 { $length }자예요. 의견은 { $longest }자까지 쓸 수 있어요.

## Deciding

refused-decision-not-open = 지금 상태에서는 결정할 수 없어요. 화면을 새로 열어 확인해 주세요.
refused-decision-not-complete = 서류가 다 갖추어졌는지 아직 확인하지 않았어요. 확인한 뒤에 결정해 주세요.
refused-decision-before-committee = 이미 심사가 시작되어 심사에 올리지 않는다고 할 수 없어요.
refused-decision-needs-ground = 심사에 올리지 않으려면 이 프로그램이 정해 둔 사유 가운데 하나를 골라야 해요.
refused-decision-needs-reason = 까닭을 적어 주세요. 신청한 사람이 그대로 읽어요.
refused-decision-ground-unfit = 받아들이는 결정에는 받아들이지 않는 사유를 붙일 수 없어요.
refused-decision-reason-long = 지금 { $length }자예요. 까닭은 { $longest }자까지 쓸 수 있어요.
refused-ground-unknown = 이 프로그램에 없는 사유예요. 화면을 새로 열어 주세요.
refused-decision-released = 이미 알린 결정이라 바꿀 수 없어요.
refused-release-nothing = 알릴 결정이 없어요.
refused-release-changed = 미리 본 뒤에 결정이 달라졌어요. 다시 보고 알려 주세요.
