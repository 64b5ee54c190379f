"""Sex and stairs in the words of many languages; the longest words of a line hold."""

from __future__ import annotations

from exchange_desk.intake.values.wordlists import WordList

FEMALE = (
    "mujer mulher donna femmina жен женский женщина девочка ж жіноча жін дівчина 여 여자 여성 أنثى انثى مؤنث زن خانم دختر kobieta vrouw meisje femenino feminino weibl fem femminile ♀ 女の子 女孩 "
    "f female woman girl lady w weiblich frau mädchen dame femme féminin féminine fille 女 女性 女子"
)
MALE = (
    "hombre homem uomo maschio муж мужской мужчина мальчик м чоловіча чол хлопець 남 남자 남성 ذكر مذكر مذکر مرد آقا پسر mężczyzna jongen masculino männl masc maschile ♂ 男の子 男孩 "
    "m male man boy h männlich mann junge herr homme masculin garçon 男 男性 男子"
)
STAIRS = WordList(
    {
        "any": "very mobile;normal;normale;normalne;mobil;voll mobil;gut zu Fuß;good mobility;puede caminar sin problemas;sano;sana;正常;良好;健康;能走楼梯;能爬楼梯;階段は可;階段は問題ない;정상;양호;건강함;سليم;سالم;здоров;здорова;здоровый;нормально;kann Treppen steigen;Treppen kein Problem;peut monter les escaliers;puede subir escaleras;pode subir escadas;può fare le scale;può salire;може підніматися;"
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
