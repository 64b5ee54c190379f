"""How families say whom they would like, would like again or would not have, in the words of sixteen languages."""

from __future__ import annotations

import re

from exchange_desk.intake.values.wordlists import WordList

TOPICS = WordList(
    {
        "smokers": "smoker;smokers;smoking;Raucher*;rauchende;fumeur*;fumeuse*;喫煙;喫煙者;fumador;fumadores;fumadora;fumadoras;fumante;fumantes;fumator*;fumatric*;palacz*;palący*;paląc*;roker;rokers;курящ*;курильщик*;курц*;хто палить;吸烟者;吸菸者;抽烟者;烟民;抽烟的人;흡연자;مدخن;مدخنين;مدخنون;سیگاری;سیگاری ها",
        "men": "Herren;Herr;Männer;Mann;man;men;male;males;boy;boys;Jungen;Jungs;hommes;homme;garçon;garçons;男性;男子;hombre;hombres;varón;varones;homem;homens;rapaz;rapazes;uomo;uomini;maschi;maschio;mężczyzn*;chłop*;mannen;jongen;jongens;heren;мужчин*;мальчик*;юнош*;парни;парней;чоловік;чоловіки;чоловіків;хлопц*;хлопці;男生;男士;男孩;남학생;남자;남성;ذكور;رجال;أولاد;پسر;پسران;مردان;آقایان",
        "women": "Damen;Dame;Frauen;Frau;woman;women;lady;ladies;girl;girls;Mädchen;femmes;femme;filles;女性;女子;mujer;mujeres;chica;chicas;mulher;mulheres;raparigas;donna;donne;ragazze;femmine;kobiet*;dziewcz*;dziewczyn*;vrouwen;vrouw;meisjes;женщин*;девочк*;девушк*;девочек;девушек;жінк*;жінок;дівчат*;女生;女士;女孩;여학생;여자;여성;إناث;نساء;بنات;فتيات;دختر;دختران;خانم ها;زنان",
        "children": "Kinder;Kind;child;children;kid;kids;baby;babies;enfant;enfants;子ども;子供;niño;niños;niñas;bebé*;criança*;bambin*;dzieci;dziecko;niemowl*;kinderen;дети;детей;детьми;маленьк* дет*;младенц*;діти;дітей;немовлят*;孩子;小孩;婴儿;嬰兒;아이;어린이;아기;أطفال;رضع;کودک;بچه;بچه ها;کودکان;نوزاد",
        "students": "Schüler*;Jugendliche*;student;students;teenager;teenagers;youth;youths;jeune;jeunes;estudiante*;adolescente*;jóvenes;joven;jovens;estudantes;studenti;ragazzini;adolescenti;uczni*;młodzież*;leerlingen;jongeren;tieners;подростк*;школьник*;ученик*;підлітк*;школяр*;учні;учнів;学生;學生;青少年;학생;청소년;طلاب;مراهقين;مراهقون;نوجوان;نوجوانان;دانش آموزان",
        "vegetarians": "Vegetarier*;vegetarian;vegetarians;vegan;vegans;Veganer*;végétarien*;végan*;ベジタリアン;vegetarian*;vegano;veganos;vegana;veganas;vegani;wegetarian*;wegan*;vegetariër*;veganist*;вегетариан*;веган*;вегетаріан*;素食者;吃素的;채식주의자;비건;نباتي;نباتيين;نباتيون;گیاهخوار;گیاه خوار",
    }
)
HOPED = WordList(
    {
        "hoped": "would like;would love;we would like;we’d like;prefer*;preferably;rather;wish;wished;hoping;ideally;gern;gerne;lieber;am liebsten;bevorzug*;wünsch*;möchten;de préférence;préfér*;souhait*;aimerions;希望;希望します;できれば;"
        "preferim*;prefier*;preferible;preferiblemente;preferentemente;de preferencia;mejor;nos gustaría;me gustaría;quisiéramos;desea*;gostaríamos;gostaria;preferencialmente;de preferência;prefir*;vorremmo;vorrei;preferibilmente;di preferenza;preferiam*;chcielibyśmy;chciałabym;chciałbym;chętnie;najlepiej;wolimy;wolelibyśmy;wolałabym;preferujemy;liever;graag;bij voorkeur;het liefst;voorkeur;"
        "хотели бы;хотел бы;хотела бы;желательно;лучше;предпочита*;предпочтительно;хотим;пожелание;хотіли б;хотів би;хотіла б;бажано;краще;хочемо;побажання;надаємо перевагу;최대한;가급적;희망;희망합니다;선호;선호합니다;원합니다;원해요;좋겠습니다;좋겠어요;最好;想要;希望能;希望接待;想接待;优先;優先;"
        "نفضل;أفضل;نرغب في;نود;نتمنى;يفضل;ترجیح;ترجیح می دهیم;ترجیح میدهیم;ترجیحا;دوست داریم;مایلیم",
        "only": "only;just;nur;ausschließlich;seulement;uniquement;のみ;だけ;solo;sólo;solamente;únicamente;só;somente;apenas;soltanto;solamente;tylko;wyłącznie;alleen;uitsluitend;только;лишь;лише;тільки;只;仅;僅;只要;只接待;仅限;만;만 가능;فقط;فقط.",
    }
)
REFUSED = re.compile(
    r"\b(?:no queremos|no quiero|no deseamos|no deseo|preferimos no|preferiria no|mejor no|nunca mas|otra vez no|"
    r"nao queremos|nao quero|preferimos nao|preferia nao|nunca mais|non vogliamo|non voglio|mai piu|preferiamo non|preferirei non|"
    r"nie chcemy|nie chce|nigdy wiecej|wolimy nie|wolal\w+ nie|wolelibysmy nie|nooit meer|liever niet|niet opnieuw|niet weer|willen geen|wil geen|"
    r"не хотим|не хотел\w*|больше не|только не|просим не|ни в коем случае|не хочемо|не хотіл\w*|більше не|тільки не|просимо не|у жодному разі)\b"
    r"|不想|不要|不愿|不願|不希望|不接受|拒绝|拒絕|원하지 않|싫|다시는|제외해|لا نرید|لا ارید|لا نرغب|نرجو عدم|نمی ?خواهیم|نمی ?خواهم|دیگر نه|لطفا نه"
)
AGAIN = re.compile(
    r"\b(?:estuvo con nosotros|estuvo en casa|que vuelva|otra vez con nosotros|volver a acoger|esteve con\w+|que volte|e stat[oa] da noi|era da noi|"
    r"che torni|byla? u nas|mieszkala? u nas|logeerde bij ons|was bij ons|terug bij ons|был[аи]? у нас|жил[аи]? у нас|снова у нас|был у нас|"
    r"бу(?:в|ла|ли) у нас|жи(?:в|ла|ли) у нас|знову у нас)\b|住过我们家|住過我們家|曾住|再来我家|再來我家|우리 집에 (?:머물|묵|있)|"
    r"كان عندنا|کان عندنا|اقام عندنا|پیش ما بود|خانه ما بود"
)
AND = re.compile(r"\s*(?:\+|&|,|،|、|;|\n|\b(?:und|and|et|y|e|i|en|и|та|й)\b|(?<=[\uac00-\ud7af])[와과] )\s*")
