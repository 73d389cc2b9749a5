"""Which pictures a proposal shows; the files are `storage.papers`."""

from collections.abc import Sequence

from storage.database import Tx


def keep(tx: Tx, proposal: int, papers: Sequence[int]) -> None:
    """Keep which pictures (ids of `storage.papers`) a proposal shows, in this order, in place of those before."""
    tx.run("DELETE FROM proposal_pictures WHERE proposal = :proposal", proposal=proposal)
    tx.many(
        "INSERT INTO proposal_pictures (proposal, position, paper) VALUES (:proposal, :position, :paper)",
        [{"proposal": proposal, "position": n, "paper": paper} for n, paper in enumerate(papers, start=1)],
    )


def of(tx: Tx, proposal: int) -> list[int]:
    """Return the ids (in `storage.papers`) of a proposal's pictures, in their order."""
    rows = tx.all("SELECT paper FROM proposal_pictures WHERE proposal = :proposal ORDER BY position", proposal=proposal)
    return [row["paper"] for row in rows]
