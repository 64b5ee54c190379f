"""What remarks say of health and of walking, in the words of many languages."""

from __future__ import annotations

import re

MOVES = re.compile(
    r"walking stick|wheelchair|crutch|long walks?|\bknees?\b|\bhips?\b|plain pied|genou|hanche|canne|bequille|fauteuil roulant|rollstuhl|rollator|gehstock|krucke|\bknie|hufte|treppe|escalier|stairs|"
    r"車椅子|車いす|杖|膝|足が|baston\b|muleta|silla de ruedas|rodilla|cadera|bengala|cadeira de rodas|joelho|quadril|stampell|sedia a rotelle|ginocchi|\banca\b|костыл|трост|палочк|коляск|колен|тазобедр|"
    r"милиц|візок|візк|колін|轮椅|輪椅|拐杖|膝盖|腿脚|휠체어|지팡이|목발|무릎|كرسي متحرك|عكاز|ركبة|ویلچر|عصا|زانو|wozek inwal|wozku inwal|\bkule\b|\bkulach|kolan|biodr|rolstoel|krukken|\bheup"
)
MEDICAL = re.compile(
    r"\bcpap\b|oxygen|insulin|diabet|epilep|pacemaker|asthma|asthme|ぜんそく|喘息|糖尿|てんかん|herz|\bheart|cardiaque|inhal|吸入|えぴぺん|epi ?pen|medikament|medication|medicament|薬|"
    r"\basma\b|marcapasos|corazon|coracao|\bcuore|medicinas|medicacion|medicinali|farmaci|remedio|диабет|инсулин|эпилепс|астм|ингалятор|кислород|кардиостимул|сердц|сердеч|лекарств|таблетк|"
    r"діабет|інсулін|епілепс|інгалятор|серц|ліки|胰岛素|胰島素|癫痫|癲癇|哮喘|气喘|心脏病|起搏器|吃药|服药|药|당뇨|인슐린|간질|뇌전증|천식|심장|복용|سكري|انسولين|صرع|ربو|مرض القلب|دواء|ادوية|دیابت|"
    r"انسولین|\bاسم\b|بیماری قلبی|دارو|cukrzyc|padaczk|\bastm|\bleki\b|\bserc|hartziek|medicijn"
)
ASTHMA = re.compile(r"ぜんそく|喘息|asthma|asthme|\basma\b|астм|哮喘|气喘|천식|ربو|\bastm")
INHALER = re.compile(r"吸入|inhal|ventoline|ингалятор|інгалятор|흡입기|بخاخ|اسپری تنفسی")
