"""Files as people might send them, all invented: whole ones, and each kind of trouble."""

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, field
from itertools import pairwise

from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
WITH_MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
LOCKED, COMPRESSED, FOR_DISTRIBUTION = 2, 1, 4


def pdf(
    pages: int = 1,
    *,
    script: str = "",
    launches: str = "",
    attachment: bytes = b"",
    password: str | None = None,
    how: str = "AES-256",
) -> bytes:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(200, 100)
    if script:
        _opens_with(writer, "/JavaScript", "/JS", script)
    if launches:
        _opens_with(writer, "/Launch", "/F", launches)
    if attachment:
        writer.add_attachment("inside.txt", attachment)
    if password is not None:
        writer.encrypt(user_password=password, owner_password="owner", algorithm=how)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _opens_with(writer: PdfWriter, action: str, field: str, value: str) -> None:
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(
        {NameObject("/S"): NameObject(action), NameObject(field): TextStringObject(value)}
    )


def picture(kind: str = "JPEG", size: tuple[int, int] = (64, 48), **saved: object) -> bytes:
    dice = random.Random(1)
    small = Image.frombytes("RGB", (16, 12), dice.randbytes(16 * 12 * 3))
    out = io.BytesIO()
    small.resize(size).save(out, kind, **saved)
    return out.getvalue()


def two_pictures() -> bytes:
    """A JPEG with a second one behind it (CIPA DC-007), as phones make them of one scene."""
    dice = random.Random(2)
    one, other = (Image.frombytes("RGB", (16, 12), dice.randbytes(16 * 12 * 3)) for _ in range(2))
    out = io.BytesIO()
    one.save(out, "MPO", save_all=True, append_images=[other])
    return out.getvalue()


def noise(size: int) -> bytes:
    """Bytes that nothing can pack any smaller."""
    return random.Random(3).randbytes(size)


