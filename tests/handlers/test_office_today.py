"""Today in the office: what came in, what waits for whom, and the ways there; to nobody more than is theirs."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta

import pytest

from conversations import answering
from handlers.documents import DOCUMENTS, Made
from participation.deciding import Decision
from participation.window import Window
from participation.words import Localized
from reports.turnout_picture import TurnoutPicture, words
from storage import applications, audit, decisions, moderations, office_numbers, officials, programmes, roles, screens
from storage.database import Tx
from storage.file_store import FileStore
from tests.conversations import applicants, yard
from tests.handlers.chat import NoSuchButton, NoSuchDocument, Person, Place
from tests.handlers.jury import COLLEAGUE, OFFICIAL, OWNER, REVIEWERS, Jury
from tests.handlers.newsroom import WORDS, Newsroom
from tests.handlers.test_voting import marks
from tests.handlers.test_voting import opens as opens_vote
from tests.participation.receptions import youth
from tests.participation.votes import AFTER, BEFORE, WINDOW, a_vote
from tests.storage.office import AS_OFFICIAL, a_programme, gives
from texts import LANGUAGES, When, say, say_html

ANA, BO, CHAN, STRANGER = 1, 2, 3, 100_000_099


def name(person: Person) -> str:
    """Return how everybody of the tests' office is named."""
    return say(person.language, "who-official", name="김담당", post="청소년과")


@pytest.fixture
async def jury(place: Place) -> Jury:
    opened = Jury(place, youth())
    await opened.begins()
    return opened


@pytest.fixture
async def vote(jury: Jury) -> int:
    """A vote of the same office, entrusted to its official; the youth contest has none."""
    await jury.place.publish(a_vote())
    vote = (await jury.place.programme()).id
    await jury.gives(OFFICIAL, "official", vote)
    return vote


async def a_board(jury: Jury) -> int:
    """Open a board that is entrusted to the official, with a proposal that has reached its goal."""

    def unit(tx: Tx) -> int:
        board = yard.a_board(tx)
        gives(tx, OFFICIAL, "official", board.id)
        one = yard.bring(tx, board, yard.ANA)
        yard.recommend(tx, board, one.id, yard.BO, yard.CHAN, yard.DA)
        return board.id

    return await jury.run(unit)


async def casts(person: Person) -> None:
    await opens_vote(person)
    await marks(person, 5, 1, 3)
    await person.taps("cast")


async def made(jury: Jury, person: Person) -> tuple[str, Made] | None:
    """Make the picture that was queued for somebody, as delivery does; with it comes its caption."""
    payload = person.sees_document("turnout")
    making = await jury.place.database.read(lambda tx: DOCUMENTS["turnout"](tx, payload, jury.place.now))
    store = FileStore(jury.place.database.path.parent / "papers", jury.place.database.keys)
    return None if making is None else (payload["caption"], making(store))


async def test_a_contest_says_what_is_begun_and_handed_in_today_and_in_all(jury: Jury) -> None:
    await jury.hands_in(ANA)
    await jury.at(jury.place.now + timedelta(days=1))

    def unit(tx: Tx) -> None:
        programme = programmes.by_id(tx, jury.programme)
        assert programme is not None
        applicants.begins(tx, programme, BO, alone=False)

    await jury.run(unit)
    official = await jury.opens(OFFICIAL, f"l{jury.programme}")

    assert official.sees("today-title", day=date(2023, 6, 2))
    assert official.sees("today-begun", today=0)  # those of the tests' begin on the first of June
    assert official.sees("today-drafts", drafts=1, teams=1)
    assert official.sees("today-handed-in", today=0, all=1)
    assert official.sees("today-applicants", count=1)


async def test_a_vote_says_how_many_took_part_and_who_has_not_finished(jury: Jury, vote: int) -> None:
    ada, bert, cleo = (jury.place.person(account) for account in (ANA, BO, CHAN))
    await casts(ada)
    await jury.at(jury.place.now + timedelta(days=1))
    await casts(bert)
    await opens_vote(cleo)
    await marks(cleo, 5)

    official = await jury.opens(OFFICIAL, f"l{vote}")

    assert official.sees("today-people", today=1, all=2)
    assert official.sees("today-unfinished", count=1)
    assert official.sees("today-nothing")
    assert official.sees("today-counts-only")


