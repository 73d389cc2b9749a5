"""PDF: parsed, its pages counted, every object looked at for what acts by itself."""

import logging
from collections.abc import Iterator
from io import BytesIO

from pypdf import PasswordType, PdfReader
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from bot.inspection.seen import Seen
from participation.refused import Refused

logging.disable()  # the library tells its log what it finds odd in a file

# Actions that run scripts or programs, and files inside the file (ISO 32000-1, 12.6.4 and 7.11.4).
_ACTS = {"/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/EF"}


def look(content: bytes) -> Seen:
    """Parse a PDF. One that needs no password to be opened is not encrypted, whatever it forbids.

    Raises:
        Refused: ``paper-encrypted``, ``paper-bomb``, ``paper-broken``.
        PyPdfError: it can't be parsed.
    """
    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
            raise Refused("paper-encrypted")
        pages = len(reader.pages)
        macros = any(map(_acts, _objects(reader)))
    except LimitReachedError:
        raise Refused("paper-bomb") from None
    except (NotImplementedError, DependencyError):  # locked in a way that the library has no key for
        raise Refused("paper-encrypted") from None
    if pages < 1:
        raise Refused("paper-broken")
    return Seen("PDF", pages, macros)


def _objects(reader: PdfReader) -> Iterator[object]:
    ids = [(number, generation) for generation, offsets in reader.xref.items() for number in offsets]
    ids += [(number, 0) for number in reader.xref_objStm]
    for number, generation in ids:
        try:
            yield reader.get_object(IndirectObject(number, generation, reader))
        except LimitReachedError:
            raise
        except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError):
            continue  # an entry that leads nowhere is common, and what can't be parsed does nothing


def _acts(found: object) -> bool:
    """Tell whether an object, or what stands inside it, is of those that act."""
    left = [found]
    while left:
        one = left.pop()
        if isinstance(one, DictionaryObject):
            if _ACTS & one.keys() or any(str(dict.get(one, key)) in _ACTS for key in ("/S", "/Type")):
                return True
            left.extend(dict.values(one))
        elif isinstance(one, ArrayObject):
            left.extend(one)
    return False
