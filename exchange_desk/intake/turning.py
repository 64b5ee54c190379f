"""Words in a heading that turn its meaning: whose it is, how many, none. “Name of school” is no name of a guest."""

from __future__ import annotations

import re

from exchange_desk.basics.text import folded

_OF_OTHERS = (
    "number of|how many|count|school|teacher|class teacher|doctor|dentist|hospital|insurance|emergency|parent|parents|"
    "mother|father|guardian|host|hosts|hostess|pet|pets|dog|cat|luggage|baggage|hotel|company|employer|bank|street|town|"
    "city|airport|airline|train|bus|friend|brother|sister|sibling|siblings|spouse|partner|relative|relatives|last time|"
    "previous|former|maiden|user|file|form|club|choir|team|leader|wished|wanted|preferred|place of|country of|"
    "anzahl|schule|lehrer|lehrerin|arzt|krankenhaus|versicherung|notfall|eltern|mutter|vater|gastgeber|gastfamilie|"
    "gepack|hotel|firma|arbeitgeber|strasse|ort|flughafen|freund|bruder|schwester|geschwister|partner|fruher|"
    "geburtsname|verein|"
    "nombre de|nombre d|combien|ecole|professeur|medecin|hopital|assurance|urgence|parents|mere|pere|tuteur|hote|"
    "bagages|entreprise|rue|ville|aeroport|ami|frere|soeur|conjoint|precedent|jeune fille|lieu de|"
    "numero de|cuantos|cuantas|escuela|colegio|profesor|medico|seguro|emergencia|padre|madre|padres|anfitrion|equipaje|"
    "empresa|calle|ciudad|hermano|hermana|amigo|lugar de|"
    "numero di|quanti|quante|scuola|insegnante|medico|assicurazione|emergenza|genitore|genitori|ospitante|bagagli|via|"
    "citta|fratello|sorella|amico|luogo di|quantos|quantas|escola|professor|seguradora|pai|mae|pais|bagagem|irmao|irma|"
    "количество|число|школы|школа|учителя|врача|страховка|родителей|матери|отца|хозяев|багажа|город|брата|сестры|место|"
    "кількість|школи|вчителя|лікаря|батьків|матері|батька|багажу|місце|"
    "мамы|папы|мамин|папин|мама|папа|родителя|родители|опекуна|мами|тата|матері|батьки|опікуна|"
    "rodzica|rodzicow|rodzice|matki|ojca|mamy|taty|opiekuna|opiekun|szkoly|nauczyciela|ouders|ouder|moeder|vader|voogd|"
    "عدد|مدرسه|طبیب|تامین|طواری|والد|والده|ولی|حقایب|مکان|تعداد|پزشک|والدین|پدر|مادر|محل"
)
_NEGATIONS = (
    "no|not|without|none|non|free of|kein|keine|keinen|nicht|ohne|pas|sans|aucun|aucune|ninguna|ninguno|sin|senza|"
    "nessuna|nessun|sem|nenhuma|нет|без|не|немає|بدون|لا|ندارم|ندارد"
)
_SIGNS = re.compile(
    r"人数|件数|学校|先生|教師|医師|病院|保険|緊急|保護者|父|母|家長|家长|监护人|監護人|ホスト|荷物|会社|勤務|友人|兄弟|姉妹|前回|旧姓|"
    r"数量|老师|老師|医生|醫生|医院|醫院|保险|保險|紧急|行李|公司|地点|地點|城市|"
    r"보호자|부모|학부모|어머니|아버지|학교|교사|의사|병원|보험|비상|긴급|호스트|수하물|회사|도시|출생지|인원|개수|郵便|邮政|우편|口座|계좌|주민등록"
)
_PLAIN_WORDS = (
    "name names nom noms nombre nombres nome nomi namen naam imie nazwisko имя ім я фамилия фио піб اسم نام "
    "surname surnames first last given family nachname vorname prenom apellidos cognome "
    "a an the of your you his her their guest guests participant participants student students pupil "
    "pupils traveller travellers traveler delegate delegates child kid member members visitor person "
    "full complete please write enter as in is what and or with latin letters script english roman "
    "romaji block capitals legal own whole which des der die das den dem ihr ihre ihren gast gastes "
    "gaste teilnehmer teilnehmers teilnehmerin schuler schulers schulerin kind kindes voller "
    "vollstandiger bitte wie im pass ausweis reisepass passport und de du la le les l d votre vos eleve "
    "participant participante invite voyageur enfant complet et en selon passeport del el los las tu su "
    "alumno alumna invitado participante hijo hija completo y do da dos das seu sua aluno aluna "
    "convidado il lo della dello degli dei suo sua studente partecipante ospite completo e участника "
    "гостя ребенка ученика студента полное ваше и учасника дитини учня повне ваше та مشارک ضیف طالب طفل "
    "کامل مهمان دانش اموز شرکت کننده شما"
)
_PLAIN = frozenset(_PLAIN_WORDS.split())
_GENERAL_WORDS = (
    "name names nom nombre nome nomi namen naam имя ім я اسم نام date datum data title titel titre "
    "titolo group gruppe groupe grupo gruppo room zimmer chambre class klasse classe other number nummer "
    "state stand bed bett lit code travel "
    "number nummer numero num номер رقم شماره "
    "voyage work stay guest guests participant participants delegate traveller traveler visitor gast gaste "
    "teilnehmer invite participante invitado partecipante ospite convidado uczestnik deelnemer участник гость "
    "учасник гість host hosts home family familie famille famiglia familia year jahr annee day tag jour"
)
_GENERAL = frozenset(_GENERAL_WORDS.split()) | {"ім я"}


