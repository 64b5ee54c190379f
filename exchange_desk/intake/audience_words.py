"""Who takes part, as plans and programmes write it: everybody, students, adults, hosts; and who are no guests."""

from __future__ import annotations

WHO = {
    "all": "all, everyone, everybody, alle, tous, toutes, tout le monde, all guests, whole group, entire group, alle gaste, guests, gaste, invites, delegation, delegates, "
    "participants, teilnehmer, 全員, 全員参加, みんな, 参加者全員, 訪問団, 団員, todos, todas, todo el grupo, grupo completo, grupo entero, invitados, delegacion, participantes, "
    "todo o grupo, grupo todo, convidados, delegacao, tutti, tutte, tutto il gruppo, ospiti, delegazione, partecipanti, все, всей группой, вся группа, гости, делегация, "
    "участники, всі, усі, вся група, гості, делегація, учасники, 全体, 全體, 全体人员, 全团, 全團, 全体团员, 所有人, 大家, 代表团, 代表團, 전원, 모두, 전체, 전체 인원, 참가자 전원, "
    "방문단, 대표단, الجميع, الكل, كل المجموعة, جميع المشاركين, الوفد, الضيوف, همه, همگی, تمام گروه, همه گروه, هیئت, مهمانان, wszyscy, cala grupa, allen, iedereen",
    "students": "students, student, pupils, pupil, schuler, schulerinnen, schuler innen, schulerinnen und schuler, eleves, eleve, lyceens, collegiens, youth, jugendliche, jeunes, "
    "kids, children, kinder, enfants, 生徒, 学生, 中高生, 子ども, 子供, alumnos, alumnas, estudiantes, jovenes, ninos, alunos, estudantes, jovens, criancas, studenti, alunni, "
    "ragazzi, giovani, bambini, ученики, школьники, студенты, дети, молодежь, учащиеся, учні, школярі, студенти, діти, молодь, 孩子, 青少年, 学员, 학생, 학생들, 청소년, 아이들, "
    "الطلاب, التلاميذ, الشباب, الأطفال, دانش آموزان, دانشجویان, نوجوانان, بچه ها, کودکان, uczniowie, mlodziez, dzieci, leerlingen, jongeren",
    "adults": "adults, adult, erwachsene, adultes, 大人, 成人, adultos, adulti, взрослые, дорослі, 成年人, 大人们, 성인, 어른, البالغون, الكبار, بزرگسالان, dorosli, volwassenen",
    "chaperones": "chaperones, chaperone, teachers, teacher, lehrer, lehrkrafte, begleiter, begleitpersonen, betreuer, accompagnateurs, professeurs, 引率, 引率者, 先生, "
    "acompanantes, profesores, monitores, acompanhantes, professores, accompagnatori, insegnanti, professori, сопровождающие, учителя, преподаватели, супровідники, "
    "супроводжуючі, вчителі, 带队老师, 老师, 領隊老師, 陪同人员, 인솔자, 인솔 교사, 교사, 선생님, المرافقون, المعلمون, المشرفون, همراهان, معلمان, سرپرستان, opiekunowie, begeleiders",
    "leader": "leader, head of delegation, delegation leader, group leader, leiter, leiterin, delegationsleiter, chef de delegation, responsable, 団長, jefe de delegacion, "
    "jefa de delegacion, chefe da delegacao, capo delegazione, capodelegazione, capogruppo, руководитель, руководитель делегации, глава делегации, керівник, керівник делегації, "
    "голова делегації, 团长, 團長, 领队, 領隊, 단장, 대표, رئيس الوفد, سرپرست هیئت, رئیس هیئت",
    "interpreter": "interpreter, translator, dolmetscher, dolmetscherin, interprete, traducteur, 通訳, traductor, traductora, tradutor, tradutora, traduttore, traduttrice, "
    "переводчик, переводчица, перекладач, перекладачка, 翻译, 翻譯, 통역, 통역사, المترجم, مترجم",
    "hosts": "hosts, host families, hosts families, host family, gastgeber, gastfamilien, hotes, familles d accueil, ホスト, ホストファミリー, ホスト家庭, anfitriones, "
    "familias anfitrionas, familias de acogida, anfitrioes, familias anfitrias, familias de acolhimento, famiglie ospitanti, принимающие семьи, хозяева, приймаючі родини, "
    "приймаючі сім'ї, господарі, 接待家庭, 寄宿家庭, 호스트 가정, 호스트 가족, 호스트, العائلات المضيفة, المضيفون, خانواده های میزبان, میزبانان",
}
REST = (
    "group, main group, gruppe, hauptgruppe, groupe, rest, others, the others, ubrige, les autres, 本隊, グループ, 一行, grupo, resto, los demas, os demais, os outros, gruppo, gli altri, "
    "группа, основная группа, остальные, група, основна група, решта, інші, 其他人, 其余人员, 나머지, المجموعة, الباقون, گروه, بقیه"
)
OUTSIDE = (
    "mayor, council, city council, board, burgermeister, burgermeisterin, stadtrat, maire, conseil, public, families, guests of honour, parents, eltern, press, presse, sponsors, "
    "volunteers, committee, vorstand, comite, 町長, 市長, 議員, alcalde, alcaldesa, ayuntamiento, padres, prensa, prefeito, prefeita, camara municipal, pais, imprensa, sindaco, "
    "sindaca, comune, genitori, stampa, мэр, глава города, администрация, родители, пресса, мер, міський голова, міська рада, батьки, преса, 市长, 市議會, 家长, 媒体, 시장, 시의회, "
    "학부모, 언론, العمدة, رئيس البلدية, أولياء الأمور, الصحافة, شهردار, والدین, خبرنگاران"
)
