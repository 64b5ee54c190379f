"""Names of languages and levels as people of many countries write them."""

from __future__ import annotations

from exchange_desk.intake.values.wordlists import WordList

LANGUAGES = WordList(
    {
        "en": "inglés;inglês;inglese;английск*;англ;анг;англійськ*;英语;英語;英文;영어;الإنجليزية;انجليزي;إنجليزية;انگلیسی;angielsk*;Engels",
        "fr": "francés;francês;francese;французск*;фр;франц;французьк*;法语;法語;法文;프랑스어;불어;الفرنسية;فرنسي;فرنسية;فرانسه;فرانسوی;francusk*;Frans",
        "de": "alemán;alemão;tedesco;немецк*;нем;нім;німецьк*;德语;德語;德文;독일어;الألمانية;ألماني;ألمانية;آلمانی;niemieck*;Duits",
        "ja": "japonés;japonês;giapponese;японск*;яп;японськ*;日语;日語;日文;일본어;اليابانية;ياباني;يابانية;ژاپنی;japońsk*;Japans",
        "es": "español;espanhol;castellano;spagnolo;испанск*;исп;іспанськ*;西班牙语;西班牙語;西语;스페인어;الإسبانية;إسباني;إسبانية;اسپانیایی;hiszpańsk*;Spaans",
        "it": "italiano;итальянск*;итал;італійськ*;意大利语;意大利語;이탈리아어;الإيطالية;إيطالي;إيطالية;ایتالیایی;włosk*;Italiaans",
        "pt": "portugués;português;portoghese;португальск*;португальськ*;葡萄牙语;葡萄牙語;葡语;포르투갈어;البرتغالية;برتغالي;پرتغالی;portugalsk*;Portugees",
        "nl": "neerlandés;holandés;neerlandês;holandês;olandese;голландск*;нидерландск*;нідерландськ*;荷兰语;荷蘭語;네덜란드어;الهولندية;هلندی;holendersk*;niderlandzk*;Nederlands",
        "pl": "polaco;polonês;polacco;польск*;польськ*;波兰语;波蘭語;폴란드어;البولندية;لهستانی;polski;polska;Pools",
        "ru": "ruso;russo;русск*;рус;російськ*;俄语;俄語;俄文;러시아어;الروسية;روسي;روسی;rosyjsk*",
        "uk": "ucraniano;ucraino;украинск*;укр;українськ*;乌克兰语;烏克蘭語;우크라이나어;الأوكرانية;اوکراینی;ukraińsk*;Oekraïens",
        "tr": "turco;турецк*;турецьк*;土耳其语;土耳其語;터키어;튀르키예어;التركية;تركي;ترکی;tureck*;Turks;Türkçe",
        "ar": "árabe;arabo;арабск*;арабськ*;阿拉伯语;阿拉伯語;아랍어;العربية;عربي;عربی;arabsk*;Arabisch",
        "zh": "chino;chinês;mandarín;mandarim;cinese;mandarino;китайск*;кит;китайськ*;中文;汉语;漢語;普通话;普通話;国语;國語;华语;중국어;الصينية;صيني;چینی;chińsk*;Chinees;北京語;広東語;Cantonese;Kantonesisch;粤语;粵語",
        "ko": "coreano;корейск*;корейськ*;韩语;韓語;韩文;韓文;한국어;الكورية;كوري;کره ای;koreańsk*;Koreaans;朝鮮語;ハングル",
        "hi": "hindi;хинди;гінді;印地语;힌디어;الهندية;هندی",
        "vi": "vietnamita;вьетнамск*;в’єтнамськ*;越南语;越南語;베트남어;الفيتنامية;ویتنامی;wietnamsk*;Vietnamees",
        "fa": "persa;farsi;persiano;персидск*;фарси;перськ*;波斯语;波斯語;페르시아어;الفارسية;فارسي;فارسی;persk*;Perzisch;ペルシャ語;ペルシア語",
        "th": "tailandés;tailandês;тайск*;тайськ*;泰语;泰語;태국어;التايلاندية;تایلندی;tajsk*;Thais",
        "he": "hebreo;hebraico;ebraico;иврит;іврит;希伯来语;히브리어;العبرية;عبری;hebrajsk*;Hebreeuws;ヘブライ語",
        "el": "griego;grego;greco;греческ*;грецьк*;希腊语;그리스어;اليونانية;یونانی;greck*;Grieks;ギリシャ語",
        "sv": "sueco;svedese;шведск*;шведськ*;瑞典语;스웨덴어;السويدية;سوئدی;szwedzk*;Zweeds;スウェーデン語;svenska",
        "cs": "checo;ceco;чешск*;чеськ*;捷克语;체코어;التشيكية;چکی;czesk*;Tsjechisch;čeština",
        "hu": "húngaro;ungherese;венгерск*;угорськ*;匈牙利语;헝가리어;المجرية;مجاری;węgiersk*;Hongaars;magyar;ハンガリー語",
        "ro": "rumano;romeno;румынск*;румунськ*;罗马尼亚语;루마니아어;الرومانية;رومانیایی;rumuńsk*;Roemeens;română",
        "ca": "catalán;catalan;català;catalão;catalano;каталанск*;加泰罗尼亚语;Katalanisch;カタルーニャ語",
        "da": "danés;dinamarquês;danese;датск*;данськ*;丹麦语;덴마크어;الدنماركية;duńsk*;Deens;dansk;デンマーク語",
        "no": "noruego;norueguês;norvegese;норвежск*;норвезьк*;挪威语;노르웨이어;النرويجية;norwesk*;Noors;norsk;ノルウェー語",
        "fi": "finés;finlandés;finlandês;finlandese;финск*;фінськ*;芬兰语;핀란드어;الفنلندية;fińsk*;Fins;suomi;フィンランド語",
        "id": "indonesio;indonésio;indonesiano;индонезийск*;індонезійськ*;印尼语;印度尼西亚语;인도네시아어;الإندونيسية",
        "eu": "euskera;vasco;basque;Baskisch;баскск*",
        "gl": "gallego;galego;Galizisch",
    }
)
LEVELS = WordList(
    {
        "native": "modersmål;morsmål;modersmal;native;native speaker;mother tongue;first language;Muttersprach*;langue maternelle;maternelle;母語;母国語;ネイティブ;lengua materna;nativo;nativa;língua materna;idioma nativo;madrelingua;lingua madre;родной;родная;родн*;носитель;рідна;рідн*;母语;모국어;원어민;اللغة الأم;لغة أم;لغتي الأم;زبان مادری;ojczyst*;moedertaal",
        "some": "△;簡単な;しか話せません;しか話せない;しかできません;しかできない;少ししか話せません;少ししか話せない;少々;勉強中;学習中;学校で;中学レベル;高校レベル;高校程度;中学程度;あいさつ程度;挨拶;learning;poor;bad;weak;hardly any;hardly;barely;not so good;not very good;not so well;not very well;rusty;kaum;schlecht;schwach;nicht so gut;nicht sehr gut;nicht gut;ausbaufähig;lerne;lernt;mal;mauvais;faible;pas très bien;pas très bon;apprend;mal hablado;regular;aprendiendo;ruim;fraco;aprendendo;male;scarso;разговорн*;розмовн*;плохо;погано;слаб*;учит;учу;изучает;изучаю;не очень;вчить;вивчаю;不太好;学习中;在学;학습 중;배우는 중;하;słab*;uczy się;slecht;leert;一般;some;little;a little;a bit;basic*;beginner*;school;intermediate;conversational;etwas;ein wenig;wenig;bisschen;ein bisschen;Grundkenntnisse;Schul*;Anfänger*;Mittelstufe;un peu;peu;notions;débutant*;intermédiaire;scolaire;少し;すこし;日常会話;初級;中級;初心者;挨拶程度;片言;カタコト;A1;A2;N3;N4;N5;HSK 1;HSK 2;HSK 3;HSK1;HSK2;HSK3;TOPIK 1;TOPIK 2;TOPIK 3;TOPIK1;TOPIK2;TOPIK3;"
        "un poco;poco;algo;básic*;principiante;intermedi*;escolar;um pouco;pouco;médio;un po;un po’;di base;base;elementare;scolastico;discreto;немного;чуть-чуть;базов*;начальн*;средн*;слабо;со словарём;школьн*;трохи;початков*;середн*;"
        "一点;一點;一点点;会一点;一些;初级;中级;基础;基本;入门;简单;조금;약간;초급;중급;기초;기본;일상회화;일상 회화;간단한;قليل;قليلا;القليل من;مبتدئ;متوسط;أساسي;کمی;مبتدی;ابتدایی;در حد متوسط;trochę;podstaw*;średni*;słabo;komunikatywn*;beetje;een beetje;basis;matig;redelijk",
        "good": "good;◎;ペラペラ;ぺらぺら;堪能;business;excellent;perfect*;ausgezeichnet;bon;bonne;très bon;perfetto;perfeito;бегл*;상;정통;not bad;pas mal;nicht schlecht;quite good;fluent*;well;very well;advanced;proficient;gut;sehr gut;fließend;verhandlungssicher;fortgeschritten;bien;très bien;couramment;courant;avancé;得意;流暢;流ちょう;上級;ビジネス;ビジネスレベル;B1;B2;C1;C2;N1;N2;HSK 4;HSK 5;HSK 6;HSK4;HSK5;HSK6;TOPIK 4;TOPIK 5;TOPIK 6;TOPIK4;TOPIK5;TOPIK6;"
        "fluido;con fluidez;muy bien;bueno;avanzad*;alto;fluente;bem;muito bem;bom;boa;avançad*;fluente;bene;molto bene;buono;buona;ottimo;avanzat*;corrente;хорошо;свободно;отлично;продвинут*;хорош*;добре;вільно;відмінно;просунут*;"
        "流利;熟练;熟練;精通;高级;高級;良好;很好;较好;유창*;능숙*;잘함;잘 함;고급;상급;ممتاز;ممتازة;جيد;جيدة;جيد جدا;بطلاقة;طليق;متقدم;روان;مسلط;خوب;خیلی خوب;عالی;پیشرفته;biegl*;dobrze;dobr*;zaawansowan*;płynnie;vloeiend;goed;gevorderd",
        "not": "×;✕;✗;零基础;零基礎;cannot;can’t speak;no;not;none;cannot speak;kein;keine;nicht;pas;aucun;sans;no habla;sin;não;não fala;sem;non parla;non;senza;не;нет;без;не говорит;не владеет;немає;не володіє;不会;不會;不懂;不说;못함;못 함;못합니다;안 함;불가;لا;لا يتكلم;لا أتحدث;بدون;بلد نیست;نمی داند;نمی دانم;ندارد;nie;nie zna;nie mówi;brak;bez;geen;niet;できない;できません;話せない;話せません;不可",
    }
)
SMALL = WordList(
    {
        "": "language*;écrit;parlé;lu;oral;written;writing;reading;speaking;яз;level;Sprache*;Niveau;langue*;JLPT;CEFR;HSK;TOPIK;speaks;spoken;lengua;idioma;habla;nivel;nível;fala;lingua;livello;parla;язык;уровень;говорит;говорю;мова;рівень;級;水平;等级;级;语;会说;会;能力;수준;가능;함;합니다;회화;اللغة;لغة;مستوى;المستوى;في;زبان;سطح;در حد;język;poziom;taal;spreekt;レベル;程度;検定;能力試験;話せます;できます;も;は;が"
    }
)
