/* Addresses, dates and names of every shape in the head of a document. */
#include "shapes.h"

static const struct shape shapes[] = {
	{"# Ann Ode\n\n12 High Street, Hull, HU1 2AB\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\n12 High Street, Hull, HU1 2AB\n"
		"\nWork\n\nBread",
		""},
	{"# Ann Ode\n\nHigh Street 12, 10115 Berlin\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\nHigh Street 12, 10115 Berlin\n"
		"\nWork\n\nBread",
		""},
	{"# Ann Ode\n\n1 Rue de la Paix, 75002 Paris\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\n1 Rue de la Paix, 75002 Paris\n"
		"\nWork\n\nBread",
		""},
	{"# Ann Ode\n\nSpringfield, IL 62704\n\n"
		"## Work\n\nBread\n",
		"Ann Ode\nSpringfield, IL 62704\n\nWork\n"
		"\nBread",
		""},
	{"# Ann Ode\n\nSpringfield, IL 62704-1234 USA\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\nSpringfield, IL 62704-1234 USA\n"
		"\nWork\n\nBread",
		""},
	{"# Ann Ode\n\nApt 5, 12 West Main Street, Springfield, IL 627"
		"04\n\n## Work\n\nBread\n",
		"Ann Ode\nApt 5, 12 West Main Street, Springfield, IL 62704\n"
		"\nWork\n\nBread",
		""},
	{"# Ann Ode\n\nToronto, ON M5V 2T6\n\n## Work\n"
		"\nBread\n",
		"Ann Ode\nToronto, ON M5V 2T6\n\nWork\n"
		"\nBread",
		""},
	{"# Ann Ode\n\nNL-1011 AB Amsterdam\n\n"
		"## Work\n\nBread\n",
		"Ann Ode\nNL-1011 AB Amsterdam\n\nWork\n"
		"\nBread",
		""},
	{"# Ann Ode\n\n1011 AB Amsterdam\n\n## Work\n"
		"\nBread\n",
		"Ann Ode\n1011 AB Amsterdam\n\nWork\n\n"
		"Bread",
		""},
	{"# Ann Ode\n\nA-1010 Wien\n\n## Work\n"
		"\nBread\n",
		"Ann Ode\nA-1010 Wien\n\nWork\n\nBread",
		""},
	{"# Ann Ode\n\nSW1A 1AA London\n\n## Work\n"
		"\nBread\n",
		"Ann Ode\nSW1A 1AA London\n\nWork\n\nBread",
		""},
	{"# Ann Ode\n\nLondon EC1A 1BB, UK\n\n## Work\n"
		"\nBread\n",
		"Ann Ode\nLondon EC1A 1BB, UK\n\nWork\n"
		"\nBread",
		""},
	{"# Ann Ode\n\nEC1A 1BBX\n\n## Work\n\n"
		"Bread\n",
		"Ann Ode\nEC1A 1BBX\n\nWork\n\nBread",
		""},
	{"# Ann Ode\n\nIL 62704\n\n## Work\n\nBread\n",
		"Ann Ode\nIL 62704\n\nWork\n\nBread",
		""},
	{"# Ann Ode\n\n1234 SOMEWHERE\n\n## Work\n"
		"\nBread\n",
		"Ann Ode\n1234 SOMEWHERE\n\nWork\n\nBread",
		""},
	{"# Ann Ode\n\nVia Roma 1, 00100 Roma (RM)\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\nVia Roma 1, 00100 Roma (RM)\n"
		"\nWork\n\nBread",
		""},
	{"# Ann Ode\n\nC/ Mayor 3, 28013 Madrid\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\nC/ Mayor 3, 28013 Madrid\n\n"
		"Work\n\nBread",
		""},
	{"# Ann Ode\n\n12345\n\n## Work\n\nBread\n",
		"Ann Ode\n12345\n\nWork\n\nBread",
		""},
	{"# Ann Ode\n\nSão Paulo, SP\n\n## Work\n"
		"\nBread\n",
		"Ann Ode\nSão Paulo, SP\n\nWork\n\nBread",
		""},
	{"# Ann Ode\n\nde la Cruz 12, 28013 Madrid\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\nde la Cruz 12, 28013 Madrid\n"
		"\nWork\n\nBread",
		""},
	{"# Ann Ode\n\nPraça 1, 1100-148 Lisboa\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\nPraça 1, 1100-148 Lisboa\n\n"
		"Work\n\nBread",
		""},
	{"# Ann Ode\n\nul. Długa 5, 00-001 Warszawa\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\nul. Długa 5, 00-001 Warszawa\n"
		"\nWork\n\nBread",
		""},
	{"# Ann Ode\n\n〒150-0001 東京都渋谷区神宮前1-2-3\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\n〒150-0001 | 東京都渋谷区神宮前1-2-3\n"
		"\nWork\n\nBread",
		""},
	{"# Ann Ode\n\n+1 (650) 555-0100 x123\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\n+1 (650) 555-0100 x123\n\nWork\n"
		"\nBread",
		""},
	{"# Ann Ode\n\ntel. 650.555.0100 ext 5\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\ntel. 650.555.0100 ext 5\n\nWork\n"
		"\nBread",
		""},
	{"# Ann Ode\n\n650 555 0100 #7\n\n## Work\n"
		"\nBread\n",
		"Ann Ode\n650 555 0100 #7\n\nWork\n\nBread",
		""},
	{"# Ann Ode\n\n(0)650-5550100 | fax 650-5550101\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\n(0)650-5550100 | fax 650-5550101\n"
		"\nWork\n\nBread",
		""},
	{"# Ann Ode\n\n+49 (0)30 5550100\n\n## Work\n"
		"\nBread\n",
		"Ann Ode\n+49 (0)30 5550100\n\nWork\n\n"
		"Bread",
		""},
	{"# Ann Ode\n\n00 49 30 5550100\n\n## Work\n"
		"\nBread\n",
		"Ann Ode\n00 49 30 5550100\n\nWork\n\n"
		"Bread",
		""},
	{"# Ann Ode\n\n030/5550100\n\n## Work\n"
		"\nBread\n",
		"Ann Ode\n030/5550100\n\nWork\n\nBread",
		""},
	{"# Ann Ode\n\n555-0100 (home), 555-0101 (work)\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\n555-0100 (home) | 555-0101 (work)\n"
		"\nWork\n\nBread",
		""},
	{"# Ann Ode\n\ncall me\n\n## Work\n\nBread\n",
		"Ann Ode\ncall me\n\nWork\n\nBread",
		""},
	{"# Ann Ode\n\na@b.example, c@d.example\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\na@b.example | c@d.example\n\n"
		"Work\n\nBread",
		""},
	{"# Ann Ode\n\na (at) b (dot) example\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\na (at) b (dot) example\n\nWork\n"
		"\nBread",
		""},
	{"# Ann Ode\n\n<a@b.example>\n\n## Work\n"
		"\nBread\n",
		"Ann Ode\na@b.example\n\nWork\n\nBread",
		""},
	{"# Ann Ode\n\na@b.example (preferred)\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\na@b.example (preferred)\n\nWork\n"
		"\nBread",
		""},
	{"# Ann Ode\n\nmailto:a@b.example\n\n## Work\n"
		"\nBread\n",
		"Ann Ode\na@b.example\n\nWork\n\nBread",
		""},
	{"# Ann Ode\n\n@ann\n\n## Work\n\nBread\n",
		"Ann Ode\n@ann\n\nWork\n\nBread",
		""},
	{"# Ann Ode\n\ngithub: ann | gitlab: @ann | x: ann\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\ngithub: ann (https://github.com/ann) | gitlab: @ann"
		" (https://gitlab.com/ann) | x: ann\n\n"
		"Work\n\nBread",
		""},
	{"# Ann Ode\n\ngithub.com/ann/\n\n## Work\n"
		"\nBread\n",
		"Ann Ode\ngithub.com/ann\n\nWork\n\nBread",
		""},
	{"# Ann Ode\n\nhttps://www.linkedin.com/in/ann/?x=1\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\nwww.linkedin.com/in/ann/?x=1\n"
		"\nWork\n\nBread",
		""},
	{"# Ann Ode\n\nlinkedin.com/in/ann | in/ann\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\nlinkedin.com/in/ann | in/ann\n"
		"\nWork\n\nBread",
		""},
	{"# Ann Ode\n\nskype:ann?call\n\n## Work\n"
		"\nBread\n",
		"Ann Ode\nskype:ann?call\n\nWork\n\nBread",
		""},
	{"# Ann Ode\n\n[Mail](mailto:a@b.example) [Site](https://b.exa"
		"mple) [Phone](tel:+1)\n\n## Work\n\nBread\n",
		"Ann Ode\nMail | Site (https://b.example) | Phone\n"
		"\nWork\n\nBread",
		""},
	{"# Ann Ode\n\nSite: b.example · Blog: https://c.example/blog/"
		" · ORCID 0000-0001-2345-6789\n\n## Work\n"
		"\nBread\n",
		"Ann Ode\nSite: b.example | Blog: c.example/blog | ORCID 0000"
		"-0001-2345-6789 (https://orcid.org/0000-0001-2345-6789)\n"
		"\nWork\n\nBread",
		""},
	{"# Ann Ode\n\nBorn 1 May 1990 | British | Driving licence B\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\nBorn 1 May 1990 | British | Driving licence B\n"
		"\nWork\n\nBread",
		""},
	{"# Ann Ode\n\nGeboren: 01.05.1990 in Berlin\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\nGeboren: 01.05.1990 in Berlin\n"
		"\nWork\n\nBread",
		""},
	{"# Ann Ode\n\nDate of birth: 1990-05-01\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\nDate of birth: 1990-05-01\n\n"
		"Work\n\nBread",
		""},
	{"# Ann Ode\n\nshe/her\n\n## Work\n\nBread\n",
		"Ann Ode\nshe/her\n\nWork\n\nBread",
		""},
	{"# Ann Ode\n\nRemote / Berlin / open to relocate\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\nRemote | Berlin | open to relocate\n"
		"\nWork\n\nBread",
		""},
	{"# Ann Ode\n\n📧 a@b.example 📱 555-0100 🏠 Hull\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\n📧 a@b.example | 📱 555-0100 | 🏠 Hull\n"
		"\nWork\n\nBread",
		""},
	{"# Ann Ode\n\nHull, England – a@b.example – 555 0100\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\nHull, England | a@b.example | 555 0100\n"
		"\nWork\n\nBread",
		""},
	{"# Ann Ode\n\n| Email | a@b.example |\n"
		"|---|---|\n| Phone | 555-0100 |\n\n## Work\n"
		"\nBread\n",
		"Ann Ode\nEmail: a@b.example | Phone: 555-0100\n"
		"\nWork\n\nBread",
		""},
	{"# Ann Ode\n\n**Email:** a@b.example  \n"
		"**Phone:** 555-0100\n\n## Work\n\nBread\n",
		"Ann Ode\nEmail: a@b.example | Phone: 555-0100\n"
		"\nWork\n\nBread",
		""},
	{"# Ann Ode\n\nBaker and miller\n\n## Work\n"
		"\nBread\n",
		"Ann Ode\nBaker and miller\n\nWork\n\n"
		"Bread",
		""},
	{"# Ann Ode\n\n*Baker*\n\n## Work\n\nBread\n",
		"Ann Ode\nBaker\n\nWork\n\nBread",
		""},
	{"# Ann Ode\n\nBaker | Hull\n\n## Work\n"
		"\nBread\n",
		"Ann Ode\nBaker | Hull\n\nWork\n\nBread",
		""},
	{"# Ann Ode\n\nBaker, a@b.example\n\n## Work\n"
		"\nBread\n",
		"Ann Ode\nBaker | a@b.example\n\nWork\n"
		"\nBread",
		""},
	{"# Ann Ode\n\nSenior Baker @ Oven Ltd\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\nSenior Baker @ Oven Ltd\n\nWork\n"
		"\nBread",
		""},
	{"# Ann Ode\n\nI bake bread in Hull.\n\n"
		"## Work\n\nBread\n",
		"Ann Ode\nI bake bread in Hull.\n\nWork\n"
		"\nBread",
		""},
	{"# ANN ODE\n\na@b.example\n\n## Work\n"
		"\nBread\n",
		"ANN ODE\na@b.example\n\nWork\n\nBread",
		""},
	{"# Ann Ode | Baker\n\na@b.example\n\n## Work\n"
		"\nBread\n",
		"Ann Ode\nBaker\na@b.example\n\nWork\n"
		"\nBread",
		""},
	{"# Ann Ode (she/her)\n\na@b.example\n\n"
		"## Work\n\nBread\n",
		"Ann Ode\nshe/her\na@b.example\n\nWork\n"
		"\nBread",
		""},
	{"# Dr. Ann Ode, PhD, MBA\n\na@b.example\n"
		"\n## Work\n\nBread\n",
		"Dr. Ann Ode, PhD, MBA\na@b.example\n\n"
		"Work\n\nBread",
		""},
	{"# Ann Ode - Résumé\n\na@b.example\n\n"
		"## Work\n\nBread\n",
		"Résumé\n\nAnn Ode\na@b.example\n\nWork\n"
		"\nBread",
		""},
	{"# Résumé of Ann Ode\n\na@b.example\n\n"
		"## Work\n\nBread\n",
		"Résumé of\n\nAnn Ode\na@b.example\n\n"
		"Work\n\nBread",
		""},
	{"# CV\n\na@b.example\n\n## Work\n\nBread\n",
		"CV\na@b.example\n\nWork\n\nBread",
		""},
	{"# Curriculum Vitae: Ann Ode\n\na@b.example\n"
		"\n## Work\n\nBread\n",
		"Curriculum Vitae:\n\nAnn Ode\na@b.example\n"
		"\nWork\n\nBread",
		""},
	{"Ann Ode\n=======\n\na@b.example\n\n## Work\n"
		"\nBread\n",
		"Ann Ode\na@b.example\n\nWork\n\nBread",
		""},
	{"**Ann Ode**\n\na@b.example\n\n## Work\n"
		"\nBread\n",
		"Ann Ode\na@b.example\n\nWork\n\nBread",
		""},
	{"<h1 align=center>Ann Ode</h1>\n\na@b.example\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\na@b.example\n\nWork\n\nBread",
		""},
	{"# [Ann Ode](https://b.example)\n\na@b.example\n"
		"\n## Work\n\nBread\n",
		"Ann Ode (https://b.example)\na@b.example\n"
		"\nWork\n\nBread",
		""},
	{"# ![x](a.png) Ann Ode\n\na@b.example\n"
		"\n## Work\n\nBread\n",
		"Ann Ode\na@b.example\n\nWork\n\nBread",
		""},
	{"Hi, I am Ann Ode, a baker.\n\na@b.example\n"
		"\n## Work\n\nBread\n",
		"a@b.example\n\nHi, I am Ann Ode, a baker.\n"
		"\nWork\n\nBread",
		""},
	{"# About Ann\n\na@b.example\n\n## Work\n"
		"\nBread\n",
		"About Ann\na@b.example\n\nWork\n\nBread",
		""},
	{"# Ann van der Ode\n\na@b.example\n\n## Work\n"
		"\nBread\n",
		"Ann van der Ode\na@b.example\n\nWork\n"
		"\nBread",
		""},
	{"# O'Neil, Ann-Marie\n\na@b.example\n\n"
		"## Work\n\nBread\n",
		"O'Neil, Ann-Marie\na@b.example\n\nWork\n"
		"\nBread",
		""},
	{"# A. B. Ode\n\na@b.example\n\n## Work\n"
		"\nBread\n",
		"A. B. Ode\na@b.example\n\nWork\n\nBread",
		""},
	{"# ann ode\n\na@b.example\n\n## Work\n"
		"\nBread\n",
		"ann ode\na@b.example\n\nWork\n\nBread",
		""},
	{"# 李明 (Ming Li)\n\na@b.example\n\n## Work\n"
		"\nBread\n",
		"李明\nMing Li\na@b.example\n\nWork\n\n"
		"Bread",
		""},
	{"# First name: Ann\n\nLast name: Ode\n"
		"\na@b.example\n\n## Work\n\nBread\n",
		"Ann Ode\na@b.example\n\nWork\n\nBread",
		""},
	{"Name: Ann Ode\n\na@b.example\n\n## Work\n"
		"\nBread\n",
		"Ann Ode\na@b.example\n\nWork\n\nBread",
		""},
	{"Name | Ann Ode\n--|--\nPhone | 555-0100\n"
		"\na@b.example\n\n## Work\n\nBread\n",
		"Ann Ode\nPhone: 555-0100 | a@b.example\n"
		"\nWork\n\nBread",
		""},
};

SHAPES_MAIN("resume.md", 0)
