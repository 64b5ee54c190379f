"""Allergies in eleven languages, a phrase a line: what each is to, how bad ("!" severe, "~" mild), and what is asked ("?")."""

from __future__ import annotations

import pytest

from exchange_desk.intake.values.allergies import read_allergies

PHRASES = {
    "es": """alergia a los cacahuetes = peanuts | frutos secos = nuts | mariscos y pescado = shellfish fish | soy alérgica a la penicilina = penicillin
        alérgico al polen (leve) = pollen~ | leche de vaca, huevo = milk eggs | alergia grave a la nuez = nuts! | picadura de abeja (shock) = bee_sting!
        celíaca = gluten | kiwi y plátano = kiwi banana | pelo de gato = cat | camarones; langosta = shellfish | soja e ibuprofeno = soy ibuprofen
        sésamo, mostaza = sesame mustard | ninguna excepto nueces = nuts? | no le gusta el pescado = fish? | no tengo alergias = | guayaba = :guayaba""",
    "pt": """amendoim = peanuts | frutos secos e leite = nuts milk | alergia a camarão (grave) = shellfish! | ovo = eggs | pó e pólen = :pó pollen
        lactose = lactose | penicilina = penicillin | soja, trigo = soy wheat | picada de abelha = bee_sting | alergia leve a morangos = strawberry~
        gatos e cães = cat dog | marisco = shellfish | peixe = fish | nozes = nuts | não tem alergias = | sem alergias exceto ovos = eggs? | castanha de caju = cashew_nuts""",
    "it": """arachidi = peanuts | noci e nocciole = nuts | crostacei = shellfish | latte e derivati = milk | uova = eggs | pesce = fish
        allergia grave alle arachidi = peanuts! | glutine = gluten | celiachia = gluten | polline (lieve) = pollen~ | acari della polvere = dust
        penicillina = penicillin | pelo di gatto = cat | fragole e kiwi = strawberry kiwi | nessuna allergia = | nessuna, tranne noci = nuts? | sesamo = sesame | lattosio = lactose""",
    "ru": """арахис = peanuts | орехи и мёд = nuts honey | аллергия на морепродукты = shellfish | молоко, яйца = milk eggs | рыба = fish
        сильная аллергия на орехи = nuts! | цитрусовые = citrus | шоколад = chocolate | клубника = strawberry | кошки и собаки = cat dog
        пенициллин = penicillin | пыльца берёзы = pollen | аллергия на шерсть кошек (лёгкая) = cat~ | глютен = gluten | лактоза = lactose | кунжут = sesame
        нет аллергии = | нет аллергии кроме орехов = nuts? | отёк Квинке на арахис = peanuts! | укусы пчёл = bee_sting""",
    "uk": """арахіс = peanuts | горіхи та мед = nuts honey | молоко й яйця = milk eggs | риба = fish | алергія на морепродукти = shellfish
        цитрусові = citrus | шоколад = chocolate | полуниця = strawberry | коти і собаки = cat dog | пеніцилін = penicillin | пилок = pollen
        важка алергія на горіхи = nuts! | легка алергія на пил = dust~ | глютен = gluten | немає алергії = | немає, крім горіхів = nuts? | кунжут = sesame""",
    "zh": """花生 = peanuts | 坚果和海鲜 = nuts shellfish | 对花生严重过敏 = peanuts! | 牛奶、鸡蛋 = milk eggs | 芒果 = fruit | 青霉素过敏 = penicillin | 花粉 = pollen
        尘螨 = dust | 猫毛 = cat | 虾蟹 = shellfish | 麸质 = gluten | 乳糖不耐受 = lactose | 对gluten过敏 = gluten | 轻微花粉过敏 = pollen~ | 头孢 = antibiotics
        對蝦過敏 = shellfish | 蕎麥 = buckwheat | 没有过敏 = | 无过敏史 = | 除了花生都不过敏 = peanuts? | 酒精 = :酒精 | 不喜欢鱼 = fish?""",
    "ko": """땅콩 = peanuts | 견과류, 새우 = nuts shellfish | 우유와 계란 = milk eggs | 복숭아 알레르기 = fruit | 꽃가루 = pollen | 고양이 털 = cat | 강아지 = dog
        심한 땅콩 알레르기 = peanuts! | 메밀 = buckwheat | 페니실린 = penicillin | 새우와 게 = shellfish | 집먼지진드기 = dust | 유당불내증 = lactose | 밀가루 = wheat
        가벼운 꽃가루 알레르기 = pollen~ | 없음 = | 특별한 알레르기 없음 = | 땅콩 외에는 없음 = peanuts? | 갑각류 및 조개류 = shellfish | 개인적으로 없음 = :""",
    "ar": """الفول السوداني = peanuts | مكسرات = nuts | المكسرات والحليب = nuts milk | البيض = eggs | السمك = fish | حساسية من القمح = wheat | الغلوتين = gluten
        حساسية شديدة من الفول السوداني = peanuts! | البنسلين = penicillin | وبر القطط = cat | الغبار = dust | حبوب اللقاح (خفيفة) = pollen~ | جمبري وسلطعون = shellfish
        سمسم = sesame | لاكتوز = lactose | لا يوجد = | لا يوجد إلا المكسرات = nuts? | فراولة = strawberry | لسعة النحل = bee_sting""",
    "fa": """بادام زمینی = peanuts | گردو و فندق = nuts | شیر و تخم مرغ = milk eggs | ماهی = fish | میگو = shellfish | گلوتن = gluten | پنی سیلین = penicillin
        حساسیت شدید به بادام‌زمینی = peanuts! | گرد و غبار = dust | گرده گیاهان = pollen | موی گربه = cat | توت فرنگی = strawberry | کنجد = sesame | لاکتوز = lactose
        کیوی = kiwi | ندارد = | حساسیت ندارم = | ندارد به جز گردو = nuts? | حساسیت خفیف به گرده = pollen~""",
    "pl": """orzeszki ziemne = peanuts | orzechy i miód = nuts honey | mleko, jaja = milk eggs | ryby = fish | owoce morza = shellfish | gluten = gluten
        ciężka alergia na orzechy = nuts! | pyłki traw = pollen | sierść kota = cat | penicylina = penicillin | brak = | brak oprócz orzechów = nuts?
        laktoza = lactose | truskawki = strawberry | roztocza = dust | seler = celery""",
    "nl": """pinda's = peanuts | noten en melk = nuts milk | ei = eggs | vis = fish | schaaldieren = shellfish | ernstige allergie voor noten = nuts!
        gluten = gluten | lactose = lactose | hooikoorts = pollen | huisstofmijt = dust | katten en honden = cat dog | penicilline = penicillin
        geen = | geen allergieën = | geen, behalve noten = nuts? | aardbeien = strawberry""",
}
LINES = [
    (language, *(half.strip() for half in phrase.split("=")))
    for language, phrases in PHRASES.items()
    for line in phrases.split("\n")
    for phrase in line.split("|")
    if "=" in phrase
]


@pytest.mark.parametrize(("language", "said", "meant"), LINES)
def test_an_allergy_is_heard_in_its_language(language: str, said: str, meant: str) -> None:
    read = read_allergies(said)
    found = read.value or ()
    severe, mild = "!" in meant, "~" in meant
    wanted = {word.strip("!~?:") for word in meant.split()}
    if meant == ":":
        assert found
        return
    assert {a.substance for a in found} == wanted
    assert {a.severity for a in found} <= {"severe" if severe else "mild" if mild else None}
    assert "?" not in meant or read.asks
    assert all(a.as_typed == said.replace("\u200c", "") for a in found)


@pytest.mark.parametrize("said", ["Fish, not shellfish", "Fisch, nicht Milch", "рыба, не молоко"])
def test_what_is_said_not_to_be_an_allergy_is_kept_and_asked_about(said: str) -> None:
    read = read_allergies(said)
    assert len(read.value or ()) == 2
    assert read.asks


@pytest.mark.parametrize("said", ["no gluten", "не переносит молоко", "cannot have nuts"])
def test_what_somebody_must_not_eat_is_an_allergy(said: str) -> None:
    read = read_allergies(said)
    assert read.value
    assert not read.asks
