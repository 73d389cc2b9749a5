"""Proposals are found by words however they are typed, and only while they can be read."""

import unicodedata

import pytest

from conversations import proposing
from participation.finding import words_of
from participation.proposal import Proposal
from storage import proposals, search
from storage.database import Database, Tx
from tests.conversations.yard import ANA, NOW, a_board, bring, written

BUS = ("마을버스를 더 자주", '한 시간에 한 대라서 청소년 쉼터까지 100% 걸어야 합니다. a_b "따옴표" *별*')
PARK = ("공원에 그늘을", "여름에 물이 없습니다. 버스 정류장 옆 공원입니다. 청소 년도 계획.")


def found(tx: Tx, board: int, query: str, **how: int) -> list[int]:
    return [one.proposal for one in search.find(tx, board, words_of(query), **how).found]


@pytest.fixture
async def yard(database: Database) -> tuple[Database, int, int, int]:
    def unit(tx: Tx) -> tuple[int, int, int]:
        board = a_board(tx)
        bus, park = (bring(tx, board, title=title, body=body).id for title, body in (BUS, PARK))
        return board.id, bus, park

    return database, *await database.run(unit)


@pytest.mark.parametrize(
    ("query", "whats"),
    [
        ("버스", "bus park"),  # in a title first
        ("마을 버스", "bus"),
        ("마을버스", "bus"),
        ("정류장옆공원", "park"),
        ("청소년", "park bus"),
        ("청소년 쉼터", "bus"),
        ("을", "park bus"),
        ("물", "park"),
        ("%", "bus"),
        ("_", "bus"),
        ('"', "bus"),
        ("*", "bus"),
        ("a_b", "bus"),
        ("A_B", "bus"),
        ("대라서 그늘", ""),
        ("NOT 버스", ""),
        ("버스*", ""),
        ('버스" OR "물', ""),
        ("가" * 300, ""),
        (" ".join("가나다라마바사아자차카타파하"), ""),
        (" ".join(chr(0xAC00 + 28 * n) for n in range(150)), ""),
        (" ".join(PARK[1]), "park"),  # more words than are looked for in the index
        (" ".join(PARK[1]) + " 쀍", ""),
        (unicodedata.normalize("NFD", "그늘"), "park"),
    ],
)
async def test_what_is_found(yard: tuple[Database, int, int, int], query: str, whats: str) -> None:
    database, board, bus, park = yard
    expected = [{"bus": bus, "park": park}[what] for what in whats.split()]

    assert await database.run(lambda tx: found(tx, board, query)) == expected


async def test_what_is_found_is_marked(yard: tuple[Database, int, int, int]) -> None:
    database, board, bus, _ = yard

    (one,) = (await database.run(lambda tx: search.find(tx, board, words_of("버스 청소년쉼터")))).found

    assert one.proposal == bus
    assert [one.title[a:b] for a, b in one.title_marks] == ["버스"]
    assert [one.excerpt[a:b] for a, b in one.excerpt_marks] == ["청소년 쉼터"]


async def test_pages_lead_through_titles_and_texts_without_a_gap(database: Database) -> None:
    def unit(tx: Tx) -> None:
        board = a_board(tx, per_person=None)
        for n in range(25):
            title = f"버스 이야기 {n}" if n % 3 else f"다른 이야기 {n}"
            entered = proposals.enter(
                tx, board.id, author=ANA, title=title, body=f"버스가 {n}대 옵니다.", topic=None, state="published",
                at=NOW, collects_until=None,
            )  # fmt: skip
            assert entered.id == n + 1
        pages = [search.find(tx, board.id, ["버스"], page=page, size=4) for page in range(1, 9)]
        ids = [one.proposal for page in pages for one in page.found]

        assert ids == [n + 1 for n in reversed(range(25)) if n % 3] + [n + 1 for n in reversed(range(25)) if not n % 3]
        assert [page.more for page in pages] == [True] * 6 + [False] * 2

    await database.run(unit)


