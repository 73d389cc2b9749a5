### 내 것: 봇 소개, 내 정보 받기(/mydata), 지우기(/erase).

bot-description =
    마당은 우리 시의 일에 함께하는 곳이에요. 투표하고, 공모와 신청에 참여하고, 그 결과를 대화로 들을 수 있어요.

    ‘시작’을 누르면 지금 참여할 수 있는 것이 나와요. 보고만 있어도 괜찮아요. 무엇을 왜 묻는지 먼저 말씀드리고, 내 정보는 언제든 받아 보거나 지울 수 있어요.

    여기에 쓰는 것은 외국에 있는 텔레그램 서버를 거쳐요.
bot-short-description = 우리 시의 일에 대화로 함께해요: 투표, 공모, 신청, 그리고 그 결과.

## 내 정보 받기

mydata-title = <b>나에 관해 보관한 것 받기</b>
mydata-about = 파일(ZIP)로 만들어 보내 드려요. 설정, 쓰던 것과 낸 것, 보내신 파일, 동의, 투표, 기관에서 내 정보를 본 기록이 들어 있고, 무엇이 무엇인지 적은 글도 함께 있어요.
mydata-nobody-else = 다른 사람의 정보는 들어 있지 않아요. 내 정보를 본 담당자는 이름 대신 역할로 적혀 있어요. 지난 대화는 텔레그램에 있어서 들어 있지 않아요.
mydata-parts = 파일이 커서 { $count }개로 나누어 보내요.
mydata-stays = 받은 파일은 이 대화에 남아요. 다른 사람과 같이 쓰는 기기라면 저장한 뒤 대화에서 지워 주세요.
mydata-make = 만들어서 보내 주세요
mydata-coming = 만들고 있어요. 다 되면 이 대화로 보내 드릴게요.

## 지우기

erase-title = <b>나에 관한 것 지우기</b>
    아직 아무것도 지우지 않았어요. 먼저 읽어 주세요.
erase-goes = <b>지우는 것</b>
erase-forgotten = • ‘{ $title }’에 쓰던 것과 보내신 파일
erase-withdrawn = • { $number }: 취소하신 신청의 내용과 파일
erase-withdraws = • { $number }: 신청을 취소하고 내용과 파일을 지워요
erase-handed-over = • ‘{ $title }’ 팀에서 나와요. { $seat }번 팀원이 대표가 되고, 팀으로 쓴 답과 파일은 팀에 남아요
erase-left = • ‘{ $title }’ 팀에서 나와요. 나에 관해 알려 주신 것을 지워요
erase-more = • 그 밖에 { $count }개
erase-goes-begun = • 시작하고 내지 않은 것 { $count }개
erase-goes-guardian = • 보호자로서 알려 주신 이름과 번호. 담당자가 확인하지 않은 동의 { $count }개는 없던 것이 돼요
erase-goes-settings = • 언어, 쉬운 화면, 무엇의 소식을 언제 받는지 같은 설정
erase-goes-messages = • 보내려던 글과, 제가 이 대화에 보낸 글 가운데 내 정보가 있는 것(보낸 지 48시간이 지난 파일은 텔레그램이 지워 주지 않아요)
erase-stays = <b>남는 것</b>
erase-kept-until = • { $number }: 기관이 처리한 기록이라 { DAY($until) }까지 남아요
erase-kept-after-decision = • { $number }: 기관이 처리하는 중이라, 결정한 날부터 { $count }{ $unit ->
    [days] 일
    [months] 개월
   *[years] 년
} 동안 남아요
erase-stays-settings = • 언어와 쉬운 화면 설정. 남는 신청의 소식을 알아들으시게 알리려고 남겨요
erase-stays-number = • 접수번호와, 그 신청을 지웠다는 기록. 번호를 다시 쓰지 않으려고 남겨요
erase-stays-consents = • 나온 팀에서 동의했다가 거둔 때. 동의를 받았다는 증거라서 그 신청과 함께 남아요
erase-stays-votes = • 낸 표 { $count }개와 투표했다는 사실. 한 사람이 두 번 투표하지 않게 하고 결과를 지키려고 남아요. 표에는 이름이 없어요
erase-stays-guardian = • 담당자가 확인했거나 거두신 보호자 동의 { $count }개. 아이의 신청과 함께 남아요
erase-stays-roles = • 기관에서 맡은 역할과 그 일의 기록
erase-stays-account = • 언제 무엇이 오갔는지 적은 목록(글 없이 텔레그램 번호만). 이틀 뒤 저절로 없어져요
erase-out-of-reach = <b>제가 지울 수 없는 것</b>
    • 내가 보낸 글과 텔레그램 서버의 대화. 텔레그램에서 ‘대화 삭제’를 눌러야 없어져요
    • 투표 접수증과 지난 투표 화면처럼 대화에 남아 있는 글, 내가 다른 사람에게 전달한 글과 링크
    • 기관이 따로 둔 백업. 백업을 새로 할 때 없어져요
erase-withdraw = 낸 신청 { $count }개도 취소하고 지우기
erase-not-withdraw = 낸 신청은 그대로 두기
erase-on = 지우기로 넘어가기 ›
erase-leave = 지우지 않기
erase-sure = <b>정말 지울까요?</b> 되돌릴 수 없어요. 저장해 두고 싶으면 먼저 /mydata 로 받아 주세요.
erase-sure-withdraws = 낸 신청도 취소돼요. 더는 심사하지 않아요.
erase-back = ‹ 다시 읽어 보기
erase-yes = 네, 모두 지워 주세요
erase-under-way = 지우고 있어요. 다 지워지면 알려 드릴게요.
erase-blanked = 지운 메시지예요.
erase-done = <b>지울 수 있는 것을 모두 지웠어요.</b> 저장소와 보내신 파일, 임시 기록에서도 없어졌어요.
erase-done-chat = 이 대화까지 없애려면 텔레그램에서 ‘대화 삭제’를 눌러 주세요. 다시 쓰고 싶으면 /start 를 보내시면 돼요.
erase-now-you-lead = 팀 대표가 나가서 이제 팀 대표가 되셨어요. 남은 것을 보고 마감 전에 내 주세요.
erase-member-left = 팀원 한 명이 팀에서 나갔어요. 팀이 아직 충분한지 봐 주세요.
erase-guardian-gone = 보호자가 알려 준 것을 지워서 동의가 없어졌어요. 다시 부탁해 주세요.
