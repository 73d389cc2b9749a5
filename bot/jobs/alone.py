"""One programme's trouble is kept from the others."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from bot.incidents import incident
from storage.errors import NotKept

log = logging.getLogger(__name__)


class Alone:
    """Remembers which programmes are in ``trouble`` (a key file is gone, say): it is logged once for each."""

    def __init__(self, what: str = "programme %d can't be counted or told") -> None:
        """``what`` is logged, with the number of what is in trouble."""
        self._what = what
        self.trouble: set[int] = set()

    @contextmanager
    def at(self, programme: int) -> Iterator[None]:
        """Let what goes wrong inside be this programme's alone; the next tick finds the same rows and tries again."""
        try:
            yield
        except NotKept:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, the others go on
            if programme not in self.trouble:
                self.trouble.add(programme)
                log.error("%s: incident %s", self._what % programme, incident(error))  # noqa: TRY400
        else:
            self.trouble.discard(programme)
