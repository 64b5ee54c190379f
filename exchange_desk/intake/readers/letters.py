"""What the letters of languages tell about an encoding: alphabets, frequent letters, headings of lists."""

from __future__ import annotations

import re
from collections.abc import Mapping

# The letters beyond ASCII of languages that each family of encodings was made for.
_WEST = (
    "áéíóúñü¿¡ªº",
    "ãõâêôáéíóúàçªº",
    "éèêëàâçîïôûùœæ«»",
    "äöüß„“",
    "åäöæøéü",
    "àèéìòùóí",
    "ëïéèöüóá",
    "íóúéáýðþæö",
    "àèéíïòóúüç·",
)
_CENTRAL = ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîșțşţ", "čćđšž", "äöüß")
_TURKISH = ("çğıöşüâîİ",)
LATIN_ALPHABETS: Mapping[str, tuple[str, ...]] = {
    "cp1252": _WEST, "iso8859_15": _WEST, "mac_roman": _WEST, "cp1250": _CENTRAL, "iso8859_2": _CENTRAL,
    "cp1254": _TURKISH,
}  # fmt: skip
FREQUENT: Mapping[str, str] = {
    "CYRILLIC": "оеаинтсрвлкмдпуяыіьз", "ARABIC": "ايلمنرتبهدسوعفةىیک", "GREEK": "αοεινστρηυκπμλάίόέής",
    "HEBREW": "יוהלאמרתנבש",
}  # fmt: skip
_HAN = frozenset(
    "的一是不了在人有我他这中大来上国个到说们姓名性别出生日期电话電話過敏过食物备注備註男女无無王李张張刘劉陈陳杨楊黄黃周吴吳林郑鄭素全純纯猪肉花生虾蝦坚果堅果没沒年月号號参加者"
    "氏名別住所携帯番号希望特持病薬蜂猫牛乳卵魚田山川小林中村佐藤鈴木高橋子美太郎"
)
_HANGUL = frozenset(
    "이름성별생년월일전화번호남여알레르기없음김박최정강조윤장임한식단비고참가자명단주소메우유땅콩견과류채식지민서준하영수현은호도아연예유진"
)
_HEADS = re.compile(
    r"姓名|性别|性別|生年月日|出生|氏名|名前|アレルギー|電話|电话|이름|성명|성별|생년월일|알레르기|전화|фамил|имя|имʼя|ім'я|прізвищ|пол\b|стать|дата рожд|дата народ|телефон|аллерг|алерг|фио|піб|"
    r"الاسم|اسم|الجنس|تاريخ|الميلاد|هاتف|حساسية|نام|جنسیت|تاریخ|تولد|تلفن|όνομα|επώνυμο|τηλέφωνο|שם|טלפון|תאריך",
    re.IGNORECASE,
)
EXPECTED: Mapping[str, tuple[str, ...]] = {
    "cp1252": ("ES", "MX", "AR", "CL", "CO", "PE", "EC", "UY", "PT", "BR", "FR", "BE", "LU", "CH", "DE", "AT", "IT", "NL", "GB", "IE", "US", "CA", "AU", "NZ", "SE", "NO", "DK", "FI", "IS"),
    "mac_roman": ("ES", "FR", "DE", "AT", "CH", "US", "CA", "GB", "IT", "PT", "NL", "SE", "NO", "DK", "BE", "MX", "BR"),
    "iso8859_15": ("FR", "DE", "FI", "BE"),
    "cp1250": ("PL", "CZ", "SK", "HU", "RO", "HR", "SI"), "iso8859_2": ("PL", "CZ", "SK", "HU", "RO", "HR", "SI"),
    "cp1251": ("RU", "UA", "BY", "BG", "RS", "MK", "KZ"), "koi8_r": ("RU",), "koi8_u": ("UA",), "cp866": ("RU", "UA", "BY"),
    "cp932": ("JP",), "euc_jp": ("JP",), "iso2022_jp": ("JP",), "gb18030": ("CN", "SG"), "big5": ("TW", "HK", "MO"),
    "cp949": ("KR",), "cp1253": ("GR", "CY"), "iso8859_7": ("GR", "CY"), "cp1254": ("TR",), "cp1255": ("IL",),
    "cp1256": ("EG", "SA", "AE", "JO", "LB", "SY", "IQ", "MA", "DZ", "TN", "LY", "KW", "QA", "BH", "OM", "YE", "PS", "SD", "IR", "AF", "PK"),
}  # fmt: skip


def alphabet_share(foreign: str, codec: str) -> float:
    """The share of the letters beyond ASCII that one language of a Latin encoding accounts for, 0 to 1."""
    letters = [c.lower() for c in foreign if c.isalpha()]
    if not letters:
        return 0.9  # nothing but a dash or an apostrophe, which no letter of a name must be taken for
    return max(sum(c in alphabet for c in letters) for alphabet in LATIN_ALPHABETS[codec]) / len(letters)


def frequent_share(foreign: str, script: str) -> float:
    """The share of letters that are among the frequent ones of a script, 0 to 1."""
    letters = [c.lower() for c in foreign if c.isalpha()]
    return sum(c in FREQUENT[script] for c in letters) / len(letters) if letters else 0.0


def familiar_share(foreign: str) -> float:
    """The share of Chinese and Korean characters that are usual in lists of people, 0 to 1."""
    wide = [c for c in foreign if "\u3400" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3"]
    return sum(c in _HAN or c in _HANGUL for c in wide) / len(wide) if wide else 0.0


def headings_told(text: str) -> int:
    """How many different words of the headings of lists stand in the first lines."""
    return len({found.casefold() for found in _HEADS.findall(text[:3000])})
