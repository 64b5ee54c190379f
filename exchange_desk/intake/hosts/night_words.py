"""Words with which families say on which nights they can host, in the languages of the lists."""

from __future__ import annotations

import re

from exchange_desk.basics.text import folded

ALL = re.compile(
    r"\b(?:every night|all nights?|any nights?|any|all|always|flexib\w+|egal|alle|alle nachte|jede nacht|jederzeit|immer|durchgehend|toutes?|toutes les nuits|"
    r"toujours|todas?|todas las noches|siempre|todas as noites|sempre|tutte|tutte le notti|все|все ночи|всегда|все дни|любая|любые|"
    r"усі|всі|усі ночі|завжди|كل|جميع|دائما|همه|همیشه|wszystkie|kazda noc|zawsze|dowolne|altijd|elke nacht|iedere nacht)\b|全日|全部|毎晩|毎日|すべて|全て|いつでも|每晚|每天|全程|都可以|随时|모두|매일|전부|언제나"
)
_EXCEPT_BEFORE = r"\b(?:except(?: for)?|but not|apart from|other than|ausser|bis auf|sauf|excepto|salvo|menos|exceto|tranne|eccetto|behalve|uitgezonderd|oprócz|poza|z wyjątkiem|кроме|крім|окрім|ماعدا|ما عدا|عدا|باستثناء|به جز|بجز)\b|除了?"
_EXCEPT_AFTER = r"以外|を除く|除く|之外|外|제외|빼고|말고"
UNSURE = re.compile(
    r"[?？]|\b(?:or|oder|ou|oppure|или|або|чи|أو|یا|lub|albo|of|maybe|perhaps|probably|possibly|almost|nearly|most|mostly|some|sometimes|before|after|if|vielleicht|evtl|eventuell|wahrscheinlich|"
    r"fast|beinahe|meist\w*|manche|manchmal|vor|nach|wenn|falls|peut etre|presque|parfois|avant|apres|si|quizas?|tal vez|casi|antes|despues|talvez|quase|"
    r"depois|se|forse|quasi|prima|dopo|возможно|может|наверное|почти|после|если|можливо|мабуть|майже|після|якщо|ربما|بعد|قبل|شاید|اگر|może|moze|prawie|"
    r"przed|jesli|misschien|bijna|voor|na|als)\b|たぶん|多分|未定|ほとんど|ほぼ|かも|前|後|也许|可能会|几乎|之后|아마|거의|전에|후에"
)  # then the days that are named may not be the nights that are meant
FROM = re.compile(
    r"^(?:ab|from|since|starting|seit|von|des|a partir (?:de|du|da|do|del?)|depuis|desde|da|dal|dalla|с|со|от|з|від|od|vanaf|van|من|از)\b|(?:以降|から|以后|起|부터)$"
)
DAY_ALONE = re.compile(
    r"(?:the|am|den|der|dem|vom|zum|on|le|du|au|el|al|del|dia|o|il|dal|dia|på|op|w|dn|в|на|с|со|по|з|від|до|يوم|روز|ab|from|od|do|tot|van|t m|de)*"
    r"(?P<day>\d{1,2})(?P<sign>st|nd|rd|th|er|го|е|日|号|號|일|º|ª)?(?:から|まで|부터|까지|起)?"
)
EXCEPT = re.compile(
    rf"(?P<base>.*?)(?:{_EXCEPT_BEFORE})(?P<but>.+)|(?P<but2>.+?)(?:{_EXCEPT_AFTER})(?P<base2>.*)", re.IGNORECASE
)
DENIED = re.compile(
    r"\b(?:no|not|none|never|cannot|can t|nicht|nein|kein\w*|pas|sans|aucune?|sin|ningun\w*|nao|sem|nenhum\w*|non|nessun\w*|"
    r"нет|не|без|ні|немае|لا|ليس|نه|نمی\w*)\b|不可|不能|不行|不在|無理|だめ|ない|ません|×|안|불가|없"
)
RANGE = re.compile(
    r"\s*(?:[-~～〜]|\b(?:bis|to|through|until|till|à|au|al?|hasta|até|ao?|fino al|по|до|إلى|الى|حتى|تا|tot|t/m)\b|から|至|到|부터)\s*"
)  # the "to" of October is none
AND = re.compile(
    r"[;,+&、，；،؛・]|\s/\s|(?<=[^\W\d])/|\b(?:und|and|et|y|e|и|та|і|oraz|en|i)\b|[和与與跟]|[와과]\s|\sو\s|\sو(?=ال)|と(?=[月火水木金土日\d])"
)
_DAYS = (
    "lunes lunedi segunda segunda_feira seg понедельник понедельника пн понеділок понеділка الاثنين الإثنين دوشنبه 월요일 poniedziałek poniedziałku pon maandag ma",
    "martes martedi terca terca_feira ter вторник вторника вт вівторок вівторка الثلاثاء سه_شنبه سهشنبه 화요일 wtorek wtorku wt dinsdag",
    "miercoles mie mercoledi quarta quarta_feira qua среда среду среды ср середа середу середи الأربعاء چهارشنبه چهار_شنبه 수요일 środa środę środy śr woensdag wo",
    "jueves jue giovedi gio quinta quinta_feira qui четверг четверга чт четвер الخميس پنجشنبه پنج_شنبه 목요일 czwartek czwartku czw donderdag",
    "viernes vie venerdi sexta sexta_feira sex пятница пятницу пятницы пт п'ятниця п'ятницю п'ятниці الجمعة جمعه 금요일 piątek piątku pt vrijdag vr",
    "sabado sab sabato суббота субботу субботы сб субота суботу суботи السبت شنبه 토요일 sobota sobotę soboty sob zaterdag za",
    "domingo dom domenica воскресенье воскресенья вс неділя неділю неділі нд الأحد یکشنبه یک_شنبه 일요일 niedziela niedzielę niedzieli niedz zondag zo",
)
DAYS = {folded(word.replace("_", " ")): number for number, words in enumerate(_DAYS) for word in words.split()}
HAN_DAY = re.compile(r"(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])")
HANGUL_DAY = re.compile(r"(?<!\w)([월화수목금토일])(?:요일\w*|(?!\w))")
HAN_DAYS, HANGUL_DAYS = "一二三四五六日", "월화수목금토일"
