/*
 * Headers in the patterns that real résumés have, told by invented people: the
 * name, what one is, addresses, numbers, places.
 */
#include "unit.h"

#include "read.h"
#include "resume/resume.h"

#include <string.h>

struct sample {
	const char *markdown;
	const char *person; /* "name/headline/e-mail/phone/place; place" */
};

static const struct sample samples[] = {
	/* a postal code tells the town, and the street before it */
	{"# Jane Doe\n\n#### Bar Harbor, Me 04609\n",
		"Jane Doe////Bar Harbor, Me 04609"},
	{"# Jane Doe\n\nQuince Lane 4, 4400 Steyr<br />+43 699 1082 418<br />"
		"jane@doe.example\n",
		"Jane Doe//jane@doe.example/+43 699 1082 418/"
		"Quince Lane 4, 4400 Steyr"},
	{"# Jane Doe\n\n> 8 quai des Brumes - 80 000 Amiens, France\n"
		"> jane@doe.example\n",
		"Jane Doe//jane@doe.example//"
		"8 quai des Brumes; 80 000 Amiens, France"},
	{"# Jane Doe\n\nAugust-Moos-Str. 6a | 14193 Berlin | 0160 972 43 77\n",
		"Jane Doe///0160 972 43 77/August-Moos-Str. 6a; 14193 Berlin"},
	{"# Jane Doe\n\njane@doe.example | 221B Baker Street, London NW1 6XE\n",
		"Jane Doe//jane@doe.example//221B Baker Street, London NW1 6XE"},
	{"# Ana Sol\n\nRua das Flores, 123 - Centro, 01310-100 Aldeia\n\n"
		"ana@sol.example\n",
		"Ana Sol//ana@sol.example//Centro, 01310-100 Aldeia"},
	{"# Ana Sol\n\nAldeia – RS\n\nana@sol.example\n",
		"Ana Sol//ana@sol.example//Aldeia – RS"},
	{"# Jane Doe\n\n- jane@doe.example\n- [Rye Road 20; 67069 Steyr]"
		"(https://maps.example/x)\n",
		"Jane Doe//jane@doe.example//Rye Road 20; 67069 Steyr"},
	/* a street on a line of its own, above its town */
	{"# Lebenslauf\n\nLuise Moron\n\nLennéallee 19\n\n14469 Potsdam\n\n"
		"luise@moron.example\n",
		"Luise Moron//luise@moron.example//Lennéallee 19; 14469 Potsdam"},
	{"RU | [EN](README.md)\n\n# Опыт\n\n### Повар, Acme (2019 - 2020)\n\n"
		"- суп\n", "////"},
	/* a year is no postal code, nor is a count */
	{"# Jane Doe\n\n2019 Developer of the Year\n\njane@doe.example\n",
		"Jane Doe/2019 Developer of the Year/jane@doe.example//"},
	/* numbers: of a house and flat, and long ones */
	{"# 王明\n\n大阪市城東区放出西1-2-51-1413\n\n電話: 090-1225-3001\n",
		"王明///090-1225-3001/大阪市城東区放出西1-2-51-1413"},
	{"# Jane Doe\n\njane@doe.example +4915141248550\n",
		"Jane Doe//jane@doe.example/+4915141248550/"},
	/* a link that calls is a number, whatever it says */
	{"# Jane Doe\n\njane@doe.example | [Call me](tel:+4912345678)\n",
		"Jane Doe//jane@doe.example/+4912345678/"},
	/* whether one is a man stands behind the name alone */
	{"## 基本信息\n\n- 林小雨，女，1990.10，河北/北京\n- 电话：13800138000\n",
		"林小雨///13800138000/"},
	{"## 个人信息\n\n* 林小雨／女／1991\n* 邮箱：lin@xiaoyu.example\n",
		"林小雨//lin@xiaoyu.example//"},
	{"### 个人信息\n姓名     :  林小雨  \n性别     :  女  \n现居地   :  上海  \n",
		"林小雨////上海"},
	{"# 松木 さくら / id:matsuki\n\n倉庫の管理を長く続けています。\n\n## 職歴\n\n"
		"### 株式会社みずうみ\n2019/06 - 2021/09\n", "松木 さくら/id:matsuki///"},
	/* a heading may go on behind the name as long as it likes */
	{"# Jane Doe | Senior baker & head of the night shift for bread and rolls\n\n"
		"jane@doe.example\n",
		"Jane Doe/Senior baker & head of the night shift for bread and rolls/"
		"jane@doe.example//"},
	/* titles of columns are none of the data below them */
	{"# Jane Doe\n\n| Role | Location |\n|---|---|\n| Baker | Leeds, UK |\n",
		"Jane Doe/Baker///Leeds, UK"},
	/* the way to another language is nobody's name */
	{"[English](en.md) | 日本語\n\n林小雨\n\nlin@xiaoyu.example\n\n## 职历\n",
		"林小雨//lin@xiaoyu.example//"},
	{"[English](en.md)\n\n**未完成**\n\n- **林小雨**\n- lin@xiaoyu.example\n\n## 工作经历\n",
		"林小雨//lin@xiaoyu.example//"},
	{"- [Deutsch](/de/)\n- [Version française](/fr/)\n\n## Jane Doe\n\n"
		"jane@doe.example\n", "Jane Doe//jane@doe.example//"},
	/* whoever is named below the person's data is another */
	{"# Lebenslauf\n\n## Personalien\n\nLuca Brandt<br>15.12.1995\n\n"
		"luca@brandt.example\n\n## Arbeit\n\nBrote und mehr.\n\n### Personen\n\n"
		"**Fabian Sol**  \nLehrer, Schule Chur  \nsol@schule.example\n\n"
		"**Anna Sol**  \nBäckerin  \nanna@sol.example\n",
		"Luca Brandt//luca@brandt.example//"},
	/* icons say what follows, and part it */
	{"# Jane Doe\n\n📍 Serock · 📞 790 778 33 · ✉ jane@doe.example\n",
		"Jane Doe//jane@doe.example/790 778 33/Serock"},
	{"# Jane Doe\n\n📍 Ely 📞 090-555 01 27 ✉ jane@doe.example\n",
		"Jane Doe//jane@doe.example/090-555 01 27/Ely"},
	/* what a label calls a place is one piece */
	{"# Lê An\n\n- **Địa chỉ:** Thanh Mỹ - Sơn Tây - Hà Nội\n"
		"- Email: an@le.example\n",
		"Lê An//an@le.example//Thanh Mỹ - Sơn Tây - Hà Nội"},
	{"# 王明\n\n- 住   址	：四川省乐山市\n- 邮箱：ming@wang.example\n",
		"王明//ming@wang.example//四川省乐山市"},
	{"# 王明\n\n| 现住地址：南宁青秀区 | 经验：6年 |\n|---|---|\n"
		"| 邮箱：ming@wang.example | 电话：13800000000 |\n",
		"王明//ming@wang.example/13800000000/南宁青秀区"},
	/* headings that are labels of what is below them */
	{"# My Resume\n\n## 👤 Name\n\nJane Doe\n\n## 📧 Email\n\n"
		"jane@doe.example\n\n## 📍 Location\n\nBristol\n\n"
		"## About Me\n\nI like soup and bread, and have cooked both.\n",
		"Jane Doe//jane@doe.example//Bristol"},
	{"# Personal Information\n\n## Name\n\nJane Doe\n\n## E-mail\n\n"
		"jane@doe.example\n\n# Experience\n\n## Cook, Acme (2019 - 2020)"
		"\n\n- soup\n",
		"Jane Doe//jane@doe.example//"},
	/* a link that holds its label */
	{"# Jane Doe\n\n[Email: jane@doe.example](mailto:jane@doe.example)\n",
		"Jane Doe//jane@doe.example//"},
	/* a degree or another name behind the name is no headline, nor is what
	 * a list far below calls an objective */
	{"Jane Doe, B.Sc.  \nBaker\n\njane@doe.example\n",
		"Jane Doe/Baker/jane@doe.example//"},
	{"# Jane Doe (Ottendorf)\n\njane@doe.example\n",
		"Jane Doe//jane@doe.example//"},
	{"# Jane Doe\n\njane@doe.example\n\n## Projects\n\n### Oven\n\n"
		"- Objective: less smoke\n", "Jane Doe//jane@doe.example//"},
	{"---\nsubtitle: jane@doe.example\n---\n\n# Jane Doe\n",
		"Jane Doe//jane@doe.example//"},
	/* contact data end the document */
	{"# Jane Doe\n\n## Work\n\n### Cook, Acme (2019 - 2020)\n\n- soup\n\n"
		"----\n\n> <jane@doe.example> • +33 (0) 155 501 142\n>\n"
		"> 8 quai des Brumes - 80 000 Amiens, France\n",
		"Jane Doe//jane@doe.example/+33 (0) 155 501 142/"
		"8 quai des Brumes; 80 000 Amiens, France"},
	/* among personal data a day is that of birth, and no entry */
	{"# Lebenslauf\n\n## Personalien\n\nJane Doe<br />\n03.11.1997\n\n"
		"Quittenweg 4<br />\n7000 Waldorf<br />\nSwitzerland\n\n"
		"<jane@doe.example>\n",
		"Jane Doe//jane@doe.example//Quittenweg 4; "
		"7000 Waldorf; Switzerland"},
	/* names that a phrase, a title, a date, an address stand beside */
	{"Hoi, ik ben **Rik van Overste**. Ik maak dingen uit hout en staal, "
		"en dat al tien jaar lang.\n\n## Ervaring\n\n"
		"### Kok, Acme (2019 - 2020)\n\n- soep\n",
		"Rik van Overste////"},
	{"## Профіль\n\nВітаю! Мене звати Сергій Пітон. Я пишу програми "
		"вже десять років.\n\n## Досвід\n\n### Кухар, Acme "
		"(2019 - 2020)\n\n- суп\n",
		"Сергій Пітон////"},
	{"# dr. sc. Slaven Ilić, dr. med.\n\nslaven@ilic.example\n",
		"dr. sc. Slaven Ilić//slaven@ilic.example//"},
	{"**Lebenslauf**\n\n**Tom Sznur           26\\. August 2025**\n\n"
		"tom@sznur.example\n",
		"Tom Sznur//tom@sznur.example//"},
	{"# PIETRO ALTI\n\n### Software Developer\n\npietroalti@mail.example\n",
		"PIETRO ALTI/Software Developer/pietroalti@mail.example//"},
	{"# Alex Robertson-Jones CV: Extended Edition\n\nalex@rj.example\n",
		"Alex Robertson-Jones//alex@rj.example//"},
	{"Nombre y Apellidos: Federico Lacour.\n\n"
		"Correo electrónico: fede@lacour.example\n",
		"Federico Lacour//fede@lacour.example//"},
	{"---\nlayout: cv\ntitle_show: CV – JANE DOE [no]\n---\n\n"
		"<jane@doe.example>\n",
		"JANE DOE//jane@doe.example//"},
	{"---\ndescription: 'Il curriculum vitae di Roberto Tazza: "
		"sistemi e scuola.'\n---\n\n- Email: roberto@tazza.example\n",
		"Roberto Tazza//roberto@tazza.example//"},
	/* what one is, above the name */
	/* a link to a network is no name, but a name may be one */
	{"[LinkedIn Account](https://www.linkedin.com/in/janedoe)\n\n"
		"E-mail: jane@doe.example\n\n## Skills\n\n- soup\n",
		"//jane@doe.example//"},
	/* a project has an address that is called as it, and is no name */
	{"# Jane Doe / Baker\n\n<jane@doe.example>\n\n## Projects\n\n"
		"### Ovenly\n\nA clock for ovens.\n\n"
		"[GitHub - jdoe/ovenly](https://github.com/jdoe/ovenly)\n",
		"Jane Doe/Baker/jane@doe.example//"},
	/* a list of what one works with is none of addresses */
	{"# Jane Doe\n\n<jane@doe.example>\n\nA baker, who works with:\n\n"
		"- [Peel](https://peel.example) for the oven\n"
		"- [Rye](https://rye.example), [Oats](https://oats.example) "
		"and all that has a grain\n\n## Work\n\n- soup\n",
		"Jane Doe//jane@doe.example//"},
	/* who signed the page, by the e-mail address beside it */
	{"## Work\n\n### Baker, Mill Ltd, 2019 \xE2\x80\x93 2023\n\n- Bread\n\n"
		"---\n\nBuilt by [@Jane Doe](https://doe.example) | "
		"jane.doe@mill.example\n",
		"Jane Doe//jane.doe@mill.example//"},
	{"## Work\n\n### Baker, Mill Ltd, 2019 \xE2\x80\x93 2023\n\n- Bread\n\n"
		"---\n\nBuilt by [Hugo Themes](https://themes.example) | "
		"jane.doe@mill.example\n",
		"//jane.doe@mill.example//"},
	{"[Jane Doe](https://www.linkedin.com/in/janedoe)\n\n"
		"E-mail: jane@doe.example\n\n## Skills\n\n- soup\n",
		"Jane Doe//jane@doe.example//"},
	/* a sentence's full stop is none of the name's; "Jr." has one */
	{"# Lena Kirchow.\n\nlena@kirchow.example\n",
		"Lena Kirchow//lena@kirchow.example//"},
	{"# Tom Ruddock Jr.\n\ntom@ruddock.example\n",
		"Tom Ruddock Jr.//tom@ruddock.example//"},
	/* a phrase that nothing but a name follows; one who is told of */
	{"# Curriculum Vitae\n\nMy name is Samira.  \nI bake bread for half of the town, and teach it.\n",
		"Samira////"},
	{"# Background\n\nRuth E. Kolman is a librarian with experience in "
		"maps, metadata and the care of old paper, and teaches.\n",
		"Ruth E. Kolman////"},
	{"# Background\n\nOpen Atlas is a collection of maps and metadata.\n",
		"////"},
	{"---\ndescription: 'Emil Torsten, Maschinenbauingenieur'\n---\n\n"
		"# Ausbildung\n\n### Studium, Hochschule Ost (2019 - 2020)\n",
		"Emil Torsten////"},
	{"---\ndescription: 'Computer Science, Developer and more'\n---\n\n"
		"# Ausbildung\n\n### Studium, Hochschule Ost (2019 - 2020)\n",
		"////"},
	/* a title is one though its characters stand apart; how a name is read
	 * is not the name */
	{"# 履 歴 書\n\n## 基本情報\n\n| | |\n|---|---|\n"
		"| ふりがな | ほらぐち あきら |\n| 氏名 | 洞口 明 |\n"
		"| 住所 | 北海道札幌市 |\n", "洞口 明////北海道札幌市"},
	/* a heading that is a label is no name, though it is the only one */
	{"# 이력서\n\n## 개인 정보\n\n### 이메일\n\nhana@kim.example\n\n"
		"## 경력\n\n### 개발자, 예시 (2019 - 2020)\n",
		"//hana@kim.example//"},
	{"# Lead Engineer | SRE\n\n### Сергей Горин\n\n📧 s@gorin.example\n",
		"Сергей Горин/Lead Engineer | SRE/s@gorin.example//"},
	/* an old way to write a number, one of a card, remarks in labels */
	{"# Nico Sand\n\n## Your Info\n\n+33 (0) 6 85 17 68 10\\\n"
		"nico@sand.example\n\n## Work\n\n- Cook, Acme, 2019\n",
		"Nico Sand//nico@sand.example/+33 (0) 6 85 17 68 10/"},
	{"# Gus Bay\n\nDNI: 11.077.733-J\n\nTeléfono: 652 096 865\n",
		"Gus Bay///652 096 865/"},
	{"# Gus Bay\n\n## Datos personales\n\nDNI\n:   11.077.733-J\n\n"
		"Teléfono\n:   652 096 865\n", "Gus Bay///652 096 865/"},
	{"# Ada Cori\n\n| | |\n|---|---|\n| ✉ Mail (work) | ada@cori.example |\n"
		"| ☎️ Phone (Italian) | +39 348 555 4953 |\n",
		"Ada Cori//ada@cori.example/+39 348 555 4953/"},
	/* a place right behind a name */
	{"# Ada Quill, Portland, Oregon\n\nada@quill.example\n",
		"Ada Quill//ada@quill.example//Portland, Oregon"},
	{"# Ada Quill – Hamburg\n\nada@quill.example\n",
		"Ada Quill//ada@quill.example//Hamburg"},
	{"# Ada Quill | Baker in Leeds\n\nada@quill.example\n",
		"Ada Quill/Baker in Leeds/ada@quill.example//"},
};

