import io
import json
import zipfile
from datetime import UTC, date, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from reports.archive import paper_name
from reports.own_data import (
    Application,
    Begun,
    GivenConsent,
    Guardian,
    Look,
    OwnData,
    Paper,
    Part,
    Person,
    TakenPart,
    Version,
    parts,
)
from reports.own_data_zip import write_own_data
from texts import LANGUAGES, When, keys

AT = datetime(2023, 6, 1, 3, 0, tzinfo=UTC)
MADE = When(AT, "Asia/Seoul")
FILE = paper_name("GR-2023-0001", "proposal", 1, "PDF")

DATA = OwnData(
    person=Person(account=100_000_001, language=None, telegram_language="ko", plain=False, reachable=True),
    drafts=(Begun(dialogue="apply:youth", programme="청년 제안 대회", changed_at=AT, answers={"title": "빈 가게"}),),
    applications=(
        Application(
            number="GR-2023-0001",
            programme="제3회 가람시 청년 제안 대회",
            state="received",
            role="leader",
            begun_at=AT,
            handed_in_at=AT,
            name="홍가상",
            born_on=date(2010, 3, 5),
            phone="000-0000-0000",
            answers={"title": "저녁에 모이는 빈 가게", "when": date(2023, 7, 1), "areas": ("a", "b"), "agree": True},
            versions=(Version(version=1, handed_in_at=AT, answers={"title": "빈 가게"}),),
            consents=(
                GivenConsent(key="personal", version=2, language="ko", text="개인정보…", digest="ab" * 32, given_at=AT),
            ),
            guardian=Guardian(state="checked", asked_at=AT, given_at=AT, way="call", checked_at=AT),
        ),
    ),
    papers=(
        Paper(
            application="GR-2023-0001",
            key="proposal",
            name="제안 최종.pdf",
            kind="PDF",
            size=8,
            sha256="cd" * 32,
            received_at=AT,
            file=FILE,
        ),
    ),
    votes=(TakenPart(programme="지식 대상", ranking=(3, 7, 12), receipt="ABCD"), TakenPart(programme="옛 투표")),
    looks=(Look(at=AT, role="official", what="application", programme="청년 제안 대회", number="GR-2023-0001"),),
)


def packed(language: str = "ko", data: OwnData = DATA) -> zipfile.ZipFile:
    target = io.BytesIO()
    write_own_data(target, data, [(FILE, [b"%PDF", b"-1.7"])], language=language, made=MADE)
    return zipfile.ZipFile(target)


def readme(language: str = "ko") -> str:
    return packed(language).read("README.txt").decode("utf-8-sig")


def fields() -> list[tuple[str, str]]:
    return [(place[-1], name) for place, part in parts() for name in part.model_fields]


def test_the_zip_holds_the_data_the_files_and_what_the_fields_mean() -> None:
    archive = packed()

    assert archive.namelist() == ["README.txt", "data.json", FILE]
    assert archive.read(FILE) == b"%PDF-1.7"
    assert {info.date_time for info in archive.infolist()} == {(2023, 6, 1, 12, 0, 0)}


def test_the_data_can_be_read_by_people_and_programs() -> None:
    written = packed().read("data.json").decode()

    data = json.loads(written)
    assert "홍가상" in written  # and no \\uXXXX
    assert data["applications"][0]["born_on"] == "2010-03-05"
    assert data["applications"][0]["handed_in_at"] == "2023-06-01T03:00:00Z"
    assert data["applications"][0]["answers"]["areas"] == ["a", "b"]
    assert data["papers"][0]["file"] == FILE
    assert json.loads(OwnData.model_validate_json(written).model_dump_json()) == data


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("part", "field"), fields(), ids=str)
def test_every_field_has_its_explanation(language: str, part: str, field: str) -> None:
    assert f"own-{part}.{field}" in keys(language)
    assert f"own-{part}" in keys(language)


def test_every_explanation_has_its_field() -> None:
    explained = {key for key in keys("ko") if key.startswith("own-") and "." in key}

    assert explained == {f"own-{part}.{field}" for part, field in fields()}


def test_a_field_without_explanation_is_found() -> None:
    class Wider(OwnData):
        diary: tuple[Person, ...] = ()

    found = {(place[-1], name) for place, part in parts(Wider) for name in part.model_fields}

    assert ("diary", "account") in found - set(fields())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_readme_explains_every_field_under_the_part_it_stands_in(language: str) -> None:
    blocks = readme(language).split("\r\n\r\n")

    for place, part in parts():
        (block,) = [each.strip().split("\r\n") for each in blocks if each.strip().startswith(f"[{' > '.join(place)}]")]
        assert [line.split(":")[0].strip() for line in block[1:]] == list(part.model_fields)
        assert all(line.partition(": ")[2] for line in block[1:])


def test_names_of_parts_mean_one_thing_each() -> None:
    names = [place[-1] for place, _ in parts()]

    assert len(names) == len(set(names))


@pytest.mark.parametrize("part", [OwnData, *(part for _, part in parts())], ids=lambda part: part.__name__)
def test_there_is_no_place_for_anything_else(part: type[Part]) -> None:
    """What is not foreseen cannot slip in, such as a team with its members."""
    with pytest.raises(ValidationError) as error:
        part.model_validate({"members": "이가상"})

    assert ("extra_forbidden", ("members",)) in [(each["type"], each["loc"]) for each in error.value.errors()]


@pytest.mark.parametrize("role", ["member", "guardian"])
@pytest.mark.parametrize(
    "leaders",
    [{"answers": {"title": "빈 가게"}}, {"versions": (Version(version=1, handed_in_at=AT, answers={}),)}],
)
def test_only_the_leaders_data_has_the_answers(role: Any, leaders: Any) -> None:
    with pytest.raises(ValidationError, match="only the leader"):
        Application(number=None, programme="대회", state="draft", role=role, begun_at=AT, **leaders)


def test_what_does_not_fit_is_not_quoted() -> None:
    with pytest.raises(ValidationError) as error:
        Person.model_validate({"account": "홍가상", "language": 3, "telegram_language": "ko"})

    assert "홍가상" not in str(error.value)
