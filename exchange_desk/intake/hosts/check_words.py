"""What families write about background checks beside the date, in the words of sixteen languages."""

from __future__ import annotations

from exchange_desk.intake.values.wordlists import WordList

CHECKS = WordList(
    {
        "all": "皆;皆有;都有;均有;both;all;each;everybody;everyone;us;we;beide*;alle;jeweils;les deux;tous;toutes;全員;両方;二人;"
        "ambos;ambas;todos;todas;los dos;las dos;cada uno;os dois;as duas;entrambi;entrambe;tutti;tutti e due;oboje;obydwoje;obaj;wszyscy;beiden;allebei;allen;оба;обе;обоих;все;всех;у обоих;обидва;обоє;усі;всі;в обох;"
        "两人;兩人;都;全部;双方;雙方;夫妻;夫妇;夫婦;二人均;均;全家;둘 다;둘다;모두;부부;전원;각각;كلاهما;كلانا;الجميع;الزوجان;الزوجين;كلا الزوجين;هر دو;هردو;همه;زوجین",
        "running": "applied;applied for;pending;in progress;waiting;running;ordered;submitted;requested;beantragt;in Arbeit;läuft;angefordert;en cours;demandé*;申請中;申請済み;"
        "solicitado*;solicitada*;pedido;pedida;en trámite;en tramitación;en proceso;tramitando;pendiente;pendientes;requerido;requerida;em curso;em processo;em andamento;aguardando;aguarda;a aguardar;richiest*;in corso;in attesa;in arrivo;w trakcie;złożon*;zamówion*;oczekuj*;w toku;aangevraagd*;in behandeling;onderweg;loopt;"
        "в процессе;подан*;подали;подала;заказан*;заказал*;оформляется;оформляем;оформляю;ждём;ждем;ожидаем;ожидается;запрошен*;у процесі;в процесі;замовлен*;замовил*;оформлюється;оформлюємо;чекаємо;очікуємо;запитан*;"
        "办理中;辦理中;申请中;正在办理;正在辦理;正在申请;正在申請;已申请;已申請;在办;在辦;等待;신청 중;신청중;신청함;신청했*;신청하였*;발급 중;발급중;발급 대기;진행 중;진행중;قيد الإجراء;قيد الطلب;قيد الإصدار;تم الطلب;تم التقديم;تم تقديم الطلب;في الانتظار;قيد الانتظار;در حال انجام;در حال اقدام;در دست اقدام;در دست انجام;درخواست داده شده;درخواست شده;درخواست دادیم;منتظر",
        "missing": "none;no;not;not yet;missing;nein;kein;keine;keines;keins;noch nicht;noch keins;fehlt;fehlen;non;pas encore;manque;なし;未;まだ;ない;無し;無;"
        "ninguno;ninguna;todavía no;aún no;no todavía;falta;faltan;no tengo;no tenemos;no tiene;sin certificado;por hacer;não;ainda não;em falta;não tenho;não temos;não tem;nenhum;por fazer;não ainda;nessuno;non ancora;manca;mancano;non ce l’ho;nie;jeszcze nie;brak;nie ma;nie mam;nie mamy;nee;nog niet;geen;ontbreekt;niet;"
        "нет;ещё нет;еще нет;пока нет;отсутствует;нету;не сделан*;немає;ще немає;ще ні;поки немає;поки ні;відсутн*;ні;не зроблен*;没有;沒有;还没有;還沒有;尚未;未办;未辦;未办理;未辦理;没办;沒辦;无;無;否;暂无;暫無;없음;없습니다;아직;아직 없음;미제출;미발급;안 함;아니요;لا;لا يوجد;لا توجد;ليس بعد;لم;غير متوفر;غير متوفرة;ندارد;ندارم;نداریم;هنوز;هنوز نه;خیر",
        "day": "有;已有;Führungszeugnis*;erweitertes;erw;Polizei;polizeilich*;police;criminal;record;background;police check;DBS;casier;judiciaire;extrait;vom;am;on;le;du;since;seit;date;dated;issued;Datum;ausgestellt;fecha;de fecha;fechado;emitido;emitida;expedido;expedida;con fecha;del;desde;válido;emissão;data;datado;emitido em;de;dal;rilasciat*;datat*;wydan*;z dnia;dnia;z;uit;afgegeven;d d;dd;datum;van;выдан*;получен*;дата;от;видан*;отриман*;від;дата видачі;дата выдачи;日期;开具;開具;开具日期;签发;簽發;核发;核發;发行;出具;办理;辦理;已办;已辦;发证;日;取得;取得日;発行;発行日;발급;발급일;발급함;발급받음;조회;조회일;일자;일;완료;بتاريخ;تاريخ;صادرة;صادر;صدرت;في;مورخ;تاریخ;صادر شده;صدور;در تاریخ;certificado;certificato;certificado de;check;certificate;zaświadczenie;справка;довідка;증명서;证明;證明;شهادة;گواهی",
    }
)
