"""Every window, written in each style, reads back to itself; and no text at all ends in anything but an answer."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import example, given
from hypothesis import strategies as st

from participation.date_tokens import WEEKDAYS
from participation.dates import Unreadable, read_window
from participation.window import Window

SEOUL = ZoneInfo("Asia/Seoul")

_DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 30))
_TIMES = st.none() | st.times().map(lambda at: at.replace(second=0, microsecond=0))
_TO_FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}


def reading(text: str, near: date | None = None) -> tuple[Window, set[str]] | set[str]:
    """Return the window with the keys of its notes, or else the keys of the faults."""
    try:
        window, notes = read_window(text, SEOUL, near=near)
    except Unreadable as unreadable:
        return {fault.key for fault in unreadable.faults}
    return window, {note.key for note in notes}


def _dots(day: date) -> str:
    return f"{day.year}. {day.month}. {day.day}."


def _tight_dots(day: date) -> str:
    return f"{day.year}.{day.month:02}.{day.day:02}"


def _slashes(day: date) -> str:
    return f"{day.year}/{day.month}/{day.day}"


def _hyphens(day: date) -> str:
    return f"{day:%Y-%m-%d}"


def _words(day: date) -> str:
    return f"{day.year}년 {day.month}월 {day.day}일"


def _colon(at: time) -> str:
    return f" {at:%H:%M}"


def _hours(at: time) -> str:
    return f" {at.hour:02}시 {at.minute}분"


def _halves(at: time) -> str:
    half, hour = ("오전", at.hour) if at.hour < 12 else ("오후", at.hour - 12 or 12)
    return f" {half} {hour}시 {at.minute}분"


_DATE_STYLES = st.sampled_from([_dots, _tight_dots, _slashes, _hyphens, _words])
_TIME_STYLES = st.sampled_from([_colon, _hours, _halves])
_BETWEEN = st.sampled_from(["~", " ~ ", "～", " 〜 ", "–", " — ", " - ", "부터 ", "부터 ~ "])


@given(_DAYS, _DAYS, _TIMES, _TIMES, _DATE_STYLES, _TIME_STYLES, _BETWEEN, st.booleans(), st.booleans())
def test_what_is_written_in_full_reads_back(
    first: date,
    last: date,
    opens: time | None,
    closes: time | None,
    write_date: object,
    write_time: object,
    between: str,
    weekdays: bool,
    full_width: bool,
) -> None:
    assert callable(write_date)
    assert callable(write_time)
    first, last = sorted((first, last))
    begins = datetime.combine(first, opens or time(), tzinfo=SEOUL)
    whole_last_day = closes is None
    ends = datetime.combine(last, closes or time(), tzinfo=SEOUL) + timedelta(days=whole_last_day)

    def end(day: date, at: time | None) -> str:
        weekday = f"({WEEKDAYS[day.weekday()]})" if weekdays else ""
        return f"{write_date(day)}{weekday}{'' if at is None else write_time(at)}"

    text = f"{end(first, opens)}{between}{end(last, closes)}"
    if full_width:
        text = text.translate(_TO_FULL_WIDTH)

    read = reading(text)
    if isinstance(read, set):
        # The only reasons there may be: it ends before it begins, or Seoul's clocks were changed at that time.
        assert ends <= begins or read <= {"time-skipped", "time-twice"}, (text, read)
        return
    window, _ = read

    assert window.opens_at is not None
    assert window.closes_at is not None
    assert _on_the_wall(window.opens_at) == begins.replace(tzinfo=None) or _begins_late(begins)
    assert _on_the_wall(window.closes_at) == ends.replace(tzinfo=None) or _begins_late(ends)
    assert window.last_day == (last if whole_last_day else None)


def _on_the_wall(at: datetime) -> datetime:
    return at.astimezone(SEOUL).replace(tzinfo=None)


def _begins_late(wall: datetime) -> bool:
    """Tell whether this is a midnight over which Seoul's clocks were put forward (1908 to 1988)."""
    return wall.time() == time() and _on_the_wall(wall.astimezone(ZoneInfo("UTC"))) != wall.replace(tzinfo=None)


@given(_DAYS, st.integers(0, 400), _BETWEEN)
def test_the_second_year_may_be_left_out_within_a_year_and_is_asked_for_beyond(
    first: date, days: int, between: str
) -> None:
    last = min(first + timedelta(days=days), date(2199, 12, 30))
    text = f"{_dots(first)}{between}{last.month}. {last.day}."

    read = reading(text)
    if isinstance(read, set):
        assert last.year > first.year
        assert read <= {"window-turns-the-year", "day-impossible"}
        return
    window, _ = read

    assert window.first_day == first
    assert window.last_day == last.replace(year=first.year)


@given(_DAYS, st.integers(0, 3000), st.integers(-3, 3))
def test_a_stated_length_fits_exactly_two_numbers(first: date, days: int, off: int) -> None:
    last = min(first + timedelta(days=days), date(2199, 12, 30))
    both_ends = (last - first).days + 1
    stated = max(both_ends + off, 0)

    read = reading(f"{_dots(first)} ~ {_dots(last)} ({stated}일간)")

    if stated in (both_ends, both_ends - 1):
        assert isinstance(read, tuple)
        assert read[1] == {"length-fits-one-way"}
    else:
        assert read == {"length-fits-no-way"}


_PIECES = st.sampled_from(
    [
        *"0123456789./-~–':(), ",
        *WEEKDAYS,
        "년",
        "시",
        "분",
        "부터",
        "까지",
        "오전",
        "오후",
        "정오",
        "일간",
        "2023",
        "\x00",
        "٣",
    ]
)


@given(st.lists(_PIECES, max_size=30).map("".join) | st.text(max_size=30))
@example("2023. 5. 16. ~ 6. 15. 18")
@example("9999. 12. 31. ~ 9999. 12. 31.")
@example("2199. 12. 31. 24:00 ~ 2199. 12. 31. 24:00")
def test_whatever_is_written_gets_an_answer(text: str) -> None:
    read = reading(text, near=date(2023, 5, 29))

    if isinstance(read, set):
        assert read
    else:
        opens_at, closes_at = read[0].opens_at, read[0].closes_at
        assert opens_at is not None
        assert closes_at is not None
        assert opens_at < closes_at
