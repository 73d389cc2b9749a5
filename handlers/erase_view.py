"""What an erasure takes with it, what must stay and why and until when, and what a bot can't reach."""

from collections.abc import Sequence

from conversations import erasing, leaving_boards
from conversations.erasing import Share
from handlers.asking import Asker, paragraphs
from handlers.screen import Button, Screen
from handlers.turn import Turn
from handlers.ways import clipped, leading
from storage import ballots, drafts, own_data, proposals
from texts import Markup, say_html

_SUBJECT = "m1"
# As many lines of a sort as fit a message with all the others.
_MOST_LINES = 5


def what_goes(turn: Turn, *, withdraws: bool) -> Screen:
    """Draw everything that an erasure would do, before anything is done."""
    asker = Asker(turn.language, _SUBJECT)
    shares = erasing.shares(turn.tx, turn.account, withdraws=withdraws, at=turn.at)
    text = paragraphs(
        [asker.html("erase-title")],
        [asker.html("erase-goes"), *_goes(turn, shares)],
        [asker.html("erase-stays"), *stays(turn, shares)],
        [asker.html("erase-out-of-reach")],
    )
    rows: list[tuple[Button, ...]] = []
    if any(share.can_go for share in shares):
        key = "erase-not-withdraw" if withdraws else "erase-withdraw"
        count = sum(share.can_go for share in shares)
        rows.append((asker.button(key, "not-too" if withdraws else "too", count=count),))
    rows.append((asker.button("erase-on", "on"),))
    rows.append((leading(turn, "erase-leave", "menu"),))
    return Screen(text, tuple(rows))


def sure(turn: Turn, *, withdraws: bool) -> Screen:
    """Ask for the second time."""
    asker = Asker(turn.language, _SUBJECT)
    rows = ((asker.button("erase-back", "back"),), (asker.button("erase-yes", "erase"),))
    said = [asker.html("erase-sure"), *([asker.html("erase-sure-withdraws")] if withdraws else [])]
    return Screen(paragraphs(said), rows)


def _goes(turn: Turn, shares: Sequence[Share]) -> list[Markup]:
    language = turn.language
    said = [_gone(turn, share) for share in shares if share.fate != "kept"]
    said = _cut(turn, said)
    begun = [name for name in drafts.begun(turn.tx, turn.account) if not name.startswith("apply:")]
    if begun:
        said.append(say_html(language, "erase-goes-begun", count=len(begun)))
    if leaving_boards.leaves(turn.tx, turn.account):
        brought = len(proposals.of_author(turn.tx, turn.account))
        said.append(say_html(language, "erase-goes-boards", proposals=brought))
    goes, _ = erasing.children(turn.tx, turn.account)
    if goes:
        said.append(say_html(language, "erase-goes-guardian", count=len(goes)))
    if all(share.fate != "kept" for share in shares):
        said.append(say_html(language, "erase-goes-settings"))
    return [*said, say_html(language, "erase-goes-messages")]


def _gone(turn: Turn, share: Share) -> Markup:
    application, title = share.application, clipped(turn, share.programme.content.title.in_(turn.language))
    key = f"erase-{share.fate}"
    if share.fate == "forgotten" and application.number is not None:
        key = "erase-withdrawn" if application.state == "withdrawn" else "erase-withdraws"
    return say_html(turn.language, key, title=title, number=application.number or "", seat=share.heir or 0)


def stays(turn: Turn, shares: Sequence[Share]) -> list[Markup]:
    """Say what must stay, why, and until when."""
    language = turn.language
    said = _cut(turn, [_kept(turn, share) for share in shares if share.fate == "kept"])
    if said:
        said.append(say_html(language, "erase-stays-settings"))
    if any(share.application.number is not None and share.fate == "forgotten" for share in shares):
        said.append(say_html(language, "erase-stays-number"))
    if any(share.fate in {"left", "handed-over"} for share in shares):
        said.append(say_html(language, "erase-stays-consents"))
    votes = len(ballots.taken_part_in(turn.tx, turn.account))
    if votes:
        said.append(say_html(language, "erase-stays-votes", count=votes))
    _, kept = erasing.children(turn.tx, turn.account)
    if kept:
        said.append(say_html(language, "erase-stays-guardian", count=len(kept)))
    if own_data.roles(turn.tx, turn.account):
        said.append(say_html(language, "erase-stays-roles"))
    return [*said, say_html(language, "erase-stays-account")]


def _kept(turn: Turn, share: Share) -> Markup:
    retention, until = share.programme.reception.retention, erasing.kept_until(turn.tx, share)
    number = share.application.number or ""
    if until is not None:
        return say_html(turn.language, "erase-kept-until", number=number, until=until)
    return say_html(
        turn.language, "erase-kept-after-decision", number=number, count=retention.count, unit=retention.unit
    )


def _cut(turn: Turn, said: list[Markup]) -> list[Markup]:
    if len(said) <= _MOST_LINES:
        return said
    return [*said[:_MOST_LINES], say_html(turn.language, "erase-more", count=len(said) - _MOST_LINES)]
