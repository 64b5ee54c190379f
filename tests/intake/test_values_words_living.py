"""Smoking, stairs, animals, languages and roles in the words of many languages."""

import datetime as dt

import pytest

from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.guests.reading import guests_in
from exchange_desk.intake.guests.roles import role_of
from exchange_desk.intake.table import Cell, Sheet
from exchange_desk.intake.values.animals import read_animal_limits
from exchange_desk.intake.values.languages import read_languages
from exchange_desk.intake.values.living import read_mobility
from exchange_desk.intake.values.pets import read_pets
from exchange_desk.intake.values.smoking import read_smoker

SMOKING = {
    "no": "no fuma|não fuma|non fumatore|не курит|некурящая|не палить|不吸烟|不抽菸|비흡연|안 피움|لا يدخن|غير مدخن|سیگار نمی‌کشد|niepalący|rookt niet|нет|否|아니오|لا|خیر|"
    "quit in 2019|ex-smoker|бросил курить|已戒烟|금연|exfumador|ha smesso|禁煙中|used to smoke|never, not even outside",
    "outside": "only outside|solo fuera|só fora|solo all'aperto|только на улице|тільки надворі|只在室外|밖에서만|في الخارج فقط|فقط بیرون|tylko na zewnątrz|alleen buiten|nur draußen|no smoking inside, balcony only",
    "yes": "fuma|fumadora|fumante|fumatore|курит|палить|吸烟|흡연|흡연자|مدخن|سیگاری|pali|rookt|да|是|네|نعم|بله|sometimes|иногда|偶尔|trying to quit",
}
STAIRS = {
    "any": "no problem with stairs|no problems|no difficulties|can climb stairs|sin problemas|sem dificuldade|nessun problema|без проблем|немає проблем|没问题|可以爬楼梯|문제 없음|계단 가능|لا مشكلة|مشکلی نیست|bez problemu|geen probleem|keine Probleme|pas de problème|問題なし|да|sí",
    "none": "no stairs|silla de ruedas|sem escadas|senza scale|не может подниматься|轮椅|不能爬楼梯|휠체어|계단 못 오름|كرسي متحرك|ویلچر|bez schodów|rolstoel|cannot climb stairs|нет|不行",
    "few": "a few steps|pocas escaleras|devagar|с трудом|慢慢|조금|ببطء|powoli|langzaam|slowly",
}
ROLES = {
    "chaperone": "chaperone|teacher|profesora|acompañante|insegnante|учитель|сопровождающий|вчителька|老师|随行教师|인솔교사|معلم|همراه|nauczyciel|begeleider|引率",
    "student": "alumna|estudiante|aluno|studente|ученик|студентка|школьник|учень|учениця|学生|학생|طالب|دانش آموز|uczennica|leerling",
    "leader": "jefe de grupo|chefe da delegação|capogruppo|руководитель группы|керівник|团长|단장|رئيس الوفد|سرپرست|kierownik|leider",
    "interpreter": "traductora|intérprete|traduttore|переводчик|перекладач|翻译|통역|مترجم|tłumacz|tolk",
    "driver": "driver|chófer|motorista|водитель|водій|司机|운전기사|سائق|راننده|kierowca|chauffeur",
}


def each(table):
    return [(said, meant) for meant, phrases in table.items() for said in phrases.split("|")]


@pytest.mark.parametrize(("said", "meant"), each(SMOKING))
def test_smoking_is_understood(said, meant):
    assert read_smoker(said).value == meant


@pytest.mark.parametrize(("said", "meant"), each(STAIRS))
def test_stairs_are_understood(said, meant):
    assert read_mobility(said).value == meant


def test_stairs_that_are_no_problem_beside_something_that_is_are_asked_about():
    assert read_mobility("no problem with stairs but no long walks").asks
    assert read_mobility("no problem with a few stairs").value == "few"


