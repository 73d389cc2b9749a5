"""How an official answer reads, for whoever hears of it and for the office before they do."""

from handlers.asking import paragraphs
from handlers.board_room import in_parts, short
from participation.answering import Answer, Outcome
from participation.proposal import Proposal
from participation.public_text import isolated
from storage.shelf import Programme
from texts import Markup, Said, say, say_html

_LONGEST_TITLE = 120


def outcome_name(language: str, outcome: Outcome) -> Said:
    """Name an outcome in a word or two."""
    return say(language, f"reply-outcome-{outcome}")


def notice(language: str, programme: Programme, proposal: Proposal, answer: Answer, *, follows_up: bool) -> Markup:
    """Say what the office answers; of a long text the first part, the whole of it stands with the proposal."""
    title = short(proposal.title, _LONGEST_TITLE)
    head = [
        say_html(language, "texts-told-about", programme=programme.content.title.in_(language)),
        say_html(language, "reply-told", title=title, more=follows_up),
    ]
    said = [say_html(language, "reply-told-outcome", outcome=outcome_name(language, answer.outcome))]
    if answer.passed_to:
        said.append(say_html(language, "reply-passed-to", to=isolated(answer.passed_to)))
    first, *more = in_parts(answer.body)
    text = [say_html(language, "as-is", text=first.rstrip("\n"))]
    if more:
        text.append(say_html(language, "reply-told-goes-on"))
    after = [say_html(language, "reply-responsible", who=isolated(answer.responsible))]
    return paragraphs(head, said, text, after)
