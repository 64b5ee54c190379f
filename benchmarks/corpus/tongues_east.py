"""The tongues of the corpus that are written in Japanese, Chinese, Korean, Arabic or Persian, and English."""

from __future__ import annotations

from benchmarks.corpus.tongues import TONGUES_WEST, Tongue, _pairs, _same

JAPANESE = Tongue(
    "JP", "ja", "Numata",
    _pairs("山本=Yamamoto 高橋=Takahashi 小林=Kobayashi 渡辺=Watanabe 吉川=Yoshikawa 中村=Nakamura 加藤=Kato 工藤=Kudo"),
    _pairs("美咲=Misaki 花音=Kanon 由紀=Yuki 静江=Shizue 陽菜=Hina 彩=Aya"),
    _pairs("蓮=Ren 湊=Minato 健太=Kenta 大輔=Daisuke 翔=Sho 誠=Makoto"),
    {
        "family": ("姓", "苗字"), "given": ("名",), "full": ("氏名", "お名前", "名前"), "sex": ("性別",),
        "born": ("生年月日", "誕生日"), "phone": ("電話番号", "携帯電話", "携帯番号"), "email": ("メールアドレス", "Eメール"),
        "allergies": ("アレルギー", "食物アレルギーの有無と内容"), "diet": ("食事制限", "食事"), "smoker": ("喫煙", "喫煙の有無"),
        "notes": ("備考", "その他連絡事項"), "number": ("番号", "No."), "reading": ("フリガナ", "ふりがな"),
        "latin": ("ローマ字氏名", "パスポート氏名"),
    },
    (("女", "男"), ("女性", "男性")), (("はい", "いいえ"), ("○", "×"), ("有", "無")), ("なし", "無", "特になし"),
    {"peanuts": "ピーナッツ", "hazel": "ヘーゼルナッツ", "cats": "猫", "bees": "蜂", "buckwheat": "そば"},
    "{}（重度・エピペン）", {"vegetarian": "ベジタリアン", "vegan": "ヴィーガン", "no_pork": "豚肉不可"},
    ("cp932", "euc_jp", "iso2022_jp"), ("kanji", "era", "era_letter", "era_kanji", "era_kana", "%Y/%m/%d", "true", "iso", "full_width"),
    ("令和9年度 訪問団名簿", "沼田町国際交流委員会"), "合計", "※3月末までに返送してください", family_first=True,
    readings={"山本": "ヤマモト", "高橋": "タカハシ", "小林": "コバヤシ", "渡辺": "ワタナベ", "吉川": "ヨシカワ", "中村": "ナカムラ",
              "加藤": "カトウ", "工藤": "クドウ", "美咲": "ミサキ", "花音": "カノン", "由紀": "ユキ", "静江": "シズエ", "陽菜": "ヒナ",
              "彩": "アヤ", "蓮": "レン", "湊": "ミナト", "健太": "ケンタ", "大輔": "ダイスケ", "翔": "ショウ", "誠": "マコト"},
)  # fmt: skip
CHINESE = Tongue(
    "CN", "zh", "Jiande",
    _pairs("王=Wang 李=Li 张=Zhang 刘=Liu 陈=Chen 杨=Yang 赵=Zhao 周=Zhou"),
    _pairs("丽华=Lihua 静=Jing 秀英=Xiuying 雨桐=Yutong 娜=Na"), _pairs("伟=Wei 建国=Jianguo 浩然=Haoran 军=Jun 志强=Zhiqiang"),
    {
        "family": ("姓",), "given": ("名",), "full": ("姓名", "中文姓名"), "sex": ("性别",), "born": ("出生日期", "出生年月日"),
        "phone": ("手机号码", "联系电话", "电话"), "email": ("电子邮箱", "邮箱"), "allergies": ("过敏史", "过敏情况"),
        "diet": ("饮食要求", "饮食禁忌"), "smoker": ("是否吸烟", "吸烟"), "notes": ("备注",), "number": ("序号", "编号"),
        "latin": ("英文姓名", "拼音"),
    },
    (("女", "男"),), (("是", "否"), ("有", "无")), ("无", "没有", "-"),
    {"peanuts": "花生", "hazel": "榛子", "cats": "猫", "bees": "蜂蜇", "lactose": "乳糖"}, "{}（严重，带肾上腺素笔）",
    {"vegetarian": "素食", "vegan": "纯素", "no_pork": "不吃猪肉"}, ("gb18030",),
    ("kanji", "%Y/%m/%d", "%Y.%m.%d", "true", "iso", "eight"), ("2027年访问团名单", "友好城市"), "合计", "注：请于三月底前寄回",
    family_first=True,
)  # fmt: skip
TAIWANESE = Tongue(
    "TW", "zh_TW", "Tainan",
    _pairs("陳=Chen 林=Lin 黃=Huang 張=Chang 吳=Wu 劉=Liu 蔡=Tsai 楊=Yang"),
    _pairs("淑芬=Shufen 美玲=Meiling 雅婷=Yating 怡君=Yichun"), _pairs("志明=Chihming 俊傑=Chunchieh 建宏=Chienhung 家豪=Chiahao"),
    {
        "family": ("姓",), "given": ("名",), "full": ("姓名", "中文姓名"), "sex": ("性別",), "born": ("出生年月日", "生日"),
        "phone": ("手機", "聯絡電話"), "email": ("電子郵件", "電子信箱"), "allergies": ("過敏", "過敏史"), "diet": ("飲食", "飲食需求"),
        "smoker": ("吸菸", "是否吸菸"), "notes": ("備註",), "number": ("編號", "序號"), "latin": ("英文姓名", "護照英文姓名"),
    },
    (("女", "男"),), (("是", "否"),), ("無", "沒有", "-"),
    {"peanuts": "花生", "hazel": "榛果", "cats": "貓", "bees": "蜂螫", "lactose": "乳糖"}, "{}（嚴重，攜帶腎上腺素筆）",
    {"vegetarian": "素食", "vegan": "全素", "no_pork": "不吃豬肉"}, ("big5",), ("minguo", "minguo_kanji", "kanji", "%Y/%m/%d", "true", "iso"),
    ("2027 訪問團名單", "姊妹市"), "合計", "註：請於三月底前寄回", family_first=True,
)  # fmt: skip
KOREAN = Tongue(
    "KR", "ko", "Gimhae",
    _pairs("김=Kim 이=Lee 박=Park 최=Choi 정=Jung 강=Kang 조=Cho 윤=Yoon"),
    _pairs("민지=Minji 서연=Seoyeon 지우=Jiwoo 하은=Haeun 영희=Younghee"), _pairs("민준=Minjun 도윤=Doyun 지훈=Jihun 성호=Seongho 철수=Cheolsu"),
    {
        "family": ("성",), "given": ("이름",), "full": ("성명", "성함"), "sex": ("성별",), "born": ("생년월일", "생일"),
        "phone": ("휴대전화", "전화번호", "연락처"), "email": ("이메일", "이메일 주소"), "allergies": ("알레르기", "알러지"),
        "diet": ("식단", "식사"), "smoker": ("흡연", "흡연 여부"), "notes": ("비고", "기타"), "number": ("번호", "순번"),
        "latin": ("영문 이름", "영문 성명"),
    },
    (("여", "남"), ("여자", "남자")), (("예", "아니오"), ("네", "아니요")), ("없음", "-"),
    {"peanuts": "땅콩", "hazel": "헤이즐넛", "cats": "고양이", "bees": "벌", "lactose": "유당"}, "{} (심함, 에피펜)",
    {"vegetarian": "채식", "vegan": "비건", "no_pork": "돼지고기 제외"}, ("cp949", "euc_kr"),
    ("hangul", "%Y.%m.%d", "%Y-%m-%d", "true", "iso", "eight"), ("2027년 방문단 명단", "자매도시"), "합계", "※ 3월 말까지 회신",
    family_first=True,
)  # fmt: skip
ARABIC = Tongue(
    "EG", "ar", "Alexandria",
    _pairs("حسن=Hassan منصور=Mansour السيد=Elsayed شريف=Sherif زكي=Zaki فؤاد=Fouad"),
    _pairs("مريم=Mariam نور=Nour سلمى=Salma هدى=Hoda ليلى=Laila"), _pairs("أحمد=Ahmed يوسف=Youssef كريم=Karim طارق=Tarek عمر=Omar"),
    {
        "family": ("اسم العائلة", "اللقب"), "given": ("الاسم الأول", "الاسم"), "full": ("الاسم الكامل", "الاسم بالكامل"),
        "sex": ("الجنس", "النوع"), "born": ("تاريخ الميلاد",), "phone": ("رقم الهاتف", "الهاتف المحمول", "الهاتف"),
        "email": ("البريد الإلكتروني",), "allergies": ("الحساسية",), "diet": ("النظام الغذائي",), "smoker": ("مدخن", "هل تدخن؟"),
        "notes": ("ملاحظات",), "number": ("الرقم", "م"),
    },
    (("أنثى", "ذكر"),), (("نعم", "لا"),), ("لا يوجد", "لا توجد", "-"),
    {"peanuts": "الفول السوداني", "hazel": "البندق", "cats": "القطط", "bees": "لسعات النحل", "lactose": "اللاكتوز"},
    "{} (شديدة، قلم الأدرينالين)", {"vegetarian": "نباتي", "vegan": "نباتي صرف", "no_pork": "بدون لحم الخنزير"},
    ("cp1256",), ("%d/%m/%Y", "arabic_digits", "long", "true", "iso"), ("قائمة المشاركين 2027", "توأمة المدن"), "المجموع",
    "* يرجى الإرسال قبل مارس",
)  # fmt: skip
PERSIAN = Tongue(
    "IR", "fa", "Tehran",
    _pairs("رضایی=Rezaei کریمی=Karimi حسینی=Hosseini احمدی=Ahmadi مرادی=Moradi قاسمی=Ghasemi"),
    _pairs("زهرا=Zahra مریم=Maryam نرگس=Narges سارا=Sara پریسا=Parisa"), _pairs("علی=Ali رضا=Reza حسین=Hossein آرش=Arash کاوه=Kaveh"),
    {
        "family": ("نام خانوادگی",), "given": ("نام",), "full": ("نام و نام خانوادگی",), "sex": ("جنسیت",), "born": ("تاریخ تولد",),
        "phone": ("شماره تلفن", "تلفن همراه"), "email": ("ایمیل", "پست الکترونیکی"), "allergies": ("حساسیت", "آلرژی"),
        "diet": ("رژیم غذایی",), "smoker": ("سیگاری", "آیا سیگار می‌کشید؟"), "notes": ("توضیحات", "ملاحظات"), "number": ("ردیف", "شماره"),
    },
    (("زن", "مرد"),), (("بله", "خیر"), ("بلی", "خیر")), ("ندارد", "ندارم", "-"),
    {"peanuts": "بادام زمینی", "hazel": "فندق", "cats": "گربه", "bees": "نیش زنبور", "lactose": "لاکتوز"},
    "{} (شدید، اپی‌پن)", {"vegetarian": "گیاهخوار", "vegan": "وگان", "no_pork": "بدون گوشت خوک"},
    ("cp1256",), ("hijri", "hijri_digits", "%Y/%m/%d", "true", "iso"), ("فهرست شرکت‌کنندگان ۲۰۲۷", "خواهرشهر"), "جمع",
    "* لطفا تا پایان مارس بفرستید",
)  # fmt: skip
BRITISH = Tongue(
    "GB", "en_GB", "Banbury",
    _same("Ashdown Whitfield O’Neill Featherstone Hughes Lloyd-Jones Pritchard Marsh Duffy Rowe Tanner Kemp"),
    _same("Alice Siobhán Gemma Harriet Zoë Megan Ruth Bethany"), _same("Alistair Rhys Graham Owen Nigel Toby Ewan Hugh"),
    {
        "family": ("Surname", "Last name", "Family name"), "given": ("First name", "Forename", "Given name(s)"),
        "full": ("Full name", "Name of participant", "Name"), "sex": ("Sex", "Gender", "M/F"),
        "born": ("Date of birth", "DOB", "D.O.B."), "phone": ("Mobile", "Phone number", "Tel."),
        "email": ("E-mail", "Email address"), "allergies": ("Allergies", "Any allergies?"),
        "diet": ("Dietary requirements", "Diet"), "smoker": ("Smoker", "Smoker?", "Do you smoke?"),
        "notes": ("Remarks", "Anything else we should know?", "Comments"), "number": ("No.", "#"),
    },
    (("F", "M"), ("female", "male"), ("Female", "Male")), (("yes", "no"), ("Y", "N"), ("Yes", "No")),
    ("none", "n/a", "None known", "-"),
    {"peanuts": "peanuts", "hazel": "hazelnuts", "cats": "cats", "bees": "bee stings", "lactose": "lactose"},
    "{} (severe, carries EpiPen)", {"vegetarian": "vegetarian", "vegan": "vegan", "no_pork": "no pork"},
    ("cp1252", "utf_16"), ("%d/%m/%Y", "long", "%d.%m.%Y", "serial", "true", "iso"),
    ("Twinning weekend 2027: our party", "Banbury Twinning Association"), "Total", "* please return by Easter",
)  # fmt: skip
AMERICAN = Tongue(
    "US", "en_US", "Peoria",
    _same("Kessler Whitlock Hargrove Okafor Figueira Lindell Ramaswamy Castellano Boone Delacroix Nguyen Ortiz"),
    _same("Katie Anjali Brooke June Darlene Renata Lucille Ava"), _same("Owen Mateus Grady Barry Terrence Dallin Luka Rafael"),
    BRITISH.headings, BRITISH.sexes, BRITISH.yes_no, BRITISH.none, BRITISH.allergies, BRITISH.severe, BRITISH.diets,
    ("cp1252",), ("%m/%d/%Y", "long", "serial", "true", "iso"), ("Travelers, summer 2027", "Sister City Committee"), "Total",
    "* mail back by March 1",
)  # fmt: skip
TONGUES = (*TONGUES_WEST, JAPANESE, CHINESE, TAIWANESE, KOREAN, ARABIC, PERSIAN, BRITISH, AMERICAN)
