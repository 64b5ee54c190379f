"""Rooms and beds of host families in the words of sixteen languages; what can be read in two ways is asked."""

from __future__ import annotations

import pytest

from exchange_desk.intake.hosts.room_reading import RoomRead, cot_in, rooms_in

LETTERS = {"single": "s", "double": "d", "bunk": "b", "sofa": "o", "futon": "f", "inflatable": "i"}
# s single, d double, b bunk, o sofa or folding bed, f futon, i inflatable; ~ double bed or two singles is asked;
# L: in the living room; | the next room; - no room; ? nothing is taken, a person is asked
SAID = """
Una habitación con dos camas => s s
individual => s
habitación individual => s
1 doble y 1 individual => ~d | s
Habitación doble => ~d
2 habitaciones dobles => ~d | ~d
Cama de matrimonio => d
1 habitación con cama de matrimonio y otra con litera => d | b b
dos camas individuales => s s
cama doble y dos individuales => d s s
cama doble o dos camas => ?
litera => b b
2 literas => ?
litera (2) => b b
sofá cama en el salón => L:o
Habitación individual, sofá cama en el salón => s | L:o
Cama nido => ?
colchón hinchable => i
2 camas de 90 => s s
cama de 150 => ?
cama de 90x190 => s
ninguna => -
No => -
sin segunda habitación => -
habitación para 2 personas => ?
una cama para dos personas => d
2 habitaciones con dos camas => ?
2 habitaciones con dos camas cada una => s s | s s
dos habitaciones individuales => s | s
1 hab. doble (2 camas) => s s
Hab. doble con dos camas (de 90 cm) y escritorio => s s
cama supletoria => o
2 habitaciones: 1 doble y 1 individual => ~d | s
2 camas: 1 individual y 1 doble => ?
Habitación en 2º piso con cama individual => s
dos camas, baño propio => s s
habitación doble en el segundo piso => ~d
dos camas en dos habitaciones => ?
camas gemelas => s s
quarto com duas camas de solteiro => s s
quarto de casal => d
quarto duplo => ~d
Quarto dos hóspedes com cama de casal => d
beliche e sofá-cama => b b o
sofá-cama na sala => L:o
1 quarto individual + 1 quarto de casal => s | d
colchão insuflável => i
cama de casal no quarto, sofá-cama na sala => d | L:o
Camera doppia => ~d
camera matrimoniale => d
camera con due letti singoli => s s
letto a castello => b b
divano letto in soggiorno => L:o
una camera con letto a una piazza e mezza => s
brandina => o
2 posti letto => ?
2 posti letto (letto a castello) => b b
camera singola e camera doppia con letti separati => s | ~d
letto matrimoniale o due letti singoli => ?
pokój z dwoma łóżkami => s s
pokój jednoosobowy => s
pokój dwuosobowy => ~d
łóżko małżeńskie => d
dwa osobne łóżka => s s
łóżko piętrowe => b b
rozkładana kanapa w salonie => L:o
materac dmuchany => i
2 pokoje jednoosobowe => s | s
jedno łóżko podwójne lub dwa pojedyncze => ?
kamer met twee eenpersoonsbedden => s s
tweepersoonsbed => d
tweepersoonskamer => ~d
eenpersoonskamer => s
stapelbed => b b
slaapbank in de woonkamer => L:o
tweepersoonsbed of twee losse bedden => ?
luchtbed => i
1 kamer met 2 bedden, 1 kamer met 1 bed => s s | s
логопед => ?
одна комната с двумя кроватями => s s
двуспальная кровать => d
двухспальная кровать => d
односпальная кровать => s
полуторная кровать => s
двухъярусная кровать => b b
раскладушка => o
диван в гостиной => L:o
раскладной диван => o
отдельная комната => ?
двухместная комната => ~d
комната на двоих => ~d
1 комната, 2 кровати => s s
2 комнаты, в каждой по одной кровати => s | s
одна кровать на двоих => ?
двуспальной кровати нет => -
надувной матрас => i
2 отдельные кровати => s s
1 кімната з двома ліжками => s s
окрема кімната => ?
двоспальне ліжко => d
розкладачка => o
двоярусне ліжко => b b
два односпальних ліжка => s s
диван у вітальні => L:o
окрема кімната з ліжком => s
одномісна кімната => s
一间双人房 => ~d
单人房 => s
一间单人房和一间双人房 => s | ~d
一间双人房一间单人房 => ~d | s
双人床 => d
两张单人床 => s s
一间房，两张床 => s s
大床房 => d
双床房 => s s
上下铺 => b b
一张上下铺 => b b
沙发床（客厅） => L:o
客厅沙发床 => L:o
折叠床 => o
1.8米大床 => d
1.5米床 => ?
榻榻米 => f
没有 => -
单人床或双人床 => ?
一間雙人房 => ~d
單人床兩張 => s s
上下舖 => b b
兩間單人房 => s | s
两间房，各一张双人床 => d | d
标间 => ~d
2인실 1개 => ~d
1인실 => s
1인실 2개 => s | s
더블침대 => d
침대 2개 => s s
싱글 침대 2개 => s s
이층침대 => b b
2층 침대 => b b
2층, 침대 1개 => s
방 1개 (침대 2개) => s s
방 2개 => ?
방 1개 침대 1개 => s
거실 소파베드 => L:o
요/이불 => ?
침대 없음 (요 사용) => f
퀸사이즈 침대 => d
트윈룸 => s s
2인용 침대 => d
غرفة بسريرين => s s
غرفة بسرير مزدوج => d
سرير مفرد => s
غرفة مفردة => s
غرفة مزدوجة => ~d
سرير بطابقين => b b
غرفتان بسرير مفرد => s | s
كنبة سرير في الصالة => L:o
سريران منفصلان => s s
٢ سرير مفرد => s s
لا يوجد => -
سرير مزدوج أو سريران => ?
تخت دو نفره => d
تخت یک‌نفره => s
دو تخت یک نفره => s s
اتاق دو تخته => ~d
اتاق یک نفره => s
یک اتاق با دو تخت => s s
تخت دو طبقه => b b
مبل تختخواب‌شو در پذیرایی => L:o
۲ تخت => s s
ندارد => -
رختخواب => f
Double bed or two singles => ?
double/twin => ?
Double / twin => ?
DZ / EZ => ~d | s
Doppelzimmer, 2 Betten => s s
Two single beds, no pets => s s
2 rooms with double bed => d | d
Room 1: double bed, Room 2: single bed => d | s
Zimmer 1 Doppelbett, Zimmer 2 Einzelbett => d | s
Zimmer 2: Doppelbett => d
Bett 140x200 => ?
no second bedroom => -
No double bed, two singles => s s
1) double bed 2) two singles => d | s s
Hochbett => s
ベッド2台 => s s
和室、布団2組 => f f
ツインルーム => s s
1 twin room => s s
king bed and a cot => d
sofa => o
double room, sofa bed => ~d o
Zimmer 2 Doppelbett => ?
habitación con dos camas dobles => d d
1 habitación con 2 camas dobles => d d
Cama doble y una cama en otra habitación => ?
2 camas individuales (90x200) + 1 sofá cama en el salón (solo adultos) => s s | L:o
no tenemos cama doble, dos individuales => s | s
Bett 90 x 200 => s
3-osobowy pokój, 3 łóżka => ?
3 łóżka => s s s
комната 18 м2, 2 кровати => s s
детская кроватка и кровать => s
диван раскладной 1 шт => o
кровать 2 шт. => s s
двухместная, 2 раздельные кровати => s s
1 двухместная и 1 одноместная => ~d | s
1 двомісна, 1 одномісна => ~d | s
dwa jednoosobowe => s | s
1 x dwuosobowy => ~d
2 x cama individual => s s
camas x2 => s s
x2 camas => s s
sí, 2 => ?
Sí => ?
una para cada uno => ?
pokój 2-osobowy (łóżko podwójne) => d
twee kamers: één met tweepersoonsbed, één met eenpersoonsbed => ?
дві кімнати: в одній двоспальне ліжко, в іншій односпальне => ?
两间卧室：一间大床，一间两张单人床 => d | s s
방 2개(더블침대 1, 싱글침대 2) => ?
더블침대 1개, 싱글침대 2개 => d s s
침대방 1개, 온돌방 1개 => ?
اتاق با یک تخت دو نفره و یک تخت یک نفره => d s
غرفة واحدة فيها سريران => s s
غرفة فيها سرير مزدوج وغرفة فيها سريران => d | s s
1 camera con letto matrimoniale, 1 camera con letto a castello => d | b b
1 letto + 1 divano letto => s | o
Una habitación con 2 camas individuales y otra habitación con cama de matrimonio => s s | d
Tenemos una habitación libre con cama de 1,50 => ?
Habitación compartida con nuestro hijo (cama nido) => ?
Comparte habitación con mi hija, cama individual => s
dos camas (una litera) => b b
1 habitación de matrimonio y 1 con dos camas => d | s s
Cama individual en habitación individual => s
1 cama individual en habitación compartida => s
tenemos sofá => o
2 habitaciones => ?
habitación propia => ?
camas: 2 => s s
habitaciones: 1, camas: 2 => s s
matrimonio => ?
2 plazas => ?
Quarto com cama de casal ou duas de solteiro => ?
1 quarto com 1 cama de solteiro, 1 quarto com beliche => s | b b
um quarto com uma cama => s
bicama => ?
suite com cama queen => d
duas camas em quartos separados => ?
camera con letto singolo e letto estraibile => ?
Stanza degli ospiti con divano letto matrimoniale => o
divano letto matrimoniale => o
2 letti in 2 camere => ?
1 camera tripla => ?
un letto matrimoniale, un letto singolo => d s
pokój z łóżkiem piętrowym => b b
pokój z wersalką => o
duże łóżko => ?
kanapa => o
2 łóżka pojedyncze w jednym pokoju => s s
po jednym łóżku w dwóch pokojach => s | s
kamer met bed => s
zolderkamer met 2 losse bedden => s s
2 eenpersoonskamers => s | s
slaapbank voor 2 personen => o
комната с двуспальной кроватью и раскладушкой => d o
1 двуспальная, 2 односпальные => d s s
2 спальных места => ?
2 спальных места (диван и кровать) => o s
комната с диваном => o
в комнате дочери, раскладное кресло => ?
3-комнатная квартира, отдельная комната с кроватью => ?
двоє ліжок => s s
2 ліжка в одній кімнаті => s s
1 двоспальне ліжко та 1 розкладачка => d o
окреме ліжко => s
客房一间（双人床一张） => d
客房1间，单人床2张 => s s
儿子的房间，上下铺 => b b
与女儿同住，单人床 => s
两个房间：主卧双人床，次卧单人床 => ?
一张1.5米的床 => ?
可加床 => ?
和女儿一起睡双人床 => d
獨立房間，單人床 => s
1인실 또는 2인실 => ?
침대 1개, 요 1개 => s f
딸 방에 싱글침대 1개 추가 => s
큰방 1개, 작은방 1개 => ?
2인실 (싱글침대 2개) => s s
서재에 소파베드 => o
غرفة مستقلة بسرير واحد => s
غرفة بها ثلاثة أسرة => ?
3 أسرة مفردة => s s s
غرفة نوم وصالة => ?
فرشة على الأرض => ?
اتاق با دو تخت جداگانه => s s
یک اتاق مجزا با تخت یک نفره => s
دو اتاق => ?
اتاق مشترک با پسرم، تخت دوطبقه => b b
2 single beds, or 1 double => ?
Doppelbett oder 2 Einzelbetten => ?
2 rooms, 2 single beds each => s s | s s
chambre avec 2 lits simples ou grand lit => ?
Zwei Betten 90x200 => s s
1 double (140cm) => d
trundle bed => ?
Camp bed => o
2 beds in one room, 1 bed in another => ?
Schlafcouch + Gästebett => o | o
Bunk beds, sleeps 3 => ?
sleeps 4 => ?
2 camas (litera) => b b
2 camas (1 doble, 1 individual) => ?
sofá cama doble => o
double sofa bed => o
2 Betten (Einzelbetten) => s s
Doppelbett Schlafsofa => d o
dos camas (individuales) => s s
dwa łóżka (jedno piętrowe) => b b
"""
TABLE = [tuple(part.strip() for part in line.rsplit("=>", 1)) for line in SAID.strip().splitlines()]