_OF = (
    "of|for|from|about|von|vom|des|der|die|fur|zur|zum|du|de|d|del|della|dello|dei|delle|di|da|do|dos|das|per|para|por|"
    "ihrer|ihres|van|z|od"
)
_BEFORE = rf"\b(?:{_OF_OTHERS})(?: s| la| der| des| de| of)? $"
_AFTER = rf"^ (?:(?:{_OF}) (?:the |a |your |my |la |l |der |die )?)?(?:{_OF_OTHERS})\b"
_DENIED_BEFORE = rf"\b(?:{_NEGATIONS})(?: \w+)? $"
_DENIED = re.compile(
    r"\b(?:no|keine?|aucune?|sans|free of|pas d|geen|zonder|bez|brak|sin|ningun\w*|nessun\w*|senza|sem|nenhum\w*|нет|"
    r"без|немає) (?:\w+ ){0,2}?(?:allerg|alerg|аллерг|алерг|intoleran|intolleran|непереносим)|"
    r"あれるぎーが?(?:ない|なし|無)|(?:没有|沒有|无|無)(?:食物)?(?:过敏|過敏)|(?:알레르기|알러지)(?:가|는)? ?없"
)
_ANSWERS = re.compile(  # "Allergies (yes/no)": the answers are no names of a column ("no" would be the number)
    r"\b(?:yes\s*/\s*no|y\s*/\s*n|ja\s*/\s*nein|j\s*/\s*n|oui\s*/\s*non|o\s*/\s*n|s[iíì]\s*/\s*no|s\s*/\s*n|sim\s*/\s*n[aã]o|"
    r"ja\s*/\s*nee|tak\s*/\s*(?:nie|ні)|t\s*/\s*n|да\s*/\s*нет|так\s*/\s*ні|نعم\s*/\s*لا|بله\s*/\s*خیر)\b|"
    r"はい\s*[/・]\s*いいえ|有\s*[/・]\s*無|[是有]\s*/\s*[否无無]|예\s*/\s*아니[오요]|유\s*/\s*무",
    re.IGNORECASE,
)
_ALLERGY_STEM = re.compile(
    "allerg|alerg|аллерг|алерг|anaphyla|anafila|intoleran|intolleran|unvertraglich|あれるぎ|あなふぃ|过敏|過敏|알레르|알러|"
    "حساسی|الرژ|uczul"
)
_NO_SMOKER = re.compile(
    r"\bnon? ?smok|nichtrauch|\bnon fum|禁煙|非喫煙|smoke free|\bn[ao]o fum|niet ?roke|niepal|некур|не кур|"
    r"不吸烟|不吸菸|不抽|비흡연|غير مدخن|غیر سیگاری"
)
_OTHER = re.compile(rf"\b(?:{_OF_OTHERS})\b")
_ANIMALS = re.compile(r"\b(?:pet|pets|dog|cat) $")
_LEADS, _FOLLOWS, _DENIES = (re.compile(pattern) for pattern in (_BEFORE, _AFTER, _DENIED_BEFORE))
_COUNTS = re.compile("人数|件数|数量|인원|개수")
_OTHER_PAPERS = re.compile(  # “Visa valid until” beside the passport's own date
    r"\b(?:visa|visas|visum|visado|visados|visto|vistos|wiza|wizy|виза|визы|віза|візи|"
    r"id card|identity card|identity|personalausweis|"
    r"carte d identite|carta d identita|documento de identidad|dni|dowod|dowodu|licen[cs]e|fuhrerschein|permis|"
    r"vaccin\w*|impf\w*|"
    r"residence permit|aufenthalts\w*|driving|eta|esta|تاشیره|ویزا)\b|签证|簽證|ひざ|査証|비자|身份证|身分證|在留",
    re.IGNORECASE,
)
_RELATIVES = re.compile(
    r"\b(?:parents?|mother|father|mum|dad|guardian|eltern|mutter|vater|mere|pere|padres?|madre|genitor[ei]|pais?|mae|"
    r"родител[а-я]*|мам[аы]|пап[аы]|матери|отца|батьк[а-яіїє]*|мами|тата|rodzic\w*|matki|ojca|opiekuna|ouders?|والدین|مادر|پدر|ولی)\b|"
    r"保護者|家長|家长|监护人|監護人|보호자|부모|학부모"
)
_PASSPORT = re.compile(r"pass|пасп|护照|護照|旅券|ぱすぽ|여권|جواز|گذر")
_LACKING = re.compile("^(?:が|は)?(?:ない|なし|無し|無い)|^(?:가|이)? ?없")  # behind the name; 有無 asks for both
_WITHOUT = re.compile("(?<!有)(?:没有|沒有|无|無)$")


