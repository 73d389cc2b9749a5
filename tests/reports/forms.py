"""Forms for tests: invented people, papers and answers."""

from datetime import UTC, datetime

from reports.form import ConsentPart, Form, GuardianSheet, PaperRow, Row, Section

MADE = datetime(2023, 6, 1, 3, 30, tzinfo=UTC)

CONSENTS = (
    ConsentPart(
        title="개인정보 수집·이용",
        version=2,
        required=True,
        purpose="신청을 접수하고 심사하며 결과를 알립니다.",
        items="이름, 생년월일, 전화번호, 주소지",
        keeping="심사가 끝난 뒤 1년 동안 보관하고 지웁니다.",
        refusing="거부할 수 있습니다. 거부하면 신청을 받을 수 없습니다.",
        agreed_at=datetime(2023, 5, 31, 9, 5, tzinfo=UTC),
    ),
    ConsentPart(
        title="다음 행사 소식 받기",
        version=1,
        required=False,
        purpose="비슷한 행사가 열릴 때 알립니다.",
        items="텔레그램 계정",
        keeping="동의를 거둘 때까지 보관합니다.",
        refusing="거부할 수 있습니다. 신청과는 관계가 없습니다.",
    ),
)

PAPERS = (
    PaperRow("제안서", "PDF", 1_482_331, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
    PaperRow("현장 사진", "JPEG", 83_211, "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752"),
)

BODY = (
    "우리 마을에는 저녁에 모일 곳이 없습니다.\n\n"
    "1. 빈 가게를 고쳐 쓰자는 생각입니다.\n2. 열쇠는 돌아가며 맡습니다.\n\n"
    + "가상의 거리 이름을 걸어 다니며 본 것을 적었습니다. 의자는 있지만 앉을 그늘이 없습니다. "
    * 12
)


def form(**changes: object) -> Form:
    """Return an application of two pages, with changes."""
    given: dict[str, object] = {
        "language": "ko",
        "zone": "Asia/Seoul",
        "office": "가람시 청년정책과",
        "programme": "제3회 가람시 청년 제안 대회",
        "host": "가람시",
        "contact": "청년정책과 김가상, 000-0000-0000",
        "made_at": MADE,
        "number": "GR-2023-0001",
        "handed_in_at": datetime(2023, 6, 1, 3, 12, tzinfo=UTC),
        "sections": (
            Section("신청하는 사람", (Row("이름", "홍가상"), Row("생년월일", "2010. 3. 5."), Row("전화번호", ""))),
            Section("제안", (Row("제목", "저녁에 모이는 빈 가게"), Row("내용", BODY))),
        ),
        "papers": PAPERS,
        "consents": CONSENTS,
    }
    return Form(**{**given, **changes})  # type: ignore[arg-type]  # a bag of changes, each of its own kind


def guardian_form() -> Form:
    """Return the paper that a child of twelve takes home."""
    return form(
        number=None,
        handed_in_at=None,
        sections=(Section("함께하려는 사람", (Row("이름", "홍가상"), Row("초대한 사람", "팀 대표"))),),
        papers=(),
        guardian=GuardianSheet(child="홍가상", bring="가람시청 2층 청년정책과에 가져오거나 우편으로 보내세요."),
    )
