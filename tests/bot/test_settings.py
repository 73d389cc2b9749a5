import os
from pathlib import Path

import pytest

from bot.addresses import is_loopback
from bot.cannot_start import CannotStart, line_for
from bot.settings import Settings, for_demo, is_playground_token, load, remarks, spoken_language
from texts import LANGUAGES, say

TOKEN = "123456789:AAH-secret_secret_secret_secret_sec"


@pytest.fixture(autouse=True)
def empty_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in list(os.environ):
        if name.upper().startswith("MADANG_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def stopped() -> CannotStart:
    with pytest.raises(CannotStart) as caught:
        load()
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
    return caught.value


def test_only_the_token_has_to_be_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("MADANG_TOKEN", f" {TOKEN}\n")

    settings = load()

    assert settings.token_text == TOKEN
    assert settings.api_url == "https://api.telegram.org"
    assert settings.data == tmp_path / "data"
    assert settings.keys == tmp_path / "data-keys"
    assert settings.owners == ()
    assert settings.proxy_text is None
    assert settings.timezone == "Asia/Seoul"
    assert settings.language == "ko"


def test_a_file_is_read_and_the_environment_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text(
        f"\ufeffMADANG_TOKEN={TOKEN}\nMADANG_LANGUAGE=en\nMADANG_DATA=/srv/madang\nMADANG_OWNERS=\nOTHER=1\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("MADANG_LANGUAGE", "ko")

    settings = load()

    assert settings.token_text == TOKEN
    assert settings.language == "ko"
    assert (settings.data, settings.keys) == (Path("/srv/madang"), Path("/srv/madang-keys"))
    assert settings.owners == ()


def test_publish_needs_no_token_and_minds_no_bad_one(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load(needs_token=False).token_text == ""
    monkeypatch.setenv("MADANG_TOKEN", "nonsense")

    assert load(needs_token=False).language == "ko"


@pytest.mark.parametrize("given", ["1, 22 ,333", "1,22,333,", "1 22 333"])
def test_owners_are_a_list_of_ids(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("MADANG_OWNERS", given)

    assert load(needs_token=False).owners == (1, 22, 333)


@pytest.mark.parametrize(
    ("given", "taken"),
    [
        ("https://api.telegram.org/", "https://api.telegram.org"),
        ("https://bots.example.kr:8443/api", "https://bots.example.kr:8443/api"),
        ("http://127.0.0.1:8899", "http://127.0.0.1:8899"),
        ("http://localhost:8081/", "http://localhost:8081"),
        ("http://[::1]:8081", "http://[::1]:8081"),
    ],
)
def test_the_api_is_asked_over_https_or_on_this_machine(
    monkeypatch: pytest.MonkeyPatch, given: str, taken: str
) -> None:
    monkeypatch.setenv("MADANG_API_URL", given)

    assert load(needs_token=False).api_url == taken


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TOKEN", "secret"),
        ("TOKEN", "123456789:"),
        ("TOKEN", "bot123456789:AAH-secret_secret_secret"),
        ("TOKEN", "123456789:AAH-secret/secret_secret"),
        ("API_URL", "http://api.telegram.org/secret"),
        ("API_URL", "http://127.0.0.1.secret.example"),
        ("API_URL", "api.secret.org"),
        ("API_URL", "https://"),
        ("API_URL", "https://secret@api.telegram.org"),
        ("API_URL", "https://api.telegram.org/bot"),
        ("API_URL", "https://api.telegram.org?token=secret"),
        ("API_URL", "https://api.telegram.org:secret"),
        ("API_URL", "ftp://secret"),
        ("OWNERS", "secret"),
        ("OWNERS", "@secret"),
        ("OWNERS", "1,-2"),
        ("OWNERS", "99999999999999999999"),
        ("PROXY", "secret"),
        ("PROXY", "proxy:3128"),
        ("PROXY", "ftp://user:secret@proxy"),
        ("PROXY", "socks5://user:secret@proxy"),
        ("TIMEZONE", "Asia"),
        ("TIMEZONE", "secret/place"),
        ("TIMEZONE", "../secret"),
        ("LANGUAGE", "secret"),
        ("LANGUAGE", "KO"),
    ],
)
def test_a_bad_setting_is_named_in_one_line_and_never_quoted(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv("MADANG_TOKEN", TOKEN)
    monkeypatch.setenv(f"MADANG_{name}", value)

    reason = stopped()

    for language in (*LANGUAGES, None):
        line = line_for(reason, language)
        assert f"MADANG_{name}" in line
        assert "\n" not in line
        assert "secret" not in line
    assert "secret" not in repr(reason) + str(reason.values)


def test_a_missing_token_is_named() -> None:
    assert line_for(stopped(), "en").startswith("MADANG_TOKEN is not set.")


def test_an_empty_token_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MADANG_TOKEN", "")

    assert stopped().key == "setting-missing"


def test_a_socks_proxy_is_said_to_be_impossible(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MADANG_PROXY", "socks5://proxy:1080")

    assert "SOCKS" in line_for(stopped(), "en")


@pytest.mark.parametrize("keys", ["data", "data/keys", "elsewhere/../data/keys", "link/keys"])
def test_keys_do_not_lie_in_the_data(monkeypatch: pytest.MonkeyPatch, keys: str) -> None:
    Path("data").mkdir()
    Path("link").symlink_to("data")
    monkeypatch.setenv("MADANG_TOKEN", TOKEN)
    monkeypatch.setenv("MADANG_KEYS", keys)

    assert stopped().key == "keys-inside-data"


@pytest.mark.parametrize("content", ["MADANG_TOKEN=한글".encode("cp949"), b"\xff\xfe\x00"])
def test_a_file_in_another_encoding_is_named(content: bytes) -> None:
    Path(".env").write_bytes(content)

    reason = stopped()

    assert reason.key == "env-file-unreadable"
    assert ".env" in line_for(reason, spoken_language())


@pytest.mark.parametrize(("given", "language"), [(None, "ko"), ("en", "en"), ("ko", "ko"), ("de", None)])
def test_the_operators_language_is_known_before_the_settings_are_good(given: str | None, language: str | None) -> None:
    if given is not None:
        Path(".env").write_text(f"MADANG_LANGUAGE={given}\n", encoding="utf-8")

    assert spoken_language() == language


def test_a_line_is_said_in_all_languages_if_none_is_known() -> None:
    reason = CannotStart("setting-missing", variable="MADANG_TOKEN")

    assert line_for(reason, None) == f"{line_for(reason, 'ko')} / {line_for(reason, 'en')}"


def test_a_slip_of_the_finger_is_pointed_out(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("MADANG_OWNER=1\n", encoding="utf-8")
    monkeypatch.setenv("MADANG_XYZZY", "1")
    monkeypatch.setenv("MADANG_TOKEN", TOKEN)

    first, second = remarks("en")

    assert "MADANG_OWNER " in first
    assert "MADANG_OWNERS?" in first
    assert "MADANG_XYZZY" in second


def test_a_demo_is_deaf_to_the_machines_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    Path(".env").write_text(f"MADANG_TOKEN={TOKEN}\nMADANG_LANGUAGE=de\n", encoding="utf-8")
    monkeypatch.setenv("MADANG_DATA", "/srv/real")
    monkeypatch.setenv("MADANG_API_URL", "nonsense")

    settings = for_demo(tmp_path / ".demo", api_url="http://127.0.0.1:8899", token="1:PLAYGROUND-x")

    assert settings.data == tmp_path / ".demo/data"
    assert settings.keys == tmp_path / ".demo/keys"
    assert settings.token_text == "1:PLAYGROUND-x"
    assert settings.api_url == "http://127.0.0.1:8899"
    assert settings.language == "ko"
    assert for_demo(tmp_path / ".demo").token is None


def test_settings_do_not_show_their_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MADANG_TOKEN", TOKEN)
    monkeypatch.setenv("MADANG_PROXY", "http://user:secret@proxy:3128")

    settings = load()

    assert "secret" not in repr(settings) + str(settings) + settings.model_dump_json()
    assert settings.proxy_text == "http://user:secret@proxy:3128"


def test_every_setting_is_explained_in_every_language() -> None:
    for language in LANGUAGES:
        other = say(language, "operator-setting-holds", variable="MADANG_XYZZY")
        for name in Settings.model_fields:
            assert say(language, "operator-setting-holds", variable=f"MADANG_{name.upper()}") != other


@pytest.mark.parametrize(
    ("token", "playground"), [("1:PLAYGROUND-abc", True), ("1:PLAYGROUNDabc", True), (TOKEN, False), ("", False)]
)
def test_a_playgrounds_token_is_known_by_its_looks(token: str, playground: bool) -> None:
    assert is_playground_token(token) is playground


@pytest.mark.parametrize(
    ("url", "loopback"),
    [("http://127.8.9.1", True), ("http://10.0.0.1", False), ("http://localhost.example", False), ("x", False)],
)
def test_this_machine_is_known_by_its_address(url: str, loopback: bool) -> None:
    assert is_loopback(url) is loopback
