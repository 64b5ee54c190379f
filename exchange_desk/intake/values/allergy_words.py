"""How people write of allergies in all the languages: how severe, what is at hand, what is no allergy, what parts a list."""

from __future__ import annotations

import re

SEVERE = re.compile(
    r"\b(fatal\w*|lethal\w*|deadly|could die|may die|nearly died|almost died|hospital\w*|ambulance|emergency room|er visit|icu|intensive care|life ?danger\w*|todlich\w*|lebensgefahr\w*|krankenhaus\w*|notarzt|notaufnahme|intensivstation|schock|mortel\w*|vital\w*|urgences|samu|muert\w*|peligro de muerte|risco de vida|pericolo di vita|ospedal\w*|pronto soccorso|urgencias|смерт\w*|реанимац\w*|реанімац\w*|скорая|больниц\w*|лікарн\w*|smierteln\w*|szpital\w*|dodelijk\w*|ziekenhuis\w*|auto ?in[jy]e[ck]tor\w*|anapen|fastjekt|адреналін\w*|severe\w*|serious\w*|anaphyla\w*|life threatening|epi ?pens?|adrenalin\w*|emergency pen|jext|emerade|"
    r"schwer\w*|"
    r"starke?|lebensbedrohlich\w*|notfallset|graves?|severe\w*|sever[eoa]s?|choc|asthma\w*|asthme|"
    r"fuertes?|fortes?|forti|mortal\w*|letal\w*|anafil\w*|epinefrin\w*|autoinyector|shock|asma|"
    r"тяжел\w*|сильн\w*|опасн\w*|анафилак\w*|эпи ?пен\w*|адреналин\w*|шок|анафилактическ\w*|отек квинке|отеки? квинке|набряк квинке|набряк квінке|астм\w*|важк\w*|тяжк\w*|небезпечн\w*|анафілак\w*|"
    r"епі ?пен\w*|ciezk\w*|silna|silne|silny|wstrzas\w*|anafilak\w*|ernstig\w*|zware?|hevig\w*|levensgevaarlijk\w*)\b|"
    r"致命|致死|命にかかわ|生命|救急|入院|急救|抢救|住院|치명|응급|생명|입원|قاتل|مميت|کشنده|مهدد للحياة|الادرينالين|ادرينالين|ادرنالین|重い|重度|えぴぺん|あなふぃらきしー|ぜんそく|喘息|严重|嚴重|休克|肾上腺素|腎上腺素|哮喘|심한|심함|심각|중증|아나필락시스|에피펜|쇼크|천식|"
    r"شديد|خطير|حاد[ةه]?\b|صدم[ةه]|تاقي|ربو|شدید|خطرناک|انافیلاکسی|آنافیلاکسی|اپی ?پن|اسم\b"
)
MILD = re.compile(
    r"\b(mild\w*|slight\w*|light|leicht\w*|leger\w*|a little|legere|leves?|ligera|ligero|lieve|lievi|leggera|легк\w*|слаб\w*|lekk\w*|lichte?|mierna|незначн\w*)\b|"
    r"軽い|軽度|少し|くしゃみ程度|轻微|輕微|轻度|輕度|가벼운|경미|약한|خفيف|بسيط|خفیف|جزئی"
)
PLAN = re.compile(
    r"epi-?\s?pens?|jext|emerade|anapen|fastjekt|auto-?\s?in[jy]e[ck]tor\w*|stylo d?.?adr[ée]naline|адреналін|قلم الادرينالين|قلم ادرينالين|inhalers?|antihistamin\w*|adrenalin\w*|notfallset|inhalator|inhalateur|ventoline|エピペン|吸入器|薬持参|"
    r"inhalador|autoinyector|адреналин|эпи-?пен|эпипен|ингалятор|епі-?пен|епіпен|інгалятор|肾上腺素笔|腎上腺素|吸入剂|에피펜|흡입기|"
    r"إبينفرين|بخاخ|قلم الأدرينالين|اپی‌?پن|اسپری",
    re.IGNORECASE,
)
COMPOUND = re.compile(r"(?<=[a-zäöüß])(?=allergi|allergy|unvertr[äa]glich|intoleran)", re.IGNORECASE)
I_AM = re.compile(r"\bsoy (?=(?:muy )?(?:al[eé]rgic|cel[ií]ac|intoleran|vegetarian|vegan))", re.IGNORECASE)
DUST = re.compile("گرد و غبار")
DISLIKE = re.compile(
    r"\b(dislikes?|does not like|doesn t like|mag kein\w*|n aime pas|no le gustan?|no me gustan?|nao gosta|non piace|"
    r"non piacciono|не люб\w*|nie lubi|houdt niet van)\b|苦手|嫌い|きらい|不喜欢|不喜歡|싫어|لا يحب|دوست ندار"
)
NOT = re.compile(
    r"\b(not allergic|no allergy to|nicht allergisch|pas allergique|except|ausser|sauf|no es alergic\w|sin alergia|"
    r"no tiene alergia\w*|nao e alergic\w|sem alergia|non allergic\w|nessuna allergia|excepto|salvo|exceto|tranne|eccetto|"
    r"нет аллерги\w*|не аллерги\w*|без аллерги\w*|кроме|немае? алергі\w*|немає алергі\w*|не маю алергі\w*|крім|"
    r"nie ma alergi\w*|brak alergi\w*|oprocz|geen allergie\w*|niet allergisch|behalve)\b|"
    r"以外|没有|沒有|不过敏|不過敏|除了|없|제외|외에|لا يوجد|ليس|عدا|باستثناء|ندارد|ندارم|نیست|به جز|بجز"
)
SPLIT = re.compile(
    r"[;、，,・\n،؛]|\s/\s|\bund\b|\band\b|\bet\b|\s\+\s|と(?=[^ぁ-ん])|\s(?:y|e|ed|i|oraz|en|и|та|і|й|а также|а також|و)\s|"
    r"\sو(?=ال)|(?<=[가-힣])(?:(?<![사견])과|와|하고|이랑|랑)\s|\s및\s"
)
CHINESE_AND = re.compile("[和及与與跟]")
KANA = re.compile("[ぁ-ゟァ-ヿ]")
LABEL = re.compile(
    r"\b(allerg\w*|intoleran\w*|food|medicine|medication|drugs?|medikament\w*|medicament\w*|to|gegen|aux?|a la|"
    r"contre|hair|haare?|"
    r"poils?|derivat\w*|derivad\w*|alerg\w*|intolerancia\w*|al|alla|allo|ai|alle|las?|los?|os|an|der|die|pelo|"
    r"аллерги\w*|непереносимост\w*|пищев\w*|на|алергі\w*|непереносимість|харчов\w*|uczuleni\w*|nietolerancj\w*|voor)\b|"
    r"薬|食物|あれるぎー|の毛|毛|털|:|：|过敏|過敏|对|對|알레르기|알러지|에 대한|حساسي[ةه]|حساسیت|آلرژی|الرژی|من\b|به\b"
)
NOT_SURE = re.compile(
    r"\b(unknown|not sure|unklar|unbekannt|inconnu\w*|desconocid\w*|no se sabe|desconhecid\w*|sconosciut\w*|неизвестно|не знаю|"
    r"невідомо|nie wiem|onbekend)\b|不明|確認中|未知|不确定|모름|غير معروف|نامشخص",
)
NOT_SEVERE = re.compile(
    r"\b(not|nicht|pas|no|nao|non|не|nie|niet) (?:es |e |very |muy )?(severe|serious|schwer\w*|grave|сильн\w*|тяжел\w*|важк\w*|ciezk\w*|silna|ernstig)\b|重くない|"
    r"不严重|不嚴重|심하지 않|ليس شديد|شدید نیست|"
    r"\b(?:no|keine?|pas d|aucune?|sin|ninguna?|sem|nenhuma?|nessuna?|senza|нет|без|немає|bez|geen) (?:\w+ )?(?:severe|serious|schwere\w*|lebensbedrohlich\w*|life threatening|graves?|gravi|"
    r"тяжел\w*|сильн\w*|важк\w*|ciezk\w*|ernstige?)|nothing (?:serious|severe)|rien de grave|nichts (?:schlimmes|ernstes|schweres)|nada grave|niente di grave|ничего серьезного|нічого серйозного",
)
ABOUT_ALLERGY = re.compile(
    r"adrenalin\w* (?:pen|auto)|adrenalin ?pen|auto ?in[jy]e[ck]tor|\bjext\b|emerade|anapen|fastjekt|stylo d adrenaline|шприц с адреналин|адреналин\w* шприц|шприц з адреналін|肾上腺素|腎上腺素|アドレナリン|あどれなりん|"
    r"اپی[ \u200c]?پن|(?:قلم|حقنة) ?ال?[ا]درينالين|allerg|あれるぎ|anaphyla|あなふぃ|epi ?pen|えぴぺん|intoleran|unvertraglich|alerg|anafil|анафил|аллерг|алерг|непереносим|эпи ?пен|епі ?пен|"
    r"nietolerancj|uczuleni|anafilak|过敏|過敏|알레르기|알러지|에피펜|아나필락시스|حساسي[ةه]|حساسیت|الرژی"
)
NO_ALLERGY = re.compile(
    r"(?:no|keine?|not|pas d|aucune?|sans|non) (?:an? )?(?:known |bekannten? )?(?:food )?allerg|"
    r"あれるぎ[ーい]?(?:は|も)?(?:なし|無|あり?ません)|"
    r"(?:no (?:tengo|tiene|hay|es|soy)|sin|ningun\w*|nao (?:tem|tenho|ha|e)|sem|nenhuma|nessun\w?|non (?:ho|ha)|senza|нет|без|не имеет|немае|не мае|bez|brak|"
    r"nie ma|geen) (?:\w+ ){0,2}?(?:alerg|allerg|аллерг|алерг)|(?:аллерги|алерг)\w* (?:нет|не имеется|немае)|(?:没有|沒有|无|無|不)\w{0,4}(?:过敏|過敏)|"
    r"(?:알레르기|알러지)(?:는|가|도)? ?(?:없|무)|(?:لا|ليس|بدون) (?:\w+ ){0,2}?حساسي|حساسیت\w*(?: \w+){0,2} ندار"
)
CANNOT_EAT = re.compile(
    r"reagi|reacts? to|reaction to|reactions? a|notfallset|adrenalin|jext|emerade|vertragt|cannot eat|can t eat|"
    r"must not eat|darf kein|ne supporte pas|ne peut pas manger|食べられ|食べると|飲むと|発疹|じんましん|蕁麻疹|"
    r"no puede (?:comer|tomar)|no tolera|nao pode (?:comer|tomar)|non puo mangiare|нельзя (?:есть|пить)|не переносит|не можна (?:істи|пити)|не переносить|"
    r"nie moze jesc|nie toleruje|mag geen|不能吃|不可以吃|起疹|못 ?먹|먹으면|لا (?:ياكل|يستطيع اكل|يمكنه اكل|تاكل)|نمی ?تواند .{0,20}بخورد"
)
# what is said of one substance of a list and not of another: "egg: no, milk: yes", "卵なし、そばあり", "卵○ 乳×"
DENIED_ONE = re.compile(
    r"[:=\-–]\s*(?:no|nein|non|нет|não|nao|ні|nie|nee|否|无|無|なし|ナシ|没有|아니오|아니요|없음|لا|ندارد)(?!\w)|(?<=\w)\s(?:no|nein|non|нет|não|ні|nie)\s*(?:[,;]|$)|\bno to\b|"
    r"\bbut not(?! (?:severe|serious|very))\b|\baber (?:keine|nicht (?!schwer|schlimm))|\bmais pas(?! grave)\b|\bpero no(?! grave)\b|\bmas nao\b|\bma non(?! grave)\b|"
    r"\bно не(?! (?:силь|тяж))\b|\bале не(?! (?:силь|важ))\b|\bmaar geen\b|(?<=[^\Wに])(?:なし|ナシ|無し)|[○◯〇].*[×✕✗]|[×✕✗].*[○◯〇]",
    re.IGNORECASE,
)
FORMER = re.compile(
    r"\b(?:outgrow\w*|used to|no longer|not any ?more|anymore|formerly|previously|as a child|as a baby|suspect\w*|may be|might be|possibl[ey]|perhaps|probabl[ey]|maybe|verdacht\w*|vermut\w*|"
    r"moglich\w*|vielleicht|fruher\w*|ehemal\w*|nicht mehr|als kind|autrefois|ne plus|n est plus|peut etre|soupcon\w*|suspicion|probable\w*|antes|ya no|de nino|de nina|quizas?|sospech\w*|"
    r"talvez|suspeit\w*|quando crianca|nao mais|forse|sospett\w*|da bambin\w|non piu|раньше|прошл\w*|в детстве|больше не|возможно|подозр\w*|вероятно|раніше|в дитинстві|можливо|підозр\w*|"
    r"podejrzenie|moze|kiedys|w dziecinstwie|vroeger|misschien|vermoed\w*|سابقا|ربما|اشتباه|قبلا|شاید|احتمال\w*)\b|以前|過去|昔|かつて|疑い|かもしれ|疑似|曾经|以前|小时候|可能|的时候|예전|과거|어릴|의심|아마"
)
OTHERWISE_NONE = re.compile(
    r"^(?:(?:nothing|none|no others?|no other allergies)(?: else)?|sonst (?:nichts|keine\w*)|rien d autre|nada mas|mais nada|niente altro|больше (?:нет|ничего|никаких)|більше (?:немає|нічого)|"
    r"その他(?:は)?なし|ほかはなし|他なし|其他无|其他没有|没有其他|그 ?외 ?없음|لا شيء اخر|nic wiecej|verder niets|verder geen)$"
)
TOPIC = re.compile(
    r"\b(?:foods?|drugs?|medic\w*|medications?|animals?|other|environment\w*|lebensmittel\w*|nahrungsmittel\w*|medikamente?|tiere|sonstige\w*|aliments?|alimentaires?|medicaments?|animaux|autres?|"
    r"alimentos?|alimentari\w*|medicinas?|medicamentos?|animales|otros?|otras?|outros?|outras?|animais|cibo|farmaci|altro|еда|пища|пищев\w*|продукты|лекарств\w*|медикамент\w*|животные|другое|"
    r"їжа|харчов\w*|ліки|тварини|інше|jedzenie|pokarmow\w*|leki|zwierzeta|inne|voedsel|medicijnen|dieren|overig\w*|طعام|الطعام|ادویه|الادویه|دارو|غذا|غذایی|دارویی)\b|"
    r"食物|食品|食べ物|薬|薬品|药物|藥物|动物|動物|其他|その他|음식|식품|약물|약|동물|기타"
)
