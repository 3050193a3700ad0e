/*
 * Who a document is of, in the ways that real ones say it, told by invented
 * people; and what in its place is no name: none is better than a wrong one.
 */
#include "unit.h"

#include "read.h"
#include "resume/resume.h"

#include <string.h>

struct sample {
	const char *head; /* what WORK follows */
	const char *name; /* "": none */
};

static const char *const work = "\n## Experience\n\n"
	"### Cook, Acme (2019 - 2020)\n\n- soup\n";

static const struct sample samples[] = {
	/* a page that is called after its person */
	{"# Jane Doe - Portfolio\n", "Jane Doe"},
	{"# Jane Doe – Bakery Leadership Portfolio\n", "Jane Doe"},
	{"# Jane Doe Portfolio\n", "Jane Doe"},
	{"# Portfolio of Jane van der Doe\n", "Jane van der Doe"},
	{"# 노아름 포트폴리오\n", "노아름"},
	{"# Portfolio\n\n## Jane Doe\n", "Jane Doe"},
	{"# Bakery Portfolio\n", ""},
	/* a title beside another, a remark behind one */
	{"# 略歴/CV\n\n[井上](/inoue) 春奈\n", "井上 春奈"},
	{"# 履歴書（簡易版）\n\n## 名前\n\n- 井上 春奈（いのうえ はるな）\n",
		"井上 春奈"},
	/* greetings, questions, phrases */
	{"# Hello, World!\n\n## I'm Jane\n", "Jane"},
	{"# 👋 Hi there! Welcome\n", ""},
	{"# Hei-Ran Doe\n", "Hei-Ran Doe"},
	{"# Wer ist Jana Dohle?\n", "Jana Dohle"},
	{"#### Ayşe Demirdöven Kimdir ?\n", "Ayşe Demirdöven"},
	{"## So, What Now?\n\nMy name is **Jane Doe**—a baker who likes maps.\n",
		"Jane Doe"},
	{"# Work in progress\n", ""},
	/* in two lines, of many words, in a template's class */
	{"<h1>Jane<br>Doe</h1>\n", "Jane Doe"},
	{"# Ana Rosa De Jesús Sol Luna\n", "Ana Rosa De Jesús Sol Luna"},
	{"# <span class=\"title\">王明</span>\n", "王明"},
	/* places, a mind map, links to documents */
	{"# Cluj-Napoca, Romania\n", ""},
	{"jane@doe.example\n\nTel: 555-0100-200\n\nVilla de Mar, Barcelona\n",
		""},
	{"# 마음지도\n", ""},
	{"[BR Português](README.pt.md)\n\n# Hi, I'm Jane Doe\n", "Jane Doe"},
	{"# Curriculum Vitae\n\n[Download PDF](a/cv.pdf) | "
		"[LinkedIn](https://www.linkedin.com/in/jd) | "
		"[GitHub](https://github.com/jd)\n", ""},
	/* lists, fields, labels, possessives; kinds of titles */
	{"# Jane Doe\n\njane@doe.example\n\n## Contact\n\n"
		"Python, Pandas, Soup\n", "Jane Doe"},
	{"I bake bread for half of the town, and I teach it, too.\n\n"
		"## Applied Genetics\n\nBread.\n", ""},
	{"# My Page\n", ""},
	{"---\ntitle: About Jane\n---\n", ""},
	{"# 🚀 Portfolio: Jane Doe\n", "Jane Doe"},
	{"# Resume\n\n**by Andrej Dorn**\n", "Andrej Dorn"},
	{"## Currículum Oficial\n", ""},
	/* sentences that tell it */
	{"Hi everyone, it's me, Jane Doe.\n", "Jane Doe"},
	{"Hi, I'm Jane, and I bake bread for half of the town.\n", "Jane"},
	{"## Hello y’all\n\nI’m Jane.\n", "Jane"},
	{"Mitt namn är Sofia Doe och jag bakar bröd.\n", "Sofia Doe"},
	{"Jane Doe, at present a baker in a small town by the sea, likes "
		"maps and bread and the care of old ovens.\n", "Jane Doe"},
	{"初めまして、井上　春奈(いのうえ　はるな)と申します。\n", "井上　春奈"},
	{"| key | value |\n|---|---|\n| 氏名 | 井上  春奈(いのうえはるな) |\n",
		"井上 春奈"},
	/* an address of one word repeats a name of one */
	{"# breadcook\n\nbreadcook@doe.example\n", "breadcook"},
	/* the front matter's, before anything that only looks like one */
	{"---\ndescription: Who is Jane Doe?\n---\n", "Jane Doe"},
	{"---\ntitle: Jane Doe\n---\n\n## Contact\n\nLooking For Work\n\n"
		"jane@doe.example\n", "Jane Doe"},
	/* told of in the third person, shown, linked */
	{"Mara Quill is full professor of baking at the Mill School, and "
		"chairs its board of bread and butter.\n", "Mara Quill"},
	{"Nils Bratt arbetar som ingenjör i Kiruna och skriver om snö, is "
		"och allt däremellan.\n", "Nils Bratt"},
	{"Open Kitchen is a place of bread, butter and jam.\n", ""},
	{"## Contact\n\nFacebook: [Søren Østvig](https://www.facebook.com/so)\n",
		"Søren Østvig"},
	{"I bake bread and teach it, too.\n\nThanks to [Tom Ruddock](https://www.linkedin.com/in/tr).\n",
		""},
	{"![Mara Quill](mara.jpg)\n\nMara bakes bread for half of the town.\n",
		"Mara Quill"},
	{"![Golden Oven](oven.jpg)\n\nI bake bread for half of the town.\n", ""},
	{"- 👋 Hi, I’m Sidonie\n- 👀 I bake bread and look for more of it\n",
		"Sidonie"},
	{"---\ntitle: \"<center> Rémy Lanoix, PhD </center>\"\n---\n\nI bake.\n",
		"Rémy Lanoix"},
	{"ACMEPRO\n\nCURRICULUM VITAE\nJANE DOE\nBaker\n", "JANE DOE"},
	{"# Jane Doe's ReadMe file.\n", "Jane Doe"},
	{"And Kneading\n\nBut no bread\n", ""},
	{"<div class=\"skill-name\">Kneading & Rising</div>\n"
		"<div class=\"skill-value\">96%</div>\n", ""},
	/* whose a page is in its front matter; buttons; who was born */
	{"---\nheading: Brandon J. Quill\n---\n\nI bake.\n", "Brandon J. Quill"},
	{"---\nwhose: Mara Quill\nlocation: Mara Lanes\n---\n\nI bake.\n",
		"Mara Quill"},
	{"---\nlocation: Mara Lanes\n---\n\nI bake bread for the town.\n", ""},
	{"---\ntitle: Resume\ndescription: Mara Quill's experience, education"
		" and selected loaves.\n---\n\nI bake bread for the town.\n",
		"Mara Quill"},
	{"# Résumé\n\nI bake bread for half of the town.\n\nDownload PDF\n", ""},
	{"<b>Dominika Gierska</b> ur. w 1994, mieszka i piecze w Poznaniu.\n",
		"Dominika Gierska"},
	{"Jörg Altmaier (geb. 1971) backt Brot und lebt in Kiel.\n",
		"Jörg Altmaier"},
	{"![Jake Tarscott](img/jake_round.png)\n\nI teach baking and milling.\n",
		"Jake Tarscott"},
	{"### Name           :Piet Haver Jansen\n### Email          :"
		"a@jansen.example\n", "Piet Haver Jansen"},
	{"# Welcome\n\nI am Dario Godewick, a researcher and baker who is dedicated"
		" to the understanding of bread and of those who eat it.\n",
		"Dario Godewick"},
	{"---\ntitle: Physics and Bread Science\n---\n\nI bake for the town.\n",
		""},
	{"![Portrait photo of Jonas Rieder](r.jpg)\n\nScientific manager of a"
		" project on bread.\n", "Jonas Rieder"},
	{"![Foto von Jana Dohle, 2019](r.jpg)\n\nIch backe Brot für alle.\n",
		"Jana Dohle"},
	{"![Ottavio De Rosmini](r.jpg)\n\n# Hello, I'm Ottavio.\n",
		"Ottavio De Rosmini"},
	{"![Screenshot of Visual Oven](r.png)\n\nI bake bread for the town.\n",
		""},
	{"[Accueil](index.html)\n\n# Marie Levain\n", "Marie Levain"},
	{"[Home](/)\n\n[Menu](/m)\n\n**Marie Levain**\n", "Marie Levain"},
};

static const char *name_of(struct arena *arena, const char *head)
{
	struct diag diag = {0};
	const char *markdown = arena_printf(arena, "%s%s", head, work);
	const struct resume *r = doc_read(arena, "t.md", markdown,
		strlen(markdown), &diag)->resume;

	return r->name.text ? r->name.text : "";
}

static void found(void **state)
{
	int wrong = 0;

	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		const char *got = name_of(*state, samples[i].head);

		if (strcmp(got, samples[i].name) == 0)
			continue;
		wrong++;
		print_message("%s\nwanted: %s\ngot:    %s\n", samples[i].head,
			samples[i].name, got);
	}
	assert_int_equal(wrong, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
