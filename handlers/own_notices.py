"""What one person follows and how they want to hear of it, put together for them."""

from reports import own_data as report
from storage import digests, follows, notice_switches, programmes
from storage.database import Tx


def of(tx: Tx, account: int, language: str) -> report.Hears:
    """Return what an account follows, by the names that things have now, and its switches."""
    followed = set(follows.of_account(tx, account))
    every = programmes.everything(tx)
    offices = {follows.of_office(one.content.office.code): one.content.office for one in every}
    return report.Hears(
        programmes=tuple(one.content.title.in_(language) for one in every if follows.of_programme(one.id) in followed),
        offices=tuple(office.name.in_(language) for subject, office in offices.items() if subject in followed),
        off=tuple(sorted(notice_switches.off(tx, account))),
        digest_hour=digests.hour(tx, account),
        digest_on=digests.last_on(tx, account),
    )
