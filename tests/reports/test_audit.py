import csv
import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest

from participation.audit import BEGINNING, Actor, Chain, Seen, What, entry_after
from reports.audit import AuditLine, Record, write_audit_csv, write_audit_text
from texts import LANGUAGES, keys, say

NOON = datetime(2023, 6, 1, 3, 0, tzinfo=UTC)
KOREAN = Record(
    language="ko", zone="Asia/Seoul", office="가람시", programme="제3회 가람시 청년 제안 대회", made_at=NOON
)
WHATS = ("published", "looked-at-application", "an-act-without-words", "decision-released")


def a_record(*, texts: tuple[str, ...] = ("현실적인 계획입니다.",)) -> list[AuditLine]:
    """Return a record that holds, of one act after the other, a minute apart."""
    lines: list[AuditLine] = []
    last = None
    for minutes, what in enumerate(WHATS, start=1):
        entry = entry_after(
            1,
            last,
            cast("What", what),
            at=NOON + timedelta(minutes=minutes),
            actor=Actor("official", 100_000_002),
            subject="application:12",
            values={"outcome": "accepted", "heard": 3, "ground": None},
            seen=tuple(Seen("reason", "ko", text) for text in texts),
        )
        lines.append(AuditLine(entry, "담당자 이가상"))
        last = (entry.seq, entry.hash)
    return lines


def touched_up(line: AuditLine, **changes: Any) -> AuditLine:
    return replace(line, entry=replace(line.entry, **changes))


def with_fitting_hash(line: AuditLine, **changes: Any) -> AuditLine:
    changed = touched_up(line, **changes)
    return touched_up(changed, hash=changed.entry.reckoned())


def text(lines: Sequence[AuditLine], record: Record = KOREAN) -> tuple[str, Chain]:
    target = io.BytesIO()
    chain = write_audit_text(target, record, lines)
    return target.getvalue().decode(), chain


def table(lines: Sequence[AuditLine], record: Record = KOREAN) -> tuple[list[list[str]], Chain]:
    target = io.BytesIO()
    chain = write_audit_csv(target, record, lines)
    return list(csv.reader(io.StringIO(target.getvalue().decode("utf-8-sig"), newline=""))), chain


def words_for(language: str, what: str) -> str:
    return say(language, f"audit-{what}") if f"audit-{what}" in keys(language) else what


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_can_be_read_with_who_when_what_and_the_texts_that_people_saw(language: str) -> None:
    written, _ = text(a_record(), replace(KOREAN, language=language))

    for number, what in enumerate(WHATS, start=1):
        assert f"#{number} · 2023-06-01 12:0{number}:00+09:00 · 담당자 이가상" in written
        assert f"  {words_for(language, what)}\n" in written
    assert written.count("  outcome: accepted\n  heard: 3\n  ground: –\n") == len(WHATS)
    assert written.count("  | 현실적인 계획입니다.\n") == len(WHATS)


def test_a_record_that_nobody_touched_says_so_with_its_last_hash() -> None:
    lines = a_record()

    written, chain = text(lines)

    assert chain == Chain(holding=4, head=lines[-1].entry.hash, broken_at=None)
    end = written.rstrip("\n").split("\n")[-3:]
    assert end[0] == say("ko", "record-holds", holding=4)
    assert lines[-1].entry.hash in end[1]


def test_an_empty_record_holds() -> None:
    assert text([])[1] == Chain(holding=0, head=BEGINNING, broken_at=None)


@pytest.mark.parametrize(
    ("touched", "broken_at"),
    [
        ("the first is gone", 1),
        ("one in the middle is gone", 3),
        ("two have changed places", 2),
        ("a content was changed", 3),
        ("a content was changed and its hash too", 4),
        ("the first was put before another beginning", 1),
    ],
)
def test_a_record_that_somebody_touched_says_where(touched: str, broken_at: int) -> None:
    one, two, three, four = a_record()
    lines = {
        "the first is gone": [two, three, four],
        "one in the middle is gone": [one, two, four],
        "two have changed places": [one, three, two, four],
        "a content was changed": [one, two, touched_up(three, subject="application:13"), four],
        "a content was changed and its hash too": [
            one,
            two,
            with_fitting_hash(three, subject="application:13"),
            four,
        ],
        "the first was put before another beginning": [with_fitting_hash(one, previous="1" * 64), two, three, four],
    }[touched]

    written, chain = text(lines)

    assert chain.broken_at == broken_at
    assert chain.holding == broken_at - 1
    assert say("ko", "record-broken", place=str(broken_at), holding=broken_at - 1) in written
    assert say("ko", "record-holds", holding=len(lines)) not in written
    assert f"#{lines[-1].entry.seq} ·" in written  # what comes after the break is there to be read


def test_what_people_wrote_cannot_pass_for_an_entry() -> None:
    forged = "끝.\n\n#9 · 2023-06-01 12:09:00+09:00 · 담당자\r#10 · \x1b[2K\u2028#11 · \u202ex"
    lines = [replace(touched_up(line, subject="a\n#12 · x"), who="이름\n#11 · x") for line in a_record(texts=(forged,))]

    written, _ = text(lines)

    assert [line.split(" ")[0] for line in written.splitlines() if line.startswith("#")] == ["#1", "#2", "#3", "#4"]
    assert not {"\x1b", "\u202e"} & set(written)


def test_the_table_has_a_row_for_every_entry_and_says_at_its_end_whether_it_holds() -> None:
    lines = a_record()

    (heads, *rows, last), chain = table(lines)

    assert heads[0] == say("ko", "record-number")
    assert [row[0] for row in rows] == ["1", "2", "3", "4"]
    assert [row[4] for row in rows] == list(WHATS)
    assert rows[0][1] == "2023-06-01 12:01:00+09:00"
    assert rows[0][6] == "outcome: accepted\nheard: 3\nground: –"
    assert rows[0][7] == "[reason ko]\n현실적인 계획입니다."
    assert [row[8] for row in rows[1:]] == [row[9] for row in rows[:-1]]
    assert last[3] == say("ko", "record-holds", holding=4)
    assert last[9] == chain.head == lines[-1].entry.hash
    assert {len(row) for row in (heads, *rows, last)} == {10}


def test_no_cell_of_the_table_becomes_a_formula() -> None:
    dangerous = [
        replace(touched_up(line, subject="@x", values={"=a": "b"}, seen=()), who="=1+1")
        for line in a_record(texts=("-1",))
    ]

    (_, *rows, _last), _ = table(dangerous)

    assert {(row[2], row[5], row[6]) for row in rows} == {("'=1+1", "'@x", "'=a: b")}


def test_texts_that_people_saw_are_not_printed_with_the_values() -> None:
    assert "현실적인" not in repr(a_record())
