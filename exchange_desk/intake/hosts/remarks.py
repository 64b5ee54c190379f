"""What families write freely: an animal that no box mentions, a cot, seats in the car, how far out they live."""

from __future__ import annotations

import re

from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Value
from exchange_desk.intake.hosts.making import HomeMaking
from exchange_desk.intake.hosts.other_questions import of_other_animals
from exchange_desk.intake.hosts.room_reading import cot_in
from exchange_desk.intake.hosts.wishes import read_comment, read_remark_wishes
from exchange_desk.intake.values.animals import ANIMALS
from exchange_desk.intake.values.answers import says_nothing
from exchange_desk.intake.values.numbers import number_word
from exchange_desk.intake.values.pets import read_pets
from exchange_desk.intake.values.read import plain
from exchange_desk.intake.values.wordlists import hits

_BIG = re.compile(r"\b(very big|big|large|huge|gross\w*|newfoundland|great dane|bernese|st bernard)\b|大型")
_CAR = re.compile(
    r"(\d|\w+)\s+(?:(?:freie|free|libres?|livres?|liberi|wolnych|wolne|vrije|свободных?|вільних?)\s+)?"
    r"(?:seats?|platze|sitze|places|plazas|asientos|lugares|posti|miejsca|miejsc|plaatsen|мест[ао]?|місц[ья]|місць)\s+"
    r"(?:libres\s+|livres\s+|liberi\s+)?"
    r"(?:in (?:the|our) car|im auto|dans la voiture|en el coche|no carro|in auto|in macchina|w samochodzie|in de auto|"
    r"в машине|в автомобиле|в машині|в авто)"
)
_FAR = re.compile(
    r"(\d{1,3}(?:[.,]\d)?)\s*(km|kilomet\w+|кило\w+|кіло\w+|км|miles?\b|mi\b|公里|킬로|كم|کیلومتر)", re.IGNORECASE
)
_AWAY = re.compile(
    r"\b(out|away|from|outside|entfernt|ausserhalb|weg|vom|d ici|de la ville|del?|da|dal|dalla|od|van|buiten|от|за|від|"
    r"fuera|fora|fuori|عن|من|از)\b"
)
_AWAY_BEFORE = re.compile(r"[离離距]|에서")
_STEPS = re.compile(
    r"\b(treppen?|stufen?|stairs?|steps?|escaliers?|marches|escaler\w*|escalon\w*|escadas?|degraus?|scal[ae]|gradin[io]|"
    r"schod\w*|trap|trappen|traptreden|лестниц\w*|ступен\w*|сходи|сходами|сходинк\w*)\b|階段|楼梯|樓梯|台阶|臺階|계단|درج|سلالم|پله"
)
_KITCHEN = re.compile(
    r"\b(kitchen|kuche|cuisine|beef|pork|rindfleisch|schweinefleisch|we cook|wir kochen|cocin\w*|cozinh\w*|cucin\w*|"
    r"kuchni\w*|gotuj\w*|keuken|koken|кухн\w*|готовим|готуємо)\b|做饭|做飯|厨房|廚房|요리|부엌|مطبخ|نطبخ|اشپزخانه|آشپز"
)
_NO_PET = re.compile(
    r"\b(no|kein\w*|pas de|sans|allerg\w*|without|ohne|no (?:tenemos|hay|tengo)|sin|nao (?:temos|ha|tenho)|sem|"
    r"non (?:abbiamo|ci sono|ho)|senza|nie (?:mamy|mam|ma)|bez|geen|zonder|нет|без|не держим|немає|не маємо)\s+$|"
    r"(?:没有|沒有|无|無|没养|不养|不養|لا یوجد|لا توجد|بدون)\s*$"
)
_KM_PER_MILE = 1.609


