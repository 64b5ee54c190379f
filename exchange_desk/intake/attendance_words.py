"""What the columns of a list of attendance are called, what its marks mean, and whose clock a title names."""

from __future__ import annotations

import re

from exchange_desk.intake.columns import Fields
from exchange_desk.intake.guests.fields import GUEST_FIELDS

_NAMES = ("position", "reference", "family_name", "given_name", "reading", "called", "grade", "notes")
ATTENDANCE_FIELDS: Fields = {
    "latin": ("in Latin letters", "Latin letters", "romanized", "romanised", "transliteration", "lateinische Schrift", "en lettres latines",
              "en caracteres latinos", "em letras latinas", "in caratteri latini", "латиницей", "латиницею", "латинкою", "ローマ字", "拉丁字母",
              "罗马字", "로마자", "بالأحرف اللاتينية", "حروف لاتین"),
    "recording": ("recording", "recording consent", "consent to recording", "may be recorded", "Aufnahme erlaubt", "Einwilligung Aufnahme",
                  "Aufzeichnung", "Einverständnis Aufzeichnung", "enregistrement", "accord enregistrement", "autorisation d'enregistrement",
                  "grabación", "consentimiento de grabación", "gravação", "consentimento de gravação", "registrazione", "consenso alla registrazione",
                  "согласие на запись", "запись", "згода на запис", "запис", "録画", "録画同意", "録画の同意", "录像", "同意录像", "录音同意",
                  "녹화", "녹화 동의", "الموافقة على التسجيل", "رضایت به ضبط"),
    "side": ("town", "side", "team", "Stadt", "Ort", "ville", "ciudad", "cidade", "città", "город", "місто", "町", "市", "都市", "城市", "도시",
             "المدينة", "شهر"),
    "date": ("date", "day", "date of meeting", "meeting date", "session date", "Datum", "Tag", "Termin", "date de la réunion", "jour", "fecha",
             "fecha de la reunión", "día", "data", "data da reunião", "data dell'incontro", "giorno", "дата", "дата встречи", "дата зустрічі",
             "день", "日付", "日", "開催日", "日期", "날짜", "일자", "التاريخ", "تاریخ"),
    "meeting_title": ("meeting", "session", "call", "topic", "lesson", "Treffen", "Sitzung", "Thema", "réunion", "séance", "sujet", "reunión", "sesión",
                      "tema", "reunião", "sessão", "incontro", "riunione", "встреча", "занятие", "тема", "зустріч", "заняття", "会議", "回", "テーマ",
                      "会议", "主题", "회의", "모임", "주제", "الاجتماع", "الجلسة", "جلسه", "موضوع"),
    "state": ("attendance", "state", "status", "present", "attended", "was there", "Anwesenheit", "anwesend", "présence", "présent", "asistencia",
              "asistió", "presença", "presente", "presenza", "посещаемость", "присутствие", "присутність", "відвідування", "出欠", "出席", "参加",
              "出席情况", "出勤", "考勤", "출석", "출결", "출석 여부", "الحضور", "حضور", "حضور و غیاب"),
    "meeting": ("date as heading", "one meeting"),
    "name_original": GUEST_FIELDS["name_original"],  # before the full name: "성명(한글)" says more than "성명"
    "full_name": (*GUEST_FIELDS["full_name"], "student", "pupil", "member", "person", "Schüler", "Schülerin", "élève", "alumno", "alumna", "aluno",
                  "studente", "ученик", "учень", "учні", "生徒", "生徒名", "学生", "학생", "الطالب", "دانش آموز", "who"),
    **{field: GUEST_FIELDS[field] for field in _NAMES},
}  # fmt: skip

