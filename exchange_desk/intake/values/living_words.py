"""Smoking and stairs in the words of many languages; the longest words of a line hold."""

from __future__ import annotations

from exchange_desk.intake.values.wordlists import WordList

SMOKING = WordList(
    {
        "none": "non smoker;nonsmoker;never smoked;does not smoke;doesn’t smoke;do not smoke;don’t smoke;quit;quit smoking;gave up smoking;stopped smoking;used to smoke;ex smoker;former smoker;not even outside;"
        "Nichtraucher*;raucht nicht;rauche nicht;aufgehört;Ex-Raucher*;ehemalige* Raucher*;auch nicht draußen;ne fume pas;non fumeu*;ancien* fumeu*;ex fumeu*;a arrêté;arrêté de fumer;禁煙;禁煙中;吸わない;吸いません;非喫煙*;やめました;"
        "no fumador*;no fuma;no fumo;exfumador*;ex fumador*;dejó de fumar;dejé de fumar;ya no fuma;não fumador*;não fumante*;não fuma;não fumo;deixou de fumar;deixei de fumar;non fumat*;non fuma;non fumo;ha smesso;ho smesso;ex fumat*;"
        "не курит;не курю;не курящ*;некурящ*;бросил;бросила;бросил курить;бросила курить;не палить;не палю;кинув палити;кинула палити;кинув;кинула;"
        "不吸烟;不吸煙;不抽烟;不抽菸;不抽煙;从不;從不;已戒烟;已戒;戒烟;戒煙;无烟;비흡연;비흡연자;안 피움;안 핌;피우지 않*;흡연 안 함;흡연하지 않*;금연;금연 중;담배 안 피*;끊었*;끊음;"
        "لا يدخن;لا تدخن;لا أدخن;غير مدخن;غير مدخنة;أقلع عن التدخين;سیگاری نیست;سیگاری نیستم;سیگار نمی کشد;سیگار نمی کشم;سیگار نمیکشد;سیگار نمیکشم;غیر سیگاری;ترک کرده;"
        "niepaląc*;nie pali;nie palę;rzucił*;niet roker;nietroker;rookt niet;rook niet;gestopt",
        "outside": "only outside;outside only;balcony;nur draußen;nur im Freien;auf dem Balkon;dehors;seulement dehors;à l’extérieur;外のみ;屋外のみ;"
        "afuera;fuera;solo fuera;sólo afuera;al aire libre;en el exterior;en el balcón;lá fora;só fora;no exterior;ao ar livre;na varanda;fuori;solo fuori;all’aperto;all’esterno;sul balcone;"
        "на улице;снаружи;на балконе;вне дома;надворі;на вулиці;зовні;室外;只在室外;在外面;外面;户外;戶外;阳台;陽台;밖에서;야외;실외;베란다;밖에서만;في الخارج;خارج المنزل;خارج البيت;على الشرفة;بیرون;فقط بیرون;در بالکن;"
        "na zewnątrz;na dworze;na balkonie;tylko na zewnątrz;buiten;alleen buiten;op het balkon",
        "inside": "en casa;dentro;dentro de casa;en el interior;dentro de casa;em casa;in casa;all’interno;в доме;в помещении;дома;вдома;у приміщенні;室内;屋内;집 안;실내;داخل المنزل;في المنزل;داخل خانه;w domu;w środku;binnen;in huis",
        "smokes": "吸う;吸います;trying to quit;occasionally;sometimes;social smoker;vape*;gelegentlich;manchmal;parfois;occasionnellement;vapote*;ときどき;時々;たまに;電子たばこ;加熱式;"
        "fumador;fumadora;fuma;fumo;a veces;de vez en cuando;ocasional*;fumante;às vezes;fumatore;fumatrice;a volte;ogni tanto;occasionalmente;курит;курю;курящ*;иногда;редко;палить;палю;інколи;іноді;"
        "吸烟;吸煙;抽烟;抽菸;抽煙;偶尔;偶爾;有时;흡연;흡연자;흡연함;피움;가끔;피웁니다;담배 피*;مدخن;مدخنة;يدخن;تدخن;أدخن;أحيانا;سیگاری;سیگار می کشد;سیگار می کشم;سیگار میکشد;سیگار میکشم;گاهی;pali;palę;paląc*;czasami;rookt;roker;rook;soms;af en toe",
    }
)
STAIRS = WordList(
    {
        "any": "kann Treppen steigen;Treppen kein Problem;peut monter les escaliers;puede subir escaleras;pode subir escadas;può fare le scale;può salire;може підніматися;"
        "大丈夫です;上り下りができます;階段は大丈夫;يستطيع صعود;تستطيع صعود;يمكنه صعود الدرج;می تواند از پله;میتواند از پله;"
        "no problem;no problems;no problem with stairs;no problems with stairs;no trouble;no trouble with stairs;no difficulty;no difficulties;no restrictions;no limitations;without difficulty;not a problem;can climb stairs;can do stairs;stairs ok;stairs fine;stairs are fine;stairs no problem;all stairs;no issues;no issue;any number;fully mobile;mobile;"
        "kein Problem;keine Probleme;keine Schwierigkeiten;keine Einschränkung;keine Einschränkungen;problemlos;ohne Probleme;Treppen ok;uneingeschränkt;pas de problème;pas de problèmes;aucun problème;aucune difficulté;sans problème;sans difficulté;pas de difficulté;pas de souci;"
        "問題なし;問題ありません;問題ない;階段可;階段OK;支障なし;制限なし;sin problema;sin problemas;sin dificultad;ningún problema;no hay problema;sin limitaciones;sem problema;sem problemas;sem dificuldade;sem dificuldades;sem limitações;nenhum problema;nessun problema;senza problemi;nessuna difficoltà;nessuna limitazione;"
        "без проблем;нет проблем;проблем нет;без ограничений;ограничений нет;нет ограничений;без затруднений;может подниматься;немає проблем;проблем немає;без обмежень;没问题;沒問題;没有问题;沒有問題;可以爬楼梯;可以走楼梯;无障碍;无问题;不成问题;行动自如;"
        "문제 없음;문제없음;문제 없습니다;이상 없음;지장 없음;제한 없음;가능;계단 가능;괜찮음;괜찮습니다;لا مشكلة;لا توجد مشكلة;لا يوجد مشكلة;بدون مشكلة;لا مشاكل;بدون مشاكل;مشکلی نیست;مشکلی ندارد;مشکلی ندارم;بدون مشکل;مشکل ندارد;"
        "bez problemu;bez problemów;brak problemów;bez ograniczeń;żaden problem;geen probleem;geen problemen;zonder problemen;geen beperkingen;geen moeite",
        "few": "not many stairs;not too many stairs;nicht viele Treppen;pas beaucoup d’escaliers;peu d’escaliers;no muchas escaleras;algunos escalones;qualche gradino;non molte scale;não muitas escadas;"
        "algunas escaleras;pocas escaleras;pocos escalones;despacio;con dificultad;poucas escadas;devagar;com dificuldade;alguns degraus;poche scale;pochi gradini;lentamente;con difficoltà;немного;медленно;с трудом;несколько ступен*;повільно;важко;кілька сходин*;"
        "少量;几级;慢慢;有点困难;有困难;조금;천천히;몇 계단;어려움;힘듦;بصعوبة;ببطء;درجات قليلة;قليل من الدرج;به سختی;آهسته;چند پله;powoli;z trudem;kilka schod*;langzaam;moeilijk;enkele treden;with difficulty;with help;with a stick;einige Stufen;mit Mühe;lentement;avec difficulté;avec aide;ゆっくり;手すり*",
        "none": "ground floor only;only ground floor;não pode subir escadas;non può fare le scale;non può salire;ne peut pas monter les escaliers;no puede subir escaleras;kann keine Treppen steigen;kann nicht Treppen steigen;не може підніматися сходами;nur Erdgeschoss;rez-de-chaussée uniquement;uniquement rez-de-chaussée;planta baja;solo planta baja;térreo;piano terra;Treppen möglichst vermeiden;"
        "階段は無理;階段無理;上り下りができない;上り下りができません;불가능;못 오릅니다;못 올라*;لا يستطيع صعود;لا تستطيع صعود;لا يمكنه صعود الدرج;نمی تواند از پله;نمیتواند از پله;"
        "不行;不可以;안 됨;no puede subir;no puede subir escaleras;sin escaleras;silla de ruedas;evitar escaleras;no escaleras;não pode subir*;sem escadas;cadeira de rodas;evitar escadas;non può salire*;senza scale;niente scale;sedia a rotelle;carrozzina;evitare le scale;"
        "не может подниматься;не может ходить по лестниц*;без лестниц*;нельзя лестниц*;инвалидн* коляск*;коляск*;не може підніматися;без сходів;інвалідн* візок;візок;轮椅;輪椅;不能爬楼梯;不能上下楼;不能走楼梯;无法爬楼梯;不能上楼;爬不了;휠체어;계단 불가;계단 못*;계단은 못*;계단 이용 불가;오르지 못*;"
        "كرسي متحرك;لا يستطيع صعود*;بدون درج;بدون سلالم;ویلچر;نمی تواند از پله*;بدون پله;پله نمی تواند;wózek inwalidzki;wózku inwalidzkim;bez schodów;nie może chodzić po schodach;rolstoel;geen trappen;geen trap;kan geen trap*",
    }
)
TROUBLE = (  # in a heading: what is asked for is the trouble, so that a plain yes is no "fine"
    "problema|problemi|dificuldad|dificultad|difficolt|miedo|medo\\b|paura|alergi|проблем|затрудн|трудност|боит|боязн|страх|аллерг|алерг|боїт|"
    "问题|問題|困难|困難|害怕|怕|过敏|過敏|어려|불편|무서|두려|알레르|알러지|مشکل|مشكل|صعوب|خوف|حساس|ترس|trudno|boi sie|lek przed|uczul|moeite|bang voor|moeilijk"
)
