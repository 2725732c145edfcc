"""A report as the bytes of ``verified.json``, which :mod:`timeline.loading.verified` reads."""

import json
from collections.abc import Mapping

from timeline.evidence.report import Report
from timeline.loading.verified import FORMAT
from timeline.record import Check, Held


def written(report: Report) -> bytes:
    """Write what pages show: the same report gives the same bytes, on every day and system.

    Rows of which nothing could be checked are left out.
    """
    content = {
        "format": FORMAT,
        "events": _checks(report.checks),
        "glossary": _checks(report.term_checks),
    }
    text = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True)
    return f"{text}\n".encode()


def _checks(checks: Mapping[str, Check]) -> dict[str, object]:
    return {
        name: {
            "mark": check.mark,
            "fingerprint": check.fingerprint,
            "citations": [_held(held) for held in check.held],
        }
        for name, check in checks.items()
        if any(held.mark != "not checked" for held in check.held)
    }


def _held(held: Held) -> dict[str, str]:
    said = {"source": held.source, "mark": held.mark, "sha256": held.sha256, "reason": held.reason}
    return {key: text for key, text in said.items() if text}
