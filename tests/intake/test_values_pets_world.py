"""Animals in thirteen languages: those that live in a home, and those that a guest minds; what is denied is none."""

from __future__ import annotations

import pytest

from exchange_desk.intake.values.animals import read_animal_limits
from exchange_desk.intake.values.pets import read_pets

HOMES = {
    "": (
        "no pets", "none", "No", "keine Haustiere", "keine", "pas d'animaux", "aucun animal", "aucun",
        "sin mascotas", "no tenemos mascotas", "ninguna", "não temos animais", "nenhum", "nessun animale",
        "nessuno", "non abbiamo animali", "нет", "нет животных", "без животных", "немає", "なし", "いません",
        "ペットなし", "飼っていません", "いない", "犬はいません", "没有", "无", "没有宠物", "沒有", "不养宠物",
        "없음", "없습니다", "لا يوجد", "لا", "نداریم", "ندارم", "هیچ", "حیوان خانگی نداریم",
    ),
    "?": (
        "Yes", "our dog died", "we had a dog until last year", "not any more", "dog allergy in family", "ferret",
        "spider", "Frettchen", "немає тварин", "반려동물 없음",
    ),
    "bird": (
        "budgie", "Wellensittich", "pájaro", "papagaio", "pappagallo", "попугай", "папуга", "インコ", "鹦鹉",
        "앵무새", "ببغاء", "عصفور", "طوطی",
    ),
    "cat": (
        "no dogs, one cat", "No dog. 2 cats.", "kitten", "zwei Katzen", "Kein Hund, eine Katze", "deux chats",
        "pas de chien mais un chat", "oui, un chat", "dos gatos", "no perros, un gato", "dois gatos",
        "gato sim, cão não", "due gatti", "две кошки", "кот", "собаки нет, есть кошка", "два коти", "猫2匹",
        "猫を1匹飼っています", "两只猫", "貓", "고양이 두 마리", "قطتان", "قطط", "دو گربه",
    ),
    "cat dog": (
        "un chat et un chien",
    ),
    "dog": (
        "2 dogs", "yes, a dog", "one small dog (indoors)", "puppy", "Hund", "ja, Hund", "un chien", "un perro",
        "um cachorro", "cão", "un cane", "собака", "щенок", "犬", "小型犬（室内）", "トイプードル", "狗",
        "一只小狗", "개", "강아지", "كلب", "سگ",
    ),
    "dog cat": (
        "a dog and two cats", "Dog, cat", "1 Hund, 2 Katzen", "Hund und Katze", "perro y gato", "cachorro e gato",
        "cane e gatto", "собака и кошка", "собака та кіт", "犬と猫", "犬1匹、猫2匹", "狗和猫", "개와 고양이",
        "강아지 1마리, 고양이 2마리", "كلب وقطة", "سگ و گربه",
    ),
    "fish": (
        "aquarium", "goldfish", "nur Fische", "poisson rouge", "peces", "peixes", "pesci", "рыбки", "рибки", "金魚",
        "金鱼", "물고기", "سمك", "ماهی",
    ),
    "guinea_pig": (
        "guinea pigs", "Meerschweinchen", "cochon d'Inde", "cobaya", "porcellino d'India", "морская свинка",
        "морська свинка", "モルモット",
    ),
    "hamster": (
        "hámster", "criceto", "хомяк", "хом'як", "ハムスター", "仓鼠", "햄스터", "همستر",
    ),
    "hens": (
        "hens in the garden", "Hühner", "poules", "gallinas", "galinhas", "galline", "куры", "кури", "にわとり",
        "鸡", "닭", "مرغ", "دجاج",
    ),
    "horse": (
        "horse (stable)", "caballo", "cavalo", "cavallo", "лошадь", "кінь", "馬", "马", "말", "حصان", "اسب",
    ),
    "rabbit": (
        "Kaninchen im Garten", "lapin", "conejo", "coelho", "coniglio", "кролик", "うさぎ", "兔子", "토끼", "أرنب",
        "خرگوش",
    ),
    "reptile": (
        "tortoise", "tortue", "tortuga", "tartaruga", "черепаха", "カメ", "乌龟", "거북이", "سلحفاة", "لاک پشت",
    ),
}  # fmt: skip
GUESTS = {
    "": (
        "loves animals", "ama gli animali", "fine", "ok", "no problem", "no problem with dogs", "I like dogs",
        "not afraid of dogs",
        "mag Tiere", "kein Problem", "aime les animaux", "pas de problème", "le gustan los animales",
        "sin problema", "gosta de animais", "sem problemas", "nessun problema", "любит животных", "нет проблем",
        "не боится собак", "любить тварин", "немає проблем", "не боїться собак", "動物好き", "大丈夫", "問題なし",
        "犬も猫も大丈夫", "喜欢动物", "没问题", "没有问题", "不怕狗", "猫狗都可以", "동물 좋아함", "상관없음",
        "문제없음", "يحب الحيوانات", "لا مشكلة", "لا يخاف من الكلاب", "حیوانات را دوست دارد", "مشکلی نیست",
    ),
    "?": (
        "not a problem", "small dogs only", "has a dog at home", "dogs and cats", "anything but cats",
        "everything except snakes", "keine Probleme mit Tieren", "alles außer Katzen",
        "любые животные", "از سگ نمی‌ترسد",
    ),
    "any:never": (
        "no pets", "no animals", "keine Tiere", "aucun animal", "ningún animal", "ペット不可",
    ),
    "big_dog:never": (
        "no big dogs", "scared of big dogs", "keine großen Hunde",
    ),
    "big_dog:rather_not": (
        "大型犬は苦手",
    ),
    "cat:never": (
        "no cats please", "allergic to cats", "dogs ok, no cats", "dogs: yes; cats: no", "Hunde ja, Katzen nein",
        "Katzenallergie", "Hunde gern, Katzen nicht", "allergique aux chats", "chien oui chat non",
        "perros sí, gatos no", "alérgico a los gatos", "alergia a gatos", "cachorro sim, gato não",
        "cani sì, gatti no", "allergico ai gatti", "собаки да, кошки нет", "аллергия на кошек",
        "собаки так, коти ні", "алергія на котів", "犬はOK、猫は不可", "犬○ 猫×", "猫アレルギー", "狗可以，猫不行",
        "对猫过敏", "고양이 알레르기", "개 괜찮음, 고양이 안됨", "حساسية من القطط", "حساسیت به گربه",
    ),
    "cat:never dog:never": (
        "猫狗都不行",
    ),
    "cat:rather_not": (
        "doesn't like cats", "lieber keine Katzen", "plutôt pas de chats", "no le gustan los gatos",
        "не любит кошек", "不喜欢猫",
    ),
    "dog:never": (
        "no dogs", "afraid of dogs", "cats yes, dogs no", "dogs no, cats yes", "keine Hunde", "Angst vor Hunden",
        "Hunde nein, Katzen ja", "pas de chien", "chat oui, chien non", "peur des chiens", "sin perros",
        "perros no, gatos sí", "miedo a los perros", "cães não, gatos sim", "medo de cachorro", "sem cachorro",
        "cani no, gatti sì", "paura dei cani", "niente cani", "собаки нет, кошки да", "боится собак", "без собак",
        "боїться собак", "犬不可", "犬×、猫○", "犬が怖い", "怕狗", "不要狗", "개 무서워함", "개 싫어함",
        "고양이는 좋지만 개는 싫어요", "يخاف من الكلاب", "لا كلاب", "القطط نعم والكلاب لا", "بدون كلاب",
        "از سگ می‌ترسد", "سگ نه، گربه بله", "بدون سگ",
    ),
    "dog:never cat:never": (
        "no dogs or cats", "neither dogs nor cats", "ni chien ni chat", "ni perros ni gatos", "nem cão nem gato",
        "né cani né gatti", "ни собак, ни кошек", "犬も猫もだめ",
    ),
    "dog:rather_not": (
        "prefer no dogs", "prefiere sin perros", "犬が苦手", "できれば犬なし",
        "猫は好きですが犬は嫌いです",
    ),
}  # fmt: skip


def _cells(table: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(text, told) for told, texts in table.items() for text in texts]


@pytest.mark.parametrize(("text", "told"), _cells(HOMES))
def test_the_animals_of_a_home(text: str, told: str) -> None:
    read = read_pets(text)
    assert ("?" if read.asks else " ".join(pet.animal for pet in read.value or ())) == told


@pytest.mark.parametrize(("text", "told"), _cells(GUESTS))
def test_the_animals_that_a_guest_minds(text: str, told: str) -> None:
    read = read_animal_limits(text)
    said = " ".join(f"{limit.animal}:{limit.strength}" for limit in read.value or ())
    assert ("?" if read.asks else said) == told


@pytest.mark.parametrize(
    "text", ["our dog died", "no dogs and cats", "dog allergy in family", "we had a cat", "犬は死にました"]
)
def test_animals_of_former_days_and_unclear_denials_are_asked(text: str) -> None:
    assert read_pets(text).asks
