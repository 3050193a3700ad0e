/* Front matter of every shape: contact data, the name, sections. */
#include "shapes.h"

static const struct shape shapes[] = {
	{"---\nemail: ann@b.example\nphone: \"+44 20 7946 0000\"\n"
		"web: b.example\ncity: Hull\n---\n\n# Ann Ode\n",
		"Ann Ode\nann@b.example | +44 20 7946 0000 | b.example | Hull",
		""},
	{"---\ne_mail: ann@b.example\nphone-number: 020 7946 0000\n"
		"homepage: https://b.example\n---\n\n# Ann Ode\n",
		"Ann Ode\nann@b.example | 020 7946 0000 | b.example",
		""},
	{"---\nemail: nobody\nwebsite: none\n---\n"
		"\n# Ann Ode\n",
		"Ann Ode",
		""},
	{"---\ngithub: ann\nlinkedin: in/ann\nxing: \"@ann\"\n"
		"twitter: \"@ann\"\nmastodon: social.example/@ann\n"
		"---\n\n# Ann Ode\n",
		"Ann Ode\ngithub.com/ann | www.linkedin.com/in/ann | www.xing"
		".com/profile/ann | twitter.com/ann | social.example/@ann",
		""},
	{"---\ncontact:\n  - ann@b.example\n  - 020 7946 0000\n"
		"  - https://b.example\n  - Hull\n  - \"\"\n"
		"---\n\n# Ann Ode\n",
		"Ann Ode\nann@b.example | 020 7946 0000 | b.example | Hull",
		""},
	{"---\ncontact:\n  - \"Blog: [shown](https://b.example)\"\n"
		"  - \"[plain](b.example)\"\n  - \"](x) [\"\n"
		"---\n\n# Ann Ode\n",
		"Ann Ode\nshown (https://b.example) | [plain](b.example) | ]("
		"x) [",
		""},
	{"---\ncontact:\n  - {text: <i class=x></i> ann@b.example}\n"
		"  - {text: \"a < b\"}\n  - {text: \"<i\"}\n"
		"  - {text: Hull, newLine: true}\n  - {url: \"https://b.examp"
		"le\", title: Mine}\n  - {network: github, username: ann}\n"
		"  - {network: nowhere, username: ann}\n"
		"  - {icon: fa-x}\n---\n\n# Ann Ode\n",
		"Ann Ode\nann@b.example | a < b | <i | Hull | Mine (https://b"
		".example) | github.com/ann",
		""},
	{"---\nsocial:\n  - github: ann\n  - {service: email, label: a"
		"nn@b.example}\n  - {type: url, handle: b.example}\n"
		"---\n\n# Ann Ode\n",
		"Ann Ode\ngithub.com/ann | ann@b.example | b.example",
		""},
	{"---\nemail: {url: \"mailto:ann@b.example\", text: Write}\n"
		"phone: {number: 5}\n---\n\n# Ann Ode\n",
		"Ann Ode\nWrite",
		""},
	{"---\ncontact:\n  email:\n    - ann@b.example\n"
		"    - ode@b.example\n  nested:\n    github: ann\n"
		"---\n\n# Ann Ode\n",
		"Ann Ode\nann@b.example | ode@b.example",
		""},
	{"---\nkeywords: [ann@b.example]\n---\n"
		"\n# Ann Ode\n",
		"Ann Ode",
		""},
	{"---\na-key-that-is-far-longer-than-any-label-could-ever-be-i"
		"n-a-language-of-men: x@b.example\n---\n"
		"\n# Ann Ode\n",
		"Ann Ode",
		""},
	{"---\nfirstname: Ann\nlastname: Ode\n---\n"
		"\nSome text.\n",
		"Ann Ode\nSome text.",
		""},
	{"---\nfirst_name: Ann\nsurname: Ode\nname: Ann Ode\n"
		"---\n\nSome text.\n",
		"Ann Ode\nSome text.",
		""},
	{"---\nname: [Ann Ode, Bob]\n---\n\nSome text.\n",
		"Ann Ode\nSome text.",
		""},
	{"---\nname: {name: Ann Ode}\n---\n\nSome text.\n",
		"Ann Ode\nSome text.",
		""},
	{"---\nname: {first: Ann}\n---\n\nSome text.\n",
		"Some text.",
		""},
	{"---\nperson:\n  name: Ann Ode\n---\n\n"
		"Some text.\n",
		"Ann Ode\nSome text.",
		""},
	{"---\ncv:\n  label: x\n---\n\nSome text.\n",
		"Some text.",
		""},
	{"---\nname: \"\"\n---\n\nSome text.\n",
		"Some text.",
		""},
	{"---\nauthor: Ann Ode\ntitle: Curriculum Vitae\n"
		"---\n\nSome text.\n",
		"Ann Ode\nSome text.",
		""},
	{"---\nlastname: Ode\n---\n\nSome text.\n",
		"Some text.",
		""},
	{"---\nname: Ode\nlastname: Ode\n---\n\n"
		"Some text.\n",
		"Ode\nSome text.",
		""},
	{"---\nskills: [Priming, Gilding]\n---\n"
		"\n# Ann Ode\n\nI paint.\n",
		"Ann Ode\nI paint.\n\nSkills\n\n- Priming\n"
		"- Gilding",
		""},
	{"---\nskills:\n  wood: [Priming, Gilding]\n"
		"  focus_areas: {a: Doors, b: Gates}\n"
		"---\n\n# Ann Ode\n\nI paint.\n",
		"Ann Ode\nI paint.\n\nSkills\n\n- Wood: Priming, Gilding\n"
		"- Doors, Gates",
		""},
	{"---\nwork:\n  - Painter\n  - Glazier\n"
		"---\n\n# Ann Ode\n\nI paint.\n",
		"Ann Ode\nI paint.\n\nWork\n\n- Painter\n"
		"- Glazier",
		""},
	{"---\nwork:\n  - {job: Painter, since: 2019}\n"
		"  - {company: Acme, start: \"2019\", end: \"2020\", role: Pa"
		"inter, place: Hull}\n  - {title: Glazier, year: 2020, from: "
		"\"2001\"}\n---\n\n# Ann Ode\n\nI paint.\n",
		"Ann Ode\nI paint.\n\nWork\n\nPainter\n"
		"2019\n\nPainter\n2019 – 2020\nAcme\n"
		"Hull\n\nGlazier\n2020\nFrom: 2001",
		" warning: no contact data was found; write an e-mail address"
		" or a phone number below the name"},
	{"---\nwork:\n  - {position: Painter, until: 2020, tasks: Door"
		"s, tools: {a: Brush, b: [Roller, Comb]}, empty: \"\", none: "
		"[]}\n---\n\n# Ann Ode\n\nI paint.\n",
		"Ann Ode\nI paint.\n\nWork\n\nPainter\n"
		"2020\nDoors\n\nBrush, Roller, Comb",
		" warning: no contact data was found; write an e-mail address"
		" or a phone number below the name"},
	{"---\nwork:\n  - {note: Only this, other: [That]}\n"
		"---\n\n# Ann Ode\n\nI paint.\n",
		"Ann Ode\nI paint.\n\nWork\n\nOnly this\n"
		"\n- That",
		""},
	{"---\neducation:\n  - {school: York, area_of_study: Art, degr"
		"ee: BA}\n  - {name: Lycee}\n---\n\n# Ann Ode\n"
		"\nI paint.\n",
		"Ann Ode\nI paint.\n\nEducation\n\nArt\n"
		"\nYork\n\nDegree: BA\n\nLycee",
		""},
	{"---\ncv:\n  skills: [Priming, Gilding]\n"
		"  sections:\n    interests: [Boats, Sails]\n"
		"---\n\n# Ann Ode\n\nI paint.\n",
		"Ann Ode\nI paint.\n\nSkills\n\n- Priming\n"
		"- Gilding\n\nInterests\n\n- Boats\n- Sails",
		" warning: no contact data was found; write an e-mail address"
		" or a phone number below the name"},
	{"---\nresume:\n  work: [{title: Painter, company: Acme}]\n"
		"---\n\n# Ann Ode\n\nI paint.\n",
		"Ann Ode\nI paint.\n\nWork\n\nPainter\n"
		"\nAcme",
		""},
	{"---\nskills: [a, b]\n---\n\n# Ann Ode\n"
		"\nI paint.\n",
		"Ann Ode\nI paint.",
		""},
	{"---\nskills: Priming\n---\n\n# Ann Ode\n"
		"\nI paint.\n",
		"Ann Ode\nI paint.",
		""},
	{"---\ntags: [Priming, Gilding]\n---\n\n"
		"# Ann Ode\n\nI paint.\n",
		"Ann Ode\nI paint.",
		""},
	{"---\nfocusLabel: x\nfocus: y\n---\n\n"
		"# Ann Ode\n\nI paint.\n",
		"Ann Ode\nI paint.",
		""},
	{"---\nprojects:\n  - {name: Door, venue: Fair, focusLabel: Ab"
		"out, focus: Wood, linkLabel: Alone}\n"
		"---\n\n# Ann Ode\n\nI paint.\n",
		"Ann Ode\nI paint.\n\nProjects\n\nDoor\n"
		"\nWood\n\nFair\n\nLinkLabel: Alone",
		""},
	{"---\nskills: [Priming, Gilding]\n---\n"
		"\n# Ann Ode\n\n## Skills\n\n- Sanding\n",
		"Ann Ode\n\nSkills\n\n- Sanding",
		""},
	{"---\nwork:\n  - title: Painter\n    bullets:\n"
		"      - Built two gates: in red\n      - Doors\n"
		"\n---\n\n# Ann Ode\n\nI paint.\n",
		"Ann Ode\nI paint.\n\nWork\n\nPainter\n"
		"\n- Built two gates: in red\n- Doors",
		""},
};

SHAPES_MAIN("resume.md", 0)
