"""What is new about a proposal to somebody who has seen it before."""

import pytest

from participation.news import Mark, News, since

BEFORE = Mark(comments=3, recommendations=5, version=1, reached=False, withdrawn=False)


@pytest.mark.parametrize(
    ("now", "new"),
    [
        (BEFORE, News()),
        (Mark(5, 5, 1, reached=False, withdrawn=False), News(comments=2)),
        (Mark(3, 9, 1, reached=True, withdrawn=False), News(recommendations=4, reached=True)),
        (Mark(3, 5, 3, reached=False, withdrawn=False), News(changed=True)),
        (Mark(3, 5, 1, reached=False, withdrawn=True), News(withdrawn=True)),
        (Mark(2, 4, 1, reached=False, withdrawn=False), News()),  # deleted, taken back: nobody needs to hear
    ],
)
def test_what_has_come_since(now: Mark, new: News) -> None:
    assert since(BEFORE, now) == new
    assert bool(new) is (new != News())


def test_what_was_reached_before_is_not_new() -> None:
    reached = Mark(3, 5, 1, reached=True, withdrawn=True)

    assert not since(reached, reached)


def test_whoever_only_recommends_hears_of_the_text_they_stand_by() -> None:
    new = News(comments=4, recommendations=2, changed=True, reached=True, withdrawn=True)

    assert new.to_supporter() == News(changed=True, withdrawn=True)
    assert not News(comments=4, reached=True).to_supporter()