static void print_all(struct buf *out, const struct resume *r,
	enum contact_kind kind)
{
	bool first = true;

	for (const struct contact *c = r->contacts; c; c = c->next) {
		if (c->kind != kind)
			continue;
		if (!first)
			buf_puts(out, "; ");
		buf_puts(out, c->value);
		first = false;
	}
}

static const char *person_of(struct arena *arena, const char *markdown)
{
	struct buf out = {.arena = arena};
	struct diag diag = {0};
	const struct resume *r = doc_read(arena, "t.md", markdown,
		strlen(markdown), &diag)->resume;

	buf_puts(&out, r->name.text ? r->name.text : "");
	buf_putc(&out, '/');
	buf_puts(&out, r->headline.text ? r->headline.text : "");
	buf_putc(&out, '/');
	print_all(&out, r, CONTACT_EMAIL);
	buf_putc(&out, '/');
	print_all(&out, r, CONTACT_PHONE);
	buf_putc(&out, '/');
	print_all(&out, r, CONTACT_PLACE);
	return out.data;
}

static void understood(void **state)
{
	int wrong = 0;

	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		const char *got = person_of(*state, samples[i].markdown);

		if (strcmp(got, samples[i].person) == 0)
			continue;
		wrong++;
		print_message("%s\nwanted: %s\ngot:    %s\n",
			samples[i].markdown, samples[i].person, got);
	}
	assert_int_equal(wrong, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(understood),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
