/*
 * Heads of entries in the patterns that real résumés have, told by invented
 * ones: what is title, employer, place, from when until when.
 */
#include "heads.h"

static const struct sample samples[] = {
	/* prose, and the date in an emphasised tail */
	{"# Ines Sol\n\nines@example.org\n\n## Experiencia\n\n"
		"- Mapa de riegos del valle. Hecho con **Go y SQL**. *2019 - "
		"[Aguas del Norte](https://example.org)*\n"
		"- Inventario de herramientas. Realizado en **PHP**. *Desde "
		"2020 - [Taller Rueda](https://example.org/b)*\n",
		"Mapa de riegos del valle./Aguas del Norte//2019/\n"
		"Inventario de herramientas/Taller Rueda//2020/now\n"},
	/* a dash that ends the emphasis of a date; short years */
	{"# Ann Ode\n\nann@example.org\n\n## Work\n\n`2013-` **Acme Ltd**\n\n"
		"* Painter\n\n`2008-12` **Globex Inc**\n\n* Glazier\n\n"
		"`2003-06` **Hooli Corp**\n\n* Writer\n\n`1998-99` **Initech "
		"Inc**\n\n* Clerk\n\n`1995-97` **Apex Ltd**\n\n* Clerk\n",
		"Painter/Acme Ltd//2013/now\n"
		"Glazier/Globex Inc//2008/2012\n"
		"Writer/Hooli Corp//2003/2006\n"
		"Clerk/Initech Inc//1998/1999\n"
		"Clerk/Apex Ltd//1995/1997\n"},
	/* labels above their values: as headings, as terms */
	{"# Ana Sur\n\nana@example.org\n\n## Work\n\n"
		"### Dial Works (DWK), Leeds\n\n#### Dates\n\n2015 - 2017\n"
		"\n#### Worksite\n\nTelecommute\n\n#### Client\n\nTown of "
		"Ely\n\n#### Job title\n\nClock maker\n\n#### Tools\n\n"
		"Files and patience.\n\n"
		"### Weather Vanes, Hull\n\n#### Dates\n\n2012 - 2014\n"
		"\n#### Job title\n\nApprentice\n\n#### Tools\n\nTin.\n",
		"Clock maker/Dial Works (DWK)/Leeds, Telecommute/2015/2017\n"
		"Apprentice/Weather Vanes/Hull/2012/2014\n"},
	{"# Ana Sur\n\nana@example.org\n\n## Experiencia\n\n"
		"Puesto\n:   *Tejedora*\n\nOrganismo\n:   Hilados Costa\n\n"
		"Fecha\n:   2018 - 2020\n\nUnidad\n:   Tintes\n\n"
		"Tejer paños, y teñirlos con plantas del monte.\n",
		"Tejedora/Hilados Costa//2018/2020\n"},
	/* employers as terms, roles as their definitions */
	{"# Ana Sur\n\nana@example.org\n\n## Experience\n\n"
		"Looms of York\n: Weaver, 2022-present.\n\n"
		"Pale Dyers\n: Foreman, 2015–2021.\n: Dyer, 2011–2015.\n\n"
		"WOAD\n: Gardener, 2009–2011.\n\n"
		"Hull Textile College\n: Teacher, 2007–2009.\n"
		": Assistant teacher, 2005.\n",
		"Weaver/Looms of York//2022/now\n"
		"Foreman/Pale Dyers//2015/2021\n"
		"Dyer/Pale Dyers//2011/2015\n"
		"Gardener/WOAD//2009/2011\n"
		"Teacher/Hull Textile College//2007/2009\n"
		"Assistant teacher/Hull Textile College//2005/\n"},
	/* the date in a heading below what it stands beside, and no name */
	{"#### 2016 - 2019\n\n### MOVE PRESS\n\n### Baker\n\nBread and "
		"rolls for the whole harbour, every night.\n\n- Rye\n- Spelt\n\n"
		"#### 2014 - 2016\n\n### ELY MILL\n\n### Cook\n\nFlour for "
		"all the bakers of the town, and bran.\n\n- Wheat\n- Rye\n",
		"Baker/MOVE PRESS//2016/2019\n"
		"Cook/ELY MILL//2014/2016\n"},
	/* what one was opens the text */
	{"# Ana Sur\n\nana@example.org\n\n## Experiencia\n\n"
		"2012 - 2018\n: Tintes del Sur\n\n*Tintorera*. Doce cubas, y "
		"plantas de todo el monte, durante seis años.\n\n"
		"2009 - 2011\n: Fundación Telar\n\n*Tejedora*. Paños de lana "
		"para los barcos, y alfombras cuando llovía.\n",
		"Tintorera/Tintes del Sur//2012/2018\n"
		"Tejedora/Fundación Telar//2009/2011\n"},
	/* text of a page in two columns: employers that say how long */
	{"Contact\n\nann.weaver@example.org\n\nTop Skills\n\nWool\n\n"
		"Ann Weaver\n\nForewoman at Looms of York\n\nYork, England\n\n"
		"Experience\n\nLooms of York\n\n6 years 4 months\n\n"
		"Forewoman\n\nMarch 2016 - June 2020 (4 years 4 months)\n\n"
		"York, England\n\nTwelve looms, and those who work them.\n\n"
		"Weaver\n\nMarch 2014 - February 2016 (2 years)\n\n"
		"York, England\n\nPage 1 of 2\n\nEducation\n\n"
		"Hull Textile College\n\n"
		"Bachelor of Arts, Weaving · (2010 - 2013)\n",
		"Forewoman/Looms of York/York, England/2016-3/2020-6\n"
		"Weaver/Looms of York/York, England/2014-3/2016-2\n"
		"Bachelor of Arts, Weaving/Hull Textile College//2010/2013\n"},
	/* two lines that are halves of a head */
	{"# Ann Ode\n\nann@example.org\n\n## Education\n"
		"York College - 2015 to 2019\nBachelor of Arts in Weaving\n"
		"University of Hull, Hull - 2012 to 2015\n"
		"Diploma in Dyes\n",
		"Bachelor of Arts in Weaving/York College//2015/2019\n"
		"Diploma in Dyes/University of Hull/Hull/2012/2015\n"},
	/* a table without a header */
	{"# Ann Ode\n\nann@example.org\n\n## Work\n\n| - | - |\n"
		"| **2017--2019** | Painter at Acme Ltd\n"
		"| **2015--2016** | Glazier at Globex Inc\n",
		"Painter/Acme Ltd//2017/2019\n"
		"Glazier/Globex Inc//2015/2016\n"},
	/* heads in three paragraphs: title, employer and where that is, date */
	{"# Max Care\n\nmax@care.example\n\n## Experience\n\n"
		"Développeur frontend\n\nBloc, Québec, Canada\n\n"
		"2021 - Présent\n\n- Dirigé une équipe\n\n"
		"Développeur fullstack\n\nKickFlip, Québec, Canada\n\n"
		"2016 - 2020\n\n- Développé le reste\n",
		"Développeur frontend/Bloc/Québec, Canada/2021/now\n"
		"Développeur fullstack/KickFlip/Québec, Canada/2016/2020\n"},
	/* cards of HTML whose classes tell their lines apart */
	{"<section class=\"s\">\n  <div class=\"s-title\">esperienza</div>\n\n"
		"  <div class=\"card\">\n"
		"    <div class=\"card-title\">Pittore</div>\n"
		"    <div class=\"card-date\">02/2022 — Presente</div>\n"
		"    <div class=\"card-sub\">Bianchi S.p.A. · Lindau, Germania"
		"</div>\n    <div class=\"card-desc\">Membro della squadra che "
		"dipinge le porte e le finestre della città.</div>\n  </div>\n\n"
		"  <div class=\"card\">\n"
		"    <div class=\"card-title\">Vetraio</div>\n"
		"    <div class=\"card-date\">01/2020 — 03/2021</div>\n"
		"    <div class=\"card-sub\">Rossi S.r.l. · Bologna, Italia"
		"</div>\n    <div class=\"card-desc\">Vetri di ogni misura, e una "
		"cupola sola.</div>\n  </div>\n</section>\n\n"
		"<section class=\"s\">\n  <div class=\"s-title\">istruzione</div>\n"
		"\n  <div class=\"card\">\n"
		"    <div class=\"card-title\">Laurea in Chimica</div>\n"
		"    <div class=\"card-date\">2015 — 2019</div>\n"
		"    <div class=\"card-sub\">Università di Bologna</div>\n"
		"  </div>\n</section>\n",
		"Pittore/Bianchi S.p.A./Lindau, Germania/2022-2/now\n"
		"Vetraio/Rossi S.r.l./Bologna, Italia/2020-1/2021-3\n"
		"Laurea in Chimica/Università di Bologna//2015/2019\n"},
	/* degrees in a plain list; groups; places that name schools */
	{"# Ann Ode\n\nann@example.org\n\n## Education\n\n"
		"- **Bachelor of Science in Botany**, University of Harrow. I "
		"wrote a thesis about how moss comes to walls, and how it goes from "
		"them again when nobody looks for long.\n",
		"Bachelor of Science in Botany/University of Harrow.///\n"},
	{"# Ann Ode\n\nann@example.org\n\n## Education\n\n"
		"#### Completed:\n\n#### Diploma in Dyes\n\n- Date: 2013\n"
		"- Location: Hull Textile College, Hull\n\n"
		"#### Course for millers\n\n- Date: 2011\n"
		"- Location: Ely College, Ely\n",
		"Diploma in Dyes/Hull Textile College/Hull/2013/\n"
		"Course for millers/Ely College/Ely/2011/\n"},
	/* dates, and places, above headings; lower headings above higher ones */
	{"# Ann Ode\n\nann@example.org\n\n## Work\n\n"
		"> 2018-05 - now, Wick\n\n### Dial Works Ltd: Clock maker\n\n"
		"- Clocks for towers, and for pockets.\n\n"
		"> 2015-01 - 2018-04, Leeds\n\n### Acme Ltd: Engineer\n\n"
		"- Hands and wheels, and their oil.\n",
		"Clock maker/Dial Works Ltd/Wick/2018-5/now\n"
		"Engineer/Acme Ltd/Leeds/2015-1/2018-4\n"},
	{"# Ann Ode\n\nann@example.org\n\n## Education\n\n"
		"##### University of Hull August 2017 - May 2018\n\n### Law\n\n"
		"##### Ely College August 2009 - May 2012\n\n### Cartwrighting\n",
		"Law/University of Hull//2017-8/2018-5\n"
		"Cartwrighting/Ely College//2009-8/2012-5\n"},
	/* a parenthesis in a title; a date in two lines */
	{"# Ann Ode\n\nann@example.org\n\n## Work\n\n"
		"### Acme Ltd | Senior (Lead) Developer | 2010 - 2012\n\n- x\n\n"
		"### Globex Inc | (Freelance) Designer | 2008 - 2010\n\n- y\n",
		"Senior (Lead) Developer/Acme Ltd//2010/2012\n"
		"(Freelance) Designer/Globex Inc//2008/2010\n"},
	{"# Ann Ode\n\nann@example.org\n\n## Work\n\n"
		"### Hull Printers\n\n- Printer\n- Start date: 2010-02\n"
		"- End date: 2013-10\n- Tasks: printing, and more\n\n"
		"### Ely Weavers\n\n- Weaver\n- Since May 2008\n"
		"- Until June 2009\n- Tasks: weaving, and more\n",
		"Printer/Hull Printers//2010-2/2013-10\n"
		"Weaver/Ely Weavers//2008-5/2009-6\n"},
	/* courses below the school that gave them */
	{"# Ann Ode\n\nann@example.org\n\n## Education\n\n"
		"### Looms Academy\n\n- Plain weaving, Aug 2013\n"
		"- Twill and satin, Feb 2013\n- Warps, Dec 2012\n\n"
		"### University of Hull\n\n- Bachelor of Arts in Weaving, "
		"2006 - 2009\n",
		"Plain weaving/Looms Academy//2013-8/\n"
		"Twill and satin/Looms Academy//2013-2/\n"
		"Warps/Looms Academy//2012-12/\n"
		"Bachelor of Arts in Weaving/University of Hull//2006/2009\n"},
	/* a job's word behind Latin letters, where words have no spaces */
	{"# 山田 花子\n\nhanako@example.jp\n\n## 職務経歴\n\n"
		"### 例示株式会社 (2020年4月 - 現在)\n\nWebエンジニア\n\n- 運用\n\n"
		"### 見本株式会社 (2018年4月 - 2020年3月)\n\nQAエンジニア\n\n- 試験\n",
		"Webエンジニア/例示株式会社//2020-4/now\n"
		"QAエンジニア/見本株式会社//2018-4/2020-3\n"},
	/* a legal form stays with its name in a cell */
	{"# 山田 花子\n\nhanako@example.jp\n\n## 職歴\n\n"
		"| 期間 | 所属 |\n| --- | --- |\n"
		"| 2017年4月 - 2018年11月 | 株式会社 Kumo |\n"
		"| 2018年12月 - 2019年10月 | 株式会社 Niji |\n",
		"/株式会社 Kumo//2017-4/2018-11\n"
		"/株式会社 Niji//2018-12/2019-10\n"},
	/* the only role has the dates of its employer, two have none */
	{"# Ann Ode\n\nann@example.org\n\n## Work\n\n"
		"## Acme Ltd (2019 - Present)\n\n### Painter (2020 - Present)\n\n"
		"- Doors\n\n### Glazier (2019 - 2020)\n\n- Panes\n\n"
		"## Globex Inc (2016 - 2018)\n\n### Roofer - Subcontractor\n\n"
		"- Slates\n",
		"Painter/Acme Ltd//2020/now\n"
		"Glazier/Acme Ltd//2019/2020\n"
		"Roofer - Subcontractor/Globex Inc//2016/2018\n"},
	/* a town beside its region, in parentheses or between bars */
	{"# Ann Ode\n\nann@example.org\n\n## Work\n\n"
		"**Harbour School** *(Sollerín, Madrid, Spain)* 2013-2014\n"
		"*Physics Teacher*\n\n- Levers\n\n"
		"**Hill School** *(Torreluna, Madrid, Spain)* 2011-2013\n"
		"*Music Teacher*\n\n- Bells\n",
		"Physics Teacher/Harbour School/Sollerín, Madrid, Spain/2013/2014\n"
		"Music Teacher/Hill School/Torreluna, Madrid, Spain/2011/2013\n"},
	/* a town that no table has, behind a school */
	{"# Ann Ode\n\nann@example.org\n\n## Ausbildung\n\n"
		"8/06 – 7/09 Grundschule, Hintermoos\n\n"
		"8/09 – 7/16 Gymnasium Birkenau, Hintermoos\n",
		"/Grundschule/Hintermoos/2006-8/2009-7\n"
		"/Gymnasium Birkenau/Hintermoos/2009-8/2016-7\n"},
	/* "en" within a title */
	{"# Ana Sur\n\nana@example.org\n\n## Educación\n\n"
		"- **Experto en Vidrieras Góticas** (2019) - Universidad del Sur\n"
		"- **Máster en Telas Basadas en Lino** (2016) - Universidad del "
		"Norte\n",
		"Experto en Vidrieras Góticas/Universidad del Sur//2019/\n"
		"Máster en Telas Basadas en Lino/Universidad del Norte//2016/\n"},
	/* the employer nearest to the title; what is told below is none */
	{"# Ann Ode\n\nann@example.org\n\n## Work\n\n"
		"### Painter — Bluebird\n\n2019 - 2021\n\nHouse fronts\n\n- Doors\n\n"
		"### Glazier — Redstart\n\n2016 - 2019\n\nShop windows\n\n- Panes\n",
		"Painter/Bluebird//2019/2021\n"
		"Glazier/Redstart//2016/2019\n"},
	/* who gave a certificate */
	{"# Ann Ode\n\nann@example.org\n\n## Certificates\n\n"
		"- Certified Bell Founder, Ringers Alliance, Dec 2023\n"
		"- Certified Rope Maker, Knots and More, May 2021\n",
		"Certified Bell Founder/Ringers Alliance//2023-12/\n"
		"Certified Rope Maker/Knots and More//2021-5/\n"},
	/* the last word of an employer's name tells what it is */
	{"# Ann Ode\n\nann@example.org\n\n## Work\n\n"
		"**Kestrel Technologies**, Keeper of Keys, 2019 - 2021\n\n"
		"**MERLE AB**, Keeper of Locks, 2016 - 2019\n",
		"Keeper of Keys/Kestrel Technologies//2019/2021\n"
		"Keeper of Locks/MERLE AB//2016/2019\n"},
	/* how long, without a date in the line; "m." is no year's here */
	{"# Ann Ode\n\nann@example.org\n\n## Formation\n\n"
		"- _2010-2012_ **M.Sc. in Physics**, University of Hull\n"
		"- _2007-2010_ **B.Sc. in Physics**, University of Hull\n\n"
		"## Expérience\n\n2011\n:   **Stage d'études** (6 mois)\n"
		":   Institut des Marées\n\n2010\n:   **Stage ingénieur** (5 mois)\n"
		":   Institut des Vents\n",
		"M.Sc. in Physics/University of Hull//2010/2012\n"
		"B.Sc. in Physics/University of Hull//2007/2010\n"
		"Stage d'études/Institut des Marées//2011/\n"
		"Stage ingénieur/Institut des Vents//2010/\n"},
	/* a table of one row says of the heading above it */
	{"# Ann Ode\n\nann@ode.example\n\n## Work\n\n### Crust Ltd\n\n"
		"| Role | Location | Period |\n|---|---|---|\n| Senior Baker | Leeds "
		"| Apr 2015 - Now |\n\nBaked rye for all the town, and more.\n\n"
		"### Stone Inc\n\n| Period | Position |\n|---|---|\n| 2012 - 2015 | "
		"Miller |\n\nMilled flour for all the bakers.\n",
		"Senior Baker/Crust Ltd/Leeds/2015-4/now\n"
		"Miller/Stone Inc//2012/2015\n"},
	{"# 山本さくら\n\nsakura@example.org\n\n## 職務経歴\n\n"
		"### 株式会社みずうみ（2015年4月〜現在）\n\n#### 帳簿の刷新\n\n"
		"| 期間 | 担当 | 規模 |\n|---|---|---|\n"
		"| 2019年4月 .. 2021年3月 | 設計 | 5名 |\n\n- 帳簿の整理を担当した。\n\n"
		"#### 倉庫の構築\n\n| 期間 | 担当 | 規模 |\n|---|---|---|\n"
		"| 2015年4月 - 2019年3月 | 実装 | 8名 |\n\n- 倉庫の管理を担当した。\n",
		"帳簿の刷新/株式会社みずうみ//2019-4/2021-3\n"
		"倉庫の構築/株式会社みずうみ//2015-4/2019-3\n"},
	/* dates in boxes above headings of three levels are no feet */
	{"# Ann Ode\n\nann@ode.example\n\n## Work\n\n"
		"<div class=\"when\">July 2021 to present</div>\n<div>\n<h3>Baker</h3>\n"
		"<h5>Crust Ltd</h5>\n<h6>Leeds, UK</h6>\n<p>Baked rye and spelt for "
		"the whole town, every day.</p>\n<mark>Rye</mark>\n<mark>Spelt</mark>\n"
		"</div>\n\n<div class=\"when\">May 2017 to July 2021</div>\n<div>\n"
		"<h3>Miller</h3>\n<h5>Stone Inc</h5>\n<h6>Hull, UK</h6>\n<p>Milled "
		"flour for all the bakers of the town.</p>\n<mark>Rye</mark>\n</div>\n\n"
		"<div class=\"when\">May to June 2015</div>\n<div>\n<h3>Cook</h3>\n"
		"<h5>Inn Group</h5>\n<h6>York, UK</h6>\n<p>Cooked soup for those who "
		"came and for those who stayed.</p>\n</div>\n",
		"Baker/Crust Ltd/Leeds, UK/2021-7/now\n"
		"Miller/Stone Inc/Hull, UK/2017-5/2021-7\n"
		"Cook/Inn Group/York, UK/2015-5/2015-6\n"},
	/* a name above whole heads is a group's */
	{"# Ann Ode\n\nann@ode.example\n\n## Experience\n\n### Trade\n\n"
		"**Baker**, Crust Ltd, 2014 - 2016\n\n- Rye.\n\n**Miller**, Stone "
		"Inc, 2012 - 2014\n\n- Flour.\n",
		"Baker/Crust Ltd//2014/2016\nMiller/Stone Inc//2012/2014\n"},
};

