# The README of a board's open data (reports.open_data): what each file and column holds.

open-data-title = { $title }: 공개 자료
open-data-made = { MOMENT($made) }에 만들었습니다.
open-data-about = 누구나 읽을 수 있던 내용입니다. 이름과 계정은 없고, 글 속의 전화번호와 주민등록번호는 점(●)으로 바꾸었습니다. 시각은 모두 협정 세계시(UTC)이며 ISO 8601 형식입니다. id는 다음에 내려받아도 그대로입니다.
open-data-jsonl = 파일마다 한 줄에 하나씩 적은 JSON입니다(UTF-8).
open-data-csv = 쉼표로 나눈 표입니다(UTF-8). 수식으로 읽힐 수 있는 글에는 앞에 작은따옴표(')를 붙였습니다.

open-data-proposals = 제안
    .id = 번호
    .state = published(공개), withdrawn(쓴 사람이 거둠), hidden(가려짐: 글이 없음), erased(지워짐: 글이 없음)
    .topic = 주제의 key
    .title = 제목
    .body = 글
    .from_contest = 공모전에서 뽑혀 올라온 것인지
    .published_at = 처음 공개된 때
    .versions = 글이 몇 번째 판인지(1은 고친 적 없음)
    .edited_at = 지금 글을 쓴 때
    .recommendations = 추천 수
    .comments = 읽을 수 있는 댓글 수
    .people = 참여한 사람 수(한 사람은 한 번)
    .goal_reached_at = 추천 목표에 이른 때
    .answer_due_at = 기관이 답하기로 한 때
    .outcome = 기관의 마지막 답: accepted(받아들임), partly(일부), not-accepted(받아들이지 않음), under-study(검토 중), not-ours(다른 곳의 일)
    .answered_at = 처음 답한 때

open-data-comments = 댓글
    .id = 번호
    .proposal = 댓글이 달린 제안의 번호(0은 프로그램 자체)
    .reply_to = 답글이면 어느 댓글에 단 것인지
    .state = published(공개), hidden(가려짐: 글이 없음), deleted(지워짐: 글이 없음)
    .body = 글
    .written_at = 쓴 때
    .edited_at = 고친 때

open-data-answers = 기관의 답
    .id = 번호
    .proposal = 제안의 번호
    .outcome = 결과
    .passed_to = 다른 곳의 일이면 어디로 넘겼는지
    .body = 글
    .released_at = 알린 때
