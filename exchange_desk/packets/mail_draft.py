"""One e-mail draft (RFC 5322) with papers attached: opened with a mail program, it waits there to be sent."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

_PARTS = re.compile(r"[\s,;/]+")
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_DOMAIN = re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9-]{2,63}")
_SPECIAL = re.compile(r'[()<>\[\]:;@\\,"]')  # what would part a name from its address
_JOINERS = "\u200c\u200d"
_LONGEST_ADDRESS, _LONGEST_LOCAL, _LONGEST_NAME = 254, 64, 100


@dataclass(frozen=True, slots=True)
class Attached:
    """A PDF with the name under which the reader saves it."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Draft:
    """What is written to one recipient; `sender` and `to` are (name, address), and no address gets it but those."""

    sender: tuple[str, str] | None
    to: tuple[tuple[str, str], ...]
    subject: str
    body: str
    language: str
    papers: tuple[Attached, ...]
    written: dt.datetime


def usable(kept: str) -> tuple[str, ...]:
    """The addresses that a field holds, as they are written to; nothing where any of them cannot be."""
    found = []
    for part in _PARTS.split(kept.strip(" ,;/\t\r\n")):
        local, at, domain = part.rpartition("@")
        try:
            domain = domain if domain.isascii() else domain.encode("idna").decode("ascii")
        except UnicodeError:
            return ()
        whole = f"{local}@{domain}"
        fits = len(whole) <= _LONGEST_ADDRESS and len(local) <= _LONGEST_LOCAL
        if not (at and fits and _LOCAL.fullmatch(local) and _DOMAIN.fullmatch(domain)):
            return ()
        found.append(whole)
    return tuple(dict.fromkeys(found))


def one_line(text: str) -> str:
    """A text that can stand in a header: no line ends, no characters that nobody sees, no words in code.

    What joins or parts the letters of Persian and Indian names stays.
    """
    seen = "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in text)
    seen = "".join(c for c in seen if c in _JOINERS or unicodedata.category(c) not in ("Cf", "Cs", "Co", "Cn"))
    return " ".join(seen.replace("=?", "= ?").split())


def eml(draft: Draft) -> bytes:
    """The file of a draft; the same draft always gives the same bytes."""
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    if draft.sender:
        message["From"] = _address(*draft.sender)
    message["To"] = [_address(name, to) for name, to in draft.to]
    message["Date"] = draft.written.astimezone()
    message["Subject"] = one_line(draft.subject)
    message.set_content(_lines(draft.body), cte="base64")
    message["Content-Language"] = draft.language
    for paper in draft.papers:
        message.add_attachment(paper.data, maintype="application", subtype="pdf", filename=one_line(paper.name))
    if draft.papers:
        message.set_boundary(f"=_{_mark(draft.papers, draft.to)}")
    return message.as_bytes()


def _address(name: str, spec: str) -> Address:
    """Names stand without the signs that part addresses, so that none can become a second one."""
    shown = one_line(_SPECIAL.sub(" ", one_line(name)))[:_LONGEST_NAME].strip()
    local, _, domain = spec.rpartition("@")
    return Address(display_name=shown, username=local, domain=domain)


def _lines(body: str) -> str:
    return "\n".join(one_line(line) for line in body.split("\n")) + "\n"


def _mark(papers: Sequence[Attached], to: Sequence[tuple[str, str]]) -> str:
    made = hashlib.sha256("\0".join(spec for _, spec in to).encode())
    for paper in papers:
        made.update(paper.data)
    return made.hexdigest()[:32]
