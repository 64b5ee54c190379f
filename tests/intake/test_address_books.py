"""Cards of address books: whatever phone or program wrote them, names, numbers and days are read; nothing is lost."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.contacts import contacts_in
from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.guests.reading import guests_in
from exchange_desk.intake.hosts.reading import hosts_in
from exchange_desk.intake.kinds import guess_kind
from exchange_desk.intake.readers import read_sheets
from exchange_desk.intake.table import Sheet

FACTS = VisitFacts(dt.date(2027, 5, 6), dt.date(2027, 5, 9), "Hennef", "DE", "Europe/Berlin", ("Numata",), ("JP",))


def sheet(folder: Path, *cards: str | bytes, version: str = "3.0", name: str = "people.vcf") -> Sheet:
    """The sheet of cards that are given by their lines."""
    octets = [card.encode() if isinstance(card, str) else card for card in cards]
    start, end = f"BEGIN:VCARD\r\nVERSION:{version}\r\n".encode(), b"\r\nEND:VCARD\r\n"
    path = folder / name
    path.write_bytes(b"".join(start + card.strip() + end for card in octets))
    return read_sheets(path)[0]


def rows(of: Sheet) -> list[dict[str, str]]:
    headings, *others = [[cell.text for cell in row] for row in of.rows]
    return [{heading: text for heading, text in zip(headings, row, strict=True) if text} for row in others]


def refusal(folder: Path, content: bytes) -> str:
    path = folder / "bad.vcf"
    path.write_bytes(content)
    with pytest.raises(RefusedInput) as refused:
        read_sheets(path)
    return str(refused.value)


APPLE = r"""
PRODID:-//Apple Inc.//macOS 14.5//EN
N:Schmidt;Anna;Maria;Dr.;
FN:Dr. Anna Maria Schmidt
ORG:Stadt Hennef;Rathaus
TITLE:Mayor
item1.TEL;type=pref:+49 2242 1234
item1.X-ABLabel:Front desk
TEL;type=CELL;type=VOICE:+49 170 1112223
TEL;type=WORK;type=FAX:+49 2242 999
EMAIL;type=INTERNET;type=WORK;type=pref:anna@example.org
EMAIL;type=INTERNET;type=HOME:a.schmidt@example.com
item2.ADR;type=HOME;type=pref:;;Hauptstr. 1\, Hof;Hennef;;53773;Germany
item2.X-ABADR:de
BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12
NOTE:Loves music\, really\nand hiking
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAUDBAQEAwUEBAQFBQUGBwwIBw
 cHBw8LCwkMEQ8SEhEPERETFhwXExQaFRERGCEYGh0dHx8fExciJCIeJBweHx7/2wBDAQUF
