"""The record: what may stand in it, and how it shows that somebody has touched it."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import pytest

from participation.audit import (
    APPLICANT,
    BEGINNING,
    CLOCK,
    OPERATOR,
    WHATS,
    Actor,
    Entry,
    Seen,
    What,
    entry_after,
    verify,
)
from texts import LANGUAGES, say

NOON = datetime(2023, 6, 1, 3, tzinfo=UTC)
OFFICIAL = Actor("official", 100_000_002)
NOTICE = Seen("notice", "ko", "받아들여졌습니다.")


def a_record() -> list[Entry]:
    first = entry_after(1, None, "published", at=NOON, actor=OPERATOR, values={"version": 1})
    second = entry_after(
        1, (first.seq, first.hash), "looked-at-application", at=NOON, actor=OFFICIAL, subject="application:12"
    )
    third = entry_after(
        1,
        (second.seq, second.hash),
        "decision-released",
        at=NOON,
        actor=OFFICIAL,
        subject="application:12",
        values={"outcome": "accepted", "heard": 3},
        seen=(NOTICE, Seen("reason", "", "현실적인 계획입니다.")),
    )
    return [first, second, third]


def test_a_record_that_nobody_touched_holds() -> None:
    record = a_record()

    chain = verify(record)

    assert (chain.holding, chain.head, chain.broken_at) == (3, record[-1].hash, None)
    assert [entry.seq for entry in record] == [1, 2, 3]
    assert record[0].previous == BEGINNING


def test_an_empty_record_holds() -> None:
    assert verify([]).broken_at is None


@pytest.mark.parametrize(
    "touched",
    [
        {"at": NOON.replace(hour=4)},
        {"actor": Actor("official", 100_000_003)},
        {"actor": Actor("owner", 100_000_002)},
        {"what": "looked-at-paper"},
        {"subject": "application:13"},
        {"values": {"more": 1}},
        {"seen": (NOTICE,)},
        {"programme": 2},
        {"previous": BEGINNING},
        {"hash": "f" * 64},
    ],
    ids=lambda touched: next(iter(touched)),
)
def test_a_touched_entry_is_found(touched: dict[str, Any]) -> None:
    record = a_record()
    record[1] = replace(record[1], **touched)

    assert verify(record).broken_at == 2


def test_a_touched_text_is_found() -> None:
    record = a_record()
    record[2] = replace(record[2], seen=(replace(NOTICE, text="받아들여지지 않았습니다."), *record[2].seen[1:]))

    assert verify(record).broken_at == 3


def test_an_entry_made_up_with_a_fitting_hash_breaks_at_the_next() -> None:
    record = a_record()
    made_up = replace(record[1], subject="application:99")
    record[1] = replace(made_up, hash=made_up.reckoned())

    assert verify(record).broken_at == 3


@pytest.mark.parametrize("missing", [0, 1])
def test_a_missing_entry_is_found(missing: int) -> None:
    record = a_record()
    del record[missing]

    assert verify(record).broken_at == missing + 1


def test_a_record_cut_off_at_its_end_has_another_head() -> None:
    whole, cut = verify(a_record()), verify(a_record()[:-1])

    assert cut.broken_at is None
    assert cut.head != whole.head


def test_anybody_can_reckon_a_hash_from_what_is_written() -> None:
    entry = a_record()[2]
    content = [
        1,
        3,
        "2023-06-01T03:00:00.000000+00:00",
        100_000_002,
        "official",
        "decision-released",
        "application:12",
        {"heard": 3, "outcome": "accepted"},
        [[seen.kind, seen.language, sha256(seen.text.encode()).hexdigest()] for seen in entry.seen],
        entry.previous,
    ]
    written = json.dumps(content, separators=(",", ":"))

    assert sha256(f"madang-audit-1\n{written}".encode()).hexdigest() == entry.hash


@pytest.mark.parametrize(
    "personal",
    [
        {"subject": "홍길동"},
        {"subject": "application:12 Hong"},
        {"values": {"name": "홍길동"}},
        {"values": {"name": "Gildong Hong"}},
        {"values": {"phone": "x" * 65}},
        {"values": {"이름": 1}},
        {"actor": Actor("applicant", 100_000_009)},
        {"actor": Actor("clock", 100_000_009)},
        {"actor": Actor("official")},
        {"seen": (Seen("홍길동", "ko", "…"),)},
        {"seen": (Seen("notice", "Korean", "…"),)},
    ],
    ids=str,
)
def test_what_could_be_personal_is_not_taken_and_not_repeated(personal: dict[str, Any]) -> None:
    with pytest.raises(ValueError) as refused:
        entry_after(1, None, "edited", **{"at": NOON, "actor": APPLICANT, **personal})

    assert not any(word in str(refused.value) for word in ("홍길동", "Hong", "100_000_009", "100000009"))


@pytest.mark.parametrize("actor", [APPLICANT, CLOCK, OPERATOR, OFFICIAL])
@pytest.mark.parametrize("subject", ["", "application:12", "number:JC-2023-0001", "seat:12/2", "programme"])
def test_numbers_and_words_of_ours_are_taken(actor: Actor, subject: str) -> None:
    entry = entry_after(1, None, "edited", at=NOON, actor=actor, subject=subject, values={"way": "paper", "to": None})

    assert verify([entry]).broken_at is None


def test_a_text_as_seen_is_not_printed() -> None:
    assert "받아" not in repr(NOTICE)


@pytest.mark.parametrize("what", WHATS)
def test_every_act_on_record_has_its_sentence_in_every_language(what: What) -> None:
    sentence = entry_after(1, None, what, at=NOON, actor=CLOCK).sentence

    assert all(say(language, sentence) for language in LANGUAGES)
