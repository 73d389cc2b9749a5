"""Contests and applications for tests: the two real ones as programme files, and how such a file is read.

The facts are those of the real announcements; the words are ours.
"""

from functools import cache
from typing import cast

from participation import programme_file
from participation.contest import Application, Contest
from participation.programme_file import ProgrammeFile

OFFICE_TABLE = """\
[office]
name = "제천시"
code = "JC"
contact = "시민참여팀 043-000-0000"
timezone = "Asia/Seoul"
en = { name = "Jecheon City", contact = "Citizen participation desk 043-000-0000" }
"""

YOUTH = """
[[contest]]
slug = "youth-policy"
title = "제6회 제천시 청소년 정책제안 콘서트"
about = "우리 고장의 문제를 청소년의 눈으로 보고, 풀어 줄 정책을 내는 공모전입니다."
begun_on = "2023. 5. 29."
window = "2023. 5. 16. ~ 6. 15. (30일간)"
per_person = 1
in_chat = "full"
objection = "결과를 들은 날부터 7일 안에 담당 부서에 전화로 물어볼 수 있습니다."
retention = { years = 3, after = "decision" }
team = { alone = true, min = 2, max = 4 }

  [contest.en]
  title = "6th Jecheon Youth Policy Concert"
  about = "Young people propose policies that solve local problems as they see them."
  objection = "Within 7 days of hearing the result you can ask the office by telephone."

  [contest.eligibility]
  who = "제천시에 주소를 둔 9~24세 청소년"
  residence = { place = "제천시", refusal = "사는 곳의 시청 청소년 부서에 물어봐 주세요.", en = { place = "Jecheon" } }
  age = { min = 9, max = 24, refusal = "나이와 관계없이 국민생각함에 생각을 남길 수 있습니다." }
  en = { who = "Young people of 9 to 24 with an address in Jecheon" }

  [[contest.other_way]]
  way = "visit"
  text = "시청 청소년 담당 부서"
  en = { text = "The youth desk of the city hall" }

  [[contest.other_way]]
  way = "post"
  text = "제천시 내토로 295, 청소년 담당 앞"

  [[contest.other_way]]
  way = "e-mail"
  text = "붙임 서식에 적힌 주소"

  [[contest.attachment]]
  name = "참가 신청서와 동의서 서식"
  file = "forms/youth-policy.hwp"

  [[contest.question]]
  key = "title"
  ask = "제안의 제목은 무엇인가요?"
  why = "심사하는 사람이 제안을 구별하는 데 씁니다."
  min = 5
  max = 120
  en = { ask = "What is the title of your proposal?", why = "Reviewers tell proposals apart by it." }

  [[contest.question]]
  key = "scope"
  ask = "어디에 관한 제안인가요?"
  kind = "choice"
  option = [
    { key = "city", name = "시 전체", en = { name = "The whole city" } },
    { key = "place", name = "어느 한 곳", en = { name = "One place" } },
  ]

  [[contest.question]]
  key = "place"
  ask = "그곳은 어디인가요?"
  min = 2
  max = 200
  when = { question = "scope", is = "place" }

  [[contest.paper]]
  key = "proposal"
  name = "정책제안서"
  kinds = ["PDF", "HWP", "HWPX", "DOCX"]
  en = { name = "Policy proposal" }

  [[contest.paper]]
  key = "pictures"
  name = "사진"
  kinds = ["JPEG", "PNG"]
  largest = 10
  max = 5
  required = false

  [[contest.consent]]
  key = "personal-data"
  title = "개인정보 수집·이용 동의"
  purpose = "참가 자격을 확인하고 결과를 알리는 데 씁니다."
  items = "이름, 생년월일, 연락처"
  keeping = "결과를 정한 날부터 3년"
  refusing = "동의하지 않을 수 있지만, 그러면 참가할 수 없습니다."

    [contest.consent.en]
    title = "Consent to the use of personal data"
    purpose = "To check whether you may take part and to tell you the result."
    items = "Name, date of birth, telephone number"
    keeping = "3 years from the decision"
    refusing = "You may refuse, but then you cannot take part."

  [[contest.consent]]
  key = "publicity"
  required = false
  title = "수상작 소개 동의"
  purpose = "상을 받은 제안을 누리집에 소개합니다."
  items = "이름, 제안 내용"
  keeping = "1년"
  refusing = "동의하지 않아도 참가와 심사에 아무 영향이 없습니다."

  [contest.guardian]
  ways = ["message", "paper", "call"]

  [contest.review]
  reviewers = 3

    [[contest.review.criterion]]
    key = "need"
    name = "필요성"
    weight = 30

    [[contest.review.criterion]]
    key = "doable"
    name = "실현 가능성"
    weight = 70
"""

