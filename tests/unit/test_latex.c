/* LaTeX in Markdown: what it becomes, and what is said of it. */
#include "unit.h"

#include "markdown/passes.h"

#include <string.h>

#define EM_SPACE "\xE2\x80\x83"

static const struct {
	const char *text, *out;
	const char *said; /* a part of the messages; NULL: there are none */
} cases[] = {
	{"a \\textbf{b *c*} \\textit{\\emph{d}}", "a <strong>b *c*</strong> "
		"<em><em>d</em></em>", NULL},
	{"a \\hfill b\\qquad{}c", "a" EM_SPACE "b" EM_SPACE EM_SPACE "c", NULL},
	{"\\section*{A}\n\\subsection{B \\LaTeX{}}", "## A\n### B LaTeX", NULL},
	{"\\faGithub\\ a \\aiOrcid{}b \\faIcon{map-marker} c, \\LaTeX\\ d",
		"<i class=\"fa-Github\"></i> a <i class=\"fa-Orcid\"></i>b "
		"<i class=\"fa-map-marker\"></i> c, LaTeX d", NULL},
	{"\\href{https://a.example/b\\_c}{D} \\url{e.example}",
		"<a href=\"https://a.example/b_c\">D</a> e.example", NULL},
	{"\\underline{a}\\textsuperscript{b}", "<u>a</u><sup>b</sup>", NULL},
	{"\\textcolor[rgb]{.2,.2,.5}{A} \\textsc{B}", "A B", NULL},
	{"{\\Large A} {\\bf B} {\\LARGE\\textbf{C}}", "A <strong>B</strong> "
		"<strong>C</strong>", "t.md:1:2: warning: LaTeX that says how "
		"text is set is left out (2, '\\Large' first); "},

	/* lines */
	{"\\textbf{a} \\\\\nb \\\\[2pt] c \\\\\n\nd \\\\\n\\end{center}",
		"<strong>a</strong> \\\nb <br>c \n\nd \n", NULL},
	{"\\begin{center}\n    a\n    b\\end{center}\n\nc \\bf{d}\\it{e}",
		"<div class=\"center\">\na\nb\n</div>\nc <strong>d</strong>"
		"<em>e</em>", NULL},
	{"\\begin{center}{\\bf a}\\end{center}", "<div class=\"center\">"
		"<strong>a</strong></div>", NULL},
	{"\\begin{center}\na\n\\end{center}",
		"<div class=\"center\">\na\n</div>", NULL},
	{"\\begin{itemize}\n    \\item a\n    \\item b\n\\end{itemize}",
		"\n- a\n- b\n", NULL},
	{"\\vspace{2pt}%\n\\textbf{20}%\n\\noindent a", "\n<strong>20</strong>"
		"\na", "(2, '\\vspace{2pt}' first)"},

	{"\\begin{longtable}{@{\\extracolsep{\\fill}}ll}\n2019 & "
		"\\parbox[t]{8\\textwidth}{%\n\\textbf{A}\\newline\nB~C\\par%\n"
		"\\begin{minipage}{2pt}%\nD%\n\\end{minipage}%\n}\\\\\n"
		"\\end{longtable}\nE & 5%\n",
		"\n2019" EM_SPACE "\n<strong>A</strong><br>\nB\xC2\xA0""C<br>\n"
		"\nD\n\n\n\nE & 5%\n", "'\\begin{longtable}"},

	/* mathematics */
	{"a $\\cdot$ b $|$ c$~$d", "a \xC2\xB7 b | c\xC2\xA0""d", NULL},
	{"$~$ $x^2 \\times y$ $5 and $6, \\$ $\\alpha$", "\xC2\xA0 "
		"x\u00B2 \u00D7 y $5 and $6, \\$ \u03B1", NULL},
	{"$O(n \\log^2 n)$ $p<0.05$ $f(x, y)$ 2$\\mu$m $n$th", "O(n "
		"log\u00B2 n) p &lt; 0.05 f(x, y) 2\u03BCm nth", NULL},
	{"$x_{max}^{-1}$ $90^\\circ$ $\\frac{a+b}2$ $\\sqrt{2}$",
		"x<sub>max</sub>\u207B\u00B9 90\u00B0 (a + b)/2 "
		"\u221A2", NULL},
	{"$\\text{a b} \\in \\{1, 2\\}$ $\\pm2$ $a\\,b$ $\\sim$50 $<5$",
		"a b \u2208 {1, 2} \u00B1" "2 a\u00A0" "b ~50 &lt;5", NULL},
	{"$`a_1`$ `$b$` $`c$", "a\u2081 `$b$` $`c$", NULL},
	{"a\n\n$$\nE = mc^2\n$$\n\nb", "a\n\nE = mc\u00B2\n\n\n\nb", NULL},
	{"a $\\binom{b}c$ $c$ $x^{$", "a $\\binom{b}c$ c $x^{$", "t.md:1:3: "
		"warning: mathematics beyond a line of signs stays as it is "
		"typed (2, '$\\binom{b}c$' first); "},
	{"$\\hat{x} \\bar y \\dot\\alpha$ $\\overline{xy}$ $\\sqrt[3]{2}$ "
		"$\\sum_{i=1}^{n} x_i$ $2^{n+1}$", "x\u0302\u0233\u03B1\u0307 "
		"$\\overline{xy}$ \u221B2 \u2211<sub>i=1</sub>\u207F "
		"x<sub>i</sub> 2\u207F\u207A\u00B9", "(1, '$\\over"},
	{"\\LaTeX $5 to 6$ $7-$8 $9/h$ $9k+ US$5=US$6 $A_B:$C A$P_R$ $PATH$ "
		"~$50k (~12%) $_a$ 35$ (36$)\n$5, 2^10\n", "LaTeX $5 to 6$ $7-$8 $9/h$ "
		"$9k+ US$5=US$6 $A_B:$C A$P_R$ $PATH$ ~$50k (~12%) $_a$ 35$ "
		"(36$)\n$5, 2^10\n", NULL},

	/* lists, and what is hidden */
	{"\\begin{enumerate}\n\\item a\n\\begin{description}\n\\item[Cd] e\n"
		"\\end{description}\n\\item[--] f\n\\end{enumerate}", "\n1. a\n\n"
		"- <strong>Cd</strong> e\n\n1. f\n", NULL},
	{"\\begin{multicols}{2}\na\n\\end{multicols}\n\\begin{comment}\nb\n"
		"\\end{comment}c", "<div class=\"columns\">\na\n</div>\n\n\nc",
		NULL},
	{"\\begin{tabular}{l}\na \\\\\n\\hline\nb\n\\end{tabular}",
		"\na \n\nb\n", "(3, '\\begin{tabular}{l}' first)"},

	/* signs, letters, quotations */
	{"\\'{e} {\\\"u} \\c{c} \\v{s}\\o{} {\\ss} \\~{} d\\'une \\'{\\i}",
		"\u00E9 \u00FC \u00E7 \u0161\u00F8 \u00DF \\~ d\\'une \u00ED",
		NULL},
	{"R\\'esum\\'e M\\\"uller na\\\"ive S\\~ao l\\'eau don\\'t \\'e \\\"under\\\"",
		"R\u00E9sum\u00E9 M\u00FCller na\u00EFve S\u00E3o l\\'eau "
		"don\\'t \\'e \\\"under\\\"", NULL},
	{"Fig.~3 of Dr.~Rye, ~5 kg, H~2~O, ~~a.~b~~ 2~3 Mon~Fri",
		"Fig.\u00A03 of Dr.\u00A0Rye, ~5 kg, H~2~O, ~~a.~b~~ 2~3 "
		"Mon~Fri", NULL},
	{"\\emph{a} in~(b) and~\\TeX", "<em>a</em> in\u00A0(b) and\u00A0TeX",
		NULL},
	{"\\TeX\\ a 5\\,\\textdegree{}C", "TeX a 5\\,\u00B0C", NULL},
	{"``a 'b' c'' `d' `e` `f`", "\u201Ca 'b' c\u201D `d' `e` `f`", NULL},
	{"`d' e", "\u2018d\u2019 e", NULL},
	{"\\faIcon{phone} 5 \\faGithub\\ a \\TeX", "<i class=\"fa-phone\"></i> 5 "
		"<i class=\"fa-Github\"></i> a TeX", NULL},
	{"\\emph{a} \\unknown b \\cv{c}{}{d}{e} \\w+ C:\\new", "<em>a</em> b c"
		EM_SPACE "d" EM_SPACE "e \\w+ C:\\new", "unknown LaTeX is left "
		"out (2, '\\unknown' first)"},

	{"\\EveryPar{\\hangafter=1\\hangindent=2em\\relax}a \\og b\\fg{}", "a \u00AB\u00A0b"
		"\u00A0\u00BB", "unknown LaTeX is left out (4, "},

	/* what is none, or not known */
	{"C:\\new\\section\\ \\_ 10\\%", "C:\\new\\section\\ \\_ 10\\%", NULL},
	{"C:\\small\\item a", "C:\\small\\item a", NULL},
	{"a \\\\ b\n", "a \\\\ b\n", NULL},
	{"\\emph{a} \\cvitem{b}{c} \\d", "<em>a</em> b c \\d", "t.md:1:10: "
		"warning: unknown LaTeX is left out (1, '\\cvitem'); the"},
	{"\\emph{a\n\nb}", "\\emph{a\n\nb}", NULL},
	{"`\\emph{a}` \\emph{b}\n\n~~~\n\\emph{c}\n~~~\n\\emph{d}",
		"`\\emph{a}` <em>b</em>\n\n~~~\n\\emph{c}\n~~~\n<em>d</em>",
		NULL},
};

