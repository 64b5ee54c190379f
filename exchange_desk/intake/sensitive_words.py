"""Words in a note on an old stay that not everybody may read: bites, thefts, police, quarrels, injuries."""

from __future__ import annotations

from exchange_desk.intake.folded_words import words_in

SENSITIVE = words_in(
    r"\b(gebissen|bit|bitten|biss|mordu\w*|police|polizei|hospital|krankenhaus|hopital|streit|quarrel\w*|dispute|diebstahl|theft|"
    r"stolen|vol|betrunken|drunk|ivre|never again|nie wieder|nicht wieder|not again|plus jamais|complain\w*|"
    r"beschwer\w*|plainte|"
    r"injur\w*|verletz\w*|blesse\w*|accident|unfall|harass\w*|belastig\w*|vertraulich|confidential|confidentiel|mordi\w*|mordido\w*|policia|hospital|pelea|discusion|robo|robad\w*|borrach\w*|nunca mas|queja\w*|lesion\w*|acos\w*|confidencial|"
    r"briga|roubo|roubad\w*|bebad\w*|reclama\w*|ferid\w*|assedi\w*|morso|polizia|ospedale|lite|furto|rubat\w*|ubriac\w*|mai piu|lament\w*|ferit\w*|molest\w*|"
    r"riservato|укус\w*|полици\w*|больниц\w*|ссор\w*|краж\w*|украл\w*|пьян\w*|жалоб\w*|травм\w*|конфиденциал\w*|вкус\w* собак\w*|поліці\w*|лікарн\w*|сварк\w*|"
    r"крадіжк\w*|вкрали?\b|вкрав\b|п яни\w*|скарг\w*|конфіденц\w*)\b|больше не|більше не|警察|事故|けが|怪我|苦情|噛|かまれ|病院|喧嘩|けんか|盗|酔|二度と|秘密|咬|医院|吵架|偷|投诉|受伤|骚扰|"
    r"保密|물렸|경찰|병원|싸움|도난|훔|항의|불만|부상|비밀|شرطه|مستشفی|شجار|سرقه|شکوی|سری|پلیس|بیمارستان|دعوا|دزد|شکایت|محرمانه"
)
