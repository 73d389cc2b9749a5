### 심사와 결정, 알리기, 내보내기, 보관이 끝난 뒤: 기관에서 일하는 사람이 보는 글. 신청한 사람이 받는 알림은 합니다체.

## 안 되는 것

refused-review-no-reviewers = 심사위원이 아직 없어요. 먼저 심사위원을 초대해 주세요.
refused-review-nothing = 심사에 올릴 신청이 없어요. 서류를 다 갖춘 신청만 심사해요.
refused-paper-not-shown = 볼 수 없는 서류예요. 화면을 새로 열어 확인해 주세요.
refused-disclosure-not-accepted = 받아들였다고 알린 신청만 공개할 수 있어요.
refused-disclosed-already = 이미 공개했다고 알린 신청이에요.
refused-disclosure-needed = 어디에서 볼 수 있는지 써 주세요.
refused-disclosure-long = 지금 { $length }자예요. { $longest }자까지 쓸 수 있어요.
refused-destroy-nothing = 없앨 것이 없어요.
refused-destroy-changed = 그사이 목록이 달라졌어요. 다시 보고 확인해 주세요.