@pytest.mark.parametrize(
    ("said", "never"),
    [
        ("dogs yes, cats no", {"cat"}), ("perros sí, gatos no", {"cat"}), ("cães sim, gatos não", {"cat"}), ("cani sì, gatti no", {"cat"}),
        ("собаки да, кошки нет", {"cat"}), ("собаки так, коти ні", {"cat"}), ("狗可以，猫不行", {"cat"}), ("개는 괜찮지만 고양이는 안 됩니다", {"cat"}),
        ("كلاب نعم، قطط لا", {"cat"}), ("سگ بله، گربه نه", {"cat"}), ("psy tak, koty nie", {"cat"}), ("honden ja, katten niet", {"cat"}),
        ("tiene miedo a los perros", {"dog"}), ("medo de cães", {"dog"}), ("paura dei cani", {"dog"}), ("боится собак", {"dog"}), ("怕狗", {"dog"}), ("개를 무서워함", {"dog"}),
        ("يخاف من الكلاب", {"dog"}), ("از سگ می‌ترسد", {"dog"}), ("не против собак", set()), ("sin problema con perros", set()), ("猫没问题", set()),
        ("no problem with dogs", set()), ("not afraid of dogs", set()), ("да", set()), ("sin mascotas", {"any"}),
    ],
)  # fmt: skip
def test_animals_that_are_not_wanted_are_understood(said, never):
    read = read_animal_limits(said)
    assert {limit.animal for limit in read.value or ()} == never
    assert not read.asks


@pytest.mark.parametrize("said", ["нет", "否", "아니오", "لا", "não"])
def test_a_plain_no_about_animals_is_asked_about(said):
    assert read_animal_limits(said).asks


@pytest.mark.parametrize(
    ("said", "animals"),
    [
        ("2 perros y un gato", {"dog", "cat"}), ("cão e gatos", {"dog", "cat"}), ("un cane e due gatti", {"dog", "cat"}), ("собака и кошка", {"dog", "cat"}),
        ("狗和猫", {"dog", "cat"}), ("개, 고양이", {"dog", "cat"}), ("كلب وقطة", {"dog", "cat"}), ("سگ و گربه", {"dog", "cat"}), ("pies i kot", {"dog", "cat"}),
        ("hond en kippen", {"dog", "hens"}), ("no tenemos", set()), ("нет", set()), ("没有", set()),
    ],
)  # fmt: skip
def test_animals_of_homes_are_understood(said, animals):
    value = read_pets(said).value
    assert (None if value is None else {pet.animal for pet in value}) == animals


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("inglés (un poco), francés", {"en": "some", "fr": None}), ("inglês fluente e espanhol", {"en": "good", "es": None}),
        ("inglese B2, tedesco A1", {"en": "good", "de": "some"}), ("английский — хорошо, немецкий (немного)", {"en": "good", "de": "some"}),
        ("англійська добре; польська", {"en": "good", "pl": None}), ("英语（流利）、日语初级", {"en": "good", "ja": "some"}), ("英语中级", {"en": "some"}),
        ("영어 조금, 일본어 중급", {"en": "some", "ja": "some"}), ("الإنجليزية (جيد) والفرنسية", {"en": "good", "fr": None}), ("انگلیسی خوب، آلمانی کمی", {"en": "good", "de": "some"}),
        ("日本語 N2", {"ja": "good"}), ("JLPT N4", {"ja": "some"}), ("日本語能力試験N4", {"ja": "some"}), ("英語（日常会話）", {"en": "some"}), ("angielski dobrze, niemiecki trochę", {"en": "good", "de": "some"}),
        ("Engels (goed), Frans een beetje", {"en": "good", "fr": "some"}), ("русский родной, English C1", {"ru": "native", "en": "good"}),
        ("E, etwas F", {"en": None, "fr": "some"}), ("中文 母语", {"zh": "native"}), ("한국어 (모국어)", {"ko": "native"}),
        ("no English", {}), ("kein Englisch, Deutsch", {"de": None}), ("не говорит по-английски", {}), ("不会英语", {}), ("영어 못함", {}), ("not fluent in English", {"en": None}),
    ],
)  # fmt: skip
def test_languages_are_understood_with_their_levels(said, known):
    assert {one.language: one.level for one in read_languages(said).value or ()} == known


@pytest.mark.parametrize(("said", "role"), each(ROLES))
def test_roles_are_understood(said, role):
    assert role_of(said) == role


def test_a_yes_under_a_heading_that_asks_for_fear_is_no_fine():
    visit = VisitFacts(dt.date(2027, 5, 6), dt.date(2027, 5, 9), "Hennef", "DE", None, ("Gijón",), ("ES",))
    rows = [["Apellidos", "Nombre", "¿Miedo a los animales?"], ["Lee", "Ann", "sí"]]
    sheet = Sheet("list", tuple(tuple(Cell(c, c or None) for c in row) for row in rows))
    found = guests_in([sheet], visit, "l.csv", mapping={"¿Miedo a los animales?": "animals"})
    assert any(d.code == "unclear_animals" for d in found.report.doubts)
