/* Tables, lists and definitions that hold jobs, degrees and contact data. */
#include "shapes.h"

static const struct shape shapes[] = {
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n| Years | Job |\n|---|---|\n| 2019 – 2020 | Baker, Oven L"
		"td |\n| 2017 – 2019 | Miller, Mill Ltd |\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nYears | Job\n2019 – 2020 | Baker, Oven Ltd\n"
		"2017 – 2019 | Miller, Mill Ltd",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n| | |\n|---|---|\n| **Oven Ltd** | 2019 – 2020 |\n"
		"| Baker | Hull |\n| - bread | |\n| **Mill Ltd** | 2017 – 20"
		"19 |\n| Miller | Wick |\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nOven Ltd | 2019 – 2020\nBaker | Hull\n"
		"- bread\nMill Ltd | 2017 – 2019\nMiller | Wick",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n| **Oven Ltd** | 2019 – 2020 |\n|---|---|\n"
		"| Baker | Hull |\n\n- Bread\n\n| **Mill Ltd** | 2017 – 2019"
		" |\n|---|---|\n| Miller | Wick |\n\n- Flour\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nOven Ltd | 2019 – 2020\nBaker | Hull\n"
		"\n- Bread\n\nMill Ltd | 2017 – 2019\n"
		"Miller | Wick\n\n- Flour",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n<table><tr><td>2019 – 2020</td><td><b>Baker</b>, Oven Ltd"
		"<ul><li>Bread</li><li>Rolls</li></ul></td></tr><tr><td>2017<"
		"/td><td><b>Miller</b><p>Flour</p></td></tr></table>\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\n2019 – 2020 | Baker, Oven Ltd\n  • Bread\n"
		"  • Rolls\n2017 | Miller\n  Flour",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n2019 – 2020\n:   **Baker**, Oven Ltd\n"
		"\n    - Bread\n\n2017 – 2019\n:   **Miller**, Mill Ltd\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker, Oven Ltd\n2019 – 2020\n- Bread\n"
		"\nMiller, Mill Ltd\n2017 – 2019",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\nOven Ltd\n: Baker\n: 2019 – 2020\n"
		": Bread and rolls.\n\nMill Ltd\n: Miller\n"
		": 2017 – 2019\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nOven Ltd\n2019 – 2020\nBaker\nBread and rolls.\n"
		"\nMill Ltd\n2017 – 2019\nMiller",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n- **Oven Ltd**\n  - Baker, 2019 – 2020\n"
		"    - Bread\n  - Boy, 2017 – 2019\n- **Mill Ltd**, 2015\n"
		"  - Flour\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\n- Oven Ltd\n\nBaker\n2019 – 2020\n"
		"- Bread\n\nBoy\n2017 – 2019\n- Mill Ltd, 2015\n"
		"  - Flour",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n1. Baker, Oven Ltd, 2019 – 2020\n2. Miller, Mill Ltd, 201"
		"7 – 2019\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker, Oven Ltd\n2019 – 2020\n\nMiller, Mill Ltd\n"
		"2017 – 2019",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n> **Baker**, Oven Ltd, 2019 – 2020\n"
		">\n> - Bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker, Oven Ltd\n2019 – 2020\n- Bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n- - Baker, Oven Ltd, 2019 – 2020\n"
		"  - Bread\n- - Miller, Mill Ltd, 2017\n"
		"  - Flour\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\n  - Baker, Oven Ltd, 2019 – 2020\n"
		"  - Bread\n  - Miller, Mill Ltd, 2017\n"
		"  - Flour",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n<div><div>Baker</div><div>Oven Ltd</div><div>2019 – 2020<"
		"/div><ul><li>Bread</li></ul></div>\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker\n2019 – 2020\nOven Ltd\n- Bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n**Baker** | Oven Ltd | 2019 – 2020  \n"
		"Bread\n\n**Miller** | Mill Ltd | 2017  \n"
		"Flour\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker | Oven Ltd\n2019 – 2020\nBread\n"
		"\nMiller | Mill Ltd\n2017\nFlour",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\nBaker\t2019 – 2020\nOven Ltd\tHull\n"
		"\nMiller\t2017\nMill Ltd\tWick\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker\n2019 – 2020\nOven Ltd\tHull\n"
		"\nMiller\n2017\nMill Ltd\tWick",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n```\nBaker, Oven Ltd     2019 - 2020\n"
		"  Bread\nMiller, Mill Ltd    2017\n```\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker, Oven Ltd     2019 - 2020\nBread\n"
		"Miller, Mill Ltd    2017",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Oven Ltd\n\n#### Baker\n\n2019 – 2020\n"
		"\n- Bread\n\n#### Boy\n\n2017 – 2019\n"
		"\n### Mill Ltd\n\n2015\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nOven Ltd\n2019 – 2020\nBaker\n- Bread\n"
		"\nBoy\n\n2017 – 2019\n\nMill Ltd\n2015",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n*2019 – 2020*\n\n**Baker**\n\nOven Ltd\n"
		"\nBread.\n\n*2017*\n\n**Miller**\n\nMill Ltd\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker\n2019 – 2020\nOven Ltd\nBread.\n"
		"\nMiller\n2017\nMill Ltd",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### 2019 – 2020\n\nBaker, Oven Ltd\n"
		"\n### 2017\n\nMiller, Mill Ltd\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker, Oven Ltd\n2019 – 2020\n\nMiller, Mill Ltd\n"
		"2017",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n**Oven Ltd** – Baker (2019 – 2020): bread, rolls and bun"
		"s.\n\n**Mill Ltd** – Miller (2017): flour.\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nOven Ltd – Baker: bread, rolls and buns.\n"
		"2019 – 2020\n\nMill Ltd – Miller: flour.\n"
		"2017",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\nSince 2019, baker at Oven Ltd.\n\nFrom 2017 until 2019, mi"
		"ller at Mill Ltd.\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nbaker at Oven Ltd.\nSince 2019\n\nmiller at Mill Ltd.\n"
		"From 2017 until 2019",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n![Oven](a.png){.logo} **Baker**, Oven Ltd, 2019 – 2020\n"
		"\n- Bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker, Oven Ltd\n2019 – 2020\n- Bread",
		""},
};

SHAPES_MAIN("resume.md", 0)