def half(content: bytes) -> bytes:
    return content[: len(content) // 2]


def png_that_claims(width: int, height: int) -> bytes:
    """A few bytes whose header tells of a picture of any size."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + chunk(b"IEND", b"")
    )


def photo_that_claims(width: int, height: int) -> bytes:
    """A photo that loads step by step, in full colour, whose header tells of any size up to 65,535 each way."""
    content = picture(progressive=True, subsampling=0)
    at = content.index(b"\xff\xc2") + 5
    return content[:at] + struct.pack(">HH", height, width) + content[at + 4 :]


def archive(members: Mapping[str, bytes], *, packed: bool = True) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as writing:
        for name, content in members.items():
            writing.writestr(name, content)
    return out.getvalue()


def docx(more: Mapping[str, bytes] | None = None, *, main: str = MAIN) -> bytes:
    types = f'<Types><Override PartName="/word/document.xml" ContentType="{main}"/></Types>'
    return archive({"[Content_Types].xml": types.encode(), "word/document.xml": b"<w:document/>"} | dict(more or {}))


def with_wrong_checksum() -> bytes:
    content = docx({"word/media/a.bin": noise(500)})
    at = content.index(noise(500)[:50])
    return content[:at] + b"\0" + content[at + 1 :]


def overlapping() -> bytes:
    """A member that lies inside another one, so that its bytes count twice when they are unpacked."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as writing:
        writing.writestr("word/b.bin", b"b" * 50)
        end = writing.fp.tell() if writing.fp else 0
        twin = copy(writing.getinfo("word/b.bin"))
    out = io.BytesIO(docx())
    with zipfile.ZipFile(out, "a") as writing:
        writing.writestr("word/a.bin", b"-" + inner.getvalue()[:end])
        around = writing.getinfo("word/a.bin")
        twin.header_offset = around.header_offset + len(around.FileHeader()) + 1
        writing.filelist.append(twin)
    return out.getvalue()


def nested(depth: int) -> bytes:
    return archive({"inside.zip": nested(depth - 1) if depth else b"x"})


def hwpx(more: Mapping[str, bytes] | None = None, *, manifest: bytes = b"<odf:manifest/>") -> bytes:
    return archive(
        {
            "mimetype": b"application/hwp+zip",
            "version.xml": b"<hv:HCFVersion/>",
            "META-INF/manifest.xml": manifest,
            "Contents/content.hpf": b"<opf:package/>",
            "Contents/section0.xml": "<hs:sec>신청합니다</hs:sec>".encode(),
        }
        | dict(more or {})
    )


def zeros(megabytes: int) -> bytes:
    return bytes(megabytes * 1024 * 1024)


EMPTY_HEAD = "var Documents = XHwpDocuments;\r\nvar Document = Documents.Active_XHwpDocument;\r\n"
EMPTY_SOURCE = (
    "function OnDocument_New()\r\n{\r\n\t//todo : \r\n}\r\n\r\nfunction OnDocument_Open()\r\n{\r\n\t//todo : \r\n}\r\n"
)


def script_stream(source: str = EMPTY_SOURCE, head: str = EMPTY_HEAD) -> bytes:
    texts = b"".join(struct.pack("<I", len(text)) + text.encode("utf-16-le") for text in (head, source, "", ""))
    return texts + struct.pack("<i", -1)


def deflated(content: bytes) -> bytes:
    packing = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packing.compress(content) + packing.flush()


def hwp_header(properties: int) -> bytes:
    return (b"HWP Document File".ljust(32, b"\0") + struct.pack("<II", 0x05_01_00_00, properties)).ljust(256, b"\0")


def hwp(
    *,
    properties: int = COMPRESSED,
    script: bytes | None = None,
    body: bytes | None = None,
    more: Mapping[str, bytes] | None = None,
) -> bytes:
    streams = {
        "FileHeader": hwp_header(properties),
        "DocInfo": deflated(b"info " * 20),
        "BodyText/Section0": deflated("신청서 ".encode() * 200) if body is None else body,
        "Scripts/DefaultJScript": deflated(script_stream()) if script is None else script,
        "Scripts/JScriptVersion": struct.pack("<II", 1, 0),
    }
    return compound(streams | dict(more or {}))


_SECTOR, _MINI, _CUTOFF = 512, 64, 4096
_END, _FREE, _TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_ROOT, _FOLDER, _STREAM = 5, 1, 2


@dataclass
class _Entry:
    name: str
    kind: int
    start: int = 0
    size: int = 0
    inside: list[int] = field(default_factory=list)


class _Sectors:
    """Sectors of one size, and the table of what follows which."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.content = b""
        self.table: list[int] = []

    def put(self, content: bytes, mark: int | None = None) -> int:
        """Add content; return its first sector. ``mark``: what the table says instead of the next one."""
        first, count = len(self.table), -(-len(content) // self.size)
        if not count:
            return _END
        self.content += content.ljust(count * self.size, b"\0")
        self.table += [*range(first + 1, first + count), _END] if mark is None else [mark] * count
        return first

    def as_bytes(self) -> bytes:
        return struct.pack(f"<{len(self.table)}I", *self.table)


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A compound file (MS-CFB) with these streams, in folders one deep, as long as its table fits one sector."""
    large, small = _Sectors(_SECTOR), _Sectors(_MINI)
    entries = [_Entry("Root Entry", _ROOT)]
    folders = {"": 0}
    for path, content in streams.items():
        parent, _, name = path.rpartition("/")
        if parent not in folders:
            folders[parent] = len(entries)
            entries[0].inside.append(len(entries))
            entries.append(_Entry(parent, _FOLDER))
        entries[folders[parent]].inside.append(len(entries))
        start = (large if len(content) >= _CUTOFF else small).put(content)
        entries.append(_Entry(name, _STREAM, start, len(content)))
    entries[0].start, entries[0].size = large.put(small.content), len(small.content)
    small_table = large.put(small.as_bytes())
    directory = large.put(_directory(entries))
    count = -(-(len(large.table) + 1) // 127)
    table = len(large.table)
    large.put(bytes(count * _SECTOR), _TABLE)
    large.table += [_FREE] * (count * 128 - len(large.table))
    header = struct.pack(
        "<8s16s5H6s9I",
        *(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6, b""),
        *(0, count, directory, 0, _CUTOFF, small_table, -(-len(small.as_bytes()) // _SECTOR), _END, 0),
    )
    where = [*range(table, table + count), *[_FREE] * (109 - count)]
    return header + struct.pack("<109I", *where) + large.content[: table * _SECTOR] + large.as_bytes()


def _directory(entries: list[_Entry]) -> bytes:
    # Siblings hang on one another to the right: not balanced, and found all the same.
    right = {one: following for entry in entries for one, following in pairwise(entry.inside)}
    written = b""
    for number, entry in enumerate(entries):
        name = entry.name.encode("utf-16-le") + b"\0\0"
        child = entry.inside[0] if entry.inside else _FREE
        written += struct.pack("<64sHBB3I", name, len(name), entry.kind, 1, _FREE, right.get(number, _FREE), child)
        written += struct.pack("<16sIQQIQ", b"", 0, 0, 0, entry.start, entry.size)
    return written
