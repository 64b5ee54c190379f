"""The lines that cards and calendars are made of: unfolded, decoded, each with its name, parameters and value."""

from __future__ import annotations

import base64
import binascii
import codecs
import contextlib
import io
import quopri
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.readers.encodings import decoded

BINARY = frozenset({"PHOTO", "LOGO", "SOUND", "KEY", "ATTACH", "X-MS-CARDPICTURE", "X-MS-OL-DESIGN"})
_LONGEST = 200_000  # octets of one line, pictures apart: longer ones are no text that anybody wrote
_DEEPEST = 10
_MOST = 100_000  # cards or events
_NAME = re.compile(rb"[A-Za-z0-9_.-]{1,80}[:;]")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_CARET = {"^n": "\n", "^'": '"', "^^": "^"}


@dataclass(frozen=True, slots=True)
class Line:
    """One property: its name in capitals, its group ("item1"), parameters as (NAME, value), its value still escaped."""

    name: str
    value: str
    group: str = ""
    parameters: tuple[tuple[str, str], ...] = ()

    def parameter(self, name: str) -> str:
        """The value of a parameter; empty where it is not there."""
        return next((value for key, value in self.parameters if key == name), "")

    @property
    def types(self) -> frozenset[str]:
        """All its types in small letters ("home", "cell", "pref"), those of vCard 2.1 without TYPE= too."""
        said = ",".join(value for key, value in self.parameters if key == "TYPE")
        return frozenset(part.strip().casefold() for part in said.split(",") if part.strip())


@dataclass(slots=True)
class Component:
    """What stands between BEGIN and END: its lines, and the components in it."""

    name: str
    lines: list[Line] = field(default_factory=list)
    inside: list[Component] = field(default_factory=list)

    def first(self, name: str) -> Line | None:
        """The first line of a name."""
        return next((line for line in self.lines if line.name == name), None)

    def first_value(self, name: str) -> str:
        """The value of the first line of a name as it stands, with its escapes; empty where there is none."""
        line = self.first(name)
        return line.value if line else ""

    def text(self, name: str) -> str:
        """What the first line of a name says, unescaped; empty where there is none."""
        return plain(self.first_value(name))


@dataclass(frozen=True, slots=True)
class Content:
    """The outermost components of a file, and how its letters were read (see `encodings.Decoded`)."""

    components: tuple[Component, ...]
    encoding: str
    others: tuple[tuple[str, str, str], ...] = ()


def content_of(raw: bytes, name: str, encoding: str | None, countries: Collection[str]) -> Content:
    """The components of a file of cards or events. Raises RefusedInput for one that is broken off or no such file."""
    raw, marked = _one_octet_each(raw, name, encoding, countries)
    pieces = [_taken_apart(line, name) for line in _logical(raw, name)]
    unsaid = [
        octets
        for head, value, charset in pieces
        for octets in (head, b"" if charset else value)
        if not octets.isascii() or b"\x1b" in octets
    ]
    odd = [octets for octets in unsaid if encoding or not _is_utf8(octets)]
    mixed = len(odd) * 2 <= len(unsaid)  # cards of several programs in one file: most are UTF-8, some are not
    read = decoded(b"\n".join(odd if mixed else unsaid), name, None if marked else encoding, countries)
    lines = (_line(head, value, charset or ("utf-8" if mixed else read.encoding), read.encoding)
             for head, value, charset in pieces)  # fmt: skip
    return Content(_components(lines, name), marked or read.encoding, () if encoding or marked else read.others)


def _is_utf8(octets: bytes) -> bool:
    try:
        octets.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return b"\x1b" not in octets


def plain(value: str) -> str:
    """A text value without its escapes."""
    if "\\" not in value:
        return value
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def parts_of(value: str, border: str = ";") -> list[str]:
    """The components of a value between unescaped borders, still escaped."""
    if "\\" not in value:
        return value.split(border)
    found, start, at = [], 0, 0
    while at < len(value):
        if value[at] == "\\":
            at += 1
        elif value[at] == border:
            found.append(value[start:at])
            start = at + 1
        at += 1
    return [*found, value[start:]]


def _one_octet_each(raw: bytes, name: str, encoding: str | None, countries: Collection[str]) -> tuple[bytes, str]:
    """UTF-16 and UTF-32 as UTF-8, with what it was; NUL is refused anywhere else."""
    wide = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)) or 0 in raw[:400]
    marked = ""
    if wide:
        read = decoded(raw, name, encoding, countries)
        raw, marked = read.text.encode("utf-8"), read.encoding
    elif raw.startswith(codecs.BOM_UTF8):
        raw = raw[3:]
    if b"\0" in raw:
        raise RefusedInput(f"“{name}” holds signs that are no text: it is damaged. Ask for it again.")
    return raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n"), marked