def read_pets_of(home: HomeMaking) -> None:
    """The animals of the box "animals"; what it says beyond them stays in the note of each."""
    text, heading = home.text("animals"), home.headings.get("animals", "")
    if text and of_other_animals(heading):
        home.note(f"{heading}: {text}")
        home.doubt("animals", "unclear_animals",
                   f"Which animals live with {home.label}? “{heading}” is answered with “{text}”.")  # fmt: skip
        home.pets.append({"animal": text, "settled": False, "note": f"{heading}: {text}"})
        return
    read = read_pets(text, home.options("animals"))
    home.tell(read, "animals", None)
    for pet in read.value or ():
        home.pets.append({"animal": pet.animal, "count": pet.count, "indoors": pet.indoors, "size": pet.size,
                          "settled": True, "note": text if read.rest else None})  # fmt: skip
    if read.asks:
        home.pets.append({"animal": text, "settled": False, "note": text})


def read_remarks(home: HomeMaking) -> None:
    """Remarks sentence by sentence, then the comments on all cells."""
    text = "" if says_nothing(home.text("remarks")) else plain(home.text("remarks"))
    open_words: list[str] = []
    for sentence in _sentences(text):
        key = folded(sentence)
        if read_remark_wishes(home, sentence):
            home.note(sentence, "confidential_note")
            continue
        open_words.append(sentence)
        _animals(home, sentence)
        if cot_in(sentence):
            home.household["cot"] = True
        car = _CAR.search(key)
        if car and number_word(car[1]):
            home.household["seats_in_car"] = number_word(car[1])
        if _STEPS.search(key):
            before = str(home.household.get("steps_note") or "")
            home.household["steps_note"] = f"{before}; {sentence}".strip("; ")
        if _KITCHEN.search(key) and not home.household.get("kitchen_note"):
            home.household["kitchen_note"] = sentence
        _distance(home, sentence)
    home.note(" ".join(open_words))
    if home.offer.get("kind") != "overnight" and text:
        _when(home, text)
    for name, cell in home.cells.items():
        if cell.comment:
            read_comment(home, name, cell.comment)


def _animals(home: HomeMaking, sentence: str) -> None:
    key = folded(sentence)
    for hit in hits(sentence, ANIMALS):
        known = next((p for p in home.pets if p["animal"] == hit.code), None)
        if hit.code == "any" or _NO_PET.search(key[: hit.start]):
            continue
        if known is not None:
            if _BIG.search(key):
                known["size"] = "big"
            known["note"] = sentence
            continue
        pet: dict[str, Value] = {"animal": hit.code, "settled": False, "note": sentence}
        home.pets.append(pet)
        home.doubt("remarks", "animal_in_free_text",
                   f"{home.label} writes of a {hit.code} (“{sentence}”), but under animals: "
                   f"“{home.text('animals') or 'nothing'}”. Does it count?", value=sentence,
                   choices=("lives there", "is not there during the visit"))  # fmt: skip


def _distance(home: HomeMaking, sentence: str) -> None:
    found = _FAR.search(sentence)
    if found is None:
        return
    if not _AWAY.search(folded(sentence[found.end() :])[:40]) and not _AWAY_BEFORE.search(sentence[: found.start()]):
        return
    km = float(found[1].replace(",", ".")) * (_KM_PER_MILE if found[2].lower().startswith("mi") else 1)
    home.household["distance_km"] = round(km, 1)
    home.doubt("remarks", "distance", f"{home.label} lives {km:g} km out of town.", severity="info", value=sentence)


def _when(home: HomeMaking, text: str) -> None:
    """A day or meal host often says under remarks on which days."""
    days = re.search(
        r"\b(?:Mo|Di|Mi|Do|Fr|Sa|So|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b(?:\s*(?:und|and|\+|,|-)\s*\b\w{2,3}\b)*", text
    )
    if days and not home.offer.get("when"):
        home.offer["when"] = days[0]


def _sentences(text: str) -> list[str]:
    return [
        s.strip()
        for s in re.split(r"(?<=[.!?。])\s+(?=[A-ZÀ-Ž\u3040-\u9fff])(?<![A-Z]\. )(?<!Gr\. )", text)
        if s.strip()
    ]