async def test_a_board_says_what_stands_there_and_which_answers_are_due(jury: Jury) -> None:
    board = await a_board(jury)

    official = await jury.opens(OFFICIAL, f"l{board}")

    assert official.sees("today-people", today=4, all=4)
    assert official.sees("today-proposals", today=1, all=1)
    assert official.sees("today-written", comments=0, recommendations=3)
    assert official.sees("today-answer", count=1, overdue=0, left=timedelta(days=14).total_seconds())
    await jury.at(yard.NOW + timedelta(days=15))
    await official.taps_data(f".l{board}.open.")
    assert official.sees("today-answer", count=1, overdue=1, left=0)


async def received(jury: Jury) -> None:
    await jury.hands_in(ANA, complete=False)


async def in_correction(jury: Jury) -> None:
    application = await jury.hands_in(ANA)
    wish = applications.Correction("title", jury.place.now + timedelta(days=3), "제목을 고쳐 주세요.")
    await jury.run(lambda tx: applications.ask_correction(tx, application, wish, at=jury.place.now))


async def in_need(jury: Jury) -> None:
    application = await jury.hands_in(ANA)
    await jury.run(lambda tx: applications.set_attention(tx, application, "member-left"))


async def guardian_unchecked(jury: Jury) -> None:
    application = await jury.hands_in(ANA)
    await jury.run(
        lambda tx: tx.run(
            "INSERT INTO guardians (application, account, given_at, way) VALUES (:application, :child, :at, 'phone')",
            application=application,
            child=ANA,
            at=jury.place.now.isoformat(timespec="microseconds"),
        )
    )


async def complete(jury: Jury) -> None:
    await jury.hands_in(ANA)


async def scored(jury: Jury) -> None:
    application = await jury.hands_in(ANA)
    await jury.run(lambda tx: applications.set_state(tx, application, "under-review", at=jury.place.now))


async def unlooked(jury: Jury) -> None:
    application = await jury.hands_in(ANA)
    await jury.paper(application, ANA)
    await jury.run(lambda tx: applications.set_state(tx, application, "under-review", at=jury.place.now))


async def noted(jury: Jury, account: int = ANA) -> None:
    application = await jury.hands_in(account)
    yes = Decision("accepted", "현실적인 계획입니다.")
    await jury.run(
        lambda tx: decisions.decide(
            tx, jury.programme, application, yes, state="complete", by=AS_OFFICIAL, at=jury.place.now
        )
    )


async def goes(person: Person, key: str, **values: object) -> None:
    """Tap the button with these words."""
    wanted = say(person.language, key, **values)
    number, data = next((number, data) for number, label, data in person.buttons() if label == wanted)
    await person.taps_data(data, number)


@pytest.mark.parametrize(
    ("happens", "key", "leads_to", "kept"),
    [
        (received, "check", "queue-list-title", "received"),
        (in_correction, "correction", "queue-list-title", "correction"),
        (in_need, "settle", "queue-list-title", "need"),
        (guardian_unchecked, "guardians", "guardians-title", None),
        (complete, "begin", "judge-begin-title", None),
        (unlooked, "names", "queue-list-title", "review"),
        (scored, "decide", "judge-rank-title", None),
        (noted, "release", "judge-preview-title", None),
    ],
)
async def test_what_waits_is_said_with_a_button_that_leads_exactly_there(
    jury: Jury, happens: Callable[[Jury], Awaitable[None]], key: str, leads_to: str, kept: str | None
) -> None:
    await happens(jury)
    official = await jury.opens(OFFICIAL, f"l{jury.programme}")
    left = timedelta(days=5).total_seconds()
    assert official.sees(f"today-{key}", count=1, overdue=0, left=left)
    assert official.sees("today-for-office", names=f"{name(official)}, {name(official)}", more=0)

    await goes(official, f"today-go-{key}", count=1)

    listed = "" if kept is None else say(official.language, f"filter-{kept}")
    assert official.sees(leads_to, count=1, name=listed)


async def waits_to_be_read(jury: Jury, board: int) -> None:
    def unit(tx: Tx) -> None:
        found = programmes.by_id(tx, board)
        assert found is not None
        yard.bring(tx, found, yard.NEW, title="https://example.org", body=f"https://example.org {yard.BODY}")

    await jury.run(unit)


async def is_objected_to(jury: Jury, board: int) -> None:
    def unit(tx: Tx) -> None:
        act = moderations.enter(tx, board, "proposal", 1, yard.ANA, "hide", reason="연락처", at=yard.NOW)
        moderations.object_to(tx, act.id, "지웠어요.", yard.NOW)

    await jury.run(unit)


