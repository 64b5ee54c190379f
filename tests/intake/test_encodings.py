"""Text tables in the encodings that partners' computers write: read right, or shown as uncertain."""

from __future__ import annotations

import pytest

from exchange_desk.intake.readers.encodings import decoded

POLISH = "Imię;Nazwisko;Alergie\nŁukasz;Żółtowski;orzechy\nMałgorzata;Świątek;brak\nJędrzej;Kościuszko;pyłki\n"
CZECH = "Jméno;Příjmení;Alergie\nJiří;Dvořák;ořechy\nKateřina;Němcová;žádné\nVáclav;Říha;pyl\n"
HUNGARIAN = "Név;Allergia\nSzőke Győző;mogyoró\nKűrthy Őszike;nincs\nNagy Ágnes;tej\n"
GREEK = "Όνομα;Επώνυμο;Αλλεργίες\nΝίκος;Παπαδόπουλος;καρύδια\nΕλένη;Γεωργίου;καμία\n"
TURKISH = "Adı;Soyadı;Alerji\nÇağla;Yıldız;fındık\nŞükrü;Öztürk;yok\nİbrahim;Güneş;süt\n"
HEBREW = "שם;טלפון;אלרגיה\nדוד כהן;050;אגוזים\nשרה לוי;052;אין\n"
RUSSIAN = "Фамилия;Имя;Аллергия\nЩукин;Пётр;орехи\nЁжикова;Юлия;нет\n"
JAPANESE = "氏名,性別,アレルギー\n佐藤 美香,女,そば\n髙橋 健,男,なし\n"
CHINESE = "姓名,性别,过敏\n王小明,男,花生\n李娜,女,无\n"
KOREAN = "이름,성별,알레르기\n홍길동,남,땅콩\n김서연,여,없음\n"
SPANISH = "Nombre;Alergias\nÍñigo Cañada;ninguna\nMaría Peña;cacahuete\n"


@pytest.mark.parametrize(
    ("text", "encoding", "country"),
    [
        (POLISH, "cp1250", "PL"), (POLISH, "iso8859_2", "PL"), (CZECH, "cp1250", "CZ"), (CZECH, "iso8859_2", "CZ"),
        (HUNGARIAN, "cp1250", "HU"), (GREEK, "cp1253", "GR"), (GREEK, "iso8859_7", "GR"), (TURKISH, "cp1254", "TR"),
        (HEBREW, "cp1255", "IL"), (RUSSIAN, "cp1251", "RU"), (RUSSIAN, "koi8_r", "RU"), (RUSSIAN, "cp866", "RU"),
        (RUSSIAN, "iso8859_5", "RU"), (JAPANESE, "cp932", "JP"), (JAPANESE.replace("髙", "高"), "euc_jp", "JP"),
        (JAPANESE.replace("髙", "高"), "iso2022_jp", "JP"), (CHINESE, "gb18030", "CN"),
        (CHINESE.replace("性别", "性別").replace("过", "過").replace("无", "無"), "big5", "TW"),
        (KOREAN, "euc_kr", "KR"), (SPANISH, "cp1252", "ES"), (SPANISH, "mac_roman", "ES"), (RUSSIAN, "utf_16_le", "RU"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("known", [True, False])
def test_a_text_table_is_read_right_or_shown_as_uncertain(text: str, encoding: str, country: str, known: bool) -> None:
    read = decoded(text.encode(encoding), "list.csv", countries=[country] if known else [])
    assert read.text == text or read.others
    if known:
        assert read.text == text


def test_where_two_encodings_are_as_likely_both_readings_are_shown() -> None:
    read = decoded("Nombre\nInês\n".encode("cp1252"), "list.csv")
    shown = {read.encoding: read.text.split()[1]} | {codec: other for codec, _, other in read.others}
    assert "Inês" in shown.values()
    assert len(shown) > 1
    assert decoded("Nombre\nInês\n".encode("cp1252"), "list.csv", countries=["PT"]).text == "Nombre\nInês\n"


@pytest.mark.parametrize("encoding", ["iso8859_7", "cp1253"])
@pytest.mark.parametrize("countries", [[], ["GR"]])
def test_a_capital_with_an_accent_does_not_become_a_paragraph_sign(encoding: str, countries: list[str]) -> None:
    text = "Ονοματεπώνυμο;Αλλεργίες\nΆννα Ιωάννου;γάλα\nΝίκος Παπαδόπουλος;καρύδια\nΣοφία Κώστα;καμία\n"
    assert decoded(text.encode(encoding), "list.csv", countries=countries).text == text


def test_an_apostrophe_alone_is_an_apostrophe() -> None:
    assert "O’Neill" in decoded("Name\nO’Neill\n".encode("cp1252"), "list.csv").text
