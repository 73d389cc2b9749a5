"""What is typed in a vote: a button's name, option numbers, or a part of an option's name."""

import re
from collections.abc import Callable

from conversations import engine
from conversations.draft import Draft
from conversations.flow import Act
from conversations.kinds.ranking import numbers_in
from conversations.vote import check_may_vote
from handlers.screen import Button, Claim, bare, claim_of, folded
from handlers.vote_turn import VoteTurn
from participation.programme import Vote
from participation.refused import Refused
from storage import screens
from texts import say, say_html

_MOST_FOUND = 7
# Two hundred numbers of three digits, with blanks between.
_LONGEST_RANKING = 1000
_CHOOSING = frozenset({"ranking", "overview"})
_FIRST_NUMBER = re.compile(r"\d{1,4}", re.ASCII)


def is_choosing(dialogue: VoteTurn) -> bool:
    """Tell whether numbers and names mean anything here now."""
    return dialogue.current("")[0] in _CHOOSING


def typed(dialogue: VoteTurn, text: str, tap: Callable[[Claim], None]) -> bool:
    """Handle typed text, where it names a button by ``tap``; return whether it meant anything here."""
    turn = dialogue.turn
    screen = screens.find(turn.tx, turn.account, dialogue.name)
    view = screen.view if screen else ""
    step, drawn = dialogue.current(view)
    numbers = without_words(text, turn.language)
    # A number is an option's, even where a mark reads the same: "22" opens a case, whatever stands at place (22).
    is_numbers = numbers_in(numbers) is not None
    button = None if step in _CHOOSING and is_numbers else drawn.named(text) or _about_an_option(dialogue, text, step)
    if button is not None and str(button.subject) != dialogue.subject:
        return turn.lead(button)
    if button is not None:
        token = screens.at_step(turn.tx, turn.account, dialogue.name, dialogue.at_step(step), view)
        _meant(dialogue, claim_of(button, token), tap)
        return True
    if step in _CHOOSING:
        return (_numbers(dialogue, numbers) if is_numbers else _name(dialogue, text)) or _yes(dialogue, text, step)
    return is_numbers and _too_late(dialogue)


def without_words(text: str, language: str) -> str:
    """Return typed text without the words that people set around numbers: "3번, 7번 그리고 12번" is 3, 7, 12."""
    text = text[:_LONGEST_RANKING]
    for word in say(language, "typing-around-numbers").split():
        text = re.sub(rf"(?<![^\W\d_]){re.escape(word)}(?![^\W\d_])", " ", text, flags=re.IGNORECASE)
    return text


def _about_an_option(dialogue: VoteTurn, text: str, step: str) -> Button | None:
    """Return the button that "choose number 7" means, whether or not option 7 is on the page in sight."""
    number = _FIRST_NUMBER.search(text)
    if step != "ranking" or number is None or int(number[0]) not in dialogue.vote.by_number:
        return None
    own, wanted = int(number[0]), bare(text)
    for key, action in (("vote-in-words", "in"), ("vote-remove-words", "out"), ("vote-about-words", "cs")):
        words = say(dialogue.turn.language, key, number=own)
        if wanted == bare(words):
            return Button(words, action, str(own), dialogue.programme.id)
    return None


def _meant(dialogue: VoteTurn, claim: Claim, tap: Callable[[Claim], None]) -> None:
    """Do as if the button had been tapped; what would be an alert is sent, since there is no tap to answer."""
    tap(claim)
    turn = dialogue.turn
    if turn.answer.alert:
        turn.write(say_html(turn.language, "as-is", text=turn.answer.text))


def _numbers(dialogue: VoteTurn, text: str) -> bool:
    """Take "3 7 12" as the whole ranking, and one number as the case that it names."""
    numbers = numbers_in(text) or ()
    turn, vote = dialogue.turn, dialogue.vote
    try:
        vote.window.check(turn.at)
        if len(numbers) == 1 and not (turn.person.plain and vote.choose.max == 1):
            vote.option(numbers[0])
            _open_case(dialogue, numbers[0])
        else:
            with turn.tx.savepoint():
                check_may_vote(turn.tx, dialogue.programme, turn.account)
                _check_count(vote, len(numbers))
                dialogue.move(engine.take(dialogue.steps, dialogue.draft() or Draft(), Act("text", text)))
    except Refused as refused:
        turn.refuse_in_writing(refused, vote.office)
        dialogue.open()
    return True


def _check_count(vote: Vote, sent: int) -> None:
    if sent > vote.choose.max:
        raise Refused("too-many-typed", sent=sent, max=vote.choose.max)


def _too_late(dialogue: VoteTurn) -> bool:
    """Answer numbers where none are asked for: before the opening, after voting, after the close."""
    turn, window = dialogue.turn, dialogue.vote.window
    try:
        window.check(turn.at)
    except Refused as refused:
        turn.refuse_in_writing(refused, dialogue.vote.office)
    else:
        change = say(turn.language, "vote-change")
        turn.write(say_html(turn.language, "typed-after-voting", change=dialogue.vote.change, word=change))
    dialogue.open()
    return True


def _yes(dialogue: VoteTurn, text: str, step: str) -> bool:
    """Answer a "yes" at the overview: it is no vote, and people should know that."""
    turn = dialogue.turn
    if step != "overview" or folded(text) not in map(folded, say(turn.language, "typing-yes").split("/")):
        return False
    standing = dialogue.standing()
    word = say(turn.language, "vote-cast-change" if standing else "vote-cast")
    turn.write(say_html(turn.language, "typed-yes", word=word))
    dialogue.open()
    return True


def _open_case(dialogue: VoteTurn, number: int) -> None:
    _choose_again(dialogue)
    dialogue.open(f"cs.{number}")


def _choose_again(dialogue: VoteTurn) -> None:
    """From the overview go back to choosing, with everything chosen kept."""
    draft = dialogue.draft()
    if draft is not None and engine.current(dialogue.steps, draft) is None:
        dialogue.keep(engine.revisit(dialogue.steps, draft, "ranking"))


def _name(dialogue: VoteTurn, text: str) -> bool:
    found = _find(dialogue.vote, text)
    if len(found) == 1:
        _open_case(dialogue, found[0])
    elif found:
        _choose_again(dialogue)
        dialogue.open("fd." + "-".join(map(str, found)))
    return bool(found)


def _find(vote: Vote, text: str) -> list[int]:
    """Find options by a part of their name, in any language; the number that a list sets before it may stand there."""
    wanted = folded(_NUMBERED.sub("", text))
    found = (option.number for option in vote.options if any(wanted in folded(name) for name in option.name.each()))
    return [number for number, _ in zip(found, range(_MOST_FOUND), strict=False)] if wanted else []


_NUMBERED = re.compile(r"^\s*\d{1,4}\s*(?:[.:)]|[^\W\d_](?=\s))?\s*")
