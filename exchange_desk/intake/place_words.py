"""What airports and large towns are called in lists of other languages: by the code of the airport, and by zone."""

from __future__ import annotations

from exchange_desk.intake.folded_words import words_in

AIRPORTS = tuple((code, words_in(names)) for code, names in (
    ("HND", r"羽田|하네다|ханэда|ханеда"), ("NRT", r"成田|나리타|нарита|наріта"), ("CTS", r"新千歳|新千岁|신치토세"), ("KIX", r"関西国際|関西空港|关西机场|關西機場|간사이|кансай"),
    ("ICN", r"仁川|인천 ?(?:국제)?공항|инчхон|інчхон"), ("PEK", r"北京首都|首都机场|首都機場|베이징 ?서우두"), ("PVG", r"浦东|浦東|푸둥"), ("HKG", r"香港国际|香港國際|赤鱲角"),
    ("TPE", r"桃園機場|桃园机场|桃園国際"), ("SIN", r"樟宜|창이 ?공항|チャンギ"), ("LHR", r"heathrow|ヒースロー|希思罗|希斯洛|히스로|хитроу|хітроу|هیثرو"),
    ("CDG", r"\b(?:roissy|charles de gaulle)\b|シャルル・?ド・?ゴール|戴高乐|샤를 ?드 ?골|шарль де голль|شارل دیغول|شارل دوگل"),
    ("FRA", r"(?:francfort|francoforte|frankfurt) (?:am main|main|flughafen|airport|aeroport\w*)|flughafen frankfurt|フランクフルト(?:国際)?空港|法兰克福机场|프랑크푸르트 ?공항|франкфурт на майне"),
    ("MUC", r"flughafen munchen|munchen flughafen|ミュンヘン空港|慕尼黑机场"), ("AMS", r"schiphol|スキポール|史基浦|스키폴|схипхол|схіпхол"),
    ("ORD", r"\bo ?hare\b|オヘア|奥黑尔|奧黑爾|오헤어|о ?хара|أوهیر|اوهیر"), ("JFK", r"\bjfk\b|ジョン・?f・?ケネディ|肯尼迪|케네디 ?공항|кеннеди|кеннеді"),
    ("LAX", r"ロサンゼルス国際空港|洛杉矶国际机场|로스앤젤레스 ?공항"), ("SFO", r"サンフランシスコ国際空港|旧金山国际机场|샌프란시스코 ?공항"),
    ("YVR", r"バンクーバー国際空港|温哥华国际机场|밴쿠버 ?공항"), ("FCO", r"fiumicino|フィウミチーノ|菲乌米奇诺|피우미치노|фьюмичино"), ("MAD", r"barajas|バラハス"),
    ("GRU", r"guarulhos|グアルーリョス"), ("IST", r"イスタンブール空港|伊斯坦布尔机场|이스탄불 ?공항|аэропорт стамбул|аеропорт стамбул|مطار اسطنبول|فرودگاه استانبول"),
    ("CAI", r"مطار القاهره|カイロ国際空港"), ("DXB", r"مطار دبی|فرودگاه دبی"), ("DOH", r"مطار حمد|مطار الدوحه|فرودگاه دوحه"), ("AMM", r"مطار الملکه علیا"),
))  # fmt: skip
# towns in scripts that name no town of America besides; a "Paris" in Latin letters may lie in Texas
ZONES = tuple((zone, words_in(names)) for zone, names in (
    ("Asia/Tokyo", r"東京|大阪|札幌|京都|名古屋|福岡|도쿄|오사카|токио|токіо|توکیو"), ("Asia/Seoul", r"ソウル|釜山|서울|부산|대구|首尔|сеул"),
    ("Asia/Shanghai", r"上海|北京|苏州|蘇州|杭州|广州|深圳|南京|상하이|베이징|пекин|пекін|шанхай"),
    ("Europe/Moscow", r"москв|шереметьево|домодедово|внуково|пулково|петербург|\bтвер[ьи]\b|\b(?:svo|dme|vko)\b|モスクワ|莫斯科|모스크바"),
    ("Europe/Kyiv", r"київ|києв|\bкиев|львів|\bльвов|одеса|одесса|чернівц|черновц|бориспіль|\bkbp\b"),
    ("Europe/Warsaw", r"варшав|краків|краков|\bkrk\b"), ("Europe/Madrid", r"マドリード|马德里|마드리드|мадрид"), ("Europe/Rome", r"ローマ|罗马|로마|\bрим\b"),
    ("Europe/Paris", r"パリ|巴黎|파리|париж|باریس|پاریس"), ("Europe/London", r"ロンドン|伦敦|런던|лондон|لندن"),
    ("Europe/Berlin", r"ベルリン|フランクフルト|ミュンヘン|柏林|法兰克福|慕尼黑|베를린|프랑크푸르트|뮌헨|берлин|берлін|франкфурт|мюнхен"),
    ("Europe/Istanbul", r"стамбул|イスタンブール|伊斯坦布尔|이스탄불|اسطنبول|استانبول"), ("Africa/Cairo", r"القاهره|الجیزه|الاسکندریه|カイロ|开罗"),
    ("Asia/Tehran", r"\bika\b|تهران|شیراز|اصفهان|امام خمینی|テヘラン|德黑兰"),
    ("America/Chicago", r"シカゴ|芝加哥|시카고|чикаго|чікаго|شیکاگو|شیکاجو"), ("America/New_York", r"ニューヨーク|纽约|紐約|뉴욕|нью йорк|نیویورک"),
    ("America/Sao_Paulo", r"サンパウロ|圣保罗|상파울루"),
))  # fmt: skip
