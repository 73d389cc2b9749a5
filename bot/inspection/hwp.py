"""HWP 5: a compound file of streams, most of them deflated. Also the encrypted DOCX, which lies in such a file.

Source: Hancom, "HWP Document File Formats 5.0", 3.2.
"""

import struct
import zlib
from contextlib import suppress
from io import BytesIO

import olefile

from bot.inspection.scripts import does_something, parts
from bot.inspection.seen import NOTHING, Scales, Seen
from participation.refused import Refused

_SIGNATURE = b"HWP Document File"
_PROPERTIES_AT = 36
_COMPRESSED = 1 << 0
_FOR_DISTRIBUTION = 1 << 2
# With a password, by DRM, with a certificate, by a certificate's DRM.
_LOCKED = 1 << 1 | 1 << 4 | 1 << 8 | 1 << 10


def look(content: bytes) -> Seen:
    """Look into a compound file.

    Raises:
        Refused: ``paper-encrypted``, ``paper-bomb``, ``paper-broken``.
        OSError, struct.error, zlib.error: it is broken.
    """
    with olefile.OleFileIO(BytesIO(content)) as streams:
        if streams.exists("EncryptedPackage"):  # (MS-OFFCRYPTO, 2.3.4.4)
            raise Refused("paper-encrypted")
        if not streams.exists("FileHeader"):
            return NOTHING
        header = streams.openstream("FileHeader").read()
        if not header.startswith(_SIGNATURE):
            return NOTHING
        (properties,) = struct.unpack_from("<I", header, _PROPERTIES_AT)
        if properties & _LOCKED:
            raise Refused("paper-encrypted")
        return Seen("HWP", macros=_unpacked(streams, properties))


def _unpacked(streams: olefile.OleFileIO, properties: int) -> bool:
    """Unpack every stream, and return whether there is a script that does something."""
    scales, macros, body = Scales(), False, False
    names = streams.listdir()
    scales.entries(len(names))
    for name in names:
        stream = streams.openstream(name).read()
        if name[0] == "DocInfo" or name[0] == "BodyText":
            unpacked = scales.inflate(stream) if properties & _COMPRESSED else stream
            body = body or (name[0] == "BodyText" and bool(unpacked))
        elif name[0] == "ViewText":  # the body of a document for distribution; scrambled, with the key beside it
            scales.inflated(len(stream))
            body = body or bool(properties & _FOR_DISTRIBUTION)
        elif name[0] == "Scripts" and name[-1] != "JScriptVersion":
            macros = macros or _is_script(_perhaps_packed(scales, stream))
        else:
            _perhaps_packed(scales, stream)
    if not body or not streams.exists("DocInfo"):
        raise Refused("paper-broken")
    return macros


def _perhaps_packed(scales: Scales, stream: bytes) -> bytes:
    """Return what a stream holds: which of them are deflated stands deep in the document."""
    with suppress(zlib.error):
        return scales.inflate(stream)
    scales.inflated(len(stream))
    return stream


def _is_script(stream: bytes) -> bool:
    try:
        texts = parts(stream)
    except (struct.error, UnicodeDecodeError):
        return bool(stream)  # unknown, and not to be vouched for
    return any(map(does_something, texts))
