"""The only error of the domain: a rule says no."""


class Refused(Exception):
    """A rule says no to what a person wants; it names a text and never is one.

    ``values`` are what that text compares or shows: instants (aware, UTC), numbers, option numbers.
    The exception's own text is the key alone, since the values may belong to a person and must never reach a
    log.
    """

    def __init__(self, key: str, /, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values
