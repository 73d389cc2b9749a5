"""Files in the chat: sent, arriving, refused, taken out, and what handing in makes of them."""

import pytest

from participation.papers import FileRule
from participation.questions import Files, Question
from participation.refused import Refused
from participation.words import Localized
from storage import papers, versions
from tests.handlers import residents
from tests.handlers.chat import Person, Place
from tests.handlers.residents import arrives, begins, tells_about_oneself, waiting_papers
from tests.participation.receptions import disclosure, youth
from texts import say_html

MEGABYTE = 1024 * 1024


@pytest.fixture(autouse=True)
async def _receptions(ada: Person, place: Place) -> None:
    assert ada.place is place
    await residents.publish(place, youth(), disclosure())


async def at_the_proposal(person: Person) -> None:
    await begins(person)
    await tells_about_oneself(person)
    await person.says("비어 있는 가게를 모임방으로")
    await person.taps("pick", "city")


async def sent(person: Person) -> list[papers.HandedPaper]:
    [application] = await residents.of(person)
    return await person.place.database.run(lambda tx: papers.of_application(tx, application.id))


async def test_a_file_is_an_answer_at_once_and_arrives_beside_it(ada: Person) -> None:
    await at_the_proposal(ada)
    await ada.sends_document("제안서.pdf", b"%PDF")
    assert ada.sees("application-question", ask=youth().papers[1].name.in_(ada.language))
    await ada.taps("skip")
    assert ada.sees("overview-paper", label=_proposal(ada), name="제안서.pdf", size="1 kB", stored=False)

    await arrives(ada)

    assert ada.sees("overview-paper", label=_proposal(ada), name="제안서.pdf", size="1 kB", stored=True)


def _proposal(person: Person) -> str:
    return youth().papers[0].name.in_(person.language)


async def test_the_receipt_names_a_file_by_its_question_as_by_its_paper(ada: Person, place: Place) -> None:
    drawing = Question(
        key="map", ask=Localized({"ko": "약도를 보내 주세요."}), form=Files(files=FileRule(kinds=("PDF",)))
    )
    await residents.publish(place, youth().model_copy(update={"questions": (*youth().questions, drawing)}))
    await at_the_proposal(ada)
    await ada.sends_document("약도.pdf", b"%PDF")
    await ada.sends_document("제안서.pdf", b"%PDF")
    await ada.taps("skip")
    await arrives(ada)

    await ada.taps("send")

    [receipt] = [one["text"] for one in ada.chat.values() if (bytes([1]) * 32).hex() in one.get("text", "")]
    assert "약도를 보내 주세요." in receipt


async def test_words_are_no_paper(ada: Person) -> None:
    await at_the_proposal(ada)

    await ada.says("여기 붙여 넣을게요: 제안은 …")

    assert ada.sees("answer-as-file")
    assert await sent(ada) == []


async def test_a_new_file_takes_the_old_ones_place_where_one_is_asked_for(ada: Person) -> None:
    await at_the_proposal(ada)
    await ada.sends_document("처음.pdf", b"%PDF")
    await ada.taps("bk")

    await ada.sends_document("고친 것.pdf", b"%PDF-1.7")

    assert [paper.name for paper in await sent(ada)] == ["고친 것.pdf"]


async def test_of_an_album_of_ten_photos_as_many_are_taken_as_fit_and_the_rest_is_said(ada: Person) -> None:
    await at_the_proposal(ada)
    await ada.sends_document("제안서.pdf", b"%PDF")

    await ada.sends_album([bytes([0xFF, 0xD8, number]) for number in range(10)])

    pictures = [paper for paper in await sent(ada) if paper.key == "pictures"]
    assert len(pictures) == 5
    assert ada.sees("overview-title")
    assert sum(say_html(ada.language, "file-not-asked-for") in said for said in ada.heard) == 1


async def test_a_picture_can_be_taken_out_again(ada: Person) -> None:
    await at_the_proposal(ada)
    await ada.sends_document("제안서.pdf", b"%PDF")
    await ada.sends_album([b"\xff\xd8a", b"\xff\xd8b"])
    first = ada.offered("without")[0]

    await ada.taps("without", first)

    assert len(ada.offered("without")) == 1
    assert len([paper for paper in await sent(ada) if paper.key == "pictures"]) == 1


async def test_a_file_that_is_too_large_is_refused_at_once(ada: Person) -> None:
    await at_the_proposal(ada)

    await ada.sends(document={"file_id": "x", "file_unique_id": "y", "file_name": "a.pdf", "file_size": 21 * MEGABYTE})

    assert await sent(ada) == []
    assert ada.sees("application-question", ask=_proposal(ada))
    assert "20" in ada.screen


