/* RenderCV of every shape. */
#include "shapes.h"

static const struct shape shapes[] = {
	{"cv:\n  name: Ann Ode\n  headline: Painter\n"
		"  location: Hull\n  email: [ann@b.example, ode@b.example]\n"
		"  phone: \"+44 20 7946 0000\"\n  website: https://b.example"
		"\n  photo: ann.png\n",
		"Ann Ode\nPainter\nHull | ann@b.example | ode@b.example | +44"
		" 20 7946 0000 | b.example",
		""},
	{"cv:\n  name: Ann Ode\n  custom_connections:\n"
		"    - {fontawesome_icon: x, placeholder: Mine, url: https://"
		"b.example}\n    - {placeholder: Hull again}\n"
		"    - {fontawesome_icon: y}\n",
		"Ann Ode\nMine (https://b.example) | Hull again",
		""},
	{"cv:\n  name: Ann Ode\n  pronouns: she\n"
		"  odd: {a: 1, b: [2]}\n",
		"Ann Ode\n\nProfile\n\nPronouns: she\n"
		"\nOdd: 1, 2",
		""},
	{"cv:\n  name: Ann Ode\n  social_networks:\n"
		"    - {network: GitHub, username: ann}\n"
		"    - {network: Nowhere, username: ann}\n"
		"    - {username: ann}\n    - GitHub\n"
		"    - {network: \"nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn"
		"nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn\", username: x}\n",
		"Ann Ode\ngithub.com/ann | Nowhere: ann | ann | GitHub | nnnn"
		"nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn"
		"nnnnnnnnnnnnnnnn, x",
		""},
	{"cv:\n  name: Ann Ode\n  sections:\n    summary:\n"
		"      - I paint.\n      - Doors.\n    about the firm: One li"
		"ne.\n    Work At Sea:\n      - {company: Acme, position: Pai"
		"nter, start_date: 2019-05, end_date: present, highlights: [D"
		"oors, {Built two gates: in red}]}\n",
		"Ann Ode\n\nSummary\n\nI paint.\n\nDoors.\n"
		"\nabout the firm\n\nOne line.\n\nWork At Sea\n"
		"\nPainter\nMay 2019 – Present\nAcme\n"
		"- Doors\n- Built two gates: in red",
		""},
	{"cv:\n  name: Ann Ode\n  sections:\n    unknown_things_of_min"
		"e:\n      - {label: Boats, details: two}\n"
		"    skills:\n      - {label: Paints, details: \"red, blue\"}"
		"\n      - {label: Only}\n      - {details: loose}\n"
		"    languages:\n      - {label: French, details: fluent}\n",
		"Ann Ode\n\nUnknown Things of Mine\n\n"
		"- Boats: two\n\nSkills\n\n- Paints: red, blue\n"
		"- Label: Only\n- loose\n\nLanguages\n"
		"\n- French (fluent)",
		""},
	{"cv:\n  name: Ann Ode\n  sections:\n    publications:\n"
		"      - {title: On Paint, authors: [A. Ode, \"***B. Oak***\""
		"], doi: 10.1/x, journal: Gazette, date: 2020-01}\n"
		"      - {title: On Doors, authors: A. Ode, doi: \"https://do"
		"i.org/10.1/y\", url: \"https://d.example\"}\n"
		"      - {title: Alone}\n",
		"Ann Ode\n\nPublications\n\nOn Paint (https://doi.org/10.1/x)"
		"\nJan 2020\nGazette\nA. Ode, B. Oak\n"
		"\nOn Doors (https://d.example)\nA. Ode\n"
		"\nDoi: https://doi.org/10.1/y\n\nTitle: Alone",
		""},
	{"cv:\n  name: Ann Ode\n  sections:\n    lists:\n"
		"      - {bullet: one}\n      - {number: two}\n"
		"      - {reversed_number: three}\n      - {reversed_number: "
		"four}\n      - 5\n",
		"Ann Ode\n\nLists\n\n- one\n\n1. two\n"
		"\n2. three\n\n1. four\n\n5",
		""},
	{"cv:\n  name: Ann Ode\n  sections:\n    education:\n"
		"      - {institution: York, area: Art, degree: BA, start_dat"
		"e: 2015, end_date: 2018, location: York, gpa: \"3.5\"}\n"
		"    projects:\n      - {name: Door, date: \"Fall 2020\", sum"
		"mary: Wood, location: Hull}\n",
		"Ann Ode\n\nEducation\n\nBA, Art\n2015 – 2018\n"
		"York, York\nGpa: 3.5\n\nProjects\n\nDoor\n"
		"Fall 2020\nHull\nWood",
		""},
	{"cv:\n  name: Ann Ode\n  sections: none\n",
		"Ann Ode\n\nProfile\n\nSections: none",
		""},
	{"cv:\n  name: Ann Ode\n  sections:\n    empty: []\n"
		"    \"\": [a]\n    nothing:\n",
		"Ann Ode\na",
		""},
	{"cv:\n  - Ann\n",
		NULL,
		"error: RenderCV: 'cv' says nothing; it holds 'name', 'email'"
		" and 'sections'"},
	{"cv:\n  label: Painter\n  name: [Ann]\n",
		"Ann\nPainter",
		""},
	{"cv:\n  name: Ann Ode\n  sections:\n    experience:\n"
		"      - {company: Acme, position: Painter, start_date: 2019,"
		" end_date: 2020, date: 2018}\n      - {company: Bolt, start_"
		"date: 2019-99}\n      - {company: Cask, date: 2020-05-14}\n"
		"      - [a, b]\n      - {company: {a: b}, position: 5}\n",
		"Ann Ode\n\nExperience\n\na, b\n\nPainter\n"
		"2018\nAcme\n\nBolt\n2019–99\n\nCask\n"
		"May 2020\n\n5\nb",
		""},
};

SHAPES_MAIN("resume.yaml", 0)
