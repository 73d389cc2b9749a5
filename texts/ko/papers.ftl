# 사람들이 보낸 파일을 살펴본 뒤에 하는 말. 누구나 읽는 화면이라 해요체입니다.
refused-paper-broken = 열리지 않는 파일이에요. 보내다가 끊겼거나 파일이 망가졌을 수 있어요. 직접 열어 보고 다시 보내 주세요.
refused-paper-encrypted = 암호가 걸려 있어서 열 수 없어요. 암호를 풀고 저장한 뒤 다시 보내 주세요.
refused-paper-bomb = 열면 지나치게 커지는 파일이라 받을 수 없어요. 그림을 줄이거나 PDF로 저장해서 다시 보내 주세요.
refused-paper-picture-too-large = 사진이 너무 커요. { $most }백만 화소까지 받을 수 있어요. 크기를 줄여서 다시 보내 주세요.
refused-paper-unreadable-in-time = 너무 복잡해서 제때 확인하지 못한 파일이에요. 나누거나 간단하게 만들어 다시 보내 주세요.
refused-paper-not-fetched = 하루 동안 해 보았지만 텔레그램에서 파일을 가져오지 못했어요. 다시 보내 주세요.
refused-paper-no-room = 한 사람이 낼 수 있는 파일은 모두 { $most }MB까지인데, 지금 { $held }MB쯤 냈어요. 쓰지 않는 파일을 먼저 빼 주세요.
