"""The Chromium of the browser tests: the one that is there, or one set up now.

As a command, which ``make test`` runs first, it sets a browser up where none is found and fails
where it cannot: a test that needs a browser is never skipped in silence. With ``--shell`` it sets
up the shell even where another is there: Chromium without windows, which opens a page sooner.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

SHELL = "chromium-headless-shell"
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
UPDATE = ["apt-get", "update", "-qq"]
INSTALL = ["apt-get", "install", "-y", "-qq", "--no-install-recommends"]
# What each system's package manager is told, by the program that must be there. The fonts are as
# wide as Arial, for which the charts are laid out; a bare Linux has none at all.
PACKAGES: dict[str, tuple[list[str], ...]] = {
    "apt-get": (UPDATE, [*INSTALL, "chromium", "fonts-liberation"]),
    "dnf": (["dnf", "install", "-y", "-q", "chromium", "liberation-sans-fonts"],),
    "apk": (["apk", "add", "--quiet", "chromium", "font-liberation"],),
    "brew": (["brew", "install", "--quiet", "--cask", "chromium"],),
}
PACKAGES_SECONDS = 600
PLAYWRIGHT_SECONDS = 300
NOT_FOUND = (
    "The browser tests need a Chromium and none could be set up: install one, "
    "or name one: CHROMIUM=/path/to/chromium make test"
)


def found() -> str | None:
    """Return the path of the first Chromium that starts, or None.

    Looks at the environment's ``CHROMIUM``, the usual names on the path, the usual places of
    macOS, and Playwright's own cache. A ``CHROMIUM`` that does not start is not passed over.
    """
    named = os.environ.get("CHROMIUM")
    return next(filter(_starts, [named] if named else _places()), None)


def main(arguments: Sequence[str] = ()) -> int:
    """Find a Chromium or set one up. 0: there is one, its path is printed; 1: there is none."""
    if "--shell" in arguments and not os.environ.get("CHROMIUM") and not shutil.which(SHELL):
        _set_up_shell()
    path = found() or (None if os.environ.get("CHROMIUM") else _installed())
    print(f"Chromium: {path}" if path else NOT_FOUND, file=sys.stdout if path else sys.stderr)
    return 0 if path else 1


def _places() -> Iterator[str]:
    yield from filter(None, map(shutil.which, NAMES))
    yield from MAC
    yield from _of_playwright()


def _of_playwright() -> Iterator[str]:
    from playwright.sync_api import sync_playwright  # slow to load, and seldom needed

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    if Path(path).is_file():
        yield path


def _starts(path: str) -> bool:
    """Tell whether a browser is there; Ubuntu's ``chromium-browser`` may be an empty promise."""
    return _ran([path, "--version"], seconds=60, quiet=True)


def _installed() -> str | None:
    for manager, commands in PACKAGES.items():
        if shutil.which(manager) and (manager == "brew" or _rights() is not None):
            rights = [] if manager == "brew" else _rights() or []
            print(f"Setting up Chromium with {manager}", flush=True)
            if all(_ran([*rights, *command], PACKAGES_SECONDS) for command in commands):
                break
    if path := found():
        return path
    print(f"Setting up Playwright's Chromium (at most {PLAYWRIGHT_SECONDS} s)", flush=True)
    _ran(
        [sys.executable, "-m", "playwright", "install", "chromium"], PLAYWRIGHT_SECONDS, quiet=True
    )
    return found()


def _set_up_shell() -> None:
    """Set the shell up where the package manager has it; any other Chromium will do."""
    rights = _rights()
    if shutil.which("apt-get") and rights is not None:
        print(f"Setting up {SHELL}", flush=True)
        for command in (UPDATE, [*INSTALL, SHELL, "fonts-liberation"]):
            _ran([*rights, *command], PACKAGES_SECONDS, quiet=True)


def _rights() -> list[str] | None:
    """Return what to put before a command that needs root: nothing, sudo; None if refused."""
    if not hasattr(os, "geteuid"):
        return None
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "-n"]
    return sudo if shutil.which("sudo") and _ran([*sudo, "true"], 10, quiet=True) else None


def _ran(command: list[str], seconds: float, *, quiet: bool = False) -> bool:
    """Run a command to its end; a time limit, a missing program and a failure are all False."""
    out = subprocess.DEVNULL if quiet else None
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=out, stderr=out, timeout=seconds,
            env=environment, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
