"""Words around hours and days in the languages of the lists: parts of the day, halves and quarters, weekdays, “next day”."""

from __future__ import annotations

from exchange_desk.intake.folded_words import words_in, words_key

_WEEKDAYS = (
    "monday mon mo montag lundi lun lunes lunedi segunda segunda-feira seg понедельник понеделник пн пон понеділок 周一 星期一 礼拜一 禮拜一 週一 월요일 الاثنين الإثنين اثنين دوشنبه poniedziałek maandag",
    "tuesday tue tues di dienstag mardi mar martes martedi terca terca-feira ter вторник вт вівторок 周二 星期二 礼拜二 禮拜二 週二 화요일 الثلاثاء ثلاثاء سهشنبه wtorek dinsdag",
    "wednesday wed weds mi mittwoch mercredi mer miercoles mie mercoledi quarta quarta-feira qua среда среду ср середа середу 周三 星期三 礼拜三 禮拜三 週三 수요일 الأربعاء الاربعاء أربعاء چهارشنبه środa woensdag",
    "thursday thu thur thurs do donnerstag jeudi jeu jueves jue giovedi gio quinta quinta-feira qui четверг чт чтв четвер 周四 星期四 礼拜四 禮拜四 週四 목요일 الخميس خميس پنجشنبه czwartek donderdag",
    "friday fri fr freitag vendredi ven viernes vie venerdi sexta sexta-feira sex пятница пятницу пт п'ятниця п'ятницю птн 周五 星期五 礼拜五 禮拜五 週五 금요일 الجمعة جمعة جمعه piątek vrijdag",
    "saturday sat sa samstag sonnabend samedi sam sabado sabato sab суббота субботу сб субота суботу 周六 星期六 礼拜六 禮拜六 週六 토요일 السبت سبت شنبه sobota zaterdag",
    "sunday sun so sonntag dimanche dim domingo domenica dom воскресенье вс вск неділя неділю нд нед 周日 周天 星期日 星期天 礼拜天 禮拜日 週日 일요일 الأحد الاحد أحد یکشنبه niedziela zondag",
)
WEEKDAYS = {
    words_key(name).replace(" ", ""): number for number, names in enumerate(_WEEKDAYS) for name in names.split()
}
IN_BRACKETS = "月火水木金土日", "월화수목금토일", "一二三四五六日"  # 5/6（木）, 5월 6일(목), 5月6日（四）