async def is_answered(jury: Jury, board: int) -> None:
    def unit(tx: Tx) -> None:
        found = programmes.by_id(tx, board)
        assert found is not None
        answering.prepare(
            tx, found, 1, outcome="accepted", body="하겠습니다.", responsible="교통과", by=yard.MODERATOR, at=yard.NOW
        )

    await jury.run(unit)


async def is_due(jury: Jury, board: int) -> None:
    """Nothing more has to happen: the goal is reached."""


@pytest.mark.parametrize(
    ("happens", "key", "leads_to"),
    [
        (waits_to_be_read, "texts", "texts-title"),
        (is_objected_to, "objections", "texts-objection-title"),
        (is_due, "answer", "reply-list-title"),
        (is_answered, "prepared", "reply-prepared-count"),
    ],
)
async def test_on_a_board_too(
    jury: Jury, happens: Callable[[Jury, int], Awaitable[None]], key: str, leads_to: str
) -> None:
    board = await a_board(jury)
    await happens(jury, board)
    official = await jury.opens(OFFICIAL, f"l{board}")

    await goes(official, f"today-go-{key}", count=1)

    due = say(official.language, "reply-list-due")
    assert official.sees(leads_to, count=1, name=due, title="https://example.org")


async def test_an_announcement_waits_for_whoever_may_approve_it_and_not_for_its_author(place: Place) -> None:
    room = Newsroom(place)
    await room.begins()
    place.approval_from = 3
    author = await room.proposed()
    subject = f"l{room.programme}"
    author = await room.opens(OFFICIAL, subject)
    assert author.sees("today-nothing")

    second = await room.opens(COLLEAGUE, subject)
    assert second.sees("today-approve", count=1)
    await goes(second, "today-go-approve", count=1)

    assert WORDS in second.screen


async def under_review(jury: Jury) -> None:
    await jury.hands_in(ANA)
    await jury.hands_in(BO)
    official = await jury.opens(OFFICIAL, "v.begin")
    await official.taps("begin")


async def test_the_office_sees_how_many_each_reviewer_has_still_to_score(jury: Jury) -> None:
    await under_review(jury)  # three of four reviewers for each of two

    official = await jury.opens(OFFICIAL, f"l{jury.programme}")

    found = await jury.run(lambda tx: office_numbers.to_score(tx, jury.programme))
    assert sum(found.values()) == 6
    assert official.sees("today-for-reviewers")
    lines = [
        say(official.language, "today-reviewer", who=name(official), count=count) for count in sorted(found.values())
    ]
    for line in lines:
        assert official.screen.count(line) == lines.count(line)


async def test_a_reviewer_sees_their_own_and_nothing_else(jury: Jury) -> None:
    await under_review(jury)
    ana = REVIEWERS[0]
    own = (await jury.run(lambda tx: office_numbers.to_score(tx, jury.programme)))[ana]

    reviewer = await jury.opens(ana, f"l{jury.programme}")

    assert reviewer.sees("today-yours", count=own)
    for hidden in ("today-for-reviewers", "today-nothing", "today-counts-only"):
        assert not reviewer.sees(hidden)
    assert "김담당" not in reviewer.screen
    assert reviewer.offered("pic") == []
    assert not reviewer.sees("today-handed-in", today=2, all=2)
    await goes(reviewer, "today-go-score", count=own)
    assert reviewer.sees("judge-queue", done=0, of=own)


async def test_a_reviewer_who_forges_the_button_gets_no_picture(jury: Jury) -> None:
    await under_review(jury)
    reviewer = await jury.opens(REVIEWERS[0], f"l{jury.programme}")
    token = await jury.run(
        lambda tx: screens.find(tx, REVIEWERS[0], f"today:{jury.programme}").token  # type: ignore[union-attr]
    )

    await reviewer.taps_data(f"{token}.l{jury.programme}.pic.")

    assert reviewer.hears("refused-office-not-yours")
    with pytest.raises(NoSuchDocument):
        reviewer.sees_document("turnout")


@pytest.mark.parametrize("subject", ["l0", "l1", "l999", "l"])
@pytest.mark.parametrize("action", ["open", "vw", "pic", "x"])
async def test_to_a_resident_it_is_a_forged_button_like_any_other(jury: Jury, subject: str, action: str) -> None:
    stranger = jury.place.person(STRANGER)
    await stranger.says("/id")
    await stranger.taps_data("x.z1.open.")
    usual, heard = stranger.answer, stranger.heard[-1:]

    await stranger.taps_data(f"12345678.{subject}.{action}.1")

    assert (stranger.answer, stranger.heard[-1:]) == (usual, heard)
    assert "l1" not in str(stranger.buttons())


