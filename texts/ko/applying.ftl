# What is said no to when people apply, make up a team, consent for a child, or put something right.
#
# refused-* are the keys of participation.refused.Refused.

## Beginning

refused-alone-not-allowed = 혼자서는 참여할 수 없어요. 대표를 포함해 { $min }명부터 팀으로 참여할 수 있어요.
refused-team-not-allowed = 팀으로는 참여할 수 없어요. 한 사람씩 따로 신청해 주세요.
refused-already-takes-part = 이미 참여하고 있어요. 한 사람은 한 팀에만 들어갈 수 있고, 혼자 낸 사람은 팀에 들어갈 수 없어요. 바꾸려면 먼저 그 신청을 취소하거나 그 팀에서 나와 주세요.

## Handing in

refused-not-handed-in = 아직 낸 것이 없어요. 먼저 내 주세요.
refused-member-not-eligible = { $seat }번 자리의 팀원이 참여 조건에 맞지 않아요. 자세한 것은 그 팀원에게 물어봐 주세요. 그 팀원을 빼면 낼 수 있는지 다시 확인할게요.
refused-verdict-not-yet = 아직은 낼 수 없어요. { $min }세가 되는 { DAY($from) }부터 낼 수 있어요.
refused-verdict-too-young = 낼 수 없어요. { $min }세부터 참여할 수 있는데, { DAY($day) } 기준으로 { $age }세예요.
refused-verdict-too-old = 낼 수 없어요. { $max }세까지 참여할 수 있는데, { DAY($day) } 기준으로 { $age }세예요.
refused-verdict-not-resident = 낼 수 없어요. 주민등록 주소가 { $place }에 있는 사람만 참여할 수 있는데, 아니라고 하셨어요.

## Corrections, as the office asks for them

refused-correction-item-unknown = 이 프로그램에 없는 물음이나 서류예요. 목록에서 다시 골라 주세요.
refused-correction-reason-needed = 무엇을 왜 고쳐야 하는지 적어 주세요. 신청한 사람이 그대로 읽어요.
refused-correction-reason-too-long = 지금 { $length }자예요. 까닭은 { $longest }자까지 쓸 수 있어요.
refused-correction-until-past = 이미 지난 때예요. 앞으로 올 날을 기한으로 정해 주세요.

## Teams

refused-team-not-empty = 팀에 함께하는 사람이 있어요. 모두 나간 뒤에 혼자 하기로 바꿀 수 있어요.
refused-invitation-expired = 기한이 지난 초대예요. 팀 대표에게 새 링크를 받아 주세요.
refused-member-is-guardian = 이 팀에 있는 아이의 보호자로 동의한 계정이에요. 보호자는 팀원이 될 수 없어요.
refused-member-number-of-guardian = 이 팀에 있는 아이의 보호자가 쓰는 번호예요. 본인의 번호를 알려 주세요.

## Consents and guardians

refused-consent-changed = 그사이에 동의문이 바뀌었어요. 바뀐 글을 읽고 다시 정해 주세요.
refused-consent-unknown = 이제는 묻지 않는 동의예요. 화면을 새로 열어 주세요.
refused-guardian-not-needed = 보호자의 동의가 필요 없어요. 생년월일을 잘못 썼다면 먼저 고쳐 주세요.
refused-guardian-not-yours = 이 계정으로 동의한 것이 없어요.
refused-guardian-already-checked = 담당자가 이미 확인한 동의예요. 그만두려면 동의를 거두어 주세요.
