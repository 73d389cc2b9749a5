"""What a resident is called in public: asked once, the same on every board, theirs to change."""

import unicodedata
from collections.abc import Iterable
from typing import Final

from confusable_homoglyphs.confusables import confusables_data
from rapidfuzz.distance import Levenshtein

from participation.person_name import read_name
from participation.programme import Office, Programme
from participation.refused import Refused
from participation.typed_claims import CLAIMS

LONGEST: Final = 30
"""Characters, so that a name and a time fit one line of a phone."""

# Of a name of at least so many parts of letters, one that differs is a slip nobody sees.
_PARTS_ALIKE: Final = 6


def read_public_name(text: str, programmes: Iterable[Programme]) -> str:
    """Return a public name, without what nobody sees; ``programmes`` are those whose offices it may not imitate.

    Raises:
        Refused: as `participation.person_name.read_name`; ``public-name-too-long`` with ``longest``;
            ``public-name-official``: it is, or looks like, the name of an office or of somebody who speaks for it.
    """
    name = read_name(text)
    if len(name) > LONGEST:
        raise Refused("public-name-too-long", longest=LONGEST)
    looks = skeleton(name)
    if looks in map(skeleton, CLAIMS):
        raise Refused("public-name-official")
    for official in {skeleton(each) for each in _names(programmes)}:
        if _imitates(looks, official):
            raise Refused("public-name-official")
    return name


def skeleton(name: str) -> str:
    """Return what a name looks like: letters that are taken for Latin ones become these; no case, blanks or signs.

    Hangul stays in its parts, so that a stroke more is one part that differs. Source: Unicode Standard 39, skeletons.
    """
    whole = unicodedata.normalize("NFKC", name)
    looks = "".join(_latin(sign) for sign in unicodedata.normalize("NFKD", whole))
    return "".join(sign for sign in unicodedata.normalize("NFKD", looks).casefold() if sign.isalnum())


def _latin(sign: str) -> str:
    if sign.isascii():
        return sign
    return next((each["c"] for each in confusables_data.get(sign, ()) if each["c"].isascii()), sign)


def _names(programmes: Iterable[Programme]) -> Iterable[str]:
    offices: dict[str, Office] = {}
    for programme in programmes:
        offices[programme.office.code] = programme.office
        yield from programme.host.each() if programme.host else ()
    for office in offices.values():
        yield from office.name.each()


def _imitates(looks: str, official: str) -> bool:
    if looks == official:
        return True
    if len(official) >= _PARTS_ALIKE and Levenshtein.distance(looks, official, score_cutoff=1) <= 1:
        return True
    return any(claim in looks.removeprefix(official) for claim in map(skeleton, CLAIMS)) and looks.startswith(official)
