"""Files on the disk that no row names any more: a list that outlives a crash, until the papers' worker has been."""

from storage.database import Tx


def enter(tx: Tx, files: list[str]) -> None:
    """Enter files, in the unit in which their rows go; a file stands there once."""
    tx.many(
        "INSERT INTO paper_files_to_delete (file) VALUES (:file) ON CONFLICT DO NOTHING",
        [{"file": file} for file in files],
    )


def waiting(tx: Tx) -> list[str]:
    """Return the names of the files that are still to be deleted."""
    return [row["file"] for row in tx.all("SELECT file FROM paper_files_to_delete")]


def wait_of(tx: Tx, application: int) -> bool:
    """Tell whether a file of an application is still to be deleted."""
    found = tx.value(
        "SELECT 1 FROM paper_files_to_delete WHERE file > :first AND file < :last LIMIT 1",
        first=f"{application}/",
        last=f"{application}0",  # "0" follows "/"
    )
    return found is not None


def done(tx: Tx, files: list[str]) -> None:
    """Note that files are gone from the disk."""
    tx.many("DELETE FROM paper_files_to_delete WHERE file = :file", [{"file": file} for file in files])
