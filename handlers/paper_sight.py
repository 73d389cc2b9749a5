"""Whether somebody in the office may still get a paper, asked when it goes out: that can be minutes after the tap."""

from datetime import datetime

from participation.roles import may
from storage import applications, nameless_papers, programmes, reviews, roles
from storage.database import Tx
from storage.papers import HandedPaper


def may_still_see(tx: Tx, paper: HandedPaper, account: int, at: datetime) -> bool:
    """Tell whether an official's or a reviewer's role still lets them see a paper in the chat."""
    application = applications.by_id(tx, paper.application)
    programme = None if application is None else programmes.by_id(tx, application.programme)
    if programme is None or programme.reception.in_chat == "numbers":
        return False
    held = roles.holds(tx, account, programme.id, at)
    if may("see-content", held):
        return True
    everybodys = reviews.of_application(tx, paper.application)
    given = any(one.reviewer == account and one.state != "conflict" for one in everybodys)
    review = programme.reception.review
    blind = review is None or review.blind
    shown = not blind or paper.id in nameless_papers.of_application(tx, paper.application)
    return may("score", held) and given and shown
