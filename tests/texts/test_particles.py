import pytest

from texts.particles import particle


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("제천시", "제천시를"),
        ("병무청", "병무청을"),
        ("서울", "서울을"),
        ("3", "3을"),  # 삼
        ("2", "2를"),  # 이
        ("1", "1을"),  # 일
        ("9", "9를"),  # 구
        ("0", "0을"),  # 영
        ("5,000", "5,000을"),  # 오천
        ("①", "①을"),
        ("1️⃣", "1️⃣을"),
        ("Ⅱ", "Ⅱ를"),
        ("½", "½를"),
        ("50%", "50%를"),  # 퍼센트
        ("36.5℃", "36.5℃를"),  # 도
        ("ㄱ", "ㄱ을"),  # 기역
        ("ㅏ", "ㅏ를"),
    ],
)
def test_a_particle_follows_the_last_syllable_as_it_is_read(word: str, said: str) -> None:
    assert word + particle(word, "을/를") == said


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("제천", "제천으로"),
        ("제주도", "제주도로"),
        ("서울", "서울로"),
        ("1", "1로"),  # 일
        ("7", "7로"),  # 칠
        ("8", "8로"),  # 팔
        ("6", "6으로"),  # 육
        ("10", "10으로"),  # 십
        ("5", "5로"),  # 오
        ("ㄹ", "ㄹ로"),  # 리을
        ("SQL", "SQL로"),  # 에스큐엘
        ("email", "email로"),  # 이메일
    ],
)
def test_after_rieul_the_way_is_ro(word: str, said: str) -> None:
    assert word + particle(word, "으로/로") == said


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("HTML", "HTML이"),  # 엘
        ("FM", "FM이"),  # 엠
        ("PIN", "PIN이"),  # 엔
        ("QR", "QR이"),  # 알
        ("IT", "IT가"),  # 티
        ("AI", "AI가"),  # 아이
        ("B", "B가"),  # 비
        ("n", "n이"),  # 엔
        ("Telegram", "Telegram이"),  # 텔레그램
        ("Busan", "Busan이"),
        ("Kang", "Kang이"),
        ("Google", "Google이"),  # 구글
        ("phone", "phone이"),  # 폰
        ("book", "book이"),  # 북
        ("cat", "cat이"),  # 캣
        ("check", "check이"),  # 체크 is heard too: a guess stays a guess
        ("test", "test가"),  # 테스트
        ("seat", "seat가"),  # 시트
        ("server", "server가"),  # 서버
        ("Jeju", "Jeju가"),
        ("José", "José가"),
        ("Joaquín", "Joaquín이"),
        ("Иван", "Иван가"),  # other scripts: nothing can be read
    ],
)
def test_latin_letters_are_read_as_koreans_read_them(word: str, said: str) -> None:
    assert word + particle(word, "이/가") == said


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("「창원시」", "「창원시」는"),
        ("“제천”", "“제천”은"),
        ("'하늘'", "'하늘'은"),
        ("김하나 😀", "김하나 😀는"),
        ("박민준👨‍👩‍👧", "박민준👨‍👩‍👧은"),
        ("\u2068서울\u2069", "\u2068서울\u2069은"),
        ("가자!", "가자!는"),
        ("홍길동(洪吉童)", "홍길동(洪吉童)은"),  # a remark is not read
        ("창원시(경상남도 동남)", "창원시(경상남도 동남)는"),
        ("1(일)", "1(일)은"),
        ("접수[긴급]", "접수[긴급]는"),
        ("학교(중(2학년))", "학교(중(2학년))는"),
        ("(주)", "(주)는"),  # nothing else to read
        ("(동)", "(동)은"),
        ("강)", "강)은"),
        ("", "는"),
        ("!?", "!?는"),
        ("😀", "😀는"),
        ("\u0301\u0301", "\u0301\u0301는"),
        ("\u1112\u1161\u11ab", "\u1112\u1161\u11ab은"),  # 한, decomposed
    ],
)
def test_what_is_not_read_aloud_does_not_count(word: str, said: str) -> None:
    assert word + particle(word, "은/는") == said


@pytest.mark.parametrize(
    ("pair", "after_consonant", "after_vowel"),
    [
        ("은/는", "은", "는"),
        ("이/가", "이", "가"),
        ("을/를", "을", "를"),
        ("과/와", "과", "와"),
        ("아/야", "아", "야"),
        ("으로/로", "으로", "로"),
        ("으로서/로서", "으로서", "로서"),
        ("이에요/예요", "이에요", "예요"),
        ("이었/였", "이었", "였"),
        ("이라/라", "이라", "라"),
        ("이랑/랑", "이랑", "랑"),
        ("이나/나", "이나", "나"),
        ("이며/며", "이며", "며"),
    ],
)
def test_a_pair_may_be_written_in_either_order(pair: str, after_consonant: str, after_vowel: str) -> None:
    turned = "/".join(reversed(pair.split("/")))

    assert particle("병무청", pair) == particle("병무청", turned) == after_consonant
    assert particle("제천시", pair) == particle("제천시", turned) == after_vowel


@pytest.mark.parametrize("word", ["()" * 20_000, "(" * 20_000, ")" * 20_000, "\u0301" * 20_000])
def test_a_hostile_name_is_answered_at_once(word: str) -> None:
    assert particle(word, "은/는") == "는"


@pytest.mark.parametrize("pair", ["", "을", "을를", "/", "을/", "도/만", "은/를"])
def test_what_is_no_pair_of_particles_is_an_error(pair: str) -> None:
    with pytest.raises(ValueError, match="not a pair"):
        particle("제천시", pair)
