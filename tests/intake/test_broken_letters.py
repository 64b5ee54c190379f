"""Letters that a wrong decoder broke: read back with proof, asked without, never guessed where they are lost."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange_desk.intake.drafts import GuestList, VisitFacts
from exchange_desk.intake.guests.reading import guests_in
from exchange_desk.intake.hosts.reading import hosts_in
from exchange_desk.intake.readers.child import answer
from exchange_desk.intake.readers.mending import mended_sheets, still_broken
from exchange_desk.intake.readers.pasted import pasted_sheets
from exchange_desk.intake.readers.wire import unpacked
from exchange_desk.intake.table import Cell, Sheet
from exchange_desk.intake.values.broken_letters import looks_broken, lost_letters, read_back

VISIT = VisitFacts(dt.date(2027, 10, 7), dt.date(2027, 10, 11), "Hennef", "DE", "Europe/Berlin", ("Banbury",), ("GB",))
SOUND = [
    "Müller", "Łukasz", "Đặng", "Șerban", "Ångström", "naïve", "CAFÉ”", "Ørsted", "Žižek", "Рік", "Iванов",
    "Cидоров",
    "O’Neill – x", "Tom & Jerry", "AT&T;", "Dvořák", "Größe", "Hauptstraße 5", "weiße", "ÄÖÜ", "SÃO PAULO", "JOÃO",
    "Élodie — née à Nîmes",
    "“quoted”", "Ольга «Мама»", "ﾔﾏﾀﾞ ﾀﾛｳ", "ﾐｷ", "ﾃｼﾏ", "毛", "联通", "王隆", "佐藤", "山田太郎", "Aさん",
    "Tシャツ",
    "アレルギー", "김철수", "محمد علی", "Αθήνα", "שלום", "¿Cuál?", "10 °C", "½ portion", "Françoise “Fanfan”",
    "l‘été",
    "été\u00a0»", "Ñandú", "Jürgen's", "Anaïs", "Þór", "Ł.", "Nguyễn Thị Ánh", "İbrahim", "Gâteau « à la crème »",
]  # fmt: skip


@pytest.mark.parametrize("text", [text for text in SOUND if text != "ÄÖÜ"])
def test_sound_text_of_any_script_is_left_alone(text: str) -> None:
    assert read_back(text) == ()
    assert not looks_broken(text)


@pytest.mark.parametrize(
    ("broken", "text"),
    [
        ("MÃ¼ller", "Müller"), ("Ð˜Ð²Ð°Ð½", "Иван"), ("ä½\x90è—¤", "佐藤"), ("M├╝ller", "Müller"),
        ("JosÃ©", "José"),
        ("РњСЋР»Р»РµСЂ", "Мюллер"), ("Ã‰lodie", "Élodie"), ("ÃƒÂ¼ber", "über"), ("ã‚¢ãƒ¬ãƒ«ã‚®ãƒ¼", "アレルギー"),
        ("Ù…Ø\xadÙ…Ø¯", "محمد"), ("ÅŒsaka", "Ōsaka"), ("UniversitÃ", "Università"), ("Ã  la carte", "à la carte"),
        ("Itâ€™s", "It’s"), ("M&uuml;ller", "Müller"), ("&#1048;&#1074;", "Ив"),
    ],
)  # fmt: skip
def test_utf_8_that_was_read_as_something_else_proves_itself(broken: str, text: str) -> None:
    (way,) = read_back(broken)
    assert (way.text, way.sure) == (text, True)


@pytest.mark.parametrize(
    ("broken", "text"),
    [
        ("Èâàí Ïåòðîâ", "Иван Петров"), ("º´Æ£", "佐藤"), ("ÕÅÈý", "张三"), ("±èÃ¶¼ö", "김철수"),
        ("Straáe", "Straße"),
        ("Ren‚", "René"), ("RenŽ", "René"), ("MŸller", "Müller"), ("Mьller", "Müller"), ("Mόller", "Müller"),
        ("M³ller", "Müller"), ("K”nig", "König"), ("繧｢繝ｬ繝ｫ繧ｮ繝ｼ", "アレルギー"), ("寮犱笁", "张三"),
        ("M眉ller", "Müller"),
        ("Mﾃｼller", "Müller"), ("Nuñez â€“ x", "Nuñez – x"),
    ],
)  # fmt: skip
def test_one_old_encoding_read_as_another_is_a_choice_and_no_proof(broken: str, text: str) -> None:
    ways = read_back(broken)
    assert ways[0].text == text
    assert not any(way.sure for way in ways)
    assert text in (still_broken(broken) or ())


@pytest.mark.parametrize(
    ("broken", "text"),
    [
        ("MГјller", "Müller"), ("FranГ§ois LГ©vГЄque", "François Lévêque"), ("NГјsse (schwer)", "Nüsse (schwer)"),
        ("ШіШ§Ш±Ш§", "سارا"), ("О™П‰О¬ОЅОЅО·П‚", "Ιωάννης"), ("Mأ¼ller", "Müller"), ("ط³ط§ط±ط§", "سارا"),
        ("ذکذ²ذ°ذ½", "Иван"), ("M√ºller", "Müller"),
    ],
)  # fmt: skip
def test_utf8_read_by_russian_arabic_and_old_mac_programs_is_read_back(broken: str, text: str) -> None:
    assert [(way.text, way.sure) for way in read_back(broken)] == [(text, True)]


@pytest.mark.parametrize(
    ("broken", "text"),
    [("хБЮМ оЕРПНБ", "Иван Петров"), ("¸ÒÐÝ ¿ÕâàÞÒ", "Иван Петров"), ("£ukasz ¯ó³æ", "Łukasz Żółć"),
     ("Fran챌ois", "François")],
)  # fmt: skip
def test_what_one_cell_does_not_prove_is_asked(broken: str, text: str) -> None:
    assert text in [way.text for way in read_back(broken) if not way.sure]


@pytest.mark.parametrize(
    "text",
    [
        "Ні",
        "Лілія",
        "Її",
        "ВІЛІНІ",
        "НІ, ЛІ, ВІ",
        "ООО «Ромашка»",
        "20 °С",
        "Ёлка",
        "√ yes",
        "≈ 5 €",
        "علی»",
        "B班",
        "IT-отдел",
    ],
)
def test_sound_text_that_looks_strange_is_left_alone(text: str) -> None:
    assert not looks_broken(text)


@pytest.mark.parametrize("text", ["M?ller", "M\ufffdller", "Gonz?lez", "Иван?в", "ä½è—¤", "???ller"])
def test_lost_letters_are_known_and_never_filled_in(text: str) -> None:
    assert looks_broken(text)
    assert still_broken(text) == ()


@pytest.mark.parametrize("text", ["peanuts?", "nuts or milk?", "https://a.b/c?d=e", "Any allergies? None", "?"])
def test_a_question_is_no_lost_letter(text: str) -> None:
    assert not lost_letters(text)


WORDS = st.text("abcdefghijklmnopqrstuvwxyzäöüßéèçñãøåüЖживаоптрк佐藤山田김철수أحمد", min_size=2, max_size=8)


@given(WORDS, st.sampled_from(["cp1252", "latin-1", "cp437", "cp850"]))
def test_whatever_is_read_back_surely_is_what_was_written(word: str, codec: str) -> None:
    try:
        broken = word.encode("utf-8").decode(codec)
    except UnicodeDecodeError:
        return
    for way in read_back(broken):
        if way.sure:
            assert way.text == word


@given(st.text(max_size=40))
def test_no_text_crashes(text: str) -> None:
    read_back(text)
    looks_broken(text)


def sheet(*texts: str) -> Sheet:
    return Sheet("s", tuple((Cell(text, text),) for text in texts))


def test_three_cells_prove_a_chain_that_one_does_not() -> None:
    (one,) = mended_sheets([sheet("Èâàí Ïåòðîâ")])
    assert one.rows[0][0].text == "Èâàí Ïåòðîâ"
    (three,) = mended_sheets([sheet("Èâàí Ïåòðîâ", "Îëüãà Ñìèðíîâà", "Àëåêñåé Âîëêîâ", "x")])
    assert [row[0].text for row in three.rows] == ["Иван Петров", "Ольга Смирнова", "Алексей Волков", "x"]
    assert (three.mended_cells, three.mended[0]) == (3, ("Èâàí Ïåòðîâ", "Иван Петров"))


def test_sound_cells_beside_speak_against_a_chain_without_proof() -> None:
    cells = ["Èâàí Ïåòðîâ", "Îëüãà Ñìèðíîâà", "Àëåêñåé Âîëêîâ", "Müller", "Élodie", "José"]
    (left,) = mended_sheets([sheet(*cells)])
    assert [row[0].text for row in left.rows] == cells


def guests(text: str) -> GuestList:
    return guests_in(pasted_sheets(text), VISIT, "pasted")


def test_a_whole_list_that_is_broken_is_mended_and_says_so_once() -> None:
    told = "Surname\tFirst name\tAllergies\nMüller\tJörg\tErdnüsse\nGarçon\tÉlodie\tcacahuètes\nNúñez\tJosé\thuevos\n"
    read = guests(told.encode("utf-8").decode("cp1252"))
    assert [guest.person["family_name"] for guest in read.guests] == ["Müller", "Garçon", "Núñez"]
    assert [guest.allergies[0]["substance"] for guest in read.guests] == ["peanuts", "peanuts", "eggs"]
    assert [doubt.code for doubt in read.report.doubts].count("letters_mended") == 1
    assert "broken_letters" not in [doubt.code for doubt in read.report.doubts]


def test_a_name_with_lost_letters_is_asked_and_the_answer_sets_it() -> None:
    read = guests("Surname\tFirst name\tDate of birth\nM?ller\tJos?\t2011-05-03\nSmith\tAnn\t2012-01-01\n")
    asked = [(d.row, d.column, d.value, d.field) for d in read.report.doubts if d.code == "broken_letters"]
    assert asked == [(2, "Surname", "M?ller", "person.family_name"), (2, "First name", "Jos?", "person.given_name")]


def test_an_allergy_with_lost_letters_is_kept_and_asked() -> None:
    read = guests("Surname\tFirst name\tAllergies\nSmith\tAnn\tErdn\ufffdsse\nJones\tBob\tnone\n")
    assert read.guests[0].allergies[0]["as_typed"] == "Erdn\ufffdsse"
    assert "broken_letters" in [doubt.code for doubt in read.report.doubts if doubt.severity == "ask"]


def test_a_home_with_lost_letters_is_asked_too() -> None:
    sheets = pasted_sheets("Family name\tE-mail\tNights\nM?ller\ta@example.org\tall\nSmith\tb@example.org\tall\n")
    doubts = hosts_in(sheets, VISIT, "pasted").report.doubts
    assert [(d.column, d.value) for d in doubts if d.code == "broken_letters"] == [("Family name", "M?ller")]


def test_a_file_written_twice_in_utf_8_is_mended_by_the_reader(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Name;Ort\nMüller;Köln\nGrün;Düren\n".encode().decode("cp1252").encode())
    (read,) = unpacked(answer(path), path.name)
    assert [[cell.text for cell in row] for row in read.rows] == [
        ["Name", "Ort"],
        ["Müller", "Köln"],
        ["Grün", "Düren"],
    ]
    assert read.mended_cells == 4


def test_a_blank_that_is_half_a_letter_is_kept_until_it_is_read_back() -> None:
    broken = "誠\t工藤\n花\tà la carte\nà\tx\n".encode().decode("cp1252")
    (read,) = pasted_sheets(broken)
    assert [[cell.text for cell in row] for row in read.rows] == [["誠", "工藤"], ["花", "à la carte"], ["à", "x"]]
    (sound,) = pasted_sheets("Café à\u00a0\tb\nc\u00a0\td\n")
    assert [[cell.text for cell in row] for row in sound.rows] == [["Café à", "b"], ["c", "d"]]


def test_a_letter_whose_second_half_was_cut_off_is_asked_with_what_it_can_be() -> None:
    cut = "工藤誠".encode().decode("cp1252").rstrip("\u00a0")
    assert still_broken(cut) == ("工藤誠", "工藤誅")