PRESENT_SIGNS = frozenset("+＋✓✔☑✅√") | {"✔️", "☑️", "++"}
ABSENT_SIGNS = frozenset("-–—−‐‑ー")
# words that are the whole of a mark, as `folded` writes them
MARKS: dict[str, tuple[str, ...]] = {
    "present": ("asisti", "participo", "participa", "joined in", "teilgenommen", "a participe", "presenti", "compareceu", "участвовал", "участвовала", "брав участь", "брала участь", "参加した", "出席した", "有", "在", "참가", "حاضرة", "حاضره", "حضرت", "حضور داشت", "شرکت کرد", "present", "here", "yes", "y", "attended", "joined", "came", "was there", "1", "true", "anwesend", "dabei", "da", "ja", "oui",
                "asistio", "presente", "si", "sim", "так", "да", "присутній", "присутня", "присутствовал", "присутствовала", "присутствует", "був", "була",
                "был", "была", "є", "есть", "出席", "出", "参加", "はい", "到", "已到", "签到", "출석", "참석", "예", "حاضر", "حضر", "نعم", "بله",
                "obecny", "obecna", "tak", "aanwezig"),
    "absent": ("faltou", "falto a la reunion", "no vino", "no participo", "nao compareceu", "nao participou", "assenti", "non c era", "pas la", "n est pas venu", "n est pas venue", "nicht gekommen", "nicht teilgenommen", "не пришел", "не пришла", "не прийшов", "не прийшла", "不在", "没来", "未出席", "未参加", "不参加", "안 옴", "غائبة", "غائبه", "غابت", "لم يحضر", "لم تحضر", "حاضر نبود", "نیامد", "absent", "abs", "away", "no", "n", "missing", "no show", "noshow", "not there", "not present", "did not come", "0", "false", "fehlt",
               "gefehlt", "abwesend", "nicht da", "unentschuldigt", "nein", "absente", "non", "no asistio", "falto", "falta", "ausente", "nao", "assente",
               "н", "нб", "н б", "ні", "нет", "відсутній", "відсутня", "отсутствует", "отсутствовал", "отсутствовала", "не був", "не була", "не был",
               "не была", "欠席", "欠", "缺席", "缺", "未到", "旷课", "결석", "불참", "아니오", "غائب", "غياب", "لا", "غایب", "خیر", "nieobecny",
               "nieobecna", "nie", "afwezig", "nee"),
    "ill": ("sick", "ill", "was ill", "krank", "malade", "enfermo", "enferma", "doente", "malato", "malata", "хв", "хворий", "хвора", "хворіє",
            "хворів", "хворіла", "захворів", "захворіла", "болен", "больна", "болеет", "болел", "болела", "заболел", "заболела", "病欠", "病気", "病假",
            "生病", "병결", "아픔", "مريض", "مريضة", "مریض", "بیمار", "chory", "chora", "ziek"),
    "late": ("atrasada", "atrasado", "chegou atrasado", "chegou atrasada", "llego con retraso", "con retraso", "in ritardo", "arrive en retard", "arrivee en retard", "опоздание", "запізнення", "تاخر", "متاخرة", "متاخره", "تاخیر", "با تاخیر", "دیر آمد", "late", "tardy", "came late", "joined late", "was late", "verspatet", "spat", "zu spat", "retard", "en retard", "tarde", "llego tarde",
             "atrasado", "atrasada", "atraso", "chegou tarde", "in ritardo", "ritardo", "запізн", "запізнився", "запізнилась", "запізнилася", "опоздал",
             "опоздала", "опозд", "опоздание", "запізнення", "遅刻", "遅", "迟到", "지각", "متاخر", "متاخرة", "تاخر", "تاخیر", "spozniony", "te laat"),
    "excused": ("justificou", "justificada", "justificado", "falta justificada", "ausencia justificada", "absence excusee", "assente giustificato", "assente giustificata", "уважительная причина", "поважна причина", "公假", "事假", "有故", "공결", "بعذر", "غائب بعذر", "غیبت موجه", "موجه", "excused", "exc", "apologies", "with apologies", "sent apologies", "entschuldigt", "entsch", "excuse", "excusee", "justificado",
                "justificada", "giustificato", "giustificata", "уваж", "уважительная", "по уважительной причине", "поваж", "поважна причина",
                "з поважної причини", "公欠", "请假", "請假", "事假", "공결", "인정결석", "معذور", "موجه", "usprawiedliwiony"),
}  # fmt: skip
# single letters mean something only together: all of a list must belong to one of these, or mean the same in each
LETTERS: tuple[dict[str, str], ...] = (
    {"p": "present", "a": "absent", "l": "late", "t": "late", "e": "excused", "s": "ill"},
    {"p": "present", "a": "absent", "r": "late", "e": "excused"},
    {"a": "present", "f": "absent", "v": "late", "e": "excused", "k": "ill"},
    {"п": "present", "н": "absent", "о": "late", "б": "ill", "у": "excused"},
    {"п": "present", "н": "absent", "з": "late", "х": "ill", "у": "excused"},
)
LOST_CONNECTION = re.compile(
    r"power|outage|blackout|internet|connection|strom|verbindung|courant|connexion|luz|conexi|conex|corrente|connessione|світл|звязк|звʼязк|"
    r"свет|связ|停電|回線|接続|断电|掉线|网络|정전|인터넷|연결|كهرباء|انترنت|برق|اینترنت"
)  # fmt: skip
# whose clock a title names; the towns of the visit are known besides
CLOCKS = (
    ("Europe/Kyiv", r"києв|київ|киев|kyiv|kiev|kiew|за україн|ukrain\w* time|\beest?\b"),
    (
        "Europe/London",
        r"\b(?:brit\w*|uk|london\w*)\b.{0,4}\b(?:time|zeit)\b|heure (?:anglaise|britannique)|\bbst\b|英国時間|イギリス時間",
    ),
    (
        "Europe/Berlin",
        r"\b(?:german|deutsche[rn]?|berlin\w*)\b.{0,4}\b(?:time|zeit)\b|\bme[sz]z?\b|heure allemande|ドイツ時間",
    ),
    (
        "Europe/Paris",
        r"\b(?:french|paris\w*|franzosische)\b.{0,4}\b(?:time|zeit)\b|heure (?:francaise|de paris)|フランス時間",
    ),
    ("Europe/Madrid", r"hora (?:espanola|de madrid|peninsular)"),
    ("Europe/Rome", r"ora (?:italiana|di roma)"),
    ("Europe/Lisbon", r"hora (?:portuguesa|de lisboa)"),
    ("America/Sao_Paulo", r"hora(?:rio)? de brasilia"),
    ("Europe/Moscow", r"по москве|московск\w+ врем|\bмск\b|moscow time"),
    ("Asia/Tokyo", r"日本時間|東京時間|\bjst\b|\bjapan\w*\b.{0,4}\b(?:time|zeit)\b|heure (?:japonaise|du japon)"),
    ("Asia/Shanghai", r"北京时间|北京時間|beijing time|\bchina (?:standard )?time\b"),
    ("Asia/Taipei", r"台灣時間|台北時間|台湾时间|taipei time"),
    ("Asia/Seoul", r"한국\s?시간|서울\s?시간|\bkst\b|korea\w* time"),
    ("Asia/Tehran", r"به وقت (?:تهران|ایران)|tehran time"),
    ("America/Los_Angeles", r"\bpacific time\b|\bp[sd]t\b"),
    ("America/Denver", r"\bmountain time\b|\bm[sd]t\b"),
    ("America/Chicago", r"\bcentral time\b|\bc[sd]t\b"),
    ("America/New_York", r"\beastern time\b|\be[sd]t\b"),
    ("UTC", r"\butc\b|\bgmt\b"),
)
