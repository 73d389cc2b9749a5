import pytest

from texts import pick


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("ko", "ko"),
        ("ko-KR", "ko"),
        ("KO_kr", "ko"),
        ("en-GB", "en"),
        ("vi", "en"),
        ("kok", "en"),  # Konkani is not Korean
        ("zh-hans", "en"),
        (None, "ko"),
        ("", "ko"),
    ],
)
def test_a_newcomer_hears_their_own_language_or_english(code: str | None, language: str) -> None:
    assert pick(code, "ko") == language
