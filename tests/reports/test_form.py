import io
import re
from datetime import UTC, datetime

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from reports.form import ConsentPart, Form, PaperRow, Row, Section
from reports.form_pdf import draw
from tests.reports.forms import BODY, CONSENTS, MADE, form, guardian_form
from texts import LANGUAGES


def read(drawn: Form) -> PdfReader:
    return PdfReader(io.BytesIO(draw(drawn)))


def words(drawn: Form) -> str:
    """Return what can be copied out of the PDF, without blanks: where lines break is the page's business."""
    return bare("".join(page.extract_text() for page in read(drawn).pages))


def objects(drawn: bytes) -> list[DictionaryObject]:
    reader = PdfReader(io.BytesIO(drawn))
    return [each for each in map(reader.get_object, reader.xref[0]) if isinstance(each, DictionaryObject)]


def bare(text: str) -> str:
    return re.sub(r"[\s\u200b]", "", text)


def answered(text: str) -> Form:
    return form(sections=(Section("제안", (Row("내용", text),)),))


def test_everything_that_was_said_stands_on_it() -> None:
    text = words(form())

    for said in ("가람시 청년정책과", "제3회 가람시 청년 제안 대회", "GR-2023-0001", "홍가상", BODY, "000-0000-0000"):
        assert bare(said) in text
    assert bare("2023년 6월 1일 목요일 낮 12시 12분") in text  # 03:12 UTC in the office's zone


def test_papers_stand_on_it_with_sizes_and_hashes() -> None:
    papers = (
        PaperRow("쪽지", "PNG", 1, "aa" * 32),
        PaperRow("사진", "JPEG", 1025, "bb" * 32),
        PaperRow("제안서", "PDF", 20 * 1024 * 1024, "cc" * 32),
    )

    text = words(form(papers=papers))

    for said in ("1바이트", "2KB", "20MB", "aa" * 32, "bb" * 32, "cc" * 32):
        assert said in text


def test_each_consent_stands_on_it_with_all_its_parts_and_what_became_of_it() -> None:
    withdrawn = ConsentPart(
        "사진 쓰기", 3, False, "알립니다", "사진", "1년", "거부할 수 있습니다", MADE, datetime(2023, 6, 2, tzinfo=UTC)
    )

    text = words(form(consents=(*CONSENTS, withdrawn)))

    for consent in CONSENTS:
        for part in (consent.title, consent.purpose, consent.items, consent.keeping, consent.refusing):
            assert bare(part) in text
    assert bare("동의함 · 2023년 5월 31일 수요일 오후 6시 5분") in text
    assert bare("동의하지 않음") in text
    assert bare("동의를 거둠 · 2023년 6월 2일 금요일 오전 9시") in text


def test_what_is_not_handed_in_says_so() -> None:
    text = words(form(number=None, handed_in_at=None))

    assert bare("아직 내지 않음") in text
    assert "낸때" not in text


def test_on_the_guardians_paper_each_consent_has_boxes_and_nobody_has_decided_yet() -> None:
    text = words(guardian_form())

    assert text.count(bare("동의함 동의하지 않음")) == len(CONSENTS)
    assert bare("2023년 5월 31일") not in text
    for said in (
        "보호자 동의서",
        "나는 홍가상의 법정대리인입니다",
        "우편으로 보내세요",
        "보호자 이름",
        "전화번호",
        "서명",
    ):
        assert bare(said) in text


def test_long_answers_flow_over_pages_that_are_numbered() -> None:
    drawn = read(answered("가상의 긴 제안입니다.\n" * 700))

    total = len(drawn.pages)
    assert total > 5
    for number, page in enumerate(drawn.pages, start=1):
        assert f"{number}/{total}" in bare(page.extract_text())


def test_line_breaks_are_kept() -> None:
    lines = [
        line.strip() for line in read(answered("첫째 줄\n둘째 줄\n\n넷째 줄")).pages[0].extract_text().splitlines()
    ]

    start = lines.index("첫째 줄")
    assert lines[start + 1] == "둘째 줄"
    assert lines.index("넷째 줄") > start + 1


def test_readers_and_files_know_what_it_is() -> None:
    drawn = read(form())

    assert drawn.metadata is not None
    assert drawn.metadata.title == "신청서 – 제3회 가람시 청년 제안 대회"
    assert drawn.metadata.author == "가람시 청년정책과"
    assert str(drawn.root_object["/MarkInfo"]) == "{'/Marked': True, '/Suspects': False}"
    assert str(drawn.root_object["/Lang"]) == "ko"
    assert "/StructTreeRoot" in drawn.root_object
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in drawn.pages} == {(595, 842)}  # A4


def test_the_fonts_lie_within_with_only_the_letters_that_are_used() -> None:
    drawn = draw(form())

    descriptors = [each for each in objects(drawn) if each.get("/Type") == "/FontDescriptor"]
    assert {str(each["/FontName"]).partition("+")[2] for each in descriptors} == {"NanumSquareR", "NanumSquareB"}
    assert all("/FontFile2" in each for each in descriptors)
    assert len(drawn) < 100_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_can_be_drawn_in_every_language(language: str) -> None:
    assert len(read(form(language=language)).pages) == 2
    assert len(read(guardian_form()).pages) == 2


@pytest.mark.parametrize(
    ("written", "read_out"),
    [
        ("똠방각하 펲시콜라 뷁", "똠방각하 펲시콜라 뷁"),  # syllables beyond the 2,350 of the old standard
        ("洪假想", "洪假想"),
        ("Nguyễn Thị Hương", "Nguyễn Thị Hương"),
        ("이름 محمد علي 입니다", "입니다"),  # readers copy it out in another order
        ("😀 좋아요 👨‍👩‍👧", "좋아요"),
        (
            "#panic() $x$ *b* _i_ `r` \\ @a <b> // [c]",
            "#panic() $x$ *b* _i_ `r` \\ @a <b> // [c]",
        ),  # means something to the typesetter
        ("x" * 8000, "x" * 500),
        ("가" * 8000, "가" * 500),
        ("앞" + "\n" * 8000 + "뒤", "뒤"),
        ("앞 a" + "\u0301" * 8000 + " 뒤", "뒤"),
        ("앞 \x00\x07\x1b\r\ud800\ufffe 뒤", "뒤"),
        ("\u202eabc\u2066 뒤", "abc 뒤"),
        ("", "–"),
    ],
    ids=ascii,
)
def test_any_answer_can_be_printed(written: str, read_out: str) -> None:
    text = words(answered(written))

    assert "GR-2023-0001" in text
    assert bare(read_out) in text


def test_where_the_typesetter_fails_rare_signs_become_boxes_and_the_rest_is_there() -> None:
    # Hebrew from its last point over unassigned places to its end: the typesetter's own failure, see typeset.
    failing = "".join(map(chr, range(0x5C6, 0x600)))

    text = words(answered(f"앞 {failing} 뒤"))

    assert "앞" in text
    assert "뒤" in text
    assert "GR-2023-0001" in text


def test_the_same_form_gives_the_same_bytes() -> None:
    assert draw(form()) == draw(form())


def test_answers_and_names_are_never_printed_with_the_values() -> None:
    shown = repr(form()) + repr(guardian_form())

    assert BODY not in shown
    assert "홍가상" not in shown
