"""Bytes to text: what is no text at all, and text in an encoding that cannot be trusted.

UTF-8 is read with or without a byte order mark, UTF-16 with one. Nothing is guessed: a wrong
guess shows as wrong letters that nobody notices.
"""

import codecs
import re

from timeline.loading.findings import Findings

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SIGNATURES = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or a spreadsheet"),
    (b"\xd0\xcf\x11\xe0", "an old spreadsheet or document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"<!DOCTYPE", "a web page"),
    (b"<html", "a web page"),
)
SAVE_AS_CSV = "export the sheet as CSV, in UTF-8"
SAVE_AS_UTF8 = "save the file as UTF-8"


def decode(data: bytes, file: str, findings: Findings) -> str | None:
    r"""Read the bytes of a file as text.

    Returns:
        The text, every line break a ``\n``; None after a problem has been noted.
    """
    if kind := _signature(data):
        findings.problem(file, 0, "", found=kind, wanted="a text file", hint=SAVE_AS_CSV)
        return None
    mark, encoding = next((pair for pair in BOMS if data.startswith(pair[0])), (b"", "utf-8"))
    try:
        text = data.removeprefix(mark).decode(encoding)
    except UnicodeDecodeError as error:
        _undecodable(error, file, findings)
        return None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        findings.problem(
            file, line, "", found="\0", wanted="a text file, in UTF-8", hint=SAVE_AS_CSV
        )
        return None
    return re.sub(r"\r\n?", "\n", text)


def _signature(data: bytes) -> str:
    start = data[:64].lstrip().lower()
    return next((kind for mark, kind in SIGNATURES if start.startswith(mark.lower())), "")


def _undecodable(error: UnicodeDecodeError, file: str, findings: Findings) -> None:
    """Name the first byte that does not fit, and the letter that it may have been meant as."""
    if error.encoding != "utf-8":
        findings.problem(file, 0, "", wanted="a text file, in UTF-8", hint=SAVE_AS_UTF8)
        return
    byte = error.object[error.start : error.start + 1]
    before = error.object[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    letter = byte.decode("cp1252", errors="ignore")
    meant = f"; in Windows-1252 it would be `{letter}`" if letter else ""
    findings.problem(
        file,
        before.count(b"\n") + 1,
        "",
        found=f"the byte 0x{byte.hex().upper()}",
        wanted="text in UTF-8",
        hint=SAVE_AS_UTF8 + meant,
    )