DISCLOSURE = """
[[application]]
slug = "disclosure"
title = "국민신청실명제"
about = "누가 맡아 하는지 공개되기를 바라는 제천시의 사업을 신청합니다. 신청서 한 장에 사업 하나를 적습니다."
contact = "기획예산과 정책실명제 담당 043-000-0000"
always = true
per_person = "any"
team = false
objection = "통지를 받은 날부터 30일 안에 담당자에게 이의를 낼 수 있습니다."
retention = { years = 5 }

  [application.eligibility]
  who = "모든 국민 (외국인은 담당자에게 물어봐 주세요)"
  anyone = true

  [[application.other_way]]
  way = "e-mail"
  text = "신청서에 적힌 주소"

  [[application.other_way]]
  way = "fax"
  text = "043-000-0001"

  [[application.other_way]]
  way = "post"
  text = "제천시 내토로 295, 2층 기획예산과"

  [[application.question]]
  key = "project"
  ask = "공개를 바라는 사업은 무엇인가요?"
  min = 2
  max = 200

  [[application.question]]
  key = "reason"
  ask = "왜 공개되기를 바라나요?"
  min = 10
  max = 2000

  [[application.question]]
  key = "group"
  ask = "단체의 대표로서 신청하나요?"
  kind = "yes-no"

  [[application.question]]
  key = "group-name"
  ask = "단체의 이름은 무엇인가요?"
  when = { question = "group", is = true }

  [[application.consent]]
  key = "personal-data"
  title = "개인정보 수집·이용 동의"
  purpose = "신청을 처리하고 결과를 알리는 데 씁니다."
  items = "이름, 연락처"
  keeping = "5년"
  refusing = "동의하지 않을 수 있지만, 그러면 신청을 받을 수 없습니다."

  [[application.ground]]
  key = "undisclosable"
  text = "공공기관의 정보공개에 관한 법률 제9조 제1항의 비공개 사유에 해당함"

  [[application.ground]]
  key = "complaint"
  text = "정책실명제의 뜻과 다른 단순 민원임"

  [[application.ground]]
  key = "unclear"
  text = "내용이 분명하지 않거나 어느 사업인지 알 수 없음"

  [[application.ground]]
  key = "disclosed"
  text = "이미 공개되어 있음"
"""


def read(text: str, *, office: str = OFFICE_TABLE) -> ProgrammeFile:
    """Read a file that holds these programmes."""
    return programme_file.read((office + text).encode(), default_timezone="Asia/Seoul")


def changed(programme: str, old: str, new: str) -> str:
    """Change one place of a good file, so that each test shows only what it is about."""
    assert programme.count(old) == 1, old
    return programme.replace(old, new)


@cache
def youth() -> Contest:
    """The youth contest: 9 to 24, in Jecheon, alone or as a team of 2 to 4, 16 May to 15 June 2023."""
    return cast("Contest", read(YOUTH).programmes[0])


@cache
def disclosure() -> Application:
    """The disclosure application: anyone, always, any number, alone."""
    return cast("Application", read(DISCLOSURE).programmes[0])
