"""What is typed in a vote: a button's name, option numbers, or a part of an option's name."""

import unicodedata

from conversations import engine
from conversations.draft import Draft
from conversations.flow import Act
from conversations.kinds.ranking import numbers_in
from conversations.vote import check_may_vote
from handlers.screen import Claim
from handlers.vote import VoteDialogue
from participation.programme import Vote
from participation.refused import Refused
from storage import screens
from texts import say_html

_MOST_FOUND = 7
_CHOOSING = frozenset({"ranking", "overview"})


def is_choosing(dialogue: VoteDialogue) -> bool:
    """Tell whether numbers and names mean anything here now."""
    return dialogue.current("")[0] in _CHOOSING


def typed(dialogue: VoteDialogue, text: str) -> bool:
    """Handle typed text; return whether it meant anything here."""
    turn = dialogue.turn
    screen = screens.find(turn.tx, turn.account, dialogue.dialogue)
    view = screen.view if screen else ""
    step, drawn = dialogue.current(view)
    # A number is an option's, even where a mark reads the same: "22" opens a case, whatever stands at place (22).
    button = None if step in _CHOOSING and numbers_in(text) else drawn.named(text)
    if button is not None:
        token = screens.at_step(turn.tx, turn.account, dialogue.dialogue, step, view)
        _meant(dialogue, Claim(token, button.programme, button.action, button.argument))
        return True
    return step in _CHOOSING and (_numbers(dialogue, text) or _name(dialogue, text, step))


def _meant(dialogue: VoteDialogue, claim: Claim) -> None:
    """Do as if the button had been tapped; what would be an alert is sent, since there is no tap to answer."""
    dialogue.tap(claim, 0)
    turn = dialogue.turn
    if turn.answer.alert:
        turn.write(say_html(turn.language, "as-is", text=turn.answer.text))


def _numbers(dialogue: VoteDialogue, text: str) -> bool:
    """Take "3 7 12" as the whole ranking, and one number as the case that it names."""
    numbers = numbers_in(text)
    if numbers is None:
        return False
    turn, vote = dialogue.turn, dialogue.vote
    try:
        vote.window.check(turn.at)
        if len(numbers) == 1 and not (turn.person.plain and vote.choose.max == 1):
            vote.option(numbers[0])
            _open_case(dialogue, numbers[0])
        else:
            with turn.tx.savepoint():
                check_may_vote(turn.tx, dialogue.programme, turn.account)
                dialogue.move(engine.take(dialogue.steps, dialogue.draft() or Draft(), Act("text", text)))
    except Refused as refused:
        turn.refuse_in_writing(refused, vote.office)
        dialogue.open()
    return True


def _open_case(dialogue: VoteDialogue, number: int) -> None:
    """Open a case; from the overview that means going back to the list, with everything chosen kept."""
    draft = dialogue.draft()
    if draft is not None and engine.current(dialogue.steps, draft) is None:
        dialogue.keep(engine.revisit(dialogue.steps, draft, "ranking"))
    dialogue.open(f"cs.{number}")


def _name(dialogue: VoteDialogue, text: str, step: str) -> bool:
    found = _find(dialogue.vote, text)
    if len(found) == 1:
        _open_case(dialogue, found[0])
    elif found and step == "ranking":
        dialogue.open("fd." + "-".join(map(str, found)))
    else:
        return False
    return True


def _find(vote: Vote, text: str) -> list[int]:
    """Find options by a part of their name, in any language."""
    wanted = folded(text)
    found = (option.number for option in vote.options if any(wanted in folded(name) for name in option.name.each()))
    return [number for number, _ in zip(found, range(_MOST_FOUND), strict=False)] if wanted else []


def folded(text: str) -> str:
    """Return text as it is compared: blanks, case and ways of writing the same letters make no difference."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())
