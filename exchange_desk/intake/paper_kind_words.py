"""Which paper a heading or a line names: consent, release, passport copy, visa, insurance, or another one."""

from __future__ import annotations

from exchange_desk.intake.folded_words import words_in, words_key
from exchange_desk.intake.turning import without_answers

_COPY = words_in(r"(?:foto|photo|fotó)cop\w*|фотокоп\w*|ксерокоп\w*|صوره? (?:عن |من )?(?:ال)?(?=جواز|هویه|بطاقه|شهاده)")
# papers that share words with those below and are none of them: a picture, a paper on data, an identity card
_OTHERS = words_in(
    r"(?:passport|pass|id|visa) ?(?:photo|picture|bild|foto)|photo d identite|foto (?:tessera|carnet|carne|3x4|tipo)|fototessera|"
    r"фото (?:на|для) |証明写真|顔写真|证件照|照片\s?[（(]?\d|증명 ?사진|여권 ?사진|صوره شخصیه|عکس پرسنلی|"
    r"datenschutz|data protection|data privacy|\bgdpr\b|\bdsgvo\b|\brgpd\b|\blgpd\b|protection des donnees|proteccion de datos|"
    r"protecao de dados|protezione dei dati|privacy|персональн|個人情報|个人信息|개인 ?정보|البیانات|حریم خصوصی|"
    r"impf|vaccin|vacun|vacina|прививк|щеплен|接種|ワクチン|疫苗|백신|접종|تطعیم|لقاح|واکسن|"
    r"personalausweis|schulerausweis|identity card|\bid card\b|\bid copy\b|identite|identidad|identidade|documento d identita|"
    r"carta d identita|\bdni\b|\bcni\b|удостоверени|посвідчення|身分証|学生証|身份证|身分證|신분증|학생증|هویه|بطاقه (?:ال)?شخصیه|بطاقه (?:ال)?تعریف|کارت ملی|شناسنامه|"
    r"birth certificate|geburtsurkunde|acte de naissance|livret de famille|partida de nacimiento|certidao de nascimento|"
    r"certificato di nascita|свидетельств\w* о рождении|свідоцтв\w* про народження|戸籍|出生证|출생|가족관계|شهاده المیلاد|"
    r"code of conduct|conduct agreement|verhaltensregel|charte|code de conduite|codigo de conducta|regolamento|правила поведения|誓約書|"
    r"行为准则|承诺书|서약서|تعهد|waiver|liability|haftung|decharge|exencion de responsabilidad|termo de responsabilidade|манлев|免責|免责|"
    r"sortie du territoire|\bast\b|schwimm|swim|natation|piscine|application form|anmelde|anmeldung|bulletin d inscription|"
    r"fiche d inscription|formulario de inscripcion|ficha de inscricao|modulo di iscrizione|анкета|заявк|申込書|参加申込|报名表|신청서|참가 ?신청|"
    r"استماره|فرم ثبت نام|driving licen|fuhrerschein|permis de conduire|background check|police check|fuhrungszeugnis|casier judiciaire|"
    r"antecedentes penales|antecedentes criminais|casellario|несудим|無犯罪|无犯罪|범죄 ?경력|سوابق|invitation letter|einladungsschreiben|"
    r"lettre d invitation|carta de invitacion|carta convite|lettera d invito|приглашени|запрошенн|招聘状|招へい|邀请函|초청장|خطاب الدعوه|"
    r"دعوت نامه|schulbefreiung|beurlaubung|外出|recording|aufzeichnung|enregistrement|запис|録画|录像|녹화"
)
_PHOTO = words_in(r"photo|foto|bild|video|film|picture|写真|映像|фото|照片|影像|사진|영상|صور|تصویر|عکس")
_MAY_BE_SHOWN = words_in(
    r"consent|release|permission|permit|agree|einwillig|einverst|erlaub|freigabe|zustimm|autoris|accord|droit|autoriz|consentim|derecho|"
    r"liberatoria|consenso|assenso|cessao|uso|utilizz|соглас|разреш|згод|дозвіл|同意|承諾|許可|掲載|使用|授权|许可|동의|موافقه|اذن|رضایت"
)
_SHOWN = words_in(
    r"media (?:release|consent)|image rights|use of image|bildrecht|recht am (?:eigenen )?bild|droits? (?:a|de) l image|"
    r"(?:derechos|uso|cesion) de (?:la )?imagen|(?:direitos?|uso) de imagem|diritt\w+ d\w* ?immagine|liberatoria|肖像|초상권"
)
_CARD = words_in(
    r"insurance|versicher|assurance|mutuelle|carte vitale|\behic\b|保険|seguro|assicurazion|tessera sanitaria|tarjeta sanitaria|tarjeta europea|"
    r"страхов|保险|保險|보험|تامین|تأمین|بیمه|ubezpiecz|verzeker"
)
_TRAVEL_INSURANCE = words_in(
    r"travel insurance|trip insurance|reise\w*versich|ausland\w*versich|assurance (?:de )?(?:voyage|rapatriement)|旅行\w*保険|海外\w*保険|"
    r"seguro (?:de )?viaje|seguro (?:de )?viagem|assicurazione (?:di |del )?viaggio|туристич|для выезжающих|путешеств|подорож|旅行\w*保[险險]|"
    r"旅[行游遊]险|여행자? ?보험|تامین (?:ال)?سفر|بیمه (?:نامه )?مسافرت|بیمه سفر"
)
_MEDICAL = words_in(
    r"medical|\bmedic[oa]s?\b|medizin|health (?:form|sheet|record|card|questionn|certific|declar|history|check|statement)|"
    r"doctor s (?:note|certificate|letter)|arztlich|arztbescheinig|\battest\b|gesundheit|sanitair|sanitari|fiche de liaison|"
    r"(?:ficha|hoja|formulario|certificado|declaracion|declaracao|atestado|scheda|certificato|modulo|fiche|certificat|carnet|questionnaire) "
    r"(?:\w+ )?(?:salud|saude|salute|sante)|医療|健康|診断書|медиц|медич|(?:справка|анкета|карта|довідка) (?:\w+ ){0,2}здоров|справка 086|体检|"
    r"健检|病历|의료|건강|진단서|طبی|پزشک|(?:شهاده|استماره|تقریر) (?:ال)?صحیه?|(?:گواهی|فرم) سلامت"
)
_PARENTAL = words_in(
    r"consent|einverst|einwillig|zustimm\w* der eltern|elternerlaubnis|autorisation (?:parent|des parents|du responsable)|accord (?:parent|des parents)|"
    r"同意|承諾|consentim|autoriz\w+ (?:de |del |dos |dei |da |do )?(?:los |las )?(?:padre|patern|parent|pais\b|genitor|tutor|responsa|famili)|"
    r"consenso|assenso|соглас|разрешени\w* родител|згод|дозвіл батьк|家长信|동의|موافقه|اذن|رضایت"
)
_PASSPORT = words_in(
    r"passport|reisepass|\bpass(?:es|kopie)?\b|passeport|パスポート|旅券|pasaporte|passaporte|passaporto|паспорт|护照|護照|여권|جواز|گذرنامه|پاسپورت|"
    r"paszport|paspoort"
)
_VISA = words_in(
    r"\bvisas?\b|visum|ビザ|査証|\bvisado|\bvisto\b|\bвиз[аыу]\b|\bвіз[аиу]\b|签证|簽證|비자|تاشیر|ویزا|روادید|\betias\b|\bk eta\b|"
    r"^esta\b(?! \w+ )|\besta (?:form|antrag|approval|genehmigung|application)|esta\s?(?:登録|認証|申請)"
)
# as in the record Paper, the narrower first
_KINDS = (
    ("photo_consent", _SHOWN), ("travel_insurance", _TRAVEL_INSURANCE), ("insurance_card", _CARD),
    ("medical_release", _MEDICAL), ("parental_consent", _PARENTAL), ("passport_copy", _PASSPORT), ("visa", _VISA),
)  # fmt: skip
# in a heading these say that the column is about a paper and is no paper itself
_NO_PAPER = words_in(
    r"number|\bno\b|\bnr\b|nummer|\bnum|n°|company|expires|expir|valid|gultig|ablauf|policy|\bname\b|issue|ausgestellt|country|nationality|"
    r"emitid|emiss|expedic|caduc|vencim|scad|rilasc|delivr|номер|сери[яи]|срок|выдан|выдачи|действ|дійсн|виданий|番号|期限|有効|発行|号码|護照號|"
    r"护照号|到期|签发|有效|번호|만료|발급|رقم|انتهاء|اصدار|شماره|اعتبار|انقضا"
)


def paper_kind(text: str) -> str:
    """The kind of a paper by its name, as in the record Paper; "other" for one that is none of them."""
    found = _kind(text)
    return found or "other"


def names_a_paper(heading: str) -> bool:
    """Whether a heading is the name of a paper, and not of something about one ("passport number")."""
    return _kind(heading) is not None and not _NO_PAPER.search(words_key(without_answers(heading)))


def _kind(text: str) -> str | None:
    key = words_key(text)
    copied = _COPY.sub(" ", key)
    shown = bool(_PHOTO.search(copied) and _MAY_BE_SHOWN.search(copied))
    if not shown and not _SHOWN.search(copied) and _OTHERS.search(key):
        return "other"
    if shown:
        return "photo_consent"
    kind = next((kind for kind, words in _KINDS if words.search(copied)), None)
    return kind or ("other" if _PHOTO.fullmatch(copied) else None)
