"""What the operator sets: from the environment or ``.env``, checked before anything starts."""

import difflib
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Final, Literal
from zoneinfo import ZoneInfo

from dotenv import dotenv_values
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, PydanticBaseSettingsSource, SettingsConfigDict

from bot import addresses
from bot.cannot_start import CannotStart
from texts import LANGUAGES, say

PREFIX: Final = "MADANG_"
ENV_FILE: Final = Path(".env")
TELEGRAM: Final = "https://api.telegram.org"

_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]{10,}")
_ACCOUNTS = 2**52
"""The Bot API promises that a user's id has at most 52 significant bits."""


def is_playground_token(token: str) -> bool:
    """Tell whether a token was made by a playground; its second part then begins with ``PLAYGROUND``."""
    return token.partition(":")[2].startswith("PLAYGROUND")


def _reachable(proxy: SecretStr) -> SecretStr:
    addresses.check_proxy(proxy.get_secret_value())
    return proxy


def _accounts(given: object) -> object:
    return [part for part in re.split(r"[,\s]+", given) if part] if isinstance(given, str) else given


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (LookupError, OSError) as error:  # a folder of zones ("Asia") is an OSError
        raise ValueError from error
    return name


def _folder(path: Path) -> Path:
    return path.expanduser().absolute()


def _keys_beside(found: dict[str, Any]) -> Path:
    data: Path = found["data"]
    return data.with_name(f"{data.name}-keys")


_Account = Annotated[int, Field(gt=0, lt=_ACCOUNTS)]
_Folder = Annotated[Path, AfterValidator(_folder)]


class Settings(BaseSettings):
    """The settings, each under its variable's name without ``MADANG_``, in lower case."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file_encoding="utf-8-sig",  # as Notepad writes it
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
        str_strip_whitespace=True,
        validate_default=True,
    )

    token: SecretStr | None = None
    api_url: Annotated[str, AfterValidator(addresses.api_url)] = TELEGRAM
    data: _Folder = Path("data")
    keys: _Folder = Field(default_factory=_keys_beside)
    owners: Annotated[tuple[_Account, ...], NoDecode, BeforeValidator(_accounts)] = ()
    proxy: Annotated[SecretStr, AfterValidator(_reachable)] | None = None
    timezone: Annotated[str, AfterValidator(_zone)] = "Asia/Seoul"
    language: Literal["ko", "en"] = "ko"
    bulk_rate: Annotated[int, Field(ge=1, le=1000)] = 25
    """Messages to crowds a second. Above 30 they are paid broadcasts, for which Telegram takes Stars."""
    approval_from: Annotated[int, Field(ge=1)] = 100
    """From so many people on a second official approves an announcement."""

    @property
    def token_text(self) -> str:
        """The token itself, or an empty text."""
        return self.token.get_secret_value().strip() if self.token else ""

    @property
    def proxy_text(self) -> str | None:
        """The proxy's address itself; it may hold a password."""
        return self.proxy.get_secret_value() if self.proxy else None


class _DemoSettings(Settings):
    """The same, deaf to the environment."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003 - pydantic-settings passes all by name
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (init_settings,)


def load(*, needs_token: bool = True, env_file: Path = ENV_FILE) -> Settings:
    """Read the settings; the environment goes before the file.

    ``needs_token``: ``run`` does, ``publish`` does not.

    Raises:
        CannotStart: a setting is missing or bad; it names the variable, and never what it holds.
    """
    failure: CannotStart | None = None
    try:
        settings = Settings(_env_file=env_file)
    except ValidationError as error:
        failure = _failure(error)
    except (UnicodeDecodeError, OSError):
        failure = CannotStart("env-file-unreadable", file=str(env_file))
    if failure is not None:
        raise failure  # out here it carries no context: pydantic's error holds what was given
    if settings.keys.resolve().is_relative_to(settings.data.resolve()):
        raise CannotStart("keys-inside-data", keys=str(settings.keys), data=str(settings.data))
    if needs_token and not settings.token_text:
        raise CannotStart("setting-missing", variable=f"{PREFIX}TOKEN")
    if needs_token and not _TOKEN.fullmatch(settings.token_text):
        raise CannotStart("setting-bad", variable=f"{PREFIX}TOKEN")
    return settings


def for_demo(
    folder: Path, *, api_url: str = TELEGRAM, token: str | None = None, owners: tuple[int, ...] = ()
) -> Settings:
    """Return the settings of a demo that keeps everything in ``folder``, whatever the machine's settings are.

    ``api_url``, ``token`` and ``owners`` are the playground's, once it stands; ``publish --demo`` needs none of them.
    """
    return _DemoSettings(
        token=SecretStr(token) if token else None,
        api_url=api_url,
        data=folder / "data",
        keys=folder / "keys",
        owners=owners,
    )


def spoken_language(env_file: Path = ENV_FILE) -> str | None:
    """Return the operator's language as far as it can be known before the settings are good.

    ``None`` if what is set is none of ours, or cannot be read: then a line is said in all of them.
    """
    try:
        given = _given(env_file).get(f"{PREFIX}LANGUAGE") or LANGUAGES[0]
    except (UnicodeDecodeError, OSError):
        return None
    return given.strip() if given.strip() in LANGUAGES else None


def remarks(language: str, env_file: Path = ENV_FILE) -> list[str]:
    """Return a line for each variable that looks like ours and is not: most likely a slip of the finger."""
    known = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
    lines: list[str] = []
    for name in sorted(_given(env_file)):
        if name.startswith(PREFIX) and name not in known:
            near = difflib.get_close_matches(name, sorted(known), n=1)
            key = "operator-setting-unknown-near" if near else "operator-setting-unknown"
            lines.append(say(language, key, variable=name, near=near[0] if near else ""))
    return lines


def _given(env_file: Path) -> Mapping[str, str]:
    in_file = dotenv_values(env_file, encoding="utf-8-sig") if env_file.is_file() else {}
    given = {**in_file, **os.environ}
    return {name.upper(): value for name, value in given.items() if value}


def _failure(error: ValidationError) -> CannotStart:
    """Return the first complaint without what was given."""
    first = error.errors(include_input=False, include_context=False, include_url=False)[0]
    variable = f"{PREFIX}{str(first['loc'][0]).upper()}"
    return CannotStart("proxy-socks" if first["type"] == "proxy-socks" else "setting-bad", variable=variable)
