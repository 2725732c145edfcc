"""On which line of a TOML file a key stands; the parser of the standard library does not say."""

import re
from dataclasses import dataclass

HEADER = re.compile(r"\s*\[\[?\s*[\"']?([\w-]+)[\"']?\s*\]\]?\s*(?:#.*)?$")
KEY = re.compile(r"\s*[\"']?([\w-]+)[\"']?\s*=")


@dataclass(frozen=True, slots=True)
class Places:
    """The lines of a TOML file: (section, its number among those of one name, key) -> line.

    Attributes:
        lines: 1-based. The section "" is what stands above the first header; the key "" is the
            header itself.
    """

    lines: dict[tuple[str, int, str], int]

    def line(self, section: str, number: int = 0, key: str = "") -> int:
        """Give the line of a key; else of its section; else 0, the file as a whole."""
        header = self.lines.get((section, number, ""), self.lines.get(("", 0, section), 0))
        return self.lines.get((section, number, key), header)


def places(text: str) -> Places:
    """Find the keys of a TOML text that is written the usual way, one key a line."""
    lines: dict[tuple[str, int, str], int] = {}
    seen: dict[str, int] = {}
    section, number = "", 0
    for line, content in enumerate(text.split("\n"), 1):
        if header := HEADER.match(content):
            section = header[1]
            number = seen.get(section, -1) + 1
            seen[section] = number
            lines[section, number, ""] = line
        elif key := KEY.match(content):
            lines.setdefault((section, number, key[1]), line)
    return Places(lines)
