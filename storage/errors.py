"""What can be wrong with a database at the start. Each names a text of the operator's language, never is one."""


class Unusable(Exception):
    """The database or its keys can't be used as they are.

    ``key`` names an operator's text (``operator-<key>``), ``values`` fill it: paths and numbers only, nothing of a
    person.
    """

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


class NotKept(Exception):
    """The disk (or whoever holds it) says no: nothing of the unit is kept, and it can be tried again.

    ``reason`` is ``full``, ``read-only``, ``held by another process`` or ``other``.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