def _logical(raw: bytes, name: str) -> Iterator[bytes]:
    """Whole lines: folded ones joined, and those that quoted-printable or careless programs have broken."""
    parts: list[bytes] = []
    size = 0
    quoted = binary = old = False
    for physical in io.BytesIO(raw):
        physical = physical.removesuffix(b"\n")
        if parts and quoted and parts[-1].endswith(b"="):
            parts[-1] = parts[-1][:-1]
            more = physical
        elif parts and physical[:1] in (b" ", b"\t"):
            more = physical if old else physical[1:]  # in vCard 2.1 the blank belongs to the text
        elif parts and physical.strip() and not _NAME.match(physical):
            more = b"\n" + physical
        else:
            if parts:
                yield b"".join(parts)
            parts, size = ([physical], len(physical)) if physical.strip() else ([], 0)
            head = physical.partition(b":")[0].upper()
            quoted = b"QUOTED-PRINTABLE" in head
            binary = _binary(head)
            old = physical.upper().startswith(b"VERSION:2.1") or (old and not head.startswith(b"VERSION"))
            continue
        if binary:
            continue
        size += len(more)
        if size > _LONGEST:
            raise _too_long(name)
        parts.append(more)
    if parts:
        yield b"".join(parts)


def _binary(head: bytes) -> bool:
    bare = head.partition(b";")[0].rpartition(b".")[2].strip()
    return bare.decode("ascii", "replace") in BINARY and b"X-IRMC" not in head  # a reading in a Japanese telephone


def _taken_apart(line: bytes, name: str) -> tuple[bytes, bytes, str]:
    """Head and value of a line as octets, the transfer encoding undone, and the encoding of letters that it names."""
    head, value = _cut(line)
    told = head.upper()
    if _binary(told):
        return head, b"", ""
    if len(line) > _LONGEST:
        raise _too_long(name)
    charset = ""
    if b"CHARSET=" in told:
        said = told.partition(b"CHARSET=")[2].partition(b";")[0].strip(b'" ').decode("ascii", "replace")
        try:
            charset = codecs.lookup(said).name if said.isascii() else ""
        except LookupError:
            charset = ""
    if b"QUOTED-PRINTABLE" in told:
        value = quopri.decodestring(value)
    elif re.search(rb";(?:ENCODING=)?(?:B|BASE64)(?:;|$)", told):
        with contextlib.suppress(binascii.Error, ValueError):
            value = base64.b64decode(b"".join(value.split()), validate=True)
    return head, value.replace(b"\0", b""), charset


def _cut(line: bytes) -> tuple[bytes, bytes]:
    """A line at the first colon that stands in no quotes."""
    if b'"' not in line:
        head, _, value = line.partition(b":")
        return head, value
    within = False
    for at, octet in enumerate(line):
        if octet == 0x22:
            within = not within
        elif octet == 0x3A and not within:
            return line[:at], line[at + 1 :]
    head, _, value = line.partition(b":")  # a quote that never closes
    return head, value


def _line(head: bytes, value: bytes, charset: str, usual: str) -> Line:
    named, *more = _parts_of_head(_text(head, usual, usual))
    group, _, bare = named.strip().rpartition(".")
    parameters = []
    for part in more:
        key, sign, said = part.partition("=")
        said = re.sub(r"\^[n'^]", lambda found: _CARET[found[0]], said.strip().replace('"', ""))
        parameters.append((key.strip().upper(), said) if sign else ("TYPE", key.strip()))
    return Line(bare.upper(), _text(value, charset, usual), group.casefold(), tuple(parameters))


def _parts_of_head(head: str) -> list[str]:
    """The parts of the head of a line: a semicolon in quotes parts nothing."""
    return re.findall(r'(?:[^;"]|"[^"]*"|")+', head) or [""] if '"' in head else head.split(";")


def _text(octets: bytes, charset: str, usual: str) -> str:
    if octets.isascii() and b"\x1b" not in octets:
        return octets.decode("ascii")
    try:
        return octets.decode(charset)
    except (UnicodeDecodeError, LookupError):
        return octets.decode(usual if usual != charset else "utf-8", "replace")


def _components(lines: Iterator[Line], name: str) -> tuple[Component, ...]:
    outermost: list[Component] = []
    open_ones: list[Component] = []
    count = 0
    for line in lines:
        if line.name == "BEGIN":
            called = line.value.strip().upper()
            if open_ones and open_ones[-1].name == called and not _expects_one(open_ones[-1]):
                open_ones.pop()  # its end was forgotten
            new = Component(called)
            (open_ones[-1].inside if open_ones else outermost).append(new)
            open_ones.append(new)
            count += 1
            if len(open_ones) > _DEEPEST:
                raise RefusedInput(f"“{name}” is damaged: one thing stands in another too often. Ask for it again.")
            if count > _MOST:
                raise RefusedInput(f"“{name}” holds more than {_MOST} cards or events. Save fewer and import those.")
        elif line.name == "END":
            called = line.value.strip().upper()
            if any(each.name == called for each in open_ones):
                while open_ones.pop().name != called:
                    pass
        elif open_ones:
            open_ones[-1].lines.append(line)
    if open_ones:
        raise RefusedInput(f"“{name}” breaks off in the middle: something is missing at its end. Ask for it again.")
    return tuple(outermost)


def _expects_one(component: Component) -> bool:
    """Whether a card may follow inside a card: that of an agent, as vCard 2.1 writes it."""
    return component.name == "VCARD" and bool(component.lines) and component.lines[-1].name == "AGENT"


def _too_long(name: str) -> RefusedInput:
    return RefusedInput(f"“{name}” has a line that is far too long for a card or an event. Ask for it again.")
