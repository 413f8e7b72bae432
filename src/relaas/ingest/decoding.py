"""From bytes to characters, with a reason whenever it was a guess.

The order: byte-order marks, strict UTF-8, the charset a page declares, and last a guess at windows-1252,
the code page in which older Dutch and English texts were saved. The guess is made only if the result is what
a West European paper prints, because windows-1252 turns almost any bytes into characters: see `_plausible`.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from relaas.errors import InputError


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded file.

    Attributes:
        text: All its characters, the byte-order mark included.
        encoding: Python's name of the encoding.
        guessed: Is the encoding a guess, made because the file neither is UTF-8 nor says what it is?
    """

    text: str
    encoding: str
    guessed: bool = False


# UTF-32 first: its little-endian mark begins with that of UTF-16.
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})""", re.I
)
# Only encodings that the Encoding Standard (encoding.spec.whatwg.org) knows for pages: Python's own list has
# `unicode_escape`, `punycode` and others that would run a page through something else than a code page.
_KNOWN = re.compile(
    r"(?:iso8859-\d{1,2}|cp125\d|cp874|cp866|koi8-[ru]|gb18030|gbk|gb2312|big5|shift_jis|euc_jp|euc_kr|cp949)"
)
# A page that says Latin-1 is read as windows-1252, as browsers do and the Encoding Standard asks.
_READ_AS = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
_PRINTED = re.compile("[ -~\\s\xa0¡£§©«°²³·»¼½¾¿À-ÖØ-öø-ÿŒœŠšŽžŸ€‚„…‘’“”•–—†™]*")
_ACCENTED = re.compile("[À-ÖØ-öø-ÿŒœŠšŽžŸ]")
_BESIDE_ASCII = re.compile("(?:(?<=[A-Za-z])[À-ÖØ-öø-ÿŒœŠšŽžŸ]|[À-ÖØ-öø-ÿŒœŠšŽžŸ](?=[A-Za-z]))")
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_SURROGATE = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")


def decode(data: bytes, name: str, *, page: bool = False) -> Decoded:
    """The characters of a file.

    Args:
        data: The whole file.
        name: What to call it in messages.
        page: Is it HTML, which may declare its charset?

    Raises:
        InputError: `encoding` or `binary`, when no reading is sure enough.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return Decoded(_strict(data, encoding, name), encoding)
    if b"\x00" in data:  # valid in UTF-8, but in no text
        raise _nul(data, name)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _without_utf8(data, name, error, page=page)


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            "encoding", f"{name} begins as {encoding.upper()} but is damaged at byte {error.start}; {_ADVICE}"
        ) from error


def _without_utf8(data: bytes, name: str, error: UnicodeDecodeError, *, page: bool) -> Decoded:
    if page and (declared := declared_charset(data)):
        return Decoded(_strict(data, declared, name), declared)
    if _damaged_utf8(data) or not _plausible(guess := data.decode("cp1252", "replace")):
        raise InputError(
            "encoding", f"{name} is not UTF-8 (byte {error.start}) nor any text we can be sure of; {_ADVICE}"
        ) from error
    return Decoded(guess, "cp1252", guessed=True)


_ADVICE = "save it as UTF-8."


def declared_charset(data: bytes) -> str | None:
    """The encoding a page declares in its first 4 kB, by Python's name, or None if it is unknown or UTF-8."""
    if not (match := _DECLARED.search(data[:4096])):
        return None
    try:
        named = codecs.lookup(match[1].decode("ascii")).name
    except (LookupError, UnicodeDecodeError):
        return None
    read_as = _READ_AS.get(named, named)
    return read_as if _KNOWN.fullmatch(read_as) else None


def _nul(data: bytes, name: str) -> InputError:
    """NULs at every other place are UTF-16 without its mark; anywhere else they are no text at all."""
    head = data[:4096]
    halves = sorted((head[0::2].count(0), head[1::2].count(0)))
    if halves[1] > len(head) // 5 and halves[0] <= halves[1] // 10:
        return InputError("encoding", f"{name} looks like UTF-16 without a byte-order mark; {_ADVICE}")
    return InputError(
        "binary", f"{name} holds NUL bytes and is no text; save the report as plain text or HTML."
    )


def _damaged_utf8(data: bytes) -> bool:
    """More well-formed UTF-8 sequences than stray bytes, or a surrogate: the file was UTF-8 once."""
    stray = sum(byte > 0x7F for byte in _MULTIBYTE.sub(b"", data))
    return bool(_SURROGATE.search(data)) or len(_MULTIBYTE.findall(data)) > stray


def _plausible(text: str) -> bool:
    """Is this what a West European paper prints?

    Three signs, all needed: no character beyond the letters and marks of such papers (so no C1 control and
    none of the five bytes windows-1252 leaves open); at most one character in five beyond ASCII (a Cyrillic
    or Greek text read this way has four in five); four accented letters in five beside a plain letter.
    """
    if not _PRINTED.fullmatch(text) or sum(char > "\x7f" for char in text) * 5 > len(text):
        return False
    return len(_BESIDE_ASCII.findall(text)) * 5 >= len(_ACCENTED.findall(text)) * 4
