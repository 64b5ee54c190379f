"""What the readers do with good, odd and bad files."""

import contextlib
import io
import struct
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment
from openpyxl.styles import Font

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.readers import read_sheets
from exchange_desk.intake.readers.encodings import decoded
from exchange_desk.intake.readers.pasted import pasted_sheets
from exchange_desk.intake.readers.text import split_rows

SAMPLES = Path(__file__).parents[1] / "data" / "samples"


def write(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def texts(path, **how):
    return [[c.text for c in row] for row in read_sheets(path, **how)[0].rows]


def test_merged_cells_are_filled_from_their_first_cell():
    sheet = read_sheets(SAMPLES / "port-hardy-2027" / "guests.xlsx")[0]
    assert [row[1].text for row in sheet.rows[2:10]] == ["団長", "引率", "引率", "通訳", *["中学生"] * 4]


def test_a_million_repeated_rows_are_not_unrolled():
    inscrits, leer = read_sheets(SAMPLES / "hennef-2027" / "liste_le_pecq.ods")
    assert len(inscrits.rows) == 26
    assert inscrits.rows[25][1].text == "Total: 20 inscrits dont 1 en attente"
    assert leer.rows == ()


def test_comments_of_empty_cells_are_kept():
    sheet = read_sheets(SAMPLES / "hennef-2027" / "gastgeber.xlsx")[0]
    assert "nicht wieder Familie Caillaud" in (sheet.rows[9][17].comment or "")


def test_windows_1252_is_proposed_and_named():
    sheet = read_sheets(SAMPLES / "hennef-2027" / "gaeste_banbury.csv")[0]
    assert sheet.decoded == "cp1252"
    assert sheet.rows[1][12].text == "Fam. Lüttgenau"
    assert sheet.rows[26][18].text == "leader of the youth band. Paid £45 for both girls"


def test_struck_out_cells_and_comments_of_a_workbook_are_told(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Name", "Allergy"])
    book.active.append(["Yui", "nuts"])
    book.active["A2"].font = Font(strike=True)
    book.active["B2"].comment = Comment("withdrawn 2 July", "Board")
    book.save(tmp_path / "a.xlsx")
    yui, nuts = read_sheets(tmp_path / "a.xlsx")[0].rows[1]
    assert yui.struck
    assert not nuts.struck
    assert "withdrawn 2 July" in nuts.comment


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("cp932", "氏名,ふりがな,アレルギー\n佐藤 結衣,さとう ゆい,そば\n"),
        ("utf-16", "Name,Town\nŻółć,Łódź\n"),
        ("utf-16-le", "Name,Town\nSmith,Port Hardy\nJones,Numata town\n"),
        ("utf-8-sig", "Name,Town\nÉlodie,Le Pecq\n"),
        ("gb18030", "姓名,城市,过敏\n王小明,北京,花生\n李华,上海,没有\n"),
        ("cp1251", "Имя,Город,Аллергия\nОльга,Черновцы,орехи\nИван,Киев,нет\n"),
    ],
)
def test_an_encoding_is_found(tmp_path, codec, text):
    path = write(tmp_path, "list.csv", text.encode(codec))
    assert texts(path) == [line.split(",") for line in text.splitlines()]


def test_an_encoding_can_be_told(tmp_path):
    path = write(tmp_path, "list.csv", "Name;Ort\nMüller;Köln\n".encode("cp850"))
    assert texts(path, encoding="cp850")[1] == ["Müller", "Köln"]
    with pytest.raises(RefusedInput, match="not written in utf-8"):
        read_sheets(path, encoding="utf-8")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_separator_is_the_one_that_makes_rows_agree(delimiter):
    rows = [["Name", "Born", "Diet"], ["Ann, Bob; Cy", "1 May", "none"], ["Dee", "2|3", "no\tnuts"]]
    text = "\r\n".join(delimiter.join(f'"{v}"' for v in row) for row in rows)
    assert split_rows(text) == rows


def test_a_sep_line_is_obeyed_and_counted():
    assert split_rows("sep=|\r\na|b,c\r\n1|2,3\r\n") == [[], ["a", "b,c"], ["1", "2,3"]]


def test_a_quote_that_never_closes_does_not_swallow_the_list():
    text = "name,diet\n" + '"Ann,none\n' + "".join(f"P{n},nuts\n" for n in range(50))
    rows = split_rows(text)
    assert len(rows) == 52
    assert rows[-1] == ["P49", "nuts"]


def test_line_breaks_and_doubled_quotes_in_a_cell_are_kept():
    assert split_rows('a,b\n"one\ntwo","say ""no"""\n') == [["a", "b"], ["one\ntwo", 'say "no"']]


