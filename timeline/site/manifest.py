"""What a site states of itself: its edition, and the SHA-256 of each of its files."""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from timeline.edition import TOOL, Edition
from timeline.site.names import MANIFEST

SITE = "site"


def manifest(edition: Edition, address: str, files: Mapping[str, bytes]) -> bytes:
    """Write the manifest.

    Args:
        edition: of the data in the site, which are all of the program's.
        address: the view that the report opens with; empty for all.
        files: path -> bytes of every other file of the site.
    """
    stated = {
        "edition": edition.plain(),
        "view": address,
        SITE: [
            {"path": path, "bytes": len(files[path]), "sha256": sha256(files[path]).hexdigest()}
            for path in sorted(files)
        ],
    }
    text = json.dumps(stated, ensure_ascii=False, indent=1, allow_nan=False)
    return f"{text}\n".encode()


def contents(content: bytes) -> frozenset[str] | None:
    """Tell which files a site has by its manifest, itself included; None where it is no such."""
    try:
        stated: Any = json.loads(content)
        made = str(stated["edition"]["tool"]).startswith(TOOL)
        named = frozenset(str(file["path"]) for file in stated[SITE])
    except (ValueError, KeyError, TypeError):
        return None
    return named | {MANIFEST} if made else None
