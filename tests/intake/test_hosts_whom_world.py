"""Whom hosts would take, how many together, what they offer and how many seats they have, in many languages."""

from __future__ import annotations

import datetime as dt

import pytest

from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.hosts.making import HomeMaking
from exchange_desk.intake.hosts.offers import read_house
from exchange_desk.intake.hosts.whom import count_in, groups_wished, offer_kind, sex_wished, together
from exchange_desk.intake.table import Cell

VISIT = VisitFacts(dt.date(2027, 5, 6), dt.date(2027, 5, 9), "Soria", "ES", None, (), ("DE",))

# each "words:what they mean"; - is clear and no wish, ? is asked
SEXES = """
girls:female | no boys:? | Mädchen:female | nur Jungen:male | filles:female | 女子:female | どちらでも:- | either:-
no preference:- | women:female | men only:male | chicas:female | Chicas (mejor 2):female | indiferente:-
da igual:- | chico:male | chicos:? | no chicos:? | chico o chica:- | niñas:female | mujer:female
sin preferencia:- | raparigas:female | tanto faz:- | rapaz:male | meninos:? | ragazza:female
ragazzi o ragazze:- | indifferente:- | uomo:male | dziewczyna:female | obojętnie:- | chłopiec:male
dziewczęta:female | meisje:female | maakt niet uit:- | jongen:male | девочки:female | девушку:female
неважно:- | без разницы:- | мальчик:male | всё равно:- | дівчата:female | неважливо:- | хлопці:male
байдуже:- | 女生:female | 男生:male | 均可:- | 男女不限:-
女学生:female | 都可以:- | 여학생:female | 무관:- | 남학생:male | 상관없음:-
여학생만:female | فتيات فقط:female | لا يهم:- | ذكور:male | بنات:female | دختر:female | فرقی ندارد:- | پسر:male
هر دو:- | ninguno:- | -:- | sí, 2:? | не мальчики:? | geen jongens:? | 只接女生:female | 不要男生:?
Девочка, 14-16 лет:female | una chica tranquila:female
남자 안됨:? | девочки, мальчиков не берём:? | todos menos chicos:? | girls (no boys):? | 女生优先，男生也可以:-
여학생 또는 남학생:- | lieber Mädchen, aber egal:- | دختر (پسر نه):?
"""
GROUPS = """
adults:adult | high school:high | Adults, high school:adult,high | adultos:adult | adultos y niños:?
взрослые:adult | дорослі:adult | 高中生:high
成人:adult | 고등학생:high | 중학생, 고등학생:junior_high,high | بالغين:adult
بزرگسال:adult | dorośli:adult | volwassenen:adult | adulti:adult | adultos, professores:adult | liceo:high
14-16 años:? | jóvenes:? | indiferente:- | неважно:- | любой:- | any:- | no adults:? | лицеисты:? | 均可:-
Erwachsene:adult | 中学生:junior_high | high school students:high | alumnos de bachillerato:high | бахилерат:?
"""
TOGETHER = """
Yes, gladly:yes | Only one:one_only | Two, but in one room:one_room | no:one_only | Yes, no problem:yes
yes, but not in the same room:? | sí:yes | Sí, 2:yes | no, solo uno:one_only
sí, en la misma habitación:one_room | sí, pero no en la misma habitación:? | sim:yes | não:one_only
sim, no mesmo quarto:one_room | sì:yes | sì, nella stessa camera:one_room | solo uno:one_only | tak:yes
tak, w jednym pokoju:one_room | nie:one_only | tylko jedną:one_only | ja:yes | nee:one_only
ja, op dezelfde kamer:one_room | maar één:one_only | да:yes | Нет:one_only | да, в одной комнате:one_room
только одного:one_only | так:yes | ні:one_only | так, в одній кімнаті:one_room | лише одного:one_only | 可以:yes
不可以:one_only | 可以，同一间房:one_room | 只能一个:one_only | 네:yes | 아니요:one_only | 가능:yes | 불가:one_only
같은 방이면 가능:one_room | 1명만:one_only | نعم:yes | لا:one_only | نعم في نفس الغرفة:one_room | بله:yes
خیر:one_only | بله در یک اتاق:one_room | depende:? | quizás:? | 2:yes | 1:one_only | может быть:?
Ja, aber nicht im selben Zimmer:?
sí, si son hermanos:? | ja, wenn Geschwister:? | no lo sé:? | sí, pero cama doble:? | да, но в разных комнатах:yes
"""
OFFERS = """
alojamiento:overnight | solo comida:meal | sin alojamiento, solo comidas:meal | acompañamiento de día:day
alojamento:overnight | jantar:meal | alloggio:overnight | cena:meal | nocleg:overnight | obiad:meal
tylko w dzień:day | overnachting:overnight | geen overnachting, wel lunch:meal | ночлег:overnight | ужин:meal
без ночёвки, обед:meal | ночівля:overnight | вечеря:meal
住宿:overnight | 晚餐:meal | 白天陪同:day | 숙박:overnight
저녁 식사:meal | 당일:day | مبيت:overnight | عشاء:meal | اقامت شب:overnight | شام:meal
No overnight, only meals:meal | Homestay:overnight | ピクニック:? | 不能住宿，可以吃饭:meal | sí:?
"""
COUNTS = """
2:2 | 2명:2 | dos:2 | dos alumnos:2 | 1 o 2:? | uno o dos:? | двоих:2 | двое детей:2 | двох:2 | 两人:2 | 두 명:2
٢:2 | ۲ نفر:2 | ضيفان:2 | دو نفر:2 | due:2 | dois:2 | dwie osoby:2 | twee:2 | máximo 2:2 | a couple:?
less than 3:? | menos de 3:? | sí:? | 2-3:? | zwei:2 | 2 (mejor 1):? | один:1 | 최대 2명:2 | до 3 человек:3
максимум двоих:2
1 familia:? | una pareja:? | ein Paar:?
"""


