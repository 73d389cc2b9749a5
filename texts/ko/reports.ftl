### 파일로 나가는 것: 신청서, 표, 내 정보, 감사 기록. 문서는 합니다체, 아이에게 하는 말은 해요체.

## 신청서

form-title = 신청서
form-guardian-title = 보호자 동의서
form-made = { MOMENT($made) }에 만든 문서
form-moment = { MOMENT($at) }
form-programme = 프로그램
form-host = 주최
form-number = 접수 번호
form-not-handed-in = 아직 내지 않음
form-handed-in = 낸 때
form-contact = 문의
form-papers = 함께 낸 서류
form-paper = 서류
form-paper-kind = 종류
form-paper-size = 크기
form-paper-hash = 지문(SHA-256)
form-bytes = { $size }바이트
form-kilobytes = { $size }KB
form-megabytes = { $size }MB
form-consents = 동의
form-required = 필수 동의 · 동의문 { $version }판
form-optional = 선택 동의 · 동의문 { $version }판
form-purpose = 목적
form-items = 항목
form-keeping = 보관 기간
form-refusing = 거부할 권리
form-agreed = 동의함 · { MOMENT($at) }
form-not-agreed = 동의하지 않음
form-withdrawn = 동의를 거둠 · { MOMENT($withdrawn) } (동의한 때: { MOMENT($at) })

## 보호자 동의서

form-child-title = 이렇게 하세요
form-child-show = 이 종이를 보호자에게 보여 주세요. 보호자는 어머니나 아버지처럼 법으로 나를 대신하는 어른이에요. 함께 처음부터 끝까지 읽어요.
form-child-fill = 보호자가 동의마다 네모에 표시하고, 마지막 칸에 이름을 쓰고 서명해요.
form-child-bring = 이 종이를 이렇게 내요: { $bring }
form-child-ask = 궁금한 것이 있으면 물어보세요: { $contact }
form-box-yes = 동의함
form-box-no = 동의하지 않음
form-sign-title = 보호자 서명
form-sign = 나는 { $child }의 법정대리인입니다. 위의 내용을 읽었고, { $child }의 ‘{ $programme }’ 참여와 위에 표시한 대로 개인정보를 다루는 것에 동의합니다.
form-line-name = 보호자 이름
form-line-relation = 아이와의 관계
form-line-telephone = 전화번호
form-line-day = 날짜
form-line-signature = 서명
form-checks = { $office }에서 보호자 본인이 동의했는지 확인하려고 위의 전화번호로 연락할 수 있습니다.

## 표

sheet-goes-on = … ({ $column }열에 이어짐)
sheet-further = { $title } (이어짐 { NUMBER($number) })