def short(rooms: tuple[RoomRead, ...] | None) -> str:
    if rooms is None:
        return "?"
    told = [
        f"{'L:' if room.living_room else ''}{'~' if room.unsure else ''}{' '.join(LETTERS[bed] for bed in room.beds)}"
        for room in rooms
    ]
    return " | ".join(told) or "-"


@pytest.mark.parametrize(("text", "rooms"), TABLE)
def test_rooms_are_read_as_families_describe_them(text: str, rooms: str) -> None:
    assert short(rooms_in(text)) == rooms


def test_a_folding_bed_counts_as_a_sofa_bed_and_is_told() -> None:
    rooms = rooms_in("комната с двуспальной кроватью и раскладушкой")
    assert rooms is not None
    assert [(room.beds, room.folding) for room in rooms] == [(("double", "sofa"), True)]


@pytest.mark.parametrize(("text", "offered"), [("tenemos cuna", True), ("есть детская кроватка", True),
    ("婴儿床可用", True), ("sin cuna", False), ("アレルギー", False), ("아기침대 없음", False)])  # fmt: skip
def test_a_cot_is_found_in_many_languages(text: str, offered: bool) -> None:
    assert cot_in(text) == offered


def test_a_column_for_one_room_never_makes_two() -> None:
    rooms = rooms_in("habitación con litera; cama individual", one_room=True)
    assert rooms is not None
    assert [room.beds for room in rooms] == [("bunk", "bunk", "single")]