def table(text: str) -> list[tuple[str, str]]:
    pairs = [piece.strip().rpartition(":") for line in text.strip().splitlines() for piece in line.split(" | ")]
    return [(words, meant) for words, _, meant in pairs]


@pytest.mark.parametrize(("words", "meant"), table(SEXES))
def test_boys_or_girls_are_told_and_a_denial_is_asked(words: str, meant: str) -> None:
    sex, clear = sex_wished(words)
    assert (sex or ("-" if clear else "?")) == meant


def test_chicos_are_boys_only_where_girls_are_asked_about_as_well() -> None:
    assert sex_wished("chicos", "¿Chico o chica?") == ("male", True)
    assert sex_wished("chicos", "¿A quién prefiere?") == (None, False)


@pytest.mark.parametrize(("words", "meant"), table(GROUPS))
def test_groups_of_guests_are_told_and_the_young_of_no_school_are_asked(words: str, meant: str) -> None:
    groups, clear = groups_wished(words)
    assert (",".join(groups) or ("-" if clear else "?")) == meant


@pytest.mark.parametrize(("words", "meant"), table(TOGETHER))
def test_two_guests_together(words: str, meant: str) -> None:
    assert (together(words) or "?") == meant


@pytest.mark.parametrize(("words", "meant"), table(OFFERS))
def test_an_offer_that_denies_the_night_is_no_bed(words: str, meant: str) -> None:
    assert (offer_kind(words) or "?") == meant


@pytest.mark.parametrize(("words", "meant"), table(COUNTS))
def test_a_number_of_guests_in_digits_or_words(words: str, meant: str) -> None:
    value = count_in(Cell(words)).value
    assert ("?" if value is None else str(value)) == meant


@pytest.mark.parametrize(
    ("words", "seats"),
    [
        ("no", 0),
        ("sin coche", 0),
        ("машины нет", 0),
        ("没有车", 0),
        ("없음", 0),
        ("4 plazas", 4),
        ("три места", 3),
        ("-", 0),
    ],
)
def test_no_car_has_no_seats(words: str, seats: int) -> None:
    assert count_in(Cell(words), none=True).value == seats


@pytest.mark.parametrize(
    ("heading", "said", "smoking"),
    [
        ("¿Fuma alguien en casa?", "No", "none"), ("¿Acepta alumnos fumadores?", "No", None),
        ("¿Acepta alumnos fumadores?", "Sí", None), ("Nichtraucherhaushalt?", "Ja", "none"),
        ("Nichtraucherhaushalt?", "Nein", None), ("Is smoking allowed?", "No", None), ("是否接受吸烟者", "否", None),
        ("¿Pueden fumar los invitados?", "No", None), ("Можно ли курить?", "Нет", None),
        ("Non-smoking home", "we smoke on the balcony", "outside"),
    ],
)  # fmt: skip
def test_an_answer_to_another_question_says_nothing_about_smoke_in_the_home(
    heading: str, said: str, smoking: str | None
) -> None:
    home = HomeMaking("1", 2, {"smoking": Cell(said)}, {"smoking": heading}, VISIT, label="García")
    read_house(home)
    assert home.household.get("smoking") == smoking
    assert [doubt.code for doubt in home.doubts] == ([] if smoking else ["unclear_smoking"])
