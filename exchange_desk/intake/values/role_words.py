"""What people are in a group, in the words of many languages: patterns of folded text, the first that fits holds."""

from __future__ import annotations

ROLES: tuple[tuple[str, str], ...] = (
    (
        r"団長|\bleader\b|head of delegation|leiter|leitung|chef de (?:groupe|delegation)|responsable|jefe de|jefa de|lider\b|chefe d|capogruppo|capo delegazione|responsabile|руководител|старш\w* групп|керівник|керивник|领队|領隊|团长|團長|负责人|단장|رییس|قائد|سرپرست|kierownik|\bleider",
        "leader",
    ),
    (
        r"通訳|interpret|translator|dolmetsch|ubersetz|interprete|traduc|tradutor|traduttor|переводчи|перекладач|翻译|翻譯|口译|통역|مترجم|tlumacz|\btolk",
        "interpreter",
    ),
    (
        r"引率|chaperon|begleit|accompagnat|escort|teacher|lehrer|enseignant|professeur|acompanante|profesor|maestr[ao]\b|acompanhante|professor|accompagnator|insegnante|docente|учител|преподавател|сопровожда|вчител|викладач|супров|老师|老師|教师|教師|带队|随行|교사|선생|인솔|معلم|مدرس|مرافق|همراه|دبیر|nauczyciel|opiekun|leraar|lerares|begeleid|教員|教諭|先生|付き?添",
        "chaperone",
    ),
    (
        r"中学|高校|小学|大学|生徒|学生|student|pupil|schuler|eleve|etudiant|lyceen|collegien|youth|jugend|jeune|alumn[ao]|estudiant|\balun[ao]|studente|allie(?:vo|va)|ученик|учениц|ученица|студент|школьни|учень|учн|学生|學生|학생|طالب|تلمیذ|دانش ?اموز|دانشجو|uczen|uczennic|scholier|leerling",
        "student",
    ),
    (
        r"運転|driver|fahrer|chauffeur|chofer|motorista|водител|вод[іи]и|司机|司機|기사|운전|سایق|راننده|kierowca|bestuurder",
        "driver",
    ),
    (
        r"市長|町長|\bmayor\b|burgermeister|\bmaire\b|councillor|stadtrat|adjoint|official|alcald|concejal|prefeit|vereador|sindaco|assessore|consigliere|\bмэр|\bмер\b|депутат|市长|市長|官员|시장|의원|عمده|شهردار|burmistrz|\bradn[ya]|burgemeester|wethouder",
        "official",
    ),
    (
        r"大人|成人|adult|erwachsen|adulte|delegate|delegier|delegue|\bguest\b|\bgast\b|invite|delegad|miembro|\bmembr[oe]\b|delegat|взросл|делегат|доросл|代表团成员|代表團成員|团员|團員|성인|대표|عضو|مندوب|بزرگسال|dorosl|volwassen",
        "delegate",
    ),
)
