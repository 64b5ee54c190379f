"""What the columns of a list of host families are called: four languages here, the others beside."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from exchange_desk.basics.text import folded
from exchange_desk.intake.columns import merged
from exchange_desk.intake.hosts.headings import WESTERN
from exchange_desk.intake.hosts.headings_asked import ASKED_EASTERN, ASKED_WESTERN
from exchange_desk.intake.hosts.headings_eastern import EASTERN
from exchange_desk.intake.hosts.whom_words import SEXES
from exchange_desk.intake.hosts.wish_words import HOPED
from exchange_desk.intake.values.wordlists import codes_in

_FIRST: Mapping[str, tuple[str, ...]] = {
    "number": ("nr", "no", "number", "id", "ref", "n°", "番号"),
    "submitted": ("timestamp", "zeitstempel", "submitted", "horodateur", "eingegangen am", "タイムスタンプ"),
    "contact": ("who is filling this in", "contact person", "your name", "ansprechpartner", "contact", "記入者"),
    "members": ("everybody who lives in the house", "who lives in the house", "household members", "members",
        "family members",
                "wer wohnt im haus", "personen im haushalt", "membres du foyer", "家族構成", "同居家族"),
    "family_name": ("family name", "surname", "family", "name", "familie", "familienname", "nachname", "nom", "姓",
        "家族名"),
    "first_names": ("first names", "first name", "given names", "vorname(n)", "vornamen", "vorname", "prénom",
        "prénoms", "名"),
    "street": ("street address", "street", "address", "straße", "anschrift", "adresse", "rue", "住所"),
    "part_of_town": ("part of town", "ortsteil", "district", "quartier", "地区"),
    "town": ("town", "city", "town of the address", "ort", "stadt", "ville", "市町村"),
    "phone": ("phone during the visit", "phone", "telephone", "mobile", "telefon", "handy", "mobil", "téléphone",
        "portable", "電話"),
    "email": ("e-mail", "email", "e-mail address", "username", "mail", "courriel", "メール"),
    "offer": ("offer", "angebot", "what can you offer", "offre", "受け入れ形態"),
    "bedroom_a": ("guest bedroom a", "bedroom a", "bedroom 1", "first bedroom", "room 1"),
    "bedroom_b": ("guest bedroom b", "bedroom b", "bedroom 2", "second bedroom", "room 2"),
    "bedroom_c": ("guest bedroom c", "bedroom c", "bedroom 3", "third bedroom", "room 3"),
    "rooms": ("gästezimmer / betten", "gästezimmer", "betten", "guest rooms", "rooms", "beds", "rooms and beds",
        "chambres", "lits",
              "部屋", "ベッド"),
    "max_guests": ("höchstens personen", "most guests", "max guests", "maximum guests", "number of guests",
        "how many guests",
                   "personen", "nombre de personnes", "受け入れ人数"),
    "nights_not": ("nights we can not host", "nights we cannot host", "nights not possible", "unavailable nights",
                   "nächte nicht möglich", "nuits impossibles", "受け入れできない日"),
    "nights": ("nights", "nächte", "nights offered", "which nights", "nuits", "受け入れ可能日"),
    "animals": ("animals in or around the house", "animals", "pets", "haustiere", "tiere", "animaux", "ペット", "動物"),
    "smoking": ("smoking", "raucherhaushalt", "raucher", "smokers", "fumeurs", "tabac", "喫煙"),
    "steps": ("steps", "stairs", "treppen", "stufen", "escaliers", "階段", "段差"),
    "languages": ("languages", "sprachen", "langues", "言語"),
    "diets": ("diets we can cook for", "diets", "kitchen", "küche", "ernährung", "cooking", "régimes", "cuisine",
        "食事"),
    "groups": ("whom would you like to host", "who would you like to host", "kind of guest", "age group",
        "wen möchten sie aufnehmen"),
    "guests_sex": ("boys or girls", "girls or boys", "sex of guests", "men or women", "jungen oder mädchen",
        "garçons ou filles"),
    "two_guests": ("two students together", "two guests", "second guest", "zwei gäste"),
    "wanted": ("wunschgast", "wishes", "guest wished for", "would like", "whom would you like back", "souhaits",
        "希望"),
    "unwanted": ("bitte nicht", "rather not", "would rather not", "please not", "à éviter", "避けたい"),
    "check": ("criminal record check", "background check", "police check", "erw führungszeugnis vom", "führungszeugnis",
              "erweitertes führungszeugnis", "casier judiciaire", "犯罪経歴証明"),
    "seats_in_car": ("seats in the car", "car seats", "plätze im auto", "places dans la voiture"),
    "remarks": ("anything else", "remarks", "notes", "comments", "bemerkung", "bemerkungen", "observations",
        "remarques", "備考"),
    "agreed": ("i have read the host guide", "agreed", "consent", "einverstanden"),
}  # fmt: skip
HOST_FIELDS: Mapping[str, tuple[str, ...]] = merged(_FIRST, WESTERN, EASTERN, ASKED_WESTERN, ASKED_EASTERN)
_ARABIC_LETTERS = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه"})
BEDROOMS = ("bedroom_a", "bedroom_b", "bedroom_c")
_ANYTHING_ELSE = re.compile(
    r"\b(?:anything else|something else|sonst noch|was noch|autre chose|algo mas|algo mais|qualcos altro|"
    r"iets anders|что еще|что нибудь еще|що ще)\b|その他(?:ご)?自由|还有什么|還有什麼|그 밖에"
)


_NIGHTS = re.compile(
    r"\b(?:nights?|nacht\w*|nuits?|noches?|noites?|nott[ei]|noce|nocy|fechas?|datas?|date|dates|data|daty|terminy|terminie|"
    r"ноч\w*|ніч\w*|даты|дати)\b|[晚夜]|日期|밤|날짜|일자|ليال|لیال|شب|تاریخ"
)
_CAN_NOT = re.compile(
    r"\b(?:can ?not|can t|not (?:possible|available|free)|nicht (?:moglich|konnen|kann|aufnehmen)|ne pouv\w+ pas|"
    r"pas (?:possible|disponible)s?|no (?:se )?(?:pued|pod|es posible|disponib)\w*|nao (?:pod|e possivel|disponiv)\w*|"
    r"non (?:si )?(?:puo|poss|potet|potre|disponib)\w*|nie (?:moz|mog|dostepn)\w*|niet (?:kan|kun|mogelijk|beschik)\w*|"
    r"не (?:мож|смож|змож|доступн)\w*|недоступн\w*|нельзя|не можна)|不能|不可|无法|無法|不方便|불가|못 ?하|غیر|نمی|"
    r"لا (?:یمکن|تستطیع|نستطیع)|\b(?:no|nao|non|nie|niet|не|ні|nicht|not)$"
)
_ROOM = (
    r"(?:habitacion|dormitorio|recamara|cuarto|pieza|alcoba|quarto|camera|stanza|pokoj|kamer|slaapkamer|bedroom|"
    r"guest room|room|zimmer|gastezimmer|schlafzimmer|chambre|"
    r"комната|спальня|кімната|房间|房間|客房|卧室|臥室|寝室|방|침실|"
    r"غرفه(?: (?:ال)?نوم)?|اتاق(?: خواب)?)"
)
_NTH_ROOM = re.compile(rf"^\W*([123])\s?(?:o|a|e|º|ª|°|st|nd|rd|th|[еиe]?r?e|-?я|-?ша|-?га|-?тя)? ?{_ROOM}(?!\w)")
_NUMBERED = re.compile(r"^\s*\d+\s*[.):]\s")
_ROOM_NTH = re.compile(rf"^{_ROOM}\s?(?:no?|nr|num|numero|n o|№|#|номер|شماره|رقم)?\s?([123])(?!\w)")
_TAKING = re.compile(
    r"\b(?:host|take|guests?|accept|acog|acoj|aloj|hosped|receb|acolh|ospit|przyj|gosc|ontvang|aufnehm|прин[яи]|прийня)|"
    r"接待|수용|استضاف|پذیر"
)


def free_words(heading: str, chosen: Mapping[str, str | None]) -> str | None:
    """What a whole question asks for, where the single words in it would tell otherwise.

    A question for anything else is answered in free words, whatever it names besides; nights on which a home can
    not host are no nights that it offers; "2.º quarto" is the second room; "Prefer (boy/girl)" asks for the sex.
    """
    key = folded(heading)
    if key in chosen:
        return None
    if "remarks" not in chosen.values() and _ANYTHING_ELSE.search(key):
        return "remarks"
    key = key.translate(_ARABIC_LETTERS).strip("?!؟¿¡* ")
    if "nights_not" not in chosen.values() and _NIGHTS.search(key) and _CAN_NOT.search(key):
        return "nights_not"
    nth = None if _NUMBERED.match(heading) else _NTH_ROOM.search(key)  # "2. Rooms" is the second question
    room = nth or _ROOM_NTH.search(key)
    if room:
        bedroom = BEDROOMS[int(room[1]) - 1]
        return bedroom if bedroom not in chosen.values() else None
    wished = bool(_TAKING.search(key)) or "hoped" in codes_in(heading, HOPED)
    both = {"female", "male"} <= set(codes_in(heading, SEXES))
    return "guests_sex" if wished and both and "guests_sex" not in chosen.values() else None


def free_fields(
    headings: Sequence[str], chosen: Mapping[str, str | None], told: Sequence[object]
) -> tuple[str | None, ...]:
    """For each heading what `free_words` says, where nobody `told` it; no field twice, so that no column is lost."""
    seen = dict(chosen)
    out: list[str | None] = []
    for heading, known in zip(headings, told, strict=True):
        field = None if known else free_words(heading, seen)
        if field:
            seen[f"\0{field}"] = field
        out.append(field)
    return tuple(out)
