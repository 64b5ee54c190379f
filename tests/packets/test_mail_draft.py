"""E-mail drafts: what any name may hold, a strict reader finds one recipient, one subject and the papers whole."""

from __future__ import annotations

import datetime as dt
import email
from email.policy import default

import pytest

from exchange_desk.packets.mail_draft import Attached, Draft, eml, usable

NOW = dt.datetime(2027, 9, 1, 12)
STRICT = default.clone(raise_on_defect=True)
PDF = b"%PDF-1.4\n" + bytes(range(256))
NAMES = (
    "Mika Sato",
    "小林 あかり",
    "عائشة بنت محمد",
    "Müller, Hans (der Ältere) <x@evil.example>",
    "a\r\nBcc: evil@example.org\r\n\r\nbody",
    "a\u2028Bcc: evil@example.org",
    "\u202eevil \x00\x07\x7f",
    'say "hi\\"; group:;',
    "=?utf-8?q?Bcc=3A_evil@example=2Eorg?=",
    "名前が、とても長い" * 20,
    "Ü" * 300,
    "half \ud800 a letter",
    "",
)


def draft(name: str) -> Draft:
    return Draft(
        sender=(name, "society@example.org"),
        to=((name, "mika@example.org"),),
        subject=f"{name}: your papers",
        body=f"Dear {name},\n\n.\nFrom here on",
        language="ja",
        papers=(Attached(f"{name} A.pdf", PDF), Attached("second.pdf", PDF[::-1])),
        written=NOW,
    )


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_a_strict_reader_finds_one_recipient_and_the_papers_whole(name: str) -> None:
    data = eml(draft(name))
    assert all(len(line) <= 998 for line in data.split(b"\r\n"))
    assert data.count(b"\n") == data.count(b"\r\n")
    read = email.message_from_bytes(data, policy=STRICT)
    assert set(read.keys()) == {"X-Unsent", "From", "To", "Date", "Subject", "MIME-Version", "Content-Type"}
    assert [one.addr_spec for one in read["To"].addresses] == ["mika@example.org"]
    assert [one.addr_spec for one in read["From"].addresses] == ["society@example.org"]
    assert (read["X-Unsent"], read["Date"].datetime.replace(tzinfo=None)) == ("1", NOW)
    assert "\n" not in read["Subject"]
    papers = list(read.iter_attachments())
    assert [part.get_content() for part in papers] == [PDF, PDF[::-1]]
    assert all(part.get_content_type() == "application/pdf" and part.get_filename() for part in papers)
    body = read.get_body()
    assert body["Content-Language"] == "ja"
    assert body.get_content().splitlines()[-3:] == ["", ".", "From here on"]


def test_names_come_through_as_they_are() -> None:
    for name in ("Mika Sato", "小林 あかり", "عائشة بنت محمد", "Ngọc Ánh", "می\u200cخواهم"):
        read = email.message_from_bytes(eml(draft(name)), policy=STRICT)
        assert read["To"].addresses[0].display_name == name
        assert read["Subject"] == f"{name}: your papers"
        assert next(iter(read.iter_attachments())).get_filename() == f"{name} A.pdf"


def test_the_same_draft_gives_the_same_bytes() -> None:
    assert eml(draft("Mika")) == eml(draft("Mika"))


def test_without_an_address_of_the_committee_the_mail_program_fills_in_who_writes() -> None:
    one = draft("Mika")
    unsigned = Draft(None, one.to, one.subject, one.body, one.language, one.papers, one.written)
    assert email.message_from_bytes(eml(unsigned), policy=STRICT)["From"] is None


@pytest.mark.parametrize(
    ("kept", "found"),
    [
        ("mika@example.org", ("mika@example.org",)),
        (" mum@example.jp, dad@example.jp ", ("mum@example.jp", "dad@example.jp")),
        ("x@münchen.de", ("x@xn--mnchen-3ya.de",)),
        ("none", ()),
        ("+1 250 555 0100", ()),
        ("a@example.jp, none", ()),
        ("a@example.jp\r\nBcc: z@example.jp", ()),
        ('"a b"@example.jp', ()),
        ("a..b@example.jp", ()),
        ("@example.jp", ()),
        ("a@localhost", ()),
        ("a@example.jp>,<z@example.jp", ()),
        ("é@example.jp", ()),
        ("a" * 65 + "@example.jp", ()),
        ("", ()),
    ],
)
def test_only_what_can_be_written_to_is_an_address(kept: str, found: tuple[str, ...]) -> None:
    assert usable(kept) == found
