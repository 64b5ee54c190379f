"""How people write that they smoke, do not, or only outside, in all the languages; the longest words of a line hold."""

from __future__ import annotations

import re

from exchange_desk.intake.values.wordlists import WordList

SMOKING = WordList(
    {
        "none": "non smoker;nobody smokes;no one smokes;none of us smoke*;we do not smoke;we don’t smoke;stopped;keiner raucht;niemand raucht;wir rauchen nicht;rauchen nicht;jamais;nadie fuma;no fumamos;ninguém fuma;não fumamos;nessuno fuma;non fumiamo;mai;никто не курит;не курим;никогда;ніхто не палить;ніхто не курить;не курить ніхто;не куримо;не палимо;ніколи;无人吸烟;無人吸煙;没人抽烟;没人吸烟;沒人抽菸;没有人吸烟;没有人抽烟;안 피워요;안 피웁니다;아무도 안 피*;전혀;لا أحد يدخن;لا ندخن;لا يدخن أحد;أبدا;هیچکس سیگار نمی کشد;هرگز;nooit;niemand rookt;nikt nie pali;nie palimy;nigdy;nonsmoker;never smoked;does not smoke;doesn’t smoke;do not smoke;don’t smoke;quit;quit smoking;gave up smoking;stopped smoking;used to smoke;ex smoker;former smoker;not even outside;"
        "Nichtraucher*;raucht nicht;rauche nicht;aufgehört;Ex-Raucher*;ehemalige* Raucher*;auch nicht draußen;ne fume pas;non fumeu*;ancien* fumeu*;ex fumeu*;a arrêté;arrêté de fumer;禁煙;禁煙中;吸わない;吸いません;非喫煙*;やめました;"
        "no fumador*;no fuma;no fumo;exfumador*;ex fumador*;dejó de fumar;dejé de fumar;ya no fuma;não fumador*;não fumante*;não fuma;não fumo;deixou de fumar;deixei de fumar;non fumat*;non fuma;non fumo;ha smesso;ho smesso;ex fumat*;"
        "не курит;не курю;не курящ*;некурящ*;бросил;бросила;бросил курить;бросила курить;не палить;не палю;кинув палити;кинула палити;кинув;кинула;"
        "不吸烟;不吸煙;不吸菸;不抽烟;不抽菸;不抽煙;从不;從不;已戒烟;已戒;戒烟;戒煙;无烟;비흡연;비흡연자;안 피움;안 핌;피우지 않*;흡연 안 함;흡연하지 않*;금연;금연 중;담배 안 피*;끊었*;끊음;"
        "لا يدخن;لا تدخن;لا أدخن;غير مدخن;غير مدخنة;أقلع عن التدخين;سیگاری نیست;سیگاری نیستم;سیگار نمی کشد;سیگار نمی کشم;سیگار نمیکشد;سیگار نمیکشم;غیر سیگاری;ترک کرده;"
        "niepaląc*;nie pali;nie palę;rzucił*;niet roker;nietroker;rookt niet;rook niet;gestopt",
        "outside": "only outside;outside only;terrace;on the terrace;auf der Terrasse;terraza;en la terraza;terraço;terrazza;in terrazza;porche;веранд*;террас*;терас*;露台;テラス;테라스;شرفة;تراس;taras;na tarasie;terras;yard;in the yard;patio;in the patio;im Hof;Hof;Innenhof;jardin;dans le jardin;jardín;en el jardín;en el patio;no jardim;jardim;quintal;no quintal;no terraço;giardino;in giardino;cortile;庭;玄関先;院子;院子里;마당;во дворе;на дворе;во двор;двір;у дворі;в саду;في الحديقة;حياط;در حیاط;tuin;in de tuin;ogród;w ogrodzie;balcony;nur draußen;nur im Freien;auf dem Balkon;dehors;seulement dehors;à l’extérieur;外のみ;屋外のみ;"
        "afuera;fuera;solo fuera;sólo afuera;al aire libre;en el exterior;en el balcón;lá fora;só fora;no exterior;ao ar livre;na varanda;fora;fuma fora;de fora;fuori;solo fuori;all’aperto;all’esterno;sul balcone;"
        "на улице;снаружи;на балконе;на балконі;тільки на балконі;вне дома;надворі;на вулиці;зовні;室外;只在室外;在外面;外面;户外;戶外;阳台;陽台;밖에서;야외;실외;베란다;밖에서만;في الخارج;خارج المنزل;خارج البيت;على الشرفة;في الشرفة;في الشرفة فقط;بیرون;فقط بیرون;در بالکن;"
        "na zewnątrz;na dworze;na balkonie;tylko na zewnątrz;buiten;alleen buiten;op het balkon",
        "inside": "換気扇の下;台所;in the kitchen;in der Küche;dans la cuisine;en la cocina;na cozinha;in cucina;на кухне;на кухні;在厨房;en casa;dentro;dentro de casa;en el interior;dentro de casa;em casa;in casa;all’interno;в доме;в помещении;дома;вдома;у приміщенні;у квартирі;в квартире;в квартирі;室内;屋内;室內;在室内吸;在室內抽;在室内抽;집 안;실내;داخل المنزل;داخل البيت;في البيت;في المنزل;داخل خانه;w domu;w środku;binnen;in huis",
        "smokes": "IQOS;アイコス;e cigarette*;E Zigarette*;cigarette électronique;cigarro electrónico;rarely;seldom;selten;rarement;social;at parties;피워요;吸う;吸います;trying to quit;occasionally;sometimes;social smoker;vape*;gelegentlich;manchmal;parfois;occasionnellement;vapote*;ときどき;時々;たまに;電子たばこ;加熱式;"
        "fumador;fumadora;fuma;fumo;a veces;de vez en cuando;ocasional*;fumante;às vezes;fumatore;fumatrice;a volte;ogni tanto;occasionalmente;курит;курю;курящ*;иногда;редко;палить;палю;інколи;іноді;"
        "吸烟;吸煙;抽烟;抽菸;抽煙;偶尔;偶爾;有时;흡연;흡연자;흡연함;피움;가끔;피웁니다;담배 피*;مدخن;مدخنة;يدخن;تدخن;أدخن;أحيانا;سیگاری;سیگار می کشد;سیگار می کشم;سیگار میکشد;سیگار میکشم;گاهی;pali;palę;paląc*;czasami;rookt;roker;rook;soms;af en toe",
    }
)
NOBODY = re.compile(
    r"^(no|non|nein|none|n|nobody\w*|nobody smokes|non smoking|no smoking|no smokers|nichtraucher\w*|niemand\w*|"
    r"personne|"
    r"rauchfrei|smoke free|non fumeurs?|nonsmoking|never|不可|禁煙|吸わない|吸いません|×|なし|いいえ)(\b.*)?$"
)
OUTDOORS = re.compile(
    r"\b(outside|outdoors?|balcony|garden|porch|draussen|im garten|balkon|terrasse|dehors|exterieur)\b|外で|屋外|"
    r"べらんだ|外のみ"
)
INDOORS = re.compile(r"\b(inside|indoors?|drinnen|im haus|interieur|a l interieur|in the (?:house|den|kitchen))\b|室内")
NOT_INDOORS = re.compile(
    r"\b(?:not|never|nicht|pas|no|nao|non|не|ні)\s+(?:in(?:side|doors)?|im|dans|dentro|en|em|in|в|у|вдома)\b"
)
MINDS_SMOKE = re.compile(
    r"allergic to|allergi\w* (?:gegen|auf)|bothered|hates?\b|sensitive to|rauchempfindlich|"
    r"allergique a|alergic\w a|煙が苦手|苦手|嫌い"
)
SMOKES = re.compile(
    r"\b(yes|ja|oui|smoker|smokes?|raucher\w*|raucht|fumeu\w*|fume)\b|喫煙|吸います|はい|○|◯|〇", re.IGNORECASE
)
NOT_EVEN = re.compile(r"not even outside|auch nicht draussen|meme pas dehors")
BUT = re.compile(  # one smokes and another does not, or not everywhere
    r"\b(?:but|however|except|aber|ausser|mais|sauf|pero|salvo|mas|exceto|tranne|ma|но|кроме|але|крім|ale|oprocz|maar|behalve|لكن|ولكن|ولی|اما|مگر)\b|"
    r"けど|ですが|但|지만|外は|以外"
)
SOMEBODY_ELSE = re.compile(
    r"\b(?:husband|wife|partner|father|mother|dad|mum|mom|brother|sister|son|parents?|mann|frau|vater|mutter|bruder|schwester|sohn|eltern|mari|femme|pere|mere|"
    r"frere|fils|marido|mujer|esposa|padre|madre|hermano|pai|mae|irmao|marito|moglie|figlio|муж|жена|отец|мать|папа|мама|брат|сын|чоловік|дружина|батько|мати|"
    r"maz|zona|ojciec|matka|vader|moeder|man|vrouw|زوج\w*|والد\w*|الاب|ابي|شوهر\w*|همسر\w*|پدر\w*|مادر\w*)\b|父|母|夫|妻|兄|弟|주인|아빠|아버지|남편|丈夫|爸|老公"
)
NOT_AT_HOME = re.compile(
    r"(?:家|室内|屋内|家の中)では吸|在家不|집에서는 ?안|not at home|zu ?hause nicht|nicht zu ?hause|pas a la maison|no en casa|дома не"
)
NO_TROUBLE = re.compile(
    r"^(?:no|kein\w*|pas de|sin|sem|nessun\w*|geen) (?:problem\w*|preference|objection\w*|issue\w*|matter|worries|praferenz|einwande)"
)
MUCH = re.compile(  # "does not smoke much" smokes
    r"\b(?:much|a lot|often|regularly|every day|daily|heavily|heavy|anymore than|viel|oft|regelmassig|stark|taglich|beaucoup|souvent|regulierement|tous les jours|mucho|a menudo|todos los dias|"
    r"muito|frequentemente|molto|spesso|много|часто|постоянно|каждый день|багато|duzo|czesto|veel|vaak|كثيرا|دائما|زیاد|خیلی)\b|あまり|多く|毎日|めったに|ほとんど|不多|不常|很少|多|많이|자주|거의"
)
DENIED = re.compile(
    r"\b(?:no|not|non|none|nein|nicht|kein\w*|pas|aucune?|sans|personne|nadie|ningun\w*|sin|nao|sem|ninguem|nenhum\w*|senza|nessun\w*|niente|не|нет|ни|никто|без|ні|немає|ніхто|nie|brak|bez|"
    r"nikt|niet|geen|niemand|لا|ليس|بدون|نه|نیست|ندارد|خیر)\b|無|无|没|沒|不|否|なし|ない|いません|ません|[×✕✗]|없|안 ?(?=[해하합함했핀펴피핌])|아니"
)
# what else may stand in a plain denial: who, where, and the topic itself
BESIDE_DENIAL = re.compile(
    r"\b(?:smok\w*|rauch\w*|fum\w*|кур\w*|палі?и?\w*|pal\w*|rook\w*|roker\w*|دخ\w*|مدخن\w*|التدخين|سیگار\w*|we|i|he|she|am|is|are|there|here|a|in|im|the|haushalt|haus|house|home|family|"
    r"familie|household|ich|wir|er|sie|bin|ist|sind|hier|es|gibt|in der|famille|maison|la|le|de|y|a|il n|n|nous|soy|somos|hay|en|casa|familia|ha|na|em|sou|non|ci sono|sono|famiglia|у|нас|в|"
    r"семье|доме|сім|ї|є|jest|są|nas|w|domu|er|zijn|bij|ons|يوجد|احد|أحد|نحن|ما|در|خانه|ما)\b|"
    r"喫煙|吸烟|吸煙|抽烟|抽菸|抽煙|吸う|者|人|家|は|も|が|いま?す?|の|で|し|에|흡연|자|담배|도|는|은|집|요|함|해|합니다|사람|誰|中|里|我们|我|们|有|를|가|이|습니다|어요|음|니다|오|인",
)
