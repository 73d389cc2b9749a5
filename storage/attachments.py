"""Files that programmes bring along, such as their forms: public, and kept as they were published.

They lie under their digest (SHA-256, hexadecimal), by which `participation.contest.Attachment` names them.
"""

from storage.database import Tx


def keep(tx: Tx, programme: int, digest: str, content: bytes) -> None:
    """Keep a file of a programme; one that is there already stays as it is, as do those of earlier versions."""
    tx.run(
        "INSERT INTO attachments (programme, digest, content) VALUES (:programme, :digest, :content)"
        " ON CONFLICT (programme, digest) DO NOTHING",
        programme=programme,
        digest=digest,
        content=content,
    )


def content_of(tx: Tx, programme: int, digest: str) -> bytes | None:
    """Return the content of a programme's file, None if it has none such."""
    content: bytes | None = tx.value(
        "SELECT content FROM attachments WHERE programme = :programme AND digest = :digest",
        programme=programme,
        digest=digest,
    )
    return content
