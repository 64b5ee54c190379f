"""Stairs and languages with their levels in thirteen languages; what is not clear is asked, a denial is never a yes."""

from __future__ import annotations

import pytest

from exchange_desk.intake.values.languages import read_languages
from exchange_desk.intake.values.living import read_mobility
from exchange_desk.intake.values.smoking import read_smoker

STAIRS = {
    "?": (
        "walks with a cane", "bad knee", "up to one flight", "one floor only", "prefers ground floor",
        "difficulty with stairs", "stairs are difficult", "fit", "none", "slow on stairs", "stairs with handrail",
        "max 10 steps", "2nd floor ok", "crutches at the moment", "no lift needed", "needs a lift",
        "needs elevator", "Treppen schwierig", "nicht gut zu Fuß", "Gehstock", "bis 1. Stock",
        "escaliers difficiles", "dificultad con escaleras", "dificuldade com escadas", "difficoltà con le scale",
        "первый этаж", "трудно подниматься по лестнице", "階段は苦手", "階段が困難", "杖を使用", "膝が悪い",
        "2階まで可", "１階希望", "あまり階段は使えない", "一楼", "爬楼梯困难", "尽量不爬楼梯", "不能走太多楼梯",
        "1층", "صعوبة في الدرج", "الطابق الأرضي", "پله سخت است",
    ),
    "any": (
        "can climb stairs", "no problem", "no problems with stairs", "no problem with stairs", "yes", "stairs OK",
        "no limitations", "no restrictions", "fully mobile", "no difficulty", "without difficulty", "Treppen ok",
        "kein Problem", "keine Probleme", "kann Treppen steigen", "uneingeschränkt", "keine Einschränkungen",
        "ohne Probleme", "pas de problème", "aucun problème", "peut monter les escaliers", "sans difficulté",
        "sin problema", "sin problemas", "puede subir escaleras", "sí", "no hay problema", "sem problema",
        "pode subir escadas", "sim", "nessun problema", "può fare le scale", "sì", "без проблем", "нет проблем",
        "может подниматься по лестнице", "да", "без ограничений", "може підніматися сходами", "так",
        "немає проблем", "問題なし", "階段可", "大丈夫", "大丈夫です", "可", "○", "特に問題ありません",
        "階段の上り下りができます", "没问题", "可以爬楼梯", "可以", "문제없음", "계단 가능", "가능",
        "계단 이용 가능", "لا مشكلة", "يستطيع صعود الدرج", "نعم", "مشکلی نیست", "می‌تواند از پله بالا برود", "بله",
    ),
    "few": (
        "few stairs ok", "a few steps are fine", "not many stairs", "limited mobility", "wenige Stufen",
        "ein paar Stufen gehen", "langsam", "peu d'escaliers", "quelques marches", "pocas escaleras",
        "algunos escalones", "poucas escadas", "alguns degraus", "poche scale", "qualche gradino",
        "немного ступенек", "кілька сходинок", "важко підніматися сходами", "少しなら可", "数段なら",
        "手すりがあれば可", "少量台阶", "조금 가능", "계단 어려움", "درجات قليلة", "چند پله",
    ),
    "none": (
        "no stairs please", "wheelchair", "uses a wheelchair", "no", "cannot climb stairs", "can't do stairs",
        "ground floor only", "avoid stairs", "keine Treppen", "Rollstuhl", "kann keine Treppen steigen",
        "nur Erdgeschoss", "Treppen möglichst vermeiden", "pas d'escaliers", "fauteuil roulant",
        "ne peut pas monter les escaliers", "rez-de-chaussée uniquement", "éviter les escaliers",
        "no puede subir escaleras", "silla de ruedas", "planta baja", "evitar escaleras", "sin escaleras",
        "não pode subir escadas", "cadeira de rodas", "térreo", "evitar escadas", "sem escadas",
        "non può fare le scale", "sedia a rotelle", "piano terra", "evitare le scale", "niente scale",
        "не может подниматься по лестнице", "инвалидная коляска", "нет", "без лестниц",
        "не може підніматися сходами", "інвалідний візок", "без сходів", "階段不可", "車椅子", "階段は無理", "不可",
        "×", "階段の上り下りができない", "不能爬楼梯", "轮椅", "不可以", "계단 불가", "휠체어", "불가능",
        "계단을 못 오릅니다", "لا يستطيع صعود الدرج", "كرسي متحرك", "لا", "بدون درج", "نمی‌تواند از پله بالا برود",
        "ویلچر", "نه", "بدون پله",
    ),
}  # fmt: skip
LANGUAGES = {
    "?": (
        "Klingon", "Gebärdensprache",
    ),
    "cy": (
        "Welsh",
    ),
    "nds": (
        "Platt",
    ),
    "gsw": (
        "Schweizerdeutsch",
    ),
    "br": (
        "breton",
    ),
    "en cy": (
        "English and Welsh",
    ),
    "ar en": (
        "العربية، الإنجليزية",
    ),
    "ar fr": (
        "العربية والفرنسية",
    ),
    "ar native en some": (
        "العربية (اللغة الأم)، الإنجليزية (قليل)",
    ),
    "ca": (
        "catalán",
    ),
    "de": (
        "understands German", "nur Deutsch", "Deutsch, kein Englisch",
    ),
    "de en": (
        "Deutsch, Englisch",
    ),
    "de en fr": (
        "D, E, F",
    ),
    "de native en good fr some": (
        "Deutsch (Muttersprache), Englisch (gut), Französisch (wenig)",
    ),
    "de some": (
        "German (A2)", "alemán, nivel básico", "un po' di tedesco", "немецкий — базовый", "ドイツ語を少し",
    ),
    "en": (
        "English", "only English", "English only", "English, no German",
        "English (not fluent)", "по-английски", "英語が話せます",
    ),
    "en de": (
        "английский и немецкий", "англійська та німецька",
    ),
    "en de fr": (
        "EN, DE, FR",
    ),
    "en es": (
        "inglês e espanhol",
    ),
    "en es some": (
        "English and a little Spanish",
    ),
    "en fr": (
        "bilingual English/French", "inglese e francese", "英語・フランス語",
    ),
    "en fr de": (
        "Eng/Fre/Ger",
    ),
    "en good": (
        "bon anglais", "英语四级", "英検2級",
        "English C1", "speaks English well", "fließend Englisch", "anglais couramment", "inglés avanzado",
        "inglês fluente", "inglese fluente", "английский свободно", "англійська вільно", "英語（流暢）",
        "英語が得意", "英语流利", "영어 유창", "الإنجليزية بطلاقة", "انگلیسی روان",
    ),
    "en good de some": (
        "fluent English, some German", "anglais (courant), allemand (notions)",
    ),
    "en good es some": (
        "Englisch fließend, Spanisch Grundkenntnisse",
    ),
    "en good fr some": (
        "English - fluent, French - basic", "English B2, French A1", "Englisch gut, Französisch etwas",
    ),
    "en good ja some": (
        "English: good; Japanese: beginner",
    ),
    "en ja": (
        "英語 日本語", "英语和日语", "영어와 일본어",
    ),
    "en native": (
        "mother tongue English", "native speaker of English",
    ),
    "en native de": (
        "English (native), German",
    ),
    "en some": (
        "Schulenglisch",
        "un peu d'anglais", "un poco de inglés", "inglés intermedio", "inglese scolastico", "немного английский",
        "английский со словарём", "трохи англійська", "英語少し", "英語：日常会話", "簡単な英語", "一点英语",
        "영어 조금", "영어 중급", "قليل من الإنجليزية", "کمی انگلیسی",
    ),
    "es en": (
        "español, inglés", "castellano e inglés",
    ),
    "es native en some": (
        "español (nativo), inglés (básico)",
    ),
    "es some": (
        "Spanish (conversational)", "um pouco de espanhol",
    ),
    "fa en": (
        "فارسی، انگلیسی", "فارسی و انگلیسی",
    ),
    "fa native en some": (
        "فارسی (زبان مادری)، انگلیسی (کمی)",
    ),
    "fr de some": (
        "français et un peu d'allemand",
    ),
    "fr en": (
        "français, anglais",
    ),
    "fr native": (
        "français langue maternelle",
    ),
    "it en": (
        "italiano, inglese",
    ),
    "it native en some": (
        "italiano (madrelingua), inglese (base)",
    ),
    "ja": (
        "日本語のみ",
    ),
    "ja en": (
        "日本語、英語",
    ),
    "ja native en some": (
        "日本語（母語）、英語（少し）",
    ),
    "ja some": (
        "Japanese N3",
    ),
    "ko en": (
        "한국어, 영어",
    ),
    "ko native en some": (
        "한국어(모국어), 영어(조금)",
    ),
    "none": (
        "no German", "kein Englisch", "pas d'anglais", "no habla inglés", "não fala inglês", "non parla inglese",
        "не говорит по-английски", "英語はできません", "不会英语", "영어 못함", "لا يتحدث الإنجليزية",
        "انگلیسی بلد نیست",
    ),
    "pt en": (
        "português, inglês",
    ),
    "pt native en some": (
        "português (nativo), inglês (básico)",
    ),
    "ru en": (
        "русский, английский",
    ),
    "ru native en some": (
        "русский (родной), английский (средний)",
    ),
    "uk en": (
        "українська, англійська",
    ),
    "uk native en some": (
        "українська (рідна), англійська (середній)",
    ),
    "zh": (
        "普通话",
    ),
    "zh en": (
        "English Mandarin", "中文、英语",
    ),
    "zh native en some": (
        "中文（母语），英语（一般）",
    ),
}  # fmt: skip


def _cells(table: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(text, told) for told, texts in table.items() for text in texts]


@pytest.mark.parametrize(("text", "told"), _cells(STAIRS))
def test_how_much_of_stairs_a_guest_manages(text: str, told: str) -> None:
    read = read_mobility(text)
    assert ("?" if read.asks else read.value) == told


@pytest.mark.parametrize(("text", "told"), _cells(LANGUAGES))
def test_the_languages_of_a_cell_with_their_levels(text: str, told: str) -> None:
    read = read_languages(text)
    said = " ".join(f"{one.language} {one.level}" if one.level else one.language for one in read.value or ())
    assert ("?" if read.asks else said or "none") == told


@pytest.mark.parametrize(
    "text", ["not in the house", "nicht im Haus", "pas dans la maison", "не в доме", "allergic to smoke"]
)
def test_smoking_that_is_denied_for_the_house_alone_is_asked(text: str) -> None:
    assert read_smoker(text).asks