async def test_an_official_of_one_programme_sees_nothing_of_another(jury: Jury, vote: int) -> None:
    colleague = await jury.opens(COLLEAGUE, "l0")  # of the contest only
    assert colleague.sees("today-house", count=1)
    assert "다섯 도시" not in colleague.screen

    before = [*colleague.heard]
    await colleague.taps_data(f".l{vote}.open.")

    assert all("다섯 도시" not in text for text in colleague.heard[len(before) :])


async def test_the_house_shows_each_programme_in_a_few_lines_the_open_ones_first(jury: Jury, vote: int) -> None:
    await casts(jury.place.person(ANA))
    await jury.hands_in(BO, complete=False)
    board = await a_board(jury)
    closed = youth().model_copy(update={"slug": "closed", "window": Window(closes_at=BEFORE)})

    def unit(tx: Tx) -> None:
        gives(tx, OFFICIAL, "official", a_programme(tx, closed))

    await jury.run(unit)
    official = await jury.opens(OFFICIAL, "o0")
    await goes(official, "office-today")

    assert official.sees("today-house", count=4)
    assert official.sees("today-house-people", kind="vote", today=1, all=1)
    assert official.sees("today-house-people", kind="contest", today=1, all=1)
    assert official.sees("today-house-people", kind="board", today=4, all=4)
    assert official.sees("today-house-waits", count=1, overdue=0)
    order = [data.split(".")[1] for _, _, data in official.buttons() if ".l" in data]
    assert order[0] == f"l{board}"  # the newest that is open
    assert order[-1] not in {f"l{vote}", f"l{jury.programme}"}
    await goes(official, "today-house-one", title="다섯 도시", count=0)
    assert official.sees("today-people", today=1, all=1)


async def test_what_is_past_its_time_stands_first_and_is_said_in_the_house(jury: Jury) -> None:
    board = await a_board(jury)
    await waits_to_be_read(jury, board)
    await jury.at(yard.NOW + timedelta(days=15))

    official = await jury.opens(OFFICIAL, f"l{board}")
    late, texts = (
        say_html(official.language, f"today-{key}", count=1, overdue=1).plain() for key in ("answer", "texts")
    )
    assert official.screen.index(late) < official.screen.index(texts)
    official = await jury.opens(OFFICIAL, "l0")
    assert official.sees("today-house-waits", count=2, overdue=1)


def programmes_in_sight(person: Person, letter: str) -> set[str]:
    return {subject for _, _, data in person.buttons() if (subject := data.split(".")[1]).startswith(letter)}


@pytest.mark.parametrize(("letter", "count"), [("l", 14), ("o", 17)])
async def test_many_programmes_are_turned_page_by_page_by_whoever_is_no_owner(
    jury: Jury, letter: str, count: int
) -> None:
    def unit(tx: Tx) -> None:
        for number in range(count - 1):
            content = youth().model_copy(update={"slug": f"another-{number}"})
            gives(tx, OFFICIAL, "official", a_programme(tx, content))

    await jury.run(unit)
    official = await jury.opens(OFFICIAL, f"{letter}0")
    seen = programmes_in_sight(official, letter)
    pages = 3 if letter == "l" else 2
    for page in range(2, pages + 1):
        await goes(official, "vote-page-on", page=page, pages=pages)
        seen |= programmes_in_sight(official, letter)

    assert len(seen - {f"{letter}0"}) == count


async def test_it_is_in_the_menu_of_every_programme_and_leads_back(jury: Jury, vote: int) -> None:
    official = await jury.opens(OFFICIAL, f"o{vote}")
    await goes(official, "office-today")
    assert official.sees("today-title", day=date(2023, 6, 1))
    await goes(official, "office-to-menu")
    assert official.sees("office-your-roles", roles=say(official.language, "role-official"))


@pytest.mark.parametrize("state", ["before", "open", "always", "after"])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_whether_it_is_open_is_said_in_both_languages(place: Place, state: str, language: str) -> None:
    window = {
        "before": Window(opens_at=AFTER),
        "open": WINDOW,
        "always": Window(),
        "after": Window(closes_at=BEFORE),
    }[state]
    jury = Jury(place, youth().model_copy(update={"window": window}))
    await jury.begins()
    await place.person(OFFICIAL, language).says("/id")

    official = await jury.opens(OFFICIAL, f"l{jury.programme}")

    left = (WINDOW.closes_at - place.now).total_seconds() if WINDOW.closes_at else 0
    zone = "Asia/Seoul"
    assert official.language == language
    assert official.sees("today-window", state=state, opens=When(AFTER, zone), left=left, closes=When(BEFORE, zone))


