"""What people look for: a text's key with its values, or the words themselves."""

from texts import keys, say_html


def words(language: str, looked_for: str, **values: object) -> str:
    """Return the words that ``looked_for`` stands for, as they can be read in the chat."""
    if looked_for in keys(language):
        return say_html(language, looked_for, **values).plain()
    assert not values, f"{looked_for} is no key of a text"
    return looked_for
