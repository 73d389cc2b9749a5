"""Find a pip that can fill an environment made without one.

Debian splits Python: where python3-venv is not installed, ``venv --without-pip`` works and nothing in Python
itself brings a pip. Then another pip of the machine does it (``pip --python``), else the one Debian keeps in
a package, which an ordinary user may fetch and unpack without installing it.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

# Debian's pip looks here and nowhere else.
CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")


class NoPipError(Exception):
    """No pip, and no way to one; the text says what to do about it."""


def for_environment(python: Path, outer: str) -> list[str]:
    """Return the beginning of a command line that runs pip for the environment of ``python``.

    ``outer`` is the Python that the environment was made from.

    Raises:
        NoPipError: there is none; its text names the one command that helps.
    """
    for pip in _candidates(python, outer):
        if _succeeds([*pip, "--version"]):
            return pip
    raise NoPipError(
        "Madang found no pip for this Python. Debian: sudo apt-get install python3-venv ca-certificates    "
        "elsewhere: python3 -m ensurepip    then try again."
    )


def _candidates(python: Path, outer: str) -> Iterator[list[str]]:
    own = [str(python), "-m", "pip"]
    yield own
    if _succeeds([str(python), "-m", "ensurepip", "--default-pip"]):
        yield own
    # Leading into the environment, these do not touch the system, and Debian's "externally managed" agrees.
    into = ["--python", str(python)]
    yield [outer, "-m", "pip", *into]
    yield ["pip3", *into]
    yield ["pip", *into]
    if _unpacked_from_debian(python):
        yield own


def _unpacked_from_debian(python: Path) -> bool:
    """Put Debian's own pip into the environment; apt has checked the package's signature."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        if not (_certificates_are_there() and _fetched("python3-pip-whl", folder)):
            return False
        # A pip runs where it is unpacked. From inside the wheel newer ones do not.
        packages = next(python.parents[1].glob("lib/python3*/site-packages"))
        shutil.unpack_archive(next(folder.glob("usr/share/python-wheels/pip-*.whl")), packages, "zip")
        return True


def _certificates_are_there() -> bool:
    """Say whether pip can tell the index from an impostor; root may install what that takes."""
    if not CERTIFICATES.exists() and os.geteuid() == 0:
        _succeeds(["apt-get", "-qq", "update"])
        _succeeds(["apt-get", "-qq", "install", "--yes", "ca-certificates"])
    return CERTIFICATES.exists()


def _fetched(package: str, folder: Path) -> bool:
    """Unpack a Debian package in ``folder``, found by this machine's package lists or else by new ones."""
    apt = ["apt-get", "-qq", "-oAPT::Sandbox::User=root"]  # root may not become a user who cannot write here
    own = [*apt, f"-oDir::State::lists={folder}/lists", f"-oDir::Cache={folder}/cache"]
    if not _succeeds([*apt, "download", package], folder):
        (folder / "lists" / "partial").mkdir(parents=True)
        (folder / "cache" / "archives" / "partial").mkdir(parents=True)
        if not (_succeeds([*own, "update"], folder) and _succeeds([*own, "download", package], folder)):
            return False
    return _succeeds(["dpkg-deb", "-x", str(next(folder.glob("*.deb"))), str(folder)])


def _succeeds(command: list[str], folder: Path | None = None) -> bool:
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    except OSError:
        return False
    return done.returncode == 0
