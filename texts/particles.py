"""Korean particles: which form follows a word, by how its end is read aloud."""

import unicodedata
from enum import Enum
from functools import cache
from typing import Final


class Ending(Enum):
    """How the last syllable of a word ends when it is read in Korean."""

    VOWEL = "vowel"
    RIEUL = "rieul"  # ㄹ, which 으로 treats as a vowel: 서울로
    CONSONANT = "consonant"


# 영(십, 백, 천, 만) 일 이 삼 사 오 육 칠 팔 구
_DIGITS: Final = "CRVCVVCRRV"
_ENDINGS: Final = {"C": Ending.CONSONANT, "R": Ending.RIEUL, "V": Ending.VOWEL}
_SIGNS: Final = frozenset("%℃㎡")  # read aloud, and with a vowel at the end: 퍼센트, 도, 제곱미터
_OPENING: Final = {")": "(", "）": "（", "]": "[", "］": "［"}
_VOWELS: Final = frozenset("aeiou")

_LONGEST_END: Final = 200  # characters that are looked at

_FIRST_SYLLABLE: Final = "가"
_LAST_SYLLABLE: Final = "힣"
_FINALS: Final = 28  # 27 final consonants and none; ㄹ is the eighth
_RIEUL: Final = 8

# Pairs in which neither form is the other with 이 or 으 before it: after a consonant, after a vowel.
_IRREGULAR: Final = {
    frozenset(pair): pair
    for pair in (
        ("은", "는"),
        ("이", "가"),
        ("을", "를"),
        ("과", "와"),
        ("아", "야"),
        ("이에요", "예요"),
        ("이었", "였"),
    )
}


def particle(word: str, pair: str) -> str:
    """Return the form of ``pair`` that follows ``word``.

    ``pair`` is both forms with a slash between, in either order: ``"을/를"``, ``"로/으로"``,
    ``"이에요/예요"``, ``"이라는/라는"``. Quotes, closing signs, emoji and invisible marks at the
    end are not read, and neither is a remark in brackets, unless the word is nothing else. Latin
    letters are a guess. Where nothing can be read, the form after a vowel is returned.

    Raises:
        ValueError: ``pair`` is no pair of particles.

    Source: Hangul Orthography (한글 맞춤법); National Institute of Korean Language on particles
    after brackets.
    """
    after_consonant, after_vowel = _forms(pair)
    ending = _ending(word)
    if ending is Ending.VOWEL:
        return after_vowel
    if ending is Ending.RIEUL and after_consonant.startswith("으"):
        return after_vowel
    return after_consonant


@cache
def _forms(pair: str) -> tuple[str, str]:
    """Return the form after a consonant and the form after a vowel."""
    one, slash, other = pair.partition("/")
    if slash and (known := _IRREGULAR.get(frozenset((one, other)))):
        return known
    shorter, longer = sorted((one, other), key=len)
    if shorter and longer in (f"이{shorter}", f"으{shorter}"):
        return longer, shorter
    raise ValueError("not a pair of particles")


def _ending(word: str) -> Ending:
    # A name of thousands of brackets costs no more than this.
    read = _readable(unicodedata.normalize("NFC", word[-_LONGEST_END:]))
    last = read[-1:]
    if _FIRST_SYLLABLE <= last <= _LAST_SYLLABLE:
        return _final_ending((ord(last) - ord(_FIRST_SYLLABLE)) % _FINALS)
    if "ㄱ" <= last <= "ㅎ":  # a letter by itself is read by its name: 기역, 리을
        return Ending.RIEUL if last == "ㄹ" else Ending.CONSONANT
    if not last or last in _SIGNS:
        return Ending.VOWEL
    if unicodedata.category(last)[0] == "N":
        return _number_ending(unicodedata.numeric(last, 0.5))
    return _latin_ending(read)


def _final_ending(final: int) -> Ending:
    if final == _RIEUL:
        return Ending.RIEUL
    return Ending.CONSONANT if final else Ending.VOWEL


def _readable(word: str) -> str:
    """Return ``word`` up to the last character that is read aloud."""
    end = _last_read(word, len(word))
    close = max((at for at in range(end, len(word)) if word[at] in _OPENING), default=None)
    if close is not None:
        outside = _last_read(word, _opening_of(word, close))
        if outside:
            return _readable(word[:outside])
    return word[:end]


def _opening_of(word: str, close: int) -> int:
    """Return where the bracket that closes at ``close`` opens; 0 if it never does."""
    depth = 0
    for at in range(close, -1, -1):
        if word[at] == word[close]:
            depth += 1
        elif word[at] == _OPENING[word[close]]:
            depth -= 1
            if depth == 0:
                return at
    return 0


def _last_read(word: str, end: int) -> int:
    while end and word[end - 1] not in _SIGNS and unicodedata.category(word[end - 1])[0] not in "LN":
        end -= 1
    return end


def _number_ending(number: float) -> Ending:
    if number != int(number):
        return Ending.VOWEL
    return _ENDINGS[_DIGITS[int(number) % 10]]


def _latin_ending(word: str) -> Ending:
    """Guess how Koreans read the end of a word in Latin letters; other scripts: a vowel."""
    plain = unicodedata.normalize("NFKD", word[-24:])
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    start = len(letters)
    while start and letters[start - 1].isascii() and letters[start - 1].isalpha():
        start -= 1
    tail = letters[start:]
    if tail == tail.upper():  # spelled out: 엘 엠 엔 알
        return {"L": Ending.RIEUL, "R": Ending.RIEUL, "M": Ending.CONSONANT, "N": Ending.CONSONANT}.get(
            tail[-1:], Ending.VOWEL
        )
    return _word_ending(tail.lower())


def _word_ending(tail: str) -> Ending:
    if len(tail) == 1:
        return _latin_ending(tail.upper())
    if tail.endswith(("l", "le")):  # 이메일, 구글
        return Ending.RIEUL
    if tail.endswith(("m", "n", "ng", "me", "ne")):  # 텔레그램, 존, 폰
        return Ending.CONSONANT
    if tail[-1] in "bckpt":  # 웹, 캣, 북; but 테스트, 시트
        vowel_before = tail[-2] in _VOWELS or tail.endswith("ck")
        long_vowel = tail[-3:-1] in ("ea", "ee", "oa", "ou")
        return Ending.CONSONANT if vowel_before and not long_vowel else Ending.VOWEL
    return Ending.VOWEL