async def test_boards_are_searched_apart(yard: tuple[Database, int, int, int]) -> None:
    database, board, *_ = yard
    assert await database.run(lambda tx: found(tx, board + 10, "버스")) == []
    assert await database.run(lambda tx: found(tx, board, f"p{board}")) == []


async def test_only_what_can_be_read_is_found_and_as_it_reads_now(yard: tuple[Database, int, int, int]) -> None:
    database, board, bus, park = yard

    def unit(tx: Tx) -> None:
        one = proposals.move(tx, proposals.the(tx, bus), "hidden", at=NOW, hidden_by="office")
        assert found(tx, board, "버스") == [park]
        one = proposals.move(tx, one, "published", at=NOW)
        assert found(tx, board, "마을") == [bus]
        proposals.rewrite(tx, one, title="기차를 더 자주", body="기차가 드뭅니다.", topic=None, at=NOW)
        assert found(tx, board, "마을") == []
        assert found(tx, board, "기차") == [bus]
        proposals.erase(tx, proposals.the(tx, bus), at=NOW)
        assert found(tx, board, "기차") == []
        assert found(tx, board, "공원") == [park]

    await database.run(unit)


async def test_a_unit_that_fails_leaves_the_index_as_it_was(yard: tuple[Database, int, int, int]) -> None:
    database, board, bus, _ = yard

    def fails(tx: Tx) -> None:
        proposals.erase(tx, proposals.the(tx, bus), at=NOW)
        raise ValueError

    with pytest.raises(ValueError):
        await database.run(fails)

    assert await database.run(lambda tx: found(tx, board, "마을버스")) == [bus]


async def test_the_index_is_made_anew_when_texts_are_folded_otherwise(
    yard: tuple[Database, int, int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    database, board, bus, _ = yard
    assert await database.run(search.keep_current)
    assert not await database.run(search.keep_current)

    monkeypatch.setattr(search, "EDITION", 2)

    assert await database.run(search.keep_current)
    assert await database.run(lambda tx: found(tx, board, "마을버스")) == [bus]


async def test_of_what_is_removed_nothing_is_left_in_the_index(yard: tuple[Database, int, int, int]) -> None:
    database, board, bus, _ = yard
    rare = "뷁쀍꿻"
    # Of a term the index writes only what it does not share with the one before.
    ending = search._term("b", rare[:2])[-5:].encode()

    def is_left(tx: Tx) -> bool:
        return any(ending in row["block"] for row in tx.all("SELECT block FROM proposal_words_data"))

    def lives(tx: Tx) -> Proposal:
        one = bring(tx, a_board(tx), body=f"{rare} 이라는 글을 스무 자 넘게 적어 둡니다.")
        assert found(tx, board, rare) == [one.id]
        return one

    one = await database.run(lives)
    await database.run(lambda tx: proposals.erase(tx, one, at=NOW))
    assert await database.run(is_left)  # its place is marked as empty, and the word still stands in it
    await database.run(lambda tx: search.forget_removed(tx, begin=True))
    while not await database.run(lambda tx: search.forget_removed(tx, begin=False)):
        pass

    assert not await database.run(is_left)
    assert await database.run(lambda tx: found(tx, board, "마을버스")) == [bus]


def test_a_term_is_one_word_to_any_tokenizer() -> None:
    assert search._term("t", "버스") == "tbc84xc2a4"
    assert search._term("u", "😀") == "u1f600"


async def test_withdrawing_takes_it_out(yard: tuple[Database, int, int, int]) -> None:
    database, board, bus, park = yard

    def unit(tx: Tx) -> None:
        proposing.withdraw(tx, a_board(tx), bus, ANA, NOW)
        assert found(tx, board, "버스") == [park]
        assert bring(tx, a_board(tx), title=written().title).id > park

    await database.run(unit)
