/* MDX of every shape: what stays of it, and what is said. */
#include "shapes.h"

static const struct shape shapes[] = {
	{"# Ann Ode\n\nimport A from \"a\"\nimport { B } from 'b'\n"
		"import * as c from \"c\"\nimport \"./x.css\"\n"
		"\nText.\n",
		"Ann Ode\nText.",
		"warning: 4 pieces of JavaScript left out, 'import A from \"a"
		"\"' the first; write what it would say"},
	{"# Ann Ode\n\nimport matters to me.\n\n"
		"export is what we do.\n",
		"Ann Ode\nimport matters to me.\n\nexport is what we do.",
		""},
	{"# Ann Ode\n\nexport const meta = {\n  a: 1,\n"
		"}\n\nText.\n",
		"Ann Ode\nText.",
		"warning: 1 piece of JavaScript left out, 'export const meta "
		"= {   a: 1, }'; write what it would say"},
	{"# Ann Ode\n\nexport default ({children}) => <div>{children}<"
		"/div>\n\nText.\n",
		"Ann Ode\nText.",
		"warning: 1 piece of JavaScript left out, 'export default ({c"
		"hildren}) => <div>{chi'; write what it would say"},
	{"# Ann Ode\n\nexport function f() {\n\n"
		"}\n\nText <Box/>.\n",
		"Ann Ode\nText .\n}",
		"warning: 1 piece of JavaScript left out, 'export function f("
		") {'; write what it would say"},
	{"# Ann Ode\n\nexport let x = 3\n\nText.\n",
		"Ann Ode\nText.",
		"warning: 1 piece of JavaScript left out, 'export let x = 3';"
		" write what it would say"},
	{"# Ann Ode\n\nexport const a = {\n b",
		"Ann Ode",
		"warning: 1 piece of JavaScript left out, 'export const a = {"
		"  b'; write what it would say"},
	{"# Ann Ode\n\n<Job title=\"Painter\" company=\"Acme\" />\n"
		"\nDoors.\n",
		"Ann Ode\nPainter | Acme\nDoors.",
		"warning: 1 component left out, '<Job title=\"Painter\" compa"
		"ny=\"Acme\" />'; the words they carry as title, company, loc"
		"ation, from, to and the like stay"},
	{"# Ann Ode\n\n<Job title=\"Painter\">\n"
		"\nDoors.\n\n</Job>\n",
		"Ann Ode\nPainter\nDoors.",
		"warning: 2 components left out, '<Job title=\"Painter\">' th"
		"e first; the words they carry as title, company, location, f"
		"rom, to and the like stay"},
	{"# Ann Ode\n\nA <Tag name=\"Go\"/> and <Tag>C</Tag>.\n",
		"Ann Ode\nA Go  and C.",
		"warning: 3 components left out, '<Tag name=\"Go\"/>' the fir"
		"st; the words they carry as title, company, location, from, "
		"to and the like stay"},
	{"# Ann Ode\n\n<Job title=\"A < B\" x={y > 2} z={\"}\"}>Doors<"
		"/Job>\n",
		"Ann Ode\nA < B\nDoors",
		"warning: 2 components left out, '<Job title=\"A < B\" x={y >"
		" 2} z={\"}\"}>' the first; the words they carry as title, co"
		"mpany, location, from, to and the like stay"},
	{"# Ann Ode\n\n<Job title=\"open\n\nText <Box/>.\n",
		"Ann Ode\n<Job title=\"open\nText .",
		"warning: 1 component left out, '<Box/>'; the words they carr"
		"y as title, company, location, from, to and the like stay"},
	{"# Ann Ode\n\n<Job x={y\n\nText <Box/>.\n",
		"Ann Ode\n<Job x={y\nText .",
		"warning: 1 component left out, '<Box/>'; the words they carr"
		"y as title, company, location, from, to and the like stay"},
	{"# Ann Ode\n\n<Job <Box/> Text\n",
		"Ann Ode\n<Job  Text",
		"warning: 1 component left out, '<Box/>'; the words they carr"
		"y as title, company, location, from, to and the like stay"},
	{"# Ann Ode\n\na<Box/> and List<String> of Map<K, V>\n",
		"Ann Ode\na and List<String> of Map<K, V>",
		"warning: the HTML tag <box> is left out; its text stays"},
	{"# Ann Ode\n\n<URLs/> <X/> <Ab.Cd/> <A1/> <B2b/> Text\n",
		"Ann Ode\nText",
		"warning: 1 component left out, '<Ab.Cd/>'; the words they ca"
		"rry as title, company, location, from, to and the like stay"},
	{"# Ann Ode\n\nText {/* a\nremark */} goes on.\n",
		"Ann Ode\nText goes on.",
		""},
	{"# Ann Ode\n\nText {\" \"} goes {'on'} and {`so`} {`${x}`} {"
		"\"}\"}.<Box/>\n",
		"Ann Ode\nText {\" \"} goes {'on'} and {so} {${x}} }.",
		"warning: 1 component left out, '<Box/>'; the words they carr"
		"y as title, company, location, from, to and the like stay"},
	{"# Ann Ode\n\n{frontmatter.title} and {a.b[0]} and {a?.b} and"
		" {x} and {a b} and {} <Box/>\n",
		"Ann Ode\nand  and  and {x} and {a b} and {}",
		"warning: 3 pieces of JavaScript left out, '{frontmatter.titl"
		"e}' the first; write what it would say"},
	{"# Ann Ode\n\n\\{a.b} x{a.b} ${a.b} {{a.b}} {a\n"
		"\nb} <Box/>\n",
		"Ann Ode\n{a.b} x{a.b} ${a.b} {} {a\nb}",
		"warning: 1 piece of JavaScript left out, '{a.b}'; write what"
		" it would say"},
	{"# Ann Ode\n\n{ a.b } { \"c\" }<Box/>\n",
		"Ann Ode\nc",
		"warning: 1 piece of JavaScript left out, '{ a.b }'; write wh"
		"at it would say"},
	{"# Ann Ode\n\n{\"a\n\n}<Box/>\n",
		"Ann Ode\n{\"a\n\n}",
		"warning: 1 component left out, '<Box/>'; the words they carr"
		"y as title, company, location, from, to and the like stay"},
	{"# Ann Ode\n\n{a.b`c}` x<Box/>\n",
		"Ann Ode\n{a.bc} x",
		"warning: the HTML tag <box> is left out; its text stays"},
	{"# Ann Ode\n\n<p className={styles.x} style={{a: 1}}>Text</p>"
		"\n",
		"Ann Ode\nText",
		""},
	{"# Ann Ode\n\n<a href=\"https://b.example\" onClick={() => { "
		"go() }}>Text</a>\n",
		"Ann Ode\nText (https://b.example)",
		""},
	{"# Ann Ode\n\n<a href={x}>Text</a>\n",
		"Ann Ode\nText",
		""},
	{"# Ann Ode\n\n<p x={y\n\nText <Box/>\n",
		"Ann Ode\n<p x={y\nText",
		"warning: 1 component left out, '<Box/>'; the words they carr"
		"y as title, company, location, from, to and the like stay"},
	{"# Ann Ode\n\n<p x=\"{y}\">Text</p> <Box/>\n",
		"Ann Ode\nText",
		"warning: 1 component left out, '<Box/>'; the words they carr"
		"y as title, company, location, from, to and the like stay"},
	{"# Ann Ode\n\n```jsx\n<Box/>\nimport a from \"a\"\n"
		"```\n\nText `<Box/>`.\n",
		"Ann Ode\n<Box/>\nimport a from \"a\"\n"
		"\nText <Box/>.",
		""},
	{"# Ann Ode\n\n```\n<B x={",
		"Ann Ode\n<B x={",
		""},
	{"# Ann Ode\n\n<Box/>",
		"Ann Ode",
		"warning: 1 component left out, '<Box/>'; the words they carr"
		"y as title, company, location, from, to and the like stay"},
	{"# Ann Ode\n\n{/* x",
		"Ann Ode\n{/* x",
		""},
	{"# Ann Ode\n\na <Job period=\"2019 - 2020\" location=\"Hull\""
		"/> b\n",
		"Ann Ode\na Hull | 2019 - 2020  b",
		"warning: 1 component left out, '<Job period=\"2019 - 2020\" "
		"location=\"Hull'; the words they carry as title, company, lo"
		"cation, from, to and the like stay"},
	{"# Ann Ode\n\n<Job company=\"Acme\" title=\"Painter\"/>\n"
		"Doors\n",
		"Ann Ode\nPainter | Acme\nDoors",
		"warning: 1 component left out, '<Job company=\"Acme\" title="
		"\"Painter\"/>'; the words they carry as title, company, loca"
		"tion, from, to and the like stay"},
	{"```\ncode {/* x */}\n```\n",
		"code {/* x */}",
		""},
	{"import a from \"a\"",
		"",
		"warning: 1 piece of JavaScript left out, 'import a from \"a"
		"\"'; write what it would say"},
};

SHAPES_MAIN("resume.md", 0)
