"""What people really wrote, where the material lies beside the project; elsewhere invented texts of the same shape."""

from itertools import cycle, islice
from pathlib import Path

from playground.wording import split

_ROOT = Path(__file__).resolve().parents[2]
_MATERIAL = [folder / "shared" / "material" / "real-pages.txt" for folder in (_ROOT.parent, _ROOT.parents[1])]
_LONGEST = 8000
_LENGTHS = (885, 1959, 3312, _LONGEST)
_WORDS = (
    "마을버스가", "한 시간에", "한 대라서", "학교에 가는", "학생들이", "오래 기다립니다.", "(2023년 5월 현재)",
    "\n\n가. 첫째,", "겨울에는", "더 어렵습니다.", "※ 노선표를", "보면", "'그냥 걷자'", "싶습니다,,", "\n2) 둘째",
    "예산은?", "1억을", "주겠다,", "\xa0",
)  # fmt: skip


def thoughts() -> list[str]:
    """Return texts of 885 to 8,000 characters, none with blanks at its ends: the real ones, if they are here."""
    found = next((path for path in _MATERIAL if path.is_file()), None)
    if found is None:
        return [_invented(length) for length in _LENGTHS]
    page = found.read_text("utf-8")
    whole = [page[at : at + _LONGEST].strip() for at in range(0, len(page), _LONGEST)]
    return [*(line.strip() for line in page.split("\n") if _LENGTHS[0] <= len(line) <= _LONGEST), *whole]


def _invented(length: int) -> str:
    """Return a text whose blank lines lie within its messages: at a message's ends Telegram trims them."""
    cut = (_from_word(start, length) for start in range(len(_WORDS)))
    return next(text for text in cut if len("\n".join(split(text))) == length)


def _from_word(start: int, length: int) -> str:
    words = " ".join(islice(cycle(_WORDS), start, start + length))
    return words.replace(" \n", "\n").strip()[: length - 1] + "."