async def test_without_an_official_the_owner_is_told_that_it_is_theirs(jury: Jury) -> None:
    await jury.place.publish(a_vote())
    owner = await jury.opens(OWNER, f"l{(await jury.place.programme()).id}")

    assert owner.sees("today-for-nobody")


async def test_everything_at_once_with_the_longest_names_fits_a_message(jury: Jury) -> None:
    """The chat fails where a message or a keyboard is too large."""
    many = range(100_000_020, 100_000_032)
    await under_review(jury)
    await noted(jury, CHAN)
    for state, account in zip(("received", "complete", "correction", "under-review"), range(4, 8), strict=True):
        application = await jury.hands_in(account)
        await jury.paper(application, account)
        await jury.run(
            lambda tx, id_=application, to=state: applications.set_state(tx, id_, to, at=jury.place.now)  # type: ignore[misc]
        )
    await jury.run(lambda tx: applications.set_attention(tx, 1, "member-left"))

    def unit(tx: Tx) -> None:
        programme = programmes.by_id(tx, jury.programme)
        assert programme is not None
        content = programme.reception.model_copy(update={"title": Localized({"ko": "가" * 120, "en": "w" * 120})})
        tx.run("UPDATE programmes SET content = :content WHERE id = 1", content=content.model_dump_json())
        tx.shelf.drop()
        for account in many:
            gives(tx, account, "official", jury.programme)
        for account in (*many, *REVIEWERS):
            officials.introduce(tx, account, "W" * 60, "W" * 60)
        tx.many(
            "INSERT INTO reviews (application, reviewer, programme, assigned_at)"
            " SELECT id, :reviewer, programme, begun_at FROM applications WHERE state = 'under-review'",
            ({"reviewer": account} for account in many),
        )

    await jury.run(unit)
    official = await jury.opens(OFFICIAL, f"l{jury.programme}")

    assert official.sees("today-reviewers-more", count=len(many) + 4 - 8)
    official = await jury.opens(OFFICIAL, "l0")
    assert "가" * 120 in official.screen or "w" * 120 in official.screen


# The picture


async def test_the_picture_is_a_photo_with_the_same_numbers_below_it(jury: Jury, vote: int) -> None:
    await casts(jury.place.person(ANA))
    official = await jury.opens(OFFICIAL, f"l{vote}")

    await official.taps("pic")

    assert official.sees("today-picture-coming")
    payload = official.sees_document("turnout")
    assert (payload["as"], payload["protect_content"], payload["parse_mode"]) == ("photo", True, "HTML")
    found = await made(jury, official)
    assert found is not None
    caption, file = found
    assert (file.name, file.media_type) == ("turnout.png", "image/png")
    assert file.content.startswith(b"\x89PNG")
    days = [(date(2023, 5, 16) + timedelta(days=number), int(number == 16)) for number in range(17)]
    expected = TurnoutPicture(official.language, "다섯 도시", "vote", days, 0, jury.place.now, "Asia/Seoul")
    assert caption == words(expected)


async def test_nobody_gets_a_picture_whose_role_has_ended_since_they_asked(jury: Jury, vote: int) -> None:
    await casts(jury.place.person(ANA))
    official = await jury.opens(OFFICIAL, f"l{vote}")
    await official.taps("pic")

    def unit(tx: Tx) -> None:
        for grant in roles.grants(tx, vote):
            roles.end(tx, grant.id, by=OWNER, at=jury.place.now)

    await jury.run(unit)

    assert await made(jury, official) is None


async def test_before_anybody_has_come_there_is_nothing_to_draw(jury: Jury, vote: int) -> None:
    official = await jury.opens(OFFICIAL, f"l{vote}")

    with pytest.raises(NoSuchButton):
        official.button("pic")


async def test_numbers_are_no_look_at_anybody(jury: Jury, vote: int) -> None:
    await casts(jury.place.person(ANA))
    before = await jury.run(lambda tx: len(audit.entries(tx, vote)))

    official = await jury.opens(OFFICIAL, f"l{vote}")
    await official.taps("pic")

    assert await jury.run(lambda tx: len(audit.entries(tx, vote))) == before
