"""How one travels, in the languages of the lists, the narrower before the wider."""

from __future__ import annotations

from exchange_desk.intake.folded_words import words_in

MEANS = (
    ("flight", words_in(
        r"\b(?:flights?|planes?|air|airplane|aeroplane|flug|flugzeug|vol|avion|avia|aviao|aereo|volo|voo|vuelo|самолет\w*|рейс|авиа\w*|літак\w*|"
        r"samolot\w*|lot|vliegtuig|vlucht)\b|飛行機|航空|フライト|国内線|国際線|飞机|飛機|航班|비행기|항공|طائره|طیران|هواپیما|پرواز")),
    ("train", words_in(
        r"\b(?:trains?|rail|zug|bahn|ice|tgv|eurostar|s bahn|metro|tram|underground|subway|treno|tren|trem|comboio|ave|поезд\w*|электричк\w*|"
        r"метро|поїзд\w*|потяг\w*|електричк\w*|pociag\w*|trein)\b|電車|列車|新幹線|鉄道|火车|火車|高铁|高鐵|地铁|地鐵|动车|기차|열차|지하철|전철|\bktx\b|"
        r"قطار|مترو")),
    ("ferry", words_in(
        r"\b(?:ferry|boat|ship|fahre|schiff|bateau|traghetto|nave|barco|паром\w*|теплоход\w*|пором\w*|катер\w*)\b|フェリー|船|轮渡|渡轮|페리|배편|عباره|سفینه|کشتی")),
    ("coach", words_in(
        r"\b(?:coach(?:es)?|bus|reisebus|autocar|autobus|buses|shuttle|minibus|pullman|navetta|autocarro|onibus|ônibus|autobus|bussi|автобус\w*|маршрутк\w*|"
        r"микроавтобус\w*|мікроавтобус\w*)\b|バス|大巴|巴士|中巴|客车|버스|셔틀|حافله|باص|اتوبوس|مینی ?بوس")),
    ("car", words_in(
        r"\b(?:pkw|voiture|auto|taxi|minivan|van|private car|own car|coche|carro|macchina|автомобил\w*|машин\w*|такси|авто|таксі|samochod\w*)\b|乗用車|タクシー|"
        r"自家用車|車|出租车|汽车|轿车|私家车|승용차|자가용|택시|سیاره|تاکسی|ماشین|خودرو|سواری")),
    ("walk", words_in(r"\b(?:walk|on foot|zu fuss|fuss|a pied|a pie|a piedi|пешком|пішки|pieszo)\b|徒歩|步行|도보|سیر|پیاده")),
)  # fmt: skip
