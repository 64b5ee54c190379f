"""What tells family names: headings, frequent Chinese surnames, double Korean ones, Slavic endings and patronymics."""

from __future__ import annotations

import re

from exchange_desk.basics.text import folded

FAMILY_FIRST = re.compile(
    r"last,? first|family,? (?:given|first)|surname,? (?:given|first)|nom prenom|nom et prenom|nachname vorname|"
    r"apellidos?,? (?:y )?nombres?|cognome,? (?:e )?nome|sobrenome,? (?:e )?nome|фамилия,? (?:и )?имя|\bфио\b|прізвище,? (?:та |і )?ім ?я|"
    r"\bпіб\b|nazwisko,? (?:i )?imi|achternaam,? voornaam|姓名|성명"
)
GIVEN_FIRST = re.compile(
    r"first,? (?:and )?(?:last|family|sur)|given,? (?:and )?(?:last|family|sur)|prenom nom|prenom et nom|vorname nachname|"
    r"nombres?,? (?:y )?apellidos?|nome,? (?:e )?(?:cognome|sobrenome|apelido)|имя,? (?:и )?фамилия|ім ?я,? (?:та |і )?прізвище|"
    r"imie,? (?:i )?nazwisko|voornaam,? achternaam|نام و نام خانوادگی"
)
CHINESE_DOUBLE = frozenset(
    [
        "欧阳",
        "歐陽",
        "司马",
        "司馬",
        "上官",
        "诸葛",
        "諸葛",
        "东方",
        "東方",
        "皇甫",
        "尉迟",
        "尉遲",
        "公孙",
        "公孫",
        "慕容",
        "令狐",
        "司徒",
        "宇文",
        "长孙",
        "長孫",
        "夏侯",
        "南宫",
        "南宮",
        "张简",
        "張簡",
    ]
)
CHINESE_SINGLE = frozenset(
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾鐘汪田任姜范方石姚谭譚廖邹鄒熊金陆陸"
    "郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛叢焦向柳邢骆駱岳齐齊梅莫庄莊辛管祝左涂谷祁时時舒耿牟卜路詹关關苗凌费費纪紀"
    "靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵閔解强強丘华華车車冉房边邊净"
)
KOREAN_DOUBLE = frozenset(["남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방"])
PATRONYMIC = re.compile(
    r"(?:ович|евич|ьич|ич|овна|евна|ична|инична|івна|ївна|йович|ьович|ыч)$"  # Иванович, Ильич, Іванівна
)
FAMILY_ENDING = re.compile(
    r"(?:[^я]ов|[^я]ова|\w{2}[кшдц]ина?|ев|[^\b]ева|ёв|ёва|єв|єва|ський|ська|цький|цька|ский|ская|цкий|цкая|ской|енко|чук|щук|юк|ишин|ко|ий|ых|их|дзе|швили|янц|ян)$"
)
_GIVEN_LIKE = (  # given names that end as family names do
    "яков святослав лев ева тимофей юрий василий григорий дмитрий анатолий валерий геннадий георгий евгений аркадий виталий савелий "
    "юлий игнатий арсений артемий иннокентий дементий порфирий леонтий макарий прокопий корнелий афанасий валентин константин мартин "
    "вениамин юрій василій григорій дмитрій анатолій валерій геннадій георгій євгеній аркадій віталій сергій андрій олексій дамян "
    "демян лукян ян демьян касьян севастьян лукьян емельян стефан мирослав ярослав станислав вячеслав марко павло данило дмитро петро "
    "михайло левко тимко дина медина"
)
GIVEN_LIKE = frozenset(folded(name) for name in _GIVEN_LIKE.split())
ARABIC_GLUE = frozenset(["عبد", "ابو", "أبو", "أبي", "ابي", "ابن", "بن", "بنت", "ام", "أم", "آل", "ال"])
_SEXES = {
    "female": "mrs miss ms frau fraulein mme mlle madame mademoiselle lady dame f female w weiblich woman girl femme fille feminin fem weibl mädchen tochter ♀ 女の子 女 女性 女子 "
    "mujer mujeres mulher femenino femenina feminino feminina chica niña sra srta señora señorita menina senhora femmina femminile donna ragazza signora sig.ra "
    "ж жен женский женщина девочка девушка г-жа жін жіноча жіночий жіноча дівчина дівчинка пані k kobieta dziewczyna dziewczynka pani v vrouw vrouwelijk meisje mevrouw mw "
    "女生 女士 小姐 여 여자 여성 أنثى انثى بنت سيدة آنسة امراة زن دختر خانم مونث مؤنث",
    "male": "mr master herr m monsieur sir lord male mannlich man boy h homme masculin masc mannl männl junge knabe garçon ♂ 男の子 男 男性 男子 "
    "hombre varón masculino masculina chico niño sr señor homem menino senhor maschio maschile uomo ragazzo signore sig "
    "м муж мужской мужчина мальчик юноша г-н ч чол чоловіча чоловічий чоловік хлопець хлопчик пан mezczyzna mężczyzna chłopak chłopiec pan jongen mannelijk dhr meneer "
    "男生 先生 남 남자 남성 ذكر ولد سيد رجل مذكر مرد پسر آقا",
    "other": "x d divers diverse other nonbinary autre その他 otro otra outro altro другое інше inne anders 其他 기타 آخر دیگر",
}
SEX_WORDS = {
    sex: frozenset(word for said in words.split() for word in folded(said).split()) for sex, words in _SEXES.items()
}
