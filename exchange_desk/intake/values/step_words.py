"""How families write of steps and floors in all the languages."""

from __future__ import annotations

import re

_STEP = (
    r"(?:steps?|stufen?|marches?|escalon(?:es)?|peldanos?|degraus?|gradin[io]|ступен\w*|сходин\w*|schod\w*|stopni\w*|tred\w*|درجات|درجه|پله\w*|"
    r"계단|단)"
)
_STAIRS = r"(?:stairs?|staircases?|treppen?|treppenhaus|treppenstufen|escaliers?|escaleras?|escadas?|scale|лестниц\w*|сход\w*|schody|schodow|trap(?:pen)?|درج|سلالم|پله\w*)"
LEVEL = re.compile(
    r"^(?:ebenerdig|barrierefrei|stufenlos|stufenfrei|step free|ground floor|ground level|erdgeschoss|eg|parterre|level|level access|bungalow|plain pied|de plain pied|"
    r"rez de chaussee|rdc|planta baja|pb|bajo|terreo|r c|res do chao|piano terra|pianterreno|parter|begane grond|gelijkvloers|الطابق الارضي|دور ارضي|طبقه همكف|طبقه همکف|همکف|"
    r"段差なし|ばりあふりー|无障碍|無障礙|배리어프리|none|keine|aucune|ninguno|ninguna|nenhum|nessuno|0)$"
)
NO_STEPS = re.compile(
    rf"\b(?:no|without|kein\w*|ohne|pas d(?:e)?|sans|aucune?|sin|ningun\w*|sem|nenhum\w*|senza|nessun\w*|без|немає|нет|bez|brak|geen|zonder|بدون|لا)\s+(?:any\s+)?(?:{_STAIRS}|{_STEP})(?!\w)|"
    r"(?:階段|段差|段)(?:は|が)?(?:なし|無し|無|ない|ありません)|(?:没有|沒有|无|無)(?:台阶|臺階|楼梯|樓梯|阶梯|障碍)|계단(?:이|은)? ?(?:없\w*|무)|(?:پله|پله ای) ندارد|(?:лестниц|ступенек|сходів|сходинок)\w* (?:нет|немає)"
)
FEW = re.compile(
    rf"(?<![\d.])(\d{{1,2}}|one|two|three|four|five|six|ein|eine|zwei|drei|vier|funf|sechs|une|un|deux|trois|quatre|a few|few|some|ein paar|wenige|einige|quelques|algunos|unos|pocos|alguns|poucos|"
    rf"alcuni|pochi|несколько|кілька|kilka|enkele|een paar|بضع|چند)\s*{_STEP}(?!\w)|(\d{{1,2}})\s?(?:段|级台阶|級台階|个台阶|级|階段)|[几幾数數](?:段|级台阶|級台階|个台阶|级)|계단\s?(\d{{1,2}}|몇)\s?(?:개|칸|단)|^(?:a few|few|ein paar|quelques unes)$"
)
FLIGHT = re.compile(
    rf"\b(?:{_STAIRS}|upstairs|flights?|прол[іе]т\w*|\d+ ?(?:st|nd|rd|th) floor|(?:first|second|third|fourth|fifth) floor|[2-9] floor|\d+ ?stock|(?:erster|zweiter|dritter) stock|stock\w*|obergeschoss|[1-9] ?og|etage|"
    r"dachgeschoss|attic|basement|keller|souterrain|[1-9] ?(?:er|ere|e|eme|nd) etage|(?:[2-9] ?[oºª]?|segund[oa]|tercer|tercero|cuarto|primer|primero) (?:piso|planta)|[1-9] ?[ao]?  ?andar|(?:segundo|terceiro|primeiro) andar|"
    r"(?:[1-9] ?°? ?|primo |secondo |terzo )piano|(?:[2-9]|втор\w*|трет\w*|четверт\w*|пят\w*)(?: ?и)? этаж\w*|(?:[2-9]|друг\w*|трет\w*) ?поверх\w*|[1-9] ?(?:pietro|pietrze)|(?:eerste|tweede|derde|[1-9] ?e) verdieping|"
    r"الطابق (?:الثاني|الاول|الثالث)|طبقه (?:دوم|سوم|اول|[2-9]))(?!\w)|(?<!\d)(?:[2-9]|1\d)(?:階|楼|樓|층|层)|[二三四五六七八九]楼|[二三四五]階|階段(?:あり|で)?|楼梯|樓梯|계단"
)
LIFT = re.compile(
    r"\b(?:lift|elevator|aufzug|fahrstuhl|ascenseur|ascensor|elevador|ascensore|лифт\w*|ліфт\w*|winda|مصعد|اسانسور|آسانسور)\b|えれべーたー|电梯|電梯|엘리베이터|승강기"
)
NO_LIFT = re.compile(
    r"\b(?:no|without|kein\w*|ohne|pas d|sans|sin|sem|senza|без|нет|немає|bez|brak|geen|zonder|بدون|لا)\s+(?:\w+ ){0,1}?(?:lift|elevator|aufzug|fahrstuhl|ascenseur|ascensor|elevador|ascensore|лифт\w*|ліфт\w*|"
    r"winda|windy|مصعد|اسانسور)|えれべーたー(?:は)?(?:なし|無)|(?:无|無|没有|沒有)(?:电梯|電梯)|엘리베이터 ?없"
)
BESIDE = re.compile(
    r"\b(?:in|the|house|home|at|entrance|inside|at all|im|haus|am|eingang|in der|wohnung|dans|la|maison|a l entree|en|casa|entrada|na|em|in casa|в|доме|у|будинку|w|domu|het|huis|في|البيت|المنزل|در|خانه)\b|家|の|に|は|室内|玄関|집|에"
)
