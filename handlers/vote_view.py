"""What all drawings of a vote have in common: its words, its card, and what is chosen so far."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from handlers.phrases import remembered, remembered_html
from handlers.screen import Button, cut
from participation.programme import Option, Vote
from participation.ranking import Ranking
from storage.shelf import Programme
from texts import Markup, Said, When, lines, say_html

_LONGEST_LABEL = 48
_MOST_SHOWN = 30
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class VoteView:
    """What the drawings of one vote for one person have in common. ``order`` is this person's order of the options."""

    programme: Programme
    language: str
    at: datetime
    order: Ranking
    people: int

    @property
    def vote(self) -> Vote:
        """The vote as published now."""
        return self.programme.vote

    def say(self, key: str, **values: object) -> Said:
        """Say something plain, for a button."""
        return remembered(self.language, key, **values)

    def html(self, key: str, **values: object) -> Markup:
        """Say something in a message."""
        return remembered_html(self.language, key, **values)

    def own(self, key: str, **values: object) -> Markup:
        """Say something in a message that concerns this person alone."""
        return say_html(self.language, key, **values)

    def button(self, key: str, action: str, argument: str = "", *, lasting: bool = False, **values: object) -> Button:
        """Make a button; its words for plain mode stand beside it as ``key.words`` where signs alone would not do."""
        return Button(self.say(key, **values), action, argument, self.programme.id, lasting=lasting)

    def name(self, option: Option) -> str:
        """Return an option's name as it fits a line."""
        return clipped(option.name.in_(self.language))

    def title(self) -> Markup:
        """Return the vote's title."""
        return self.html("vote-title", title=self.vote.title.in_(self.language))

    def period(self) -> Markup:
        """Say from when until when it is open, and how long still."""
        window = self.vote.window
        if window.opens_at is None or window.closes_at is None or self.at < window.opens_at:
            return self.until()
        opens, closes = self.when(window.opens_at), self.when(window.closes_at)
        return self.html("vote-period", opens=opens, closes=closes, left=self.left_until(window.closes_at))

    def until(self) -> Markup:
        """Say until when it is open, and how long still."""
        closes_at = self.vote.window.closes_at
        if closes_at is None:
            return self.html("vote-until-always")
        return self.html("vote-until", closes=self.when(closes_at), left=self.left_until(closes_at))

    def left_until(self, at: datetime) -> timedelta:
        """Return how long it still is, in whole minutes: nothing shorter is said, and so the sentence holds for all."""
        return (at - self.at) // _MINUTE * _MINUTE

    def when(self, at: datetime) -> When:
        """Return an instant as the office's clock shows it."""
        return When(at, self.vote.office.timezone)

    def contact(self) -> Markup:
        """Name the human who can help."""
        return self.html("contact", contact=self.vote.office.contact.in_(self.language))


def clipped(name: str) -> str:
    """Shorten a name that would not fit a line; the case shows it whole."""
    return cut(name, _LONGEST_LABEL)


def ranking_lines(view: VoteView, ranking: Ranking) -> Markup:
    """Say what is chosen, a line for each place."""
    said = [chosen_line(view, ranking, rank) for rank in range(1, min(len(ranking), _MOST_SHOWN) + 1)]
    if len(ranking) > _MOST_SHOWN:
        said.append(view.html("vote-and-more", more=len(ranking) - _MOST_SHOWN))
    return lines(*said)


def chosen_line(view: VoteView, ranking: Ranking, rank: int) -> Markup:
    """Say one place of a ranking."""
    name = view.name(view.vote.option(ranking[rank - 1]))
    return view.html("vote-rank-line" if view.vote.ranked else "vote-choice-line", rank=rank, name=name)


def so_far(view: VoteView, ranking: Ranking, *, spoken: bool = False) -> list[str]:
    """Say how far a ranking is, and what to tap; ``spoken`` where no marks are in sight to speak of."""
    choose = view.vote.choose
    said: list[str] = [view.html("vote-so-far", chosen=len(ranking), max=choose.max)]
    if choose.min < choose.max:
        said.append(view.html("vote-range", min=choose.min, max=choose.max))
    if ranking:
        said.append(ranking_lines(view, ranking))
    elif not spoken:
        said.append(view.html("vote-none-yet", ranked=view.vote.ranked, random=view.vote.order == "random"))
    if len(ranking) == choose.max and not spoken:
        said.append(view.html("vote-full", ranked=view.vote.ranked))
    if ranking and len(ranking) < choose.min:
        said.append(view.html("vote-missing", missing=choose.min - len(ranking)))
    elif len(ranking) < choose.max and ranking:
        said.append(view.html("vote-may-more", more=choose.max - len(ranking)))
    return said


def introduction(view: VoteView) -> list[str]:
    """Say everything that a person should know before the first tap, short enough that the list stays in sight."""
    vote, language = view.vote, view.language
    return [
        view.title(),
        view.html("vote-asked-by", host=vote.asks.in_(language)),
        view.html("vote-about-text", about=vote.about.in_(language)),
        view.html("vote-who", change=vote.change),
        view.period(),
        *([view.html("vote-begun", begun=vote.begun_on, people=view.people)] if vote.begun_on else []),
        lines(
            counted_how(view), view.html("vote-results-live" if vote.results == "live" else "vote-results-after-close")
        ),
        view.html("vote-secrecy", results=vote.results),
    ]


def counted_how(view: VoteView) -> Markup:
    """Say how it is counted, with the points of the first three places."""
    vote = view.vote
    if not vote.ranked or vote.choose.max == 1:
        return view.html("vote-counted-ones")
    most = vote.choose.max
    said = ", ".join(
        view.say("vote-points-of", rank=rank, points=most - rank + 1) for rank in range(1, min(most, 3) + 1)
    )
    return view.html("vote-counted-points", points=Said(said), more=most > 3)  # noqa: PLR2004
