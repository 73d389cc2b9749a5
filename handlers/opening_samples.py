"""The sample programmes, as templates: read once from the package in which they come along."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from participation.board import Board
from participation.contest import Reception
from participation.programme import Vote
from participation.programme_file import read

_PACKAGE = "deploy.programmes"


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample, and the contents of the files that it brings along, by the names by which it calls them."""

    content: Vote | Reception | Board
    files: dict[str, bytes]


@cache
def samples() -> tuple[Sample, ...]:
    """Return all samples, in the order of their files' names."""
    folder = files(_PACKAGE)
    found = sorted((one for one in folder.iterdir() if one.name.endswith(".toml")), key=lambda one: one.name)
    programmes = [each for one in found for each in read(one.read_bytes(), default_timezone="Asia/Seoul").programmes]
    return tuple(Sample(each, _files(folder, each)) for each in programmes)


def _files(folder: Traversable, content: Vote | Reception | Board) -> dict[str, bytes]:
    attachments = content.attachments if isinstance(content, Reception) else ()
    return {one.file: _below(folder, one.file).read_bytes() for one in attachments if one.file is not None}


def _below(folder: Traversable, file: str) -> Traversable:
    for part in file.split("/"):
        folder = folder / part
    return folder