# what stands before a bare hour: "ore 11", "a las 8", "в 9"
BEFORE_HOUR = words_in(
    r"^(?:um|gegen|at|von|ab|from|de|das|dalle|dalle ore|desde|desde las|a partir de|du|с|з|из|من|از|от|від|a|a las|a la|as|a partir das|ore|alle|alle ore|ora|h|в|о|об|с|ساعت|الساعه|في الساعه|в районе)\s+(?=\d)"
)
AFTERNOON = words_in(
    r"午後|下午|오후|낮|nachmittag|afternoon|apres midi|de la tarde|da tarde|\btarde$|pomeriggio|\d\s?(?:час\w*\s)?дня\b|(?:годин\w*|\d) дня|пополудни|"
    r"после полудня|po poludniu|بعد (?:ال)?ظهر|بعد از ظهر|بعدازظهر|\bب ظ\b|عصر|"
    r"\bمساء?ا?\b|(?<=\d)\s?م\b"
)
EVENING = words_in(
    r"夕方|夕|傍晚|晚上|晚间|晚間|저녁|abend|evening|\bsoir|вечер|вечор|de la noche|da noite|di sera|\bsera$|wieczor|بعد الغروب|غروب"
)
NIGHT = words_in(
    r"夜|夜里|夜间|深夜|半夜|밤|심야|nachts|at night|\bnuit|di notte|\bnoche$|\bноч[иі]\b|ليلا|ليل|\bشب\b|w nocy"
)
DAWN = words_in(r"凌晨|清晨|明け方|未明|새벽|madrugada|fruhmorgens|بامداد|فجر|سحر")
MORNING = words_in(
    r"朝|早朝|上午|早上|早晨|아침|morgens|vormittag|in the morning|du matin|de la manana|da manha|di mattina|del mattino|\bматин|утра\b|ранку\b|"
    r"صباح|(?<=\d)\s?ص\b|صبح|\bق ظ\b|قبل از ظهر|rano\b"
)
BEFORE_NOON = words_in(r"오전")  # here 12 is the hour after midnight
FORENOON = words_in(r"午前")
NOON = words_in(
    r"\bnoon\b|\bmidday\b|\bmidi\b|正午|中午|정오|\bmittags?\b|\bmediodia\b|\bmeio ?-?dia\b|\bmezzogiorno\b|\bполдень\b|\bопівдні\b|\bполудень\b|ظهر"
)
MIDNIGHT = words_in(
    r"\bmidnight\b|\bmitternacht\b|\bminuit\b|深夜0時|\bmedianoche\b|\bmeia-?noite\b|\bmezzanotte\b|\bполночь\b|\bопівночі\b|자정|منتصف الليل|نیمه شب"
)
ALL_DAY = words_in(
    r"\ball day\b|\bwhole day\b|\bganztag\w*|\bganzer tag\b|\btoute la journee\b|終日|一日中|全日|全天|整天|종일|하루 ?종일|\btodo el dia\b|\bdia (?:todo|inteiro)\b|"
    r"\bo dia todo\b|\btutto il giorno\b|\bвесь день\b|\bцілий день\b|\bувесь день\b|طوال اليوم|تمام روز"
)
ABOUT = words_in(
    r"\bca\b\.?|\bcirca\b|\babout\b|\bapprox\w*|\baround\b|\bgegen\b|\betwa\b|\bungefahr\b|\bvers\b|\benviron\b|~|約|约|頃|ごろ|左右|前后|大约|쯤|경$|약 |\bsobre las\b|"
    r"\bhacia\b|\baproximadamente\b|\bpor volta\b|\bcerca\b|\bverso\b|\bоколо\b|\bпримерно\b|\bориентировочно\b|\bблизько\b|\bприблизно\b|\bbiля\b|\bбіля\b|"
    r"حوالي|تقريب|حدود|تقریب"
)
HALF_AFTER = words_in(r"et demie?|y media|e mezz[oa]|e meia|半|\s?반(?!\w)|с половиной|و النصف|والنصف|و نصف|ونصف|و نیم")
QUARTER_AFTER = words_in(r"et quart|y cuarto|e un quarto|1刻|一刻|و الربع|والربع|و ربع|وربع")
QUARTER_LEFT = words_in(r"moins le quart|menos cuarto|meno un quarto|الا ربع|یک ربع مانده")
THREE_QUARTERS_AFTER = words_in(r"3刻|三刻")
BEFORE = (
    (words_in(r"\bhalb (\d{1,2})\b"), -1, 30),
    (words_in(r"\bhalf past (\d{1,2})\b"), 0, 30),
    (words_in(r"\b(?:viertel nach|quarter past|quarter after) (\d{1,2})\b"), 0, 15),
    (words_in(r"\b(?:viertel vor|quarter to|quarter before|dreiviertel) (\d{1,2})\b"), -1, 45),
)
# with one of these a figure is not the hour: "ten to 5", "viertel 8", "10 vor 8", "menos diez", "без пяти 8"
NOT_THE_HOUR = words_in(
    r"\b(?:viertel|halb|dreiviertel|moins|menos|meno|половина|полвина|пів|чверть|kurz (?:vor|nach)|shortly|zwischen|between|entre|между|між|quart)\b|"
    r"\bhalf (?:past )?\d|\bquarter (?:to|past|after|before)\b|\b(?:ten|five|twenty) (?:to|past)\b|\bбез \w+ \d|\bза \d|\bчерез \d|\bin \d+ (?:h|min)|\bdans \d|"
    r"\b\d+ (?:minutes? |mins? |min |minuten )?(?:to|before|till|vor|nach|past|after|avant|apres|antes|despues|prima|dopo|до|после|після) (?:\d|\w+$)|"
    r"分前|分钟前|分 ?전|差\d|差一|시간 ?(?:전|후)|小时[前后]|時間[前後]|\bالا\b|مانده"
)
NEXT_DAY = words_in(
    r"next|following|nachster|nachsten|folgetag|am tag darauf|lendemain|jour suivant|翌日|翌朝|明朝|次日|次晨|第二天|隔天|다음 ?날|익일|siguiente|seguinte|"
    r"successivo|giorno dopo|следующ\w+ д|на другой день|на следующий|наступного|наступний день|التالي|روز بعد|فردا|nastepnego dnia|volgende dag"
)
SAME_DAY = words_in(
    r"^(?:same|same day|0|\+0|j|gleicher tag|am selben tag|selber tag|meme jour|le meme jour|同日|当日|当天|當天|같은 ?날|당일|mismo dia|el mismo dia|mesmo dia|"
    r"no mesmo dia|stesso giorno|в тот же день|тот же день|того ж дня|той самий день|نفس اليوم|همان روز)$"
)
