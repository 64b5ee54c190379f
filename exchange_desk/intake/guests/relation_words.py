"""Words for who somebody is to a guest, in the languages of the lists, as `folded` writes them."""

from __future__ import annotations

from exchange_desk.basics.text import folded

_WORDS = """
mother father mom mum mam mama mummy mommy dad daddy papa parent parents guardian legal guardian stepmother stepfather step mother step father wife husband spouse partner brother
sister son daughter grandmother grandfather grandma grandpa granny grandparents aunt uncle auntie cousin niece nephew friend neighbour neighbor teacher carer foster mother foster father
mother in law father in law sister in law brother in law girlfriend boyfriend colleague fiance fiancee
|mutter|vater|mutti|vati|eltern|elternteil|erziehungsberechtigte|erziehungsberechtigter|sorgeberechtigte|sorgeberechtigter|vormund|stiefmutter|stiefvater|ehefrau|ehemann|frau|mann
|lebensgefahrte|lebensgefahrtin|partnerin|bruder|schwester|sohn|tochter|grossmutter|grossvater|grosseltern|oma|opa|tante|onkel|cousine|freund|freundin|nachbar|nachbarin|schwager|schwagerin
|mere|pere|maman|parent|parents|tuteur|tutrice|tuteur legal|responsable legal|beau pere|belle mere|epouse|epoux|mari|femme|conjoint|conjointe|compagnon|compagne|frere|soeur|fils|fille
|grand mere|grand pere|grands parents|mamie|papi|oncle|tante|cousin|cousine|ami|amie|voisin|voisine
|madre|padre|mama|papa|padres|tutor|tutora|tutor legal|madrastra|padrastro|esposa|esposo|mujer|marido|pareja|hermano|hermana|hijo|hija|abuela|abuelo|abuelos|tia|tio|prima|primo
|amigo|amiga|vecino|vecina
|mae|pai|pais|encarregado de educacao|encarregada de educacao|responsavel|madrasta|padrasto|companheiro|companheira|irmao|irma|filho|filha|avo|avos|vizinho|vizinha
|genitore|genitori|mamma|babbo|papa|tutore|tutrice|matrigna|patrigno|moglie|marito|compagno|compagna|fratello|sorella|figlio|figlia|nonna|nonno|nonni|zia|zio|cugino|cugina|amico|amica
|vicino|vicina
|мама|папа|мать|отец|родители|родитель|опекун|законный представитель|мачеха|отчим|жена|муж|супруг|супруга|брат|сестра|сын|дочь|бабушка|дедушка|тетя|дядя|друг|подруга|сосед|соседка
|мати|матір|тато|батько|батьки|опікун|опікунка|законний представник|мачуха|вітчим|дружина|чоловік|син|дочка|донька|бабуся|дідусь|тітка|дядько|подруга|сусід|сусідка
|matka|ojciec|rodzic|rodzice|opiekun|opiekunka|opiekun prawny|macocha|ojczym|zona|maz|brat|siostra|syn|corka|babcia|dziadek|ciocia|ciotka|wujek|tata|kolega|przyjaciel|przyjaciolka
|moeder|vader|ouder|ouders|voogd|stiefmoeder|stiefvader|echtgenoot|echtgenote|broer|zus|zoon|dochter|grootmoeder|grootvader|tante|oom|vriend|vriendin|buurman|buurvrouw
|母|父|母親|父親|お母さん|お父さん|両親|保護者|妻|夫|配偶者|兄|姉|弟|妹|息子|娘|祖母|祖父|おばあさん|おじいさん|叔父|叔母|伯父|伯母|おば|おじ|友人|知人|隣人|後見人
|妈妈|爸爸|媽媽|母亲|父亲|家长|家長|监护人|監護人|妻子|丈夫|哥哥|姐姐|弟弟|妹妹|儿子|兒子|女儿|女兒|奶奶|爷爷|爺爺|外婆|外公|姥姥|姥爷|阿姨|叔叔|舅舅|姑姑|姨妈|朋友
|모|부|어머니|아버지|엄마|아빠|부모|부모님|보호자|학부모|아내|남편|배우자|형|누나|언니|오빠|동생|남동생|여동생|아들|딸|할머니|할아버지|외할머니|외할아버지|이모|고모|삼촌|친구|조모|조부
|الام|الاب|ام|اب|والدة|والد|الوالدة|الوالد|والده|ولي الامر|ولية الامر|زوجة|زوج|الزوجة|الزوج|اخ|اخت|الاخ|الاخت|ابن|ابنة|جد|جدة|الجد|الجدة|عم|عمة|خال|خالة|صديق|صديقة
|مادر|پدر|والدین|سرپرست|ولی|همسر|زن|شوهر|برادر|خواهر|پسر|دختر|مادربزرگ|پدربزرگ|عمو|عمه|دایی|خاله|دوست
"""
_ENGLISH, _, _OTHERS = _WORDS.partition("|")
_PAIRS = ("legal guardian", "step mother", "step father", "foster mother", "foster father", "mother in law", "father in law",
          "sister in law", "brother in law")  # fmt: skip
RELATIONS = frozenset(
    folded(word.strip()) for word in (*_ENGLISH.split(), *_PAIRS, *_OTHERS.replace("\n", "").split("|")) if word.strip()
) - {"in", "law", "legal", "step", "foster"}
# these begin names too: "Frau Berg" is no wife, and Sohn is a surname
ALSO_NAMES = frozenset(["frau", "mann", "sohn", "son", "oma", "opa", "papa", "mama", "mari", "tia", "tio", "fils", "fille", "cousin", "friend",
                        "ami", "avo", "pais", "brat", "maz", "oom", "zus", "syn", "tata", "voisin", "primo", "prima", "amico", "jeune", "부", "모",
                        "형", "夫", "父", "母", "妻", "兄", "弟", "姉", "妹", "娘", "син", "сын", "друг", "муж", "زن", "دختر", "پسر", "ولی", "عم",
                        "خال", "جد", "ام", "اب", "ابن"])  # fmt: skip
