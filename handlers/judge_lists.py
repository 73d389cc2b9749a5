"""Lists of applications before those who review and decide: numbers, means and what was noted, a page at a time."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from conversations import releasing, reviewing
from conversations.releasing import Ranked
from handlers.asking import paragraphs
from handlers.judge_room import PER_PAGE, number_of, opening, outcome_name, programme_of, reception_of
from handlers.office_pages import part_of, turning
from handlers.office_room import Room, Sheet, counted
from handlers.screen import Button
from participation import judging
from participation.judging import Judgement
from participation.receipt_number import ReceiptNumber
from storage import decisions, reviews
from texts import Markup


def rank(room: Room) -> Sheet:
    """Draw everything that can be decided, the best mean first; equal means share a rank."""
    tx, programme = room.turn.tx, programme_of(room)
    there = releasing.to_decide(tx, programme)
    judgements = _grouped(reviews.of_programme(tx, programme.id))
    review = programme.reception.review
    means = {id_: None if review is None else judging.mean(review, each) for id_, each in judgements.items()}

    def best_first(one: Ranked) -> tuple[Fraction, ReceiptNumber]:
        mean = means.get(one.application.id)
        return (Fraction(1) if mean is None else -mean), reviewing.number_of(one.application)  # the worst mean is 0

    there.sort(key=best_first)
    here, page, pages = part_of(there, counted(room.argument), PER_PAGE)
    body: list[Markup] = []
    rows: list[tuple[Button, ...]] = []
    for one in here:
        body += _ranked(room, one, judgements.get(one.application.id, ()), means)
        rows.append((opening(room, one.application.id, "decide"),))
    if not there:
        body.append(room.html("judge-rank-empty"))
    rows += turning(room, lambda to: f"rank/{to}", page, pages)
    rows.append((room.to("judge-back"), room.to("judge-to-preview", "preview")))
    return Sheet(paragraphs([room.html("judge-rank-title", count=len(there))], body), rows)


def _ranked(
    room: Room, one: Ranked, judgements: Sequence[Judgement], means: dict[int, Fraction | None]
) -> list[Markup]:
    number, mean, review = one.application.number or "", means.get(one.application.id), reception_of(room).review
    said = [room.html("judge-rank-none", number=number, state=room.say(f"judge-state-{one.application.state}"))]
    if mean is not None and review is not None:
        better = sum(other is not None and other > mean for other in means.values())
        said = [
            room.html(
                "judge-rank-row",
                rank=better + 1,
                number=number,
                mean=shown_mean(mean),
                best=review.best,
                given=sum(each.state == "given" for each in judgements),
                of=sum(each.state != "conflict" for each in judgements),
            )
        ]
    if earlier := sum(each.earlier and each.state == "given" for each in judgements):
        said.append(room.html("judge-rank-earlier", count=earlier))
    if one.decision is not None:
        said.append(room.html("judge-noted", outcome=outcome_name(room, one.decision.outcome)))
    return said


def pending(room: Room) -> Sheet:
    """Draw what is decided and not yet told."""
    noted = [*decisions.pending(room.turn.tx, programme_of(room).id).items()]
    here, page, pages = part_of(noted, counted(room.argument), PER_PAGE)
    body = [
        room.html("judge-pending-row", number=number_of(room, id_), outcome=outcome_name(room, one.outcome))
        for id_, one in here
    ]
    rows: list[tuple[Button, ...]] = [(opening(room, id_, "decide"),) for id_, _ in here]
    rows += turning(room, lambda to: f"pending/{to}", page, pages)
    rows.append((room.to("judge-back-preview", "preview"),))
    return Sheet(paragraphs([room.html("judge-pending-title", count=len(noted))], body), rows)


def given(room: Room) -> Sheet:
    """Draw what a reviewer has done, so that they can look at it again."""
    everything = reviews.of_programme(room.turn.tx, programme_of(room).id)
    own = [one for one in everything if one.reviewer == room.turn.account and one.done]
    here, page, pages = part_of(own, counted(room.argument), PER_PAGE)
    rows: list[tuple[Button, ...]] = [(opening(room, one.application, "give"),) for one in here]
    rows += turning(room, lambda to: f"given/{to}", page, pages)
    rows.append((room.to("judge-back"),))
    return Sheet(room.html("judge-given-title", count=len(own)), rows)


def shown_mean(mean: Fraction) -> str:
    """Write a mean with two decimals, rounded from its exact value."""
    return f"{float(round(mean, 2)):.2f}"


def _grouped(judgements: Iterable[Judgement]) -> dict[int, list[Judgement]]:
    found: dict[int, list[Judgement]] = {}
    for one in judgements:
        found.setdefault(one.application, []).append(one)
    return found
