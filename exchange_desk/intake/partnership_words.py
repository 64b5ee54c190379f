"""What the columns of a list of partnerships are called, and the words that matter in them."""

from __future__ import annotations

from exchange_desk.intake.columns import Fields, merged
from exchange_desk.intake.folded_words import words_in
from exchange_desk.intake.headings_questions import PARTNERSHIP_QUESTIONS

_PARTNERSHIP: Fields = {
    "our_side": ("our side", "our town", "our city", "we", "home town", "unsere Seite", "unsere Stadt", "Stadt", "Kommune", "unsere Kommune", "Gemeinde", "notre ville", "notre commune", "当市", "自治体", "自治体名", "本市", "nuestra ciudad", "ciudad propia", "municipio", "nossa cidade", "município", "la nostra città", "nostro comune", "comune", "наш город", "город", "наша сторона", "наше місто", "місто", "наша сторона (місто)", "我方", "我市", "我方城市", "우리 도시", "우리 시", "مدينتنا", "شهر ما",),
    "partner": ("partner", "partner town", "partner city", "partner community", "sister city", "sister town", "twin town", "twinned with", "twin city", "Partnerstadt", "Partnergemeinde", "Partnerkommune", "Partnerort", "ville jumelée", "ville partenaire", "commune jumelée", "jumelée avec", "jumelage avec", "ville sœur", "姉妹都市", "姉妹都市名", "友好都市", "提携都市", "提携先", "相手都市", "相手先", "ciudad hermana", "ciudad hermanada", "hermanada con", "municipio hermanado", "ciudad gemela", "cidade irmã", "cidade-irmã", "cidade geminada", "geminada com", "città gemella", "città gemellata", "gemellata", "gemellata con", "gemellaggio con", "comune gemellato", "город побратим", "город-побратим", "побратим", "партнёр", "город-партнёр", "місто побратим", "місто-побратим", "партнер", "місто-партнер", "友好城市", "友城", "结好城市", "缔结城市", "姐妹城市", "자매도시", "자매결연 도시", "자매 도시", "교류 도시", "상대 도시", "결연 도시", "المدينة الشقيقة", "المدينة التوأم", "المدينة الشريكة", "شهر خواهر", "خواهرخوانده", "شهر خواهرخوانده",),
    "country": ("country today", "partner country", "country", "Land", "Staat", "pays", "国", "国名", "país", "paese", "nazione", "страна", "країна", "国家", "國家", "국가", "나라", "الدولة", "البلد", "کشور", "相手国", "소속 국가",),
    "region": ("region", "state", "province", "county", "Bundesland", "Provinz", "région", "département", "都道府県", "州", "州・省", "provincia", "estado / provincia", "comunidad", "região", "regione", "provincia / regione", "область", "регион", "регіон", "省", "省/州", "省份", "지역", "주", "المنطقة", "المحافظة", "استان",),
    "kind": ("kind", "type", "kind of partnership", "type of partnership", "Art", "Art der Partnerschaft", "type de jumelage", "nature", "種別", "提携種別", "区分", "提携形態", "tipo", "tipo de hermanamiento", "tipo de relación", "tipo de acordo", "tipo di gemellaggio", "tipo di rapporto", "вид", "вид связей", "вид партнёрства", "тип", "вид партнерства", "类型", "结好类型", "유형", "구분", "결연 종류", "النوع", "نوع", "نوع رابطه",),
    "since": ("since", "signed", "signed on", "date signed", "date of signing", "agreement signed", "founded", "year", "start", "start date", "begun", "seit", "gegründet", "unterzeichnet", "unterzeichnet am", "Unterzeichnung", "Partnerschaft seit", "Beginn", "Gründungsjahr", "Jahr", "depuis", "signé le", "date de signature", "année", "jumelée depuis", "date du jumelage", "締結", "締結日", "締結年月日", "提携日", "提携年月日", "提携年", "締結年", "desde", "fecha de firma", "firmado", "año", "fecha del hermanamiento", "data de assinatura", "assinado em", "ano", "data do acordo", "dal", "dal (anno)", "firmato il", "data di firma", "anno", "data del gemellaggio", "с года", "с какого года", "дата подписания", "подписано", "год", "год подписания", "дата договора", "з року", "з якого року", "дата підписання", "підписано", "рік", "рік підписання", "结好时间", "缔结时间", "签署日期", "结好日期", "建立时间", "年份", "체결일", "결연일", "체결 연도", "결연 연도", "체결 일자", "تاريخ التوقيع", "منذ", "تاريخ التوأمة", "السنة", "تاریخ امضا", "از سال", "از تاریخ", "سال",),
    "status": ("status", "state of the partnership", "stage", "current status", "Stand", "Zustand", "Stand der Partnerschaft", "statut", "état", "état actuel", "situation", "状態", "状況", "現状", "交流状況", "estado", "situación", "estado actual", "situação", "stato", "stato attuale", "статус", "состояние", "нынешнее состояние", "стан", "поточний стан", "状态", "现状", "交流状况", "상태", "현황", "교류 현황", "الحالة", "الوضع", "وضعیت", "stan",),
    "status_since": ("status since", "ended", "ended on", "end date", "Stand seit", "beendet", "beendet am", "Ende", "statut depuis", "fin", "date de fin", "fecha de fin", "fin de la relación", "fim", "data de término", "fine", "data di fine", "дата окончания", "окончание", "дата завершення", "状態の日付", "終了日", "終了年月日", "终止日期", "结束日期", "종료일", "تاريخ الانتهاء", "تاریخ پایان",),
    "source": ("source note", "source", "where from", "Quelle", "Fundstelle", "source de l'information", "出典", "情報源", "fuente", "fonte", "источник", "джерело", "来源", "出处", "출처", "المصدر", "منبع",),
    "sure": ("how sure", "certainty", "sure", "Sicherheit", "wie sicher", "certitude", "確実さ", "確度", "seguridad", "certeza", "certezza", "достоверность", "достовірність", "可信度", "확실성", "درجة التأكد", "اطمینان",),
    "counterpart": ("counterpart", "organisation", "organization", "partner organisation", "responsible body", "Verein", "Trägerverein", "Partnerschaftsverein", "Ansprechpartner", "association", "comité de jumelage", "協会", "交流協会", "窓口", "担当団体", "asociación", "comité de hermanamiento", "associação", "comitê", "associazione", "comitato gemellaggio", "организация", "общество", "комитет", "організація", "товариство", "对口单位", "对口部门", "机构", "교류 단체", "담당 기관", "الجهة المقابلة", "المنظمة", "نهاد همکار", "سازمان",),
    "notes": ("notes", "note", "remarks", "remark", "comment", "comments", "Bemerkung", "Bemerkungen", "Anmerkung", "Anmerkungen", "Hinweise", "Sonstiges", "remarque", "remarques", "observations", "commentaire", "commentaires", "備考", "その他", "メモ", "observaciones", "notas", "comentarios", "observações", "obs", "obs.", "comentários", "osservazioni", "annotazioni", "примечание", "примечания", "комментарий", "примітка", "примітки", "коментар", "备注", "備註", "说明", "비고", "기타", "참고", "ملاحظات", "توضیحات", "یادداشت",),
}  # fmt: skip
PARTNERSHIP_FIELDS: Fields = merged(_PARTNERSHIP, PARTNERSHIP_QUESTIONS)
# what a status says, the worse first
STAGES = (
    ("ended", words_in(
        r"\bend|beendet|aufgelost|gekundigt|termin[eéa]|\bfini|rompu|dissol|finaliz|cerrad|disuelt|\brot[oa]\b|rescind|conclu|encerrad|extint|cessat|sciolt|cancel|解消|終了|終結|"
        r"廃止|прекращ|расторг|разорван|завершен|припинен|розірван|скасован|终止|结束|解除|종료|해지|해제|منته|انته|الغا|ملغ|پایان|لغو|خاتمه|zakoncz|beeindig")),
    ("dormant", words_in(
        r"dormant|sleep|inactive|inaktiv|inactiv|inattiv|inativ|ruht|ruhend|en sommeil|dormid|dormient|suspen[ds]|sospes|en pausa|in pausa|on hold|paused|sin actividad|"
        r"sem atividade|senza attivita|sans activite|неактивн|приостанов|заморож|призупин|休止|休眠|停滞|中断|暂停|暫停|휴면|중단|정체|متوقف|مجمد|معلق|غیر نشط|غیر فعال|راکد|uspion")),
    ("revived", words_in(
        r"reviv|renewed|wieder|relance|repris|reactivad|reanudad|retomad|reativad|riattivat|ripres[oa]\b|再開|возобновл|відновл|поновлен|恢复|恢復|재개|استونف|استأنف|از سر گرفت")),
    ("contact", words_in(r"contact|kontakt|talks|negotiat|verhandl|交渉|準備|переговор|перемовин|洽谈|协商|협의|negocia|trattativ|مفاوض|مذاکره")),
    ("friendship", words_in(r"friendship|mou\b|freundschaft|amitie|友好|amistad|amizade|amicizia|дружб|дружн|우호|صداق|دوستی")),
    ("sister", words_in(
        r"\bactive\b|aktiv|\bactif|\bactiv[ao]|\bativ[ao]\b|\battiv[ao]|running|lively|alive|current|going on|ongoing|valid|in force|bestehend|besteht|lebendig|gultig|vigente|vigor|"
        r"en cours|en vigueur|in corso|yes|\bja\b|\boui\b|sister|有効|継続|活動中|交流中|活発|действ|активн|чинн|діюч|\bдіє\b|有效|活跃|活躍|正常|활동|유효|활발|교류 ?중|진행 ?중|نشط|فعال|ساری|قائم|"
        r"برقرار|czynn|\bactief")),
)  # fmt: skip
DENIED = words_in(
    r"\b(?:not|never|no longer|nicht|nie|kein\w*|pas|jamais|plus|no|non|nao|sem|sin|senza|не|ні|нет|нема\w*|nie|niet|geen)\b|不|没|沒|未|無|なし|ない|않|아님|없|غیر|لیس|نیست"
)
FRIENDSHIP = words_in(
    r"friendship|freundschaft|amitie|友好都市|友好交流|友好合作|amistad|amizade|amicizia|дружб|우호|صداق|دوستی"
)
NOT_SURE = words_in(
    r"\bnot\b|unsure|uncertain|unsicher|nicht|pas sur|incertain|\?|不明|疑|不確|不确定|inciert|incert|no segur|не уверен|не точно|не впевнен|неточно|불확실|غیر موکد|نامطمین|مطمین نیست"
)
ABOUT = words_in(
    r"\b(?:about|ca|circa|um|etwa|vers|environ|around|alrededor|aproximadamente|cerca|verso|около|примерно|близько|приблизно)\b|約|约|頃|大约|약 |경$|حوالی|حدود|تقریبا"
)