/* Whose document it is. */
static const char *const names[][2] = {
	{"Juana García Sur\n\nWeaver\n\njuana@example.org\n\n## Work\n\n"
		"### Weaver, Acme Ltd (2010 - 2012)\n", "Juana García Sur"},
	{"Surname: Ode  \nFirst name: Ann  \nEmail: ann@example.org\n\n"
		"## Work\n\n### Weaver, Acme Ltd (2010 - 2012)\n", "Ann Ode"},
	{"Contact\n\nwww.linkedin.com/in/annode (LinkedIn)\n\nSkills\n\n"
		"Wool\n\nAnn Ode\n\nWeaver\n\nExperience\n\nAcme Ltd\n\n"
		"Weaver\n\n2010 - 2012\n", "Ann Ode"},
	{"Name\n: Ann Ode\n\nAddress\n: 1 Mill Lane, Hull\n\nEmail\n: "
		"<ann@example.org>\n\n## Work\n\n"
		"### Weaver, Acme Ltd (2010 - 2012)\n", "Ann Ode"},
	{"[Download my CV](cv.pdf)\n\n## Work\n\n"
		"### Weaver, Acme Ltd (2010 - 2012)\n", ""},
	{"Tom Baker\nPainter\ntom@example.org\n\n## Work\n\n### "
		"Weaver, Acme Ltd (2010 - 2012)\n", "Tom Baker"},
	{"Maria Ferrari\nPainter\nmf@example.org\n\n## Work\n\n"
		"### Weaver, Acme Ltd (2010 - 2012)\n", "Maria Ferrari"},
	{"Jack London\nPainter\njl@example.org\n\n## Work\n\n### "
		"Weaver, Acme Ltd (2010 - 2012)\n", "Jack London"},
	{"# Senior Plumber | Ann Ode\n\nann@example.org\n\n## "
		"Work\n\n### Weaver, Acme Ltd (2010 - 2012)\n", "Ann Ode"},
	{"# Plumber Ann Ode\n\nann@example.org\n\n## Work\n\n### "
		"Weaver, Acme Ltd (2010 - 2012)\n", "Ann Ode"},
	{"# 前端工程师-王小明\n\n电话：13800000000\n\n## Work\n\n### Weaver, "
		"Acme Ltd (2010 - 2012)\n", "王小明"},
	{"# 백엔드 개발자 홍길동\n\nhong@example.kr\n\n## Work\n\n### Weaver, "
		"Acme Ltd (2010 - 2012)\n", "홍길동"},
	{"# 안녕하세요, 백엔드 개발자 홍길동입니다\n\nhong@example.kr\n\n## Work\n"
		"\n### Weaver, Acme Ltd (2010 - 2012)\n", "홍길동"},
	{"# 你好，我是王小明\n\n电话：13800000000\n\n## Work\n\n### Weaver, "
		"Acme Ltd (2010 - 2012)\n", "王小明"},
	{"# 王小明-Java开发-5年\n\n电话：13800000000\n\n## Work\n\n### "
		"Weaver, Acme Ltd (2010 - 2012)\n", "王小明"},
	{"# Ann Ode's CV (last updated 2024)\n\nann@example.org\n"
		"\n## Work\n\n### Weaver, Acme Ltd (2010 - 2012)\n", "Ann Ode"},
	{"# Ann Ode's Portfolio\n\nann@example.org\n\n## Work\n"
		"\n### Weaver, Acme Ltd (2010 - 2012)\n", "Ann Ode"},
	{"# The CV of Ann Ode\n\nann@example.org\n\n## Work\n\n"
		"### Weaver, Acme Ltd (2010 - 2012)\n", "Ann Ode"},
	{"# Ann Ode [PDF](cv.pdf)\n\nann@example.org\n\n## Work\n"
		"\n### Weaver, Acme Ltd (2010 - 2012)\n", "Ann Ode"},
	{"# README\n\n## Ann Ode\n\nann@example.org\n\n## Work\n"
		"\n### Weaver, Acme Ltd (2010 - 2012)\n", "Ann Ode"},
	{"# About me\n\nMy name is Ann Ode and I weave in Leeds.\n"
		"\n## Work\n\n### Weaver, Acme Ltd (2010 - 2012)\n", "Ann Ode"},
	{"## About me\n\nAnn Ode is a weaver. She likes tea.\n"
		"\n## Work\n\n### Weaver, Acme Ltd (2010 - 2012)\n", "Ann Ode"},
	{"# 職務経歴書\n\n2024年4月1日現在\n\n氏名 山田 太郎\n\n## Work\n\n### "
		"Weaver, Acme Ltd (2010 - 2012)\n", "山田 太郎"},
	{"Nom : Ode\nPrénom : Anne\n\nanne@example.fr\n\n## Work\n"
		"\n### Weaver, Acme Ltd (2010 - 2012)\n", "Anne Ode"},
	{"Prénom : Anne\nNom : Ode\n\nanne@example.fr\n\n## Work\n"
		"\n### Weaver, Acme Ltd (2010 - 2012)\n", "Anne Ode"},
	{"## 基本信息\n\n| 姓名 | 性别 | 年龄 |\n|---|---|---|\n| 王小明 | "
		"男 | 25 |\n\n## Work\n\n### Weaver, Acme Ltd (2010 - "
		"2012)\n", "王小明"},
	{"---\nauthor:\n  name: Ann Ode\n---\n\nWoven since 2010.\n"
		"\n## Work\n\n### Weaver, Acme Ltd (2010 - 2012)\n", "Ann Ode"},
	{"---\nauthor:\n- Ann Ode\ntitle: CV\n---\n\nWoven since "
		"2010.\n\n## Work\n\n### Weaver, Acme Ltd (2010 - 2012)\n", "Ann Ode"},
};

static void recognised(void **state)
{
	heads_check(*state, samples, sizeof samples / sizeof *samples);
}

static void named(void **state)
{
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct diag diag = {0};
		const struct doc *doc = doc_read(*state, "t.md", names[i][0],
			strlen(names[i][0]), &diag);
		const char *name = doc->resume->name.text;

		assert_string_equal(name ? name : "", names[i][1]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(recognised),
		TEST(named),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