async def test_no_more_is_taken_than_a_person_has_room_for(ada: Person) -> None:
    await at_the_proposal(ada)
    await ada.sends_document("제안서.pdf", b"%PDF")
    [paper] = await sent(ada)
    await ada.place.database.run(
        lambda tx: tx.run("UPDATE papers SET size = :size WHERE id = :id", size=99 * MEGABYTE, id=paper.id)
    )

    picture = {"file_id": "x", "file_unique_id": "y", "width": 9, "height": 9, "file_size": 5 * MEGABYTE}
    await ada.sends(photo=[picture])

    assert len(await sent(ada)) == 1


async def test_what_turns_out_to_be_unfit_is_said_and_asked_for_again(ada: Person) -> None:
    await at_the_proposal(ada)
    await ada.sends_document("제안서.pdf", b"\x00" * 4)
    await ada.taps("skip")

    await arrives(ada, refusal=Refused("paper-broken"))

    assert ada.sees("application-question", ask=_proposal(ada))
    assert any("제안서.pdf" in said for said in ada.heard)
    assert ada.offered("send") == []


async def test_handing_in_waits_for_the_paper_and_counts_as_of_when_it_was_asked_for(ada: Person, place: Place) -> None:
    await residents.fills_in(ada)
    await ada.taps("send")
    assert ada.sees("arriving", count=1)
    asked_at = place.now
    place.now = residents.CLOSED

    await arrives(ada)

    [application] = await residents.of(ada)
    assert (application.state, application.received_at) == ("received", asked_at)
    assert application.number is not None
    assert any(application.number in said for said in ada.heard)


async def test_where_the_paper_is_refused_while_handing_in_waits_it_falls_through_and_is_said(ada: Person) -> None:
    await residents.fills_in(ada)
    await ada.taps("send")

    await arrives(ada, refusal=Refused("paper-broken"))

    [application] = await residents.of(ada)
    assert (application.state, application.hand_in_at) == ("draft", None)
    assert ada.sees("application-question", ask=_proposal(ada))
    await ada.sends_document("제안서-2.pdf", b"%PDF")
    await ada.taps("send")
    await arrives(ada)
    [application] = await residents.of(ada)
    assert application.state == "received"


async def test_an_optional_picture_that_does_not_arrive_is_left_out_and_said(ada: Person) -> None:
    await at_the_proposal(ada)
    await ada.sends_document("제안서.pdf", b"%PDF")
    await arrives(ada)
    await ada.sends_photo(b"\xff\xd8")
    await ada.taps("ok")
    await ada.taps("send")

    await arrives(ada, refusal=Refused("paper-broken"))

    [application] = await residents.of(ada)
    assert application.state == "received"
    version = await ada.place.database.run(lambda tx: versions.of(tx, application.id, 1))
    assert version is not None
    assert [paper.key for paper in version.content.papers] == ["proposal"]
    assert ada.place.now == application.received_at
    assert any(say_html(ada.language, "handed-in-left-out", count=1) in said for said in ada.heard)


async def test_replacing_a_paper_after_handing_in_keeps_the_earlier_version_whole(ada: Person) -> None:
    application = await residents.hands_in(ada)
    await ada.taps("open")
    await ada.taps("edit")
    await ada.taps("vw", "edit")
    await ada.taps("ed", "p-proposal")

    await ada.sends_document("새 제안서.pdf", b"%PDF-new")
    await arrives(ada)
    await ada.taps("send")

    first, second = [
        await ada.place.database.run(lambda tx, one=number: versions.of(tx, application.id, one))  # type: ignore[misc]
        for number in (1, 2)
    ]
    assert first is not None
    assert second is not None
    assert [paper.name for paper in first.content.papers] == ["제안서.pdf"]
    assert [paper.name for paper in second.content.papers] == ["새 제안서.pdf"]
    assert len(await sent(ada)) == 2  # what the first version names is still there


async def test_dropping_what_was_begun_lets_its_files_go(ada: Person) -> None:
    await residents.fills_in(ada)
    await ada.says("/cancel")
    await ada.taps("drop")

    assert await waiting_papers(ada) == []
    assert await ada.place.database.run(lambda tx: tx.value("SELECT count(*) FROM papers")) == 0


@pytest.mark.parametrize("file", ["9" * 30, "-1", "0", "x", ""])
async def test_a_file_that_is_none_can_be_taken_out_of_nothing(ada: Person, file: str) -> None:
    await at_the_proposal(ada)
    number, data = ada.button("bk")
    token, subject, *_ = data.split(".")

    await ada.taps_data(f"{token}.{subject}.without.{file}", number)

    assert ada.sees("application-question", ask=_proposal(ada))


async def test_nobody_elses_file_can_be_taken_out(ada: Person, bert: Person) -> None:
    await residents.fills_in(ada)
    [paper] = await sent(ada)
    await at_the_proposal(bert)
    await bert.sends_document("b.pdf", b"%PDF")
    number, _ = bert.button("skip")
    token = bert.button("skip")[1].split(".")[0]
    [own] = await residents.of(bert)

    await bert.taps_data(f"{token}.a{own.id}.without.{paper.id}", number)

    assert [one.id for one in await sent(ada)] == [paper.id]
