"""What is said of a contest or an application wherever it is shown: its card, when, who, how else."""

from dataclasses import dataclass

from handlers.fitting import fitting
from handlers.resting_view import resting
from handlers.screen import cut
from handlers.turn import Turn
from participation.contest import Reception
from storage import applications
from storage.shelf import Programme
from texts import Markup, When, say_html

_LONGEST_PART = 400
_LONGEST_LIST = 1500


@dataclass(frozen=True, slots=True)
class ReceptionView:
    """Speaks to one person about one programme."""

    turn: Turn
    programme: Programme

    @property
    def reception(self) -> Reception:
        """The programme as published now."""
        return self.programme.reception

    def html(self, key: str, **values: object) -> Markup:
        """Say something in a message."""
        return say_html(self.turn.language, key, **values)

    def title(self) -> Markup:
        """Return its title."""
        return self.html("vote-title", title=self.reception.title.in_(self.turn.language))

    def history(self) -> Markup:
        """Say when it was begun and how many people have taken part."""
        people = applications.people(self.turn.tx, self.programme.id)
        return self.html("reception-history", begun=self.reception.begun_on or self.turn.at.date(), people=people)

    def period(self) -> Markup:
        """Say from when until when it is open, or that it rests."""
        window, zone = self.reception.window, self.reception.office.timezone
        rests = resting(self.turn.language, window, zone, self.turn.at)
        if rests is not None:
            return rests
        if window.closes_at is None:
            return self.html("reception-always")
        closes = When(window.closes_at, zone)
        match window.state(self.turn.at):
            case "before" if window.opens_at is not None:
                return self.html("reception-from", opens=When(window.opens_at, zone), closes=closes)
            case "after":
                return self.html("vote-closed", closes=closes)
            case _:
                return self.html("vote-until", closes=closes, left=window.closes_at - self.turn.at)

    def with_whom(self) -> Markup:
        """Say whether one takes part alone, as a team, or either."""
        rules = self.reception.team
        if rules is None:
            return self.html("reception-alone")
        return self.html("reception-team", alone=rules.alone, min=rules.min, max=rules.max)

    def what(self) -> list[Markup]:
        """Say what is handed in."""
        language = self.turn.language
        papers = [
            self.html("reception-paper", name=paper.name.in_(language), required=paper.required)
            for paper in self.reception.papers
        ]
        questions = len(self.reception.questions)
        return [self.html("reception-questions", questions=questions), *papers]

    def collected(self) -> list[Markup]:
        """Say what is asked and why, in short: each consent is shown whole before anybody agrees to it."""
        language = self.turn.language
        asked = [
            self.html(
                "privacy-asked",
                items=cut(consent.items.in_(language), _LONGEST_PART),
                purpose=cut(consent.purpose.in_(language), _LONGEST_PART),
            )
            for consent in self.reception.consents
            if consent.required
        ]
        return fitting(language, asked, _LONGEST_LIST)

    def other_ways(self) -> list[Markup]:
        """Say how one can hand in without the bot."""
        language = self.turn.language
        return [
            self.html("reception-other-ways"),
            *(
                self.html("reception-way", way=self.html(f"way-{way.way}"), text=way.text.in_(language))
                for way in self.reception.other_ways
            ),
        ]

    def contact(self) -> Markup:
        """Name the human who can help."""
        return self.turn.contact(self.reception.human)
