"""An application passes from one account to another, with all that hangs on it."""

import json

from storage.database import Tx


def application(tx: Tx, id_: int, before: int, after: int) -> None:
    """Let everything of an application that named one account name another, which has no part in it yet.

    What a guardian has told by a link is sealed for their child's account: whoever is entered by an official is asked
    for it on paper or at the counter, and there is none.
    """
    tx.run(
        "UPDATE applications SET lead = :after WHERE id = :id AND lead = :before", id=id_, before=before, after=after
    )
    for table in ("members", "consents", "guardians", "papers"):
        tx.run(
            f"UPDATE {table} SET account = :after WHERE application = :id AND account = :before",  # noqa: S608  (the names above)
            id=id_,
            before=before,
            after=after,
        )
    for row in tx.all("SELECT version, payload FROM application_versions WHERE application = :id", id=id_):
        name = f"{id_}/{row['version']}"
        written = json.loads(tx.keys.open_sealed("application_versions", name, row["payload"]))
        written["seats"] = [[seat, after if account == before else account] for seat, account in written["seats"]]
        tx.run(
            "UPDATE application_versions SET payload = :payload WHERE application = :id AND version = :version",
            payload=tx.keys.seal("application_versions", name, json.dumps(written).encode()),
            id=id_,
            version=row["version"],
        )