def test_what_is_not_a_list_is_refused_in_one_sentence(tmp_path):
    picture = b"\x89PNG\r\n\x1a\n" + bytes(100)
    word = io.BytesIO()
    with zipfile.ZipFile(word, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
    cases = {
        tmp_path / "nowhere.csv": "There is no file",
        tmp_path: "is a folder",
        write(tmp_path, "photo.xlsx", picture): "is a picture",
        write(tmp_path, "empty.csv", b""): "is empty",
        write(tmp_path, "blank.csv", b" \n,,\n,\n"): "is empty",
        write(tmp_path, "locked.xlsx", locked): "locked with a password",
        write(tmp_path, "letter.docx", word.getvalue()): "Word document",
        write(tmp_path, "cut.xlsx", (SAMPLES / "hennef-2027" / "gastgeber.xlsx").read_bytes()[:5000]): "damaged",
        write(tmp_path, "page.xls", b"<html><table></table></html>"): "web page",
        write(tmp_path, "old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le") * 9): "damaged",
        write(tmp_path, "noise.csv", bytes(range(256)) * 20): "not a text table|unknown encoding|packed|damaged",
    }
    for path, words in cases.items():
        with pytest.raises(RefusedInput, match=words) as refused:
            read_sheets(path)
        assert "Traceback" not in str(refused.value)
        assert "\n" not in str(refused.value)


def test_a_cell_at_the_end_of_the_world_is_refused(tmp_path):
    book = openpyxl.Workbook()
    book.active["A1"] = "Name"
    book.active["XFD1048576"] = "x"
    book.save(tmp_path / "far.xlsx")
    with pytest.raises(RefusedInput, match="far"):
        read_sheets(tmp_path / "far.xlsx")


def test_bombs_are_refused_before_they_are_unpacked(tmp_path):
    with zipfile.ZipFile(tmp_path / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", bytes(60_000_000))
    with pytest.raises(RefusedInput, match="not an ordinary workbook"):
        read_sheets(tmp_path / "bomb.xlsx")
    (tmp_path / "twice.xlsx").write_bytes(overlapping())
    with pytest.raises(RefusedInput, match="not an ordinary workbook"):
        read_sheets(tmp_path / "twice.xlsx")


def overlapping():
    """An archive of which two entries share one body."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("xl/workbook.xml", "a" * 100)
    raw = out.getvalue()
    at = raw.index(b"PK\x01\x02")
    end = raw.index(b"PK\x05\x06")
    central = raw[at:end]
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 2, 2, len(central) * 2, at, 0)
    return raw[:at] + central + central.replace(b"workbook", b"workbooc") + tail


def test_entities_in_a_workbook_are_not_followed(tmp_path):
    evil = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><office:document-content '
    evil += 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">&e;</office:document-content>'
    with zipfile.ZipFile(tmp_path / "evil.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", evil)
    with pytest.raises(RefusedInput):
        read_sheets(tmp_path / "evil.ods")


CELLS = st.lists(
    st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=8), min_size=2, max_size=4),
    min_size=1,
    max_size=6,
)


@given(rows=CELLS, delimiter=st.sampled_from(",;\t|"))
@settings(max_examples=60, deadline=None)
def test_what_is_quoted_comes_back(rows, delimiter):
    text = "\n".join(delimiter.join('"' + v.replace('"', '""') + '"' for v in row) for row in rows)
    assert split_rows(text, delimiter) == rows


@given(text=st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_no_text_breaks_the_splitting(text):
    split_rows(text.replace("\0", ""))


@given(text=st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=80))
@settings(max_examples=60, deadline=None)
def test_utf8_is_never_taken_for_anything_else(text):
    read = decoded(text.encode(), "x.csv")
    assert read.text in (text, text.removeprefix("\ufeff"))
    assert read.encoding == "utf-8"


@given(spots=st.lists(st.tuples(st.integers(0, 9300), st.integers(0, 255)), min_size=1, max_size=20))
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_workbook_is_read_or_refused(tmp_path, spots):
    raw = bytearray((SAMPLES / "port-hardy-2027" / "guests.xlsx").read_bytes())
    for place, byte in spots:
        raw[place % len(raw)] = byte
    with contextlib.suppress(RefusedInput):
        assert read_sheets(write(tmp_path, "hurt.xlsx", bytes(raw)))


def test_a_text_table_says_which_separator_was_taken(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name;Born\nYui;2010-01-02\nRen;2011-03-04\n", encoding="utf-8")
    assert read_sheets(path)[0].delimiter == ";"
    path.write_text("sep=|\nName|Born\nYui|2010-01-02\n", encoding="utf-8")
    assert read_sheets(path)[0].delimiter == "|"


def test_a_quote_that_never_closes_swallows_no_pasted_row():
    (sheet,) = pasted_sheets('Surname\tFirst name\tAllergies\nLee\tAnna\t"nuts\nKay\tBen\tmilk\nOno\tCleo\tsoy\n')
    assert [[cell.text for cell in row] for row in sheet.rows][1:] == [
        ["Lee", "Anna", '"nuts'], ["Kay", "Ben", "milk"], ["Ono", "Cleo", "soy"],
    ]  # fmt: skip


def test_a_pasted_block_has_the_limits_of_a_file():
    with pytest.raises(RefusedInput, match="too long"):
        pasted_sheets("a\tb\n" * 400_000)
    (sheet,) = pasted_sheets("a\tb\ud800\x07\n1\t2")
    assert sheet.rows[0][1].text == "b?"
