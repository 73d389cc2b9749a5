"""What boards know of one person, put together for them."""

from typing import Final

from reports import own_data as report
from storage import (
    comments,
    moderations,
    news,
    programmes,
    proposals,
    published_messages,
    reports,
    residents,
    support,
)
from storage.database import Tx

_ALL: Final = 1_000_000


def of(tx: Tx, account: int, language: str) -> report.Boards:
    """Return what boards know of an account: its own texts and acts, and nobody else's."""
    return report.Boards(
        name=residents.public_name(tx, account),
        proposals=tuple(
            report.BoardProposal(
                number=one.id,
                programme=_title(tx, one.programme, language),
                state=one.state,
                topic=one.topic,
                written_at=one.written_at,
                texts=tuple(
                    report.ProposalText(
                        version=text.version, written_at=text.written_at, title=text.title, body=text.body
                    )
                    for text in proposals.versions(tx, one.id)
                ),
            )
            for one in proposals.of_author(tx, account)
        ),
        comments=tuple(
            report.BoardComment(
                programme=_title(tx, one.programme, language),
                proposal=one.proposal or None,
                state=one.state,
                written_at=one.written_at,
                text=one.body,
            )
            for one in comments.of_author(tx, account, limit=_ALL)
        ),
        recommended=tuple(
            report.Recommended(proposal=proposal, at=at) for proposal, at in support.recommended(tx, account)
        ),
        followed=tuple(support.followed(tx, account)),
        known=tuple(
            report.Known(
                proposal=one.proposal,
                comments=one.mark.comments,
                recommendations=one.mark.recommendations,
                version=one.mark.version,
            )
            for one in news.of_account(tx, account)
        ),
        reported=tuple(
            report.Reported(of=kind, number=number, reason=reason, at=at)
            for kind, number, reason, at in reports.made(tx, account)
        ),
        moderated=tuple(
            report.Moderated(
                of=one.kind,
                number=one.subject,
                act=one.act,
                at=one.at,
                until=one.until,
                reason=one.reason,
                objection=one.objection,
                upheld=one.upheld,
            )
            for one in moderations.of_author(tx, account)
        ),
        messages=tuple(published_messages.of_account(tx, account)),
    )


def _title(tx: Tx, programme: int, language: str) -> str:
    found = programmes.by_id(tx, programme)
    return "" if found is None else found.content.title.in_(language)