def without_answers(heading: str) -> str:
    """A heading without the answers that it offers, such as “(yes/no)”."""
    return _ANSWERS.sub(" ", heading)


def denies_allergies(heading: str) -> bool:
    """Whether a heading asks the other way round ("No allergies?"), so that yes is none and no is some."""
    return bool(_DENIED.search(folded(without_answers(heading))))


def speaks_of_allergies(heading: str) -> bool:
    """Whether a heading has the stem of a word for allergies in it, whatever else (“Tierhaarallergie”)."""
    return bool(_ALLERGY_STEM.search(folded(heading)))


def speaks_of_others(label: str) -> bool:
    """Whether a label over columns says that they are about somebody else ("Emergency contact")."""
    key = folded(label)
    return bool(_OTHER.search(key) or _SIGNS.search(key))


def of_a_relative(heading: str, name: str) -> bool:
    """Whether a heading that holds the name of a field also speaks of parents or guardians; both are heading keys."""
    return bool(_RELATIVES.search(heading)) and not _RELATIVES.search(name)


def denies_smoking(heading: str) -> bool:
    """Whether a heading asks for those who do not smoke ("Non-smoker"), so that yes is no."""
    return bool(_NO_SMOKER.search(folded(without_answers(heading))))


def turned(heading: str, name: str, *, health: bool = False) -> str | None:
    """Why a heading that holds the name of a field may mean something else, or None; both are heading keys.

    The reasons: "other" (it belongs to somebody or something else, or counts), "denied" (it asks for none of it),
    "general" (a general word such as “name” among words that are not known). Where a heading is about `health`, words
    further on that name a host or a doctor only say who should know.
    """
    before, _, after = heading.partition(name)
    if not before and not after:
        return None
    if _DENIES.search(before) or _LACKING.search(after) or _WITHOUT.search(before):
        return "denied"
    animal = health and _ANIMALS.search(before)  # "pet allergies" are allergies
    if _COUNTS.search(before + after):
        return "other"
    if _OTHER_PAPERS.search(f"{before} {after}") and not _PASSPORT.search(heading):
        return "other"
    of_others = _OTHER.search(name) or _SIGNS.search(name)  # “Emergency contact phone”: another language says it again
    if not of_others and ((_LEADS.search(before) and not animal) or _FOLLOWS.search(after)):
        return "other"
    if not of_others and not health and _SIGNS.search(before + after):
        return "other"
    words = f"{before} {after}".split()
    if name in _GENERAL and any(word not in _PLAIN and not word.isdigit() for word in words):
        return "general"
    return None