static void table(void **state)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct source s = {"t.md", cases[i].text,
			strlen(cases[i].text), 1, NULL};
		char said[500] = "";
		struct diag diag = {.stream = fmemopen(said, sizeof said,
			"w")};

		latex_read(*state, &s, &diag);
		fclose(diag.stream);
		if (strcmp(s.text, cases[i].out) != 0)
			fail_msg("%s: '%s'", cases[i].text, s.text);
		if (cases[i].said ? !strstr(said, cases[i].said)
			: *said != '\0')
			fail_msg("%s says %s", cases[i].text, said);
	}
}

/* Every line of the source keeps its number, wherever it is cut off. */
static void lines(void **state)
{
	static const char text[] = "\\begin{center}\n{\\Large\\textbf{a\nb}}\\\\"
		"[1pt]\n$\\cdot$\\end{center}\n\\vspace{2\npt}%\n\\item[x] \\\\"
		"\n\\href{u}{v\n}\n";

	for (size_t len = 0; len < sizeof text; len++) {
		struct source s = {"t.md", arena_strndup(*state, text, len),
			strlen(arena_strndup(*state, text, len)), 1, NULL};
		struct diag diag = {0};
		int n = 0;

		latex_read(*state, &s, &diag);
		for (const char *p = s.text; *p; p++)
			n += *p == '\n';
		for (size_t i = 0; i < len; i++)
			n -= text[i] == '\n';
		assert_int_equal(n, 0);
	}
}

static void nested(void **state)
{
	static const char *const parts[] = {"\\emph{", "{\\bf ", "$", "\\\\",
		"\\href{a}[", "\\item "};

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		struct buf text = {.arena = *state};
		struct source s = {"t.md", NULL, 0, 1, NULL};
		struct diag diag = {0};

		buf_puts(&text, "\\LaTeX ");
		for (int j = 0; j < 20000; j++)
			buf_puts(&text, parts[i]);
		for (int j = 0; j < 20000; j++)
			buf_puts(&text, "}");
		s.text = text.data;
		s.len = text.len;
		latex_read(*state, &s, &diag);
		assert_int_equal(strlen(s.text), s.len);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(table),
		TEST(lines),
		TEST(nested),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