"""


def test_an_apple_card_is_read_in_full(tmp_path: Path) -> None:
    read = sheet(tmp_path, APPLE)
    assert rows(read) == [
        {
            "Title": "Dr.", "Family name": "Schmidt", "First name": "Anna Maria", "Date of birth": "12 April",
            "Phone": "+49 170 1112223", "E-mail": "anna@example.org", "Address": "Hauptstr. 1, Hof",
            "Postcode of the address": "53773", "Town of the address": "Hennef", "Country of the address": "Germany",
            "Organisation": "Stadt Hennef, Rathaus", "Job title": "Mayor",
            "Notes": "Loves music, really\nand hiking\nPhone (Front desk): +49 2242 1234\n"
            "Fax (work fax): +49 2242 999\n"
            "E-mail (home): a.schmidt@example.com",
        }
    ]  # fmt: skip
    assert read.told == ("1 of 1 cards hold a picture or a sound; those are not taken over.",)


def test_an_old_outlook_card_is_read_in_the_letters_of_its_windows(tmp_path: Path) -> None:
    card = "N:Müller;Jörg\nTEL;HOME;VOICE:02242 1\nNOTE;ENCODING=QUOTED-PRINTABLE:Stra=DFe=0D=0A=\nzwei".encode(
        "cp1252"
    )
    assert rows(sheet(tmp_path, card, version="2.1")) == [
        {"Family name": "Müller", "First name": "Jörg", "Phone": "02242 1", "Notes": "Straße\nzwei"}
    ]


def test_quoted_printable_goes_on_where_android_breaks_its_lines(tmp_path: Path) -> None:
    card = (
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=B1=B1=E7=94=B0;=E5=A4=AA=\n=E9=83=8E;;;\n"
        "TEL;CELL:090-1234-5678\nX-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Taro;1;;;;;;;;;;;;;"
    )
    assert rows(sheet(tmp_path, card, version="2.1")) == [
        {"Family name": "山田", "First name": "太郎", "Nickname": "Taro", "Phone": "090-1234-5678"}
    ]


def test_a_card_of_a_japanese_telephone_tells_the_reading(tmp_path: Path) -> None:
    card = "N;CHARSET=SHIFT_JIS:山田;太郎\nSOUND;X-IRMC-N;CHARSET=SHIFT_JIS:ﾔﾏﾀﾞ;ﾀﾛｳ;;;\nTEL;CELL:09012345678"
    (row,) = rows(sheet(tmp_path, card.encode("shift_jis"), version="2.1"))
    assert (row["Family name"], row["First name"], row["Reading"]) == ("山田", "太郎", "ヤマダ タロウ")


@pytest.mark.parametrize(
    "card",
    [
        "N:山田;太郎\nX-PHONETIC-LAST-NAME:やまだ\nX-PHONETIC-FIRST-NAME:たろう",
        'N;SORT-AS="やまだ,たろう":山田;太郎;;;',
        "N:山田;太郎\nSORT-STRING:やまだ たろう",
    ],
)
def test_the_reading_of_a_name_is_found_wherever_it_stands(tmp_path: Path, card: str) -> None:
    assert rows(sheet(tmp_path, card))[0]["Reading"] == "やまだ たろう"


def test_a_sort_key_that_only_says_the_name_again_is_no_reading(tmp_path: Path) -> None:
    assert "Reading" not in rows(sheet(tmp_path, 'N;SORT-AS="Harten,Rene":van der Harten;Rene;;;'))[0]


def test_two_scripts_of_one_name_are_one_person(tmp_path: Path) -> None:
    card = "N;ALTID=1;LANGUAGE=ja:山田;太郎;;;\nN;ALTID=1;LANGUAGE=en:Yamada;Taro;;;\nFN;ALTID=1:山田太郎"
    (row,) = rows(sheet(tmp_path, card, version="4.0"))
    assert (row["Family name"], row["First name"], row["Name in native script"]) == ("Yamada", "Taro", "山田 太郎")


def test_a_name_that_is_not_taken_apart_stays_whole(tmp_path: Path) -> None:
    read = rows(sheet(tmp_path, "N:;Anna Berg;;;\nFN:Anna Berg", "FN:Hans Wald", "N:Wolf;;;;\nFN:Wolf"))
    assert read == [{"Full name": "Anna Berg"}, {"Full name": "Hans Wald"}, {"Family name": "Wolf"}]


def test_folded_lines_in_groups_are_joined(tmp_path: Path) -> None:
    read = rows(sheet(tmp_path, "N:Berg;Anna\r\nitem1.NOTE:Vorsich\r\n t bei Nüs\r\n\tsen"))
    assert read[0]["Notes"] == "Vorsicht bei Nüssen"


def test_a_fold_inside_a_letter_breaks_nothing(tmp_path: Path) -> None:
    card = "N:Müller;Jörg".encode().replace(b"\xc3\xbc", b"\xc3\r\n \xbc")
    assert rows(sheet(tmp_path, card))[0]["Family name"] == "Müller"


def test_cards_of_several_programs_in_one_file_keep_their_letters(tmp_path: Path) -> None:
    old = "N:Müller;Jörg\nNOTE:Grüße aus Köln".encode("cp1252")
    read = rows(sheet(tmp_path, "N:Łąka;Ądam", "N:山田;太郎\nNOTE:エビ", old))
    assert [row["Family name"] for row in read] == ["Łąka", "山田", "Müller"]


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_wide_letters_are_read(tmp_path: Path, codec: str) -> None:
    path = tmp_path / "wide.vcf"
    path.write_bytes("BEGIN:VCARD\r\nVERSION:2.1\r\nN:Łąka;Ądam\r\nTEL:0123456\r\nEND:VCARD\r\n".encode(codec))
    assert rows(read_sheets(path)[0]) == [{"Family name": "Łąka", "First name": "Ądam", "Phone": "0123456"}]


def test_fields_that_only_one_program_knows_keep_their_names(tmp_path: Path) -> None:
    read = sheet(tmp_path, "N:Berg;Anna\nBDAY:20110304\nX-ALLERGIES:Peanuts (severe)\nX-SKYPE:anna.b")
    guest = guests_in([read], FACTS, "people.vcf").guests[0]
    assert [(each["substance"], each["severity"]) for each in guest.allergies] == [("peanuts", "severe")]
    assert "Account: anna.b" in str(guest.participation["notes"])


def test_guests_are_read_from_cards(tmp_path: Path) -> None:
    read = sheet(
        tmp_path,
        "N:Kudo;Daisuke;;;\nX-NAME-ORIGINAL:工藤 大輔\nTEL;TYPE=CELL:+81 90 0000 2103\nEMAIL:kudo@example.org\n"
        "BDAY:2011-02-03\nGENDER:M\nADR;TYPE=HOME:;;1-2-3;Numata;Hokkaido;078-2202;Japan\nLANG:en\n"
        "RELATED;TYPE=emergency;VALUE=text:Hana Kudo (mother) +81 90 0000 9999",
        version="4.0",
    )
    assert guess_kind([read])[0].kind == "guests"
    (guest,) = guests_in([read], FACTS, "people.vcf").guests
    person = guest.person
    assert (person["family_name"], person["given_name"], person["sex"]) == ("Kudo", "Daisuke", "male")
    assert (person["family_name_original"], person["given_name_original"]) == ("工藤", "大輔")
    assert (person["phone"], person["email"]) == ("+819000002103", "kudo@example.org")
    assert str(person["born"]) == "2011-02-03"
    assert person["address"] == "1-2-3, 078-2202 Numata, Hokkaido, Japan"
    assert [each["language"] for each in guest.languages] == ["en"]
    assert (guest.contacts[0]["name"], guest.contacts[0]["phone"]) == ("Hana Kudo", "+819000009999")


def test_a_birthday_without_its_year_is_asked(tmp_path: Path) -> None:
    read = guests_in([sheet(tmp_path, "N:Berg;Anna\nBDAY:--0412\nTEL:+49 2242 1234")], FACTS, "people.vcf")
    assert "born" not in read.guests[0].person
    assert [doubt.value for doubt in read.report.doubts if doubt.code == "unreadable_date"] == ["12 April"]


def test_host_families_are_read_from_cards(tmp_path: Path) -> None:
    (home,) = hosts_in([sheet(tmp_path, APPLE)], FACTS, "people.vcf").hosts
    assert (home.household["name"], home.household["greeting"]) == ("Schmidt", "Anna Maria")
    assert (home.household["street"], home.household["town"]) == ("Hauptstr. 1, Hof", "Hennef")
    assert (home.household["phone"], home.household["email"]) == ("+491701112223", "anna@example.org")


def test_contacts_are_read_from_cards(tmp_path: Path) -> None:
    firm = "N:;;;;\nFN:Hotel Krone\nORG:Hotel Krone\nX-ABShowAs:COMPANY\nURL:https://krone.example\nTEL:+49 2242 5"
    lines = contacts_in([sheet(tmp_path, APPLE, firm)], FACTS, "people.vcf").lines
    mayor, hotel = (line.values for line in lines)
    assert (mayor["family_name"], mayor["given_name"], mayor["title"]) == ("Schmidt", "Anna Maria", "Dr.")
    assert (mayor["organisation"], mayor["role"], mayor["kind"]) == ("Stadt Hennef, Rathaus", "Mayor", "town hall")
    assert mayor["address"] == "Hauptstr. 1, Hof, 53773 Hennef, Germany"
    assert (hotel["organisation"], hotel["family_name"], hotel["website"]) == (
        "Hotel Krone",
        None,
        "https://krone.example",
    )


def test_a_card_whose_end_was_forgotten_swallows_nobody(tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    path.write_text("BEGIN:VCARD\nN:Berg;Anna\nBEGIN:VCARD\nN:Wald;Hans\nEND:VCARD\n")
    assert [row["Family name"] for row in rows(read_sheets(path)[0])] == ["Berg", "Wald"]


def test_the_card_of_an_agent_is_a_card_of_its_own(tmp_path: Path) -> None:
    inner = "AGENT:\nBEGIN:VCARD\nVERSION:2.1\nN:Wald;Hans\nEND:VCARD\nTEL:0123456"
    read = rows(sheet(tmp_path, f"N:Berg;Anna\n{inner}", version="2.1"))
    assert [(row["Family name"], row.get("Phone")) for row in read] == [("Berg", "0123456"), ("Wald", None)]


CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Berg;Anna\r\nEND:VCARD\r\n"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (CARD * 2 + CARD[:40], "breaks off"),
        (CARD.replace(b"Anna", b"An\0na"), "no text"),
        (CARD.replace(b"Anna", b"A" * 300_000), "far too long"),
        (CARD.replace(b"Anna", b"A" + b"\r\n a" * 300_000), "far too long"),
        (b"BEGIN:VCARD\r\nAGENT:\r\n" * 5_000, "too often"),
        (CARD * 100_001, "more than 100000"),
        (b"BEGIN:VCARD\r\nEND:VCARD\r\n", "empty"),
    ],
)  # fmt: skip
def test_a_hostile_file_is_refused_with_a_reason(tmp_path: Path, content: bytes, why: str) -> None:
    assert why in refusal(tmp_path, content)


def test_signs_that_turn_the_line_are_kept_as_text(tmp_path: Path) -> None:
    assert rows(sheet(tmp_path, "N:Berg\u202egnp.exe;=1+1\nNOTE:<b>A"))[0] == {
        "Family name": "Berg\u202egnp.exe", "First name": "=1+1", "Notes": "<b>A",
    }  # fmt: skip
