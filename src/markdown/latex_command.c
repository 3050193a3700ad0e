#include "markdown/latex_command.h"

#include "markdown/latex_accent.h"
#include "markdown/latex_scan.h"
#include "markdown/math.h"

#include <stdbool.h>
#include <string.h>

static const struct latex_command commands[] = {
	{"textbf", LATEX_WRAP, "<strong>", "</strong>", 1},
	{"textit", LATEX_WRAP, "<em>", "</em>", 1},
	{"textsl", LATEX_WRAP, "<em>", "</em>", 1},
	{"emph", LATEX_WRAP, "<em>", "</em>", 1},
	{"underline", LATEX_WRAP, "<u>", "</u>", 1},
	{"texttt", LATEX_WRAP, "<code>", "</code>", 1},
	{"textsuperscript", LATEX_WRAP, "<sup>", "</sup>", 1},
	{"textsubscript", LATEX_WRAP, "<sub>", "</sub>", 1},
	{"textsc", LATEX_LAST, NULL, NULL, 1},
	{"textsf", LATEX_LAST, NULL, NULL, 1},
	{"textrm", LATEX_LAST, NULL, NULL, 1},
	{"text", LATEX_LAST, NULL, NULL, 1},
	{"mbox", LATEX_LAST, NULL, NULL, 1},
	{"textcolor", LATEX_LAST, NULL, NULL, 2},
	{"parbox", LATEX_LAST, NULL, NULL, 2},
	{"fontsize", LATEX_DROP, NULL, NULL, 2},
	{"section", LATEX_HEADING, "## ", NULL, 1},
	{"subsection", LATEX_HEADING, "### ", NULL, 1},
	{"subsubsection", LATEX_HEADING, "#### ", NULL, 1},
	{"faIcon", LATEX_WRAP, "<i class=\"fa-", "\"></i>", 1},
	{"faicon", LATEX_WRAP, "<i class=\"fa-", "\"></i>", 1},
	{"faIcon", LATEX_WRAP, "<i class=\"fa-", "\"></i>", 1},
	{"aiicon", LATEX_WRAP, "<i class=\"ai-", "\"></i>", 1},
	{"href", LATEX_LINK, NULL, NULL, 2},
	{"url", LATEX_LAST, NULL, NULL, 1}, /* autolink() sees it */
	{"item", LATEX_ITEM, NULL, NULL, 0},
	{"begin", LATEX_BEGIN, NULL, NULL, 1},
	{"end", LATEX_END, NULL, NULL, 1},
	{"newline", LATEX_BREAK, NULL, NULL, 0},
	{"linebreak", LATEX_BREAK, NULL, NULL, 0},
	{"par", LATEX_BREAK, NULL, NULL, 0},
	{"hfill", LATEX_SIGN, EM_SPACE, NULL, 0},
	{"quad", LATEX_SIGN, EM_SPACE, NULL, 0},
	{"qquad", LATEX_SIGN, EM_SPACE EM_SPACE, NULL, 0},
	{"LaTeX", LATEX_SIGN, "LaTeX", NULL, 0},
	{"TeX", LATEX_SIGN, "TeX", NULL, 0},
	{"XeLaTeX", LATEX_SIGN, "XeLaTeX", NULL, 0},
	{"cdot", LATEX_SIGN, "\xC2\xB7", NULL, 0},
	{"bullet", LATEX_SIGN, "\xE2\x80\xA2", NULL, 0},
	{"textbullet", LATEX_SIGN, "\xE2\x80\xA2", NULL, 0},
	{"mid", LATEX_SIGN, "|", NULL, 0},
	{"vert", LATEX_SIGN, "|", NULL, 0},
	{"sim", LATEX_SIGN, "~", NULL, 0},
	{"textasciitilde", LATEX_SIGN, "~", NULL, 0},
	{"times", LATEX_SIGN, "\xC3\x97", NULL, 0},
	{"rightarrow", LATEX_SIGN, "\xE2\x86\x92", NULL, 0},
	{"textendash", LATEX_SIGN, "\xE2\x80\x93", NULL, 0},
	{"textemdash", LATEX_SIGN, "\xE2\x80\x94", NULL, 0},
	{"ldots", LATEX_SIGN, "\xE2\x80\xA6", NULL, 0},
	{"dots", LATEX_SIGN, "\xE2\x80\xA6", NULL, 0},
	{"og", LATEX_SIGN, "\u00AB\u00A0", NULL, 0},
	{"fg", LATEX_SIGN, "\u00A0\u00BB", NULL, 0},
	{"textdegree", LATEX_SIGN, "\u00B0", NULL, 0},
	{"textregistered", LATEX_SIGN, "\u00AE", NULL, 0},
	{"texttrademark", LATEX_SIGN, "\u2122", NULL, 0},
	{"textcopyright", LATEX_SIGN, "\u00A9", NULL, 0},
	{"copyright", LATEX_SIGN, "\u00A9", NULL, 0},
	{"texteuro", LATEX_SIGN, "\u20AC", NULL, 0},
	{"euro", LATEX_SIGN, "\u20AC", NULL, 0},
	{"pounds", LATEX_SIGN, "\u00A3", NULL, 0},
	{"textgreater", LATEX_SIGN, "&gt;", NULL, 0},
	{"textless", LATEX_SIGN, "&lt;", NULL, 0},
	{"textunderscore", LATEX_SIGN, "\\_", NULL, 0},
	{"textbar", LATEX_SIGN, "|", NULL, 0},
	{"slash", LATEX_SIGN, "/", NULL, 0},
	{"textperiodcentered", LATEX_SIGN, "\u00B7", NULL, 0},
	{"enspace", LATEX_SIGN, EM_SPACE, NULL, 0},
	{"dotfill", LATEX_SIGN, EM_SPACE, NULL, 0},
	{"space", LATEX_SIGN, " ", NULL, 0},
	{"thinspace", LATEX_SIGN, "\u00A0", NULL, 0},
	{"vspace", LATEX_DROP, NULL, NULL, 1},
	{"hspace", LATEX_DROP, NULL, NULL, 1},
	{"color", LATEX_DROP, NULL, NULL, 1},
	{"pagestyle", LATEX_DROP, NULL, NULL, 1},
	{"thispagestyle", LATEX_DROP, NULL, NULL, 1},
	{"pagenumbering", LATEX_DROP, NULL, NULL, 1},
	{"documentclass", LATEX_DROP, NULL, NULL, 1},
	{"usepackage", LATEX_DROP, NULL, NULL, 1},
	{"setlength", LATEX_DROP, NULL, NULL, 2},
	{"addtolength", LATEX_DROP, NULL, NULL, 2},
	{"rule", LATEX_DROP, NULL, NULL, 2},
	{"newcommand", LATEX_DROP, NULL, NULL, 2},
	{"renewcommand", LATEX_DROP, NULL, NULL, 2},
	{"definecolor", LATEX_DROP, NULL, NULL, 3},
	{"hypersetup", LATEX_DROP, NULL, NULL, 1},
	{"geometry", LATEX_DROP, NULL, NULL, 1},
	{"titlespacing", LATEX_DROP, NULL, NULL, 4},
	{"titleformat", LATEX_DROP, NULL, NULL, 5},
	{"label", LATEX_DROP, NULL, NULL, 1},
	{"cline", LATEX_DROP, NULL, NULL, 1},
};

/* Those that only say how what follows looks. */
static const char *const looks[] = {"noindent", "centering", "raggedright",
	"raggedleft", "smallskip", "medskip", "bigskip", "vfill", "hrulefill",
	"tiny", "scriptsize", "footnotesize", "small", "normalsize", "large",
	"Large", "LARGE", "huge", "Huge", "bfseries", "itshape", "scshape",
	"sffamily", "ttfamily", "rmfamily", "selectfont", "bf", "it", "sc",
	"hrule", "maketitle", "indent", "hline", "toprule", "midrule",
	"bottomrule", "normalcolor", "normalfont", "mdseries", "upshape",
	"slshape", "strut", "null", "hfil", "vfil", "allowbreak",
	"nobreak", "sloppy", "flushleft", "columnbreak", "today"};

/* "faGithub" of the package fontawesome, "aiOrcid" of academicons. */
static bool is_icon(const char *name, size_t len)
{
	return len > 3 && (memcmp(name, "fa", 2) == 0 ||
		memcmp(name, "ai", 2) == 0) && name[2] >= 'A' && name[2] <= 'Z';
}

const struct latex_command *latex_command(const char *name, size_t len)
{
	static const struct latex_command look = {"", LATEX_DROP, NULL, NULL, 0};
	static const struct latex_command icon = {"", LATEX_ICON, NULL, NULL, 0};

	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		if (strlen(commands[i].name) == len &&
			memcmp(commands[i].name, name, len) == 0)
			return &commands[i];
	for (size_t i = 0; i < sizeof looks / sizeof *looks; i++)
		if (strlen(looks[i]) == len && memcmp(looks[i], name, len) == 0)
			return &look;
	return is_icon(name, len) ? &icon : NULL;
}

bool latex_is_likely(struct arena *arena, const char *text, size_t len,
	bool *known)
{
	struct buf out = {.arena = arena};
	bool likely = strstr(text, "``") && strstr(text, "''");

	*known = false;
	for (const char *s = text; (s = strpbrk(s, "\\$`~")); s++) {
		size_t n = latex_letters(s + 1);

		if (*s == '$')
			likely = likely || math_read(s, text + len, s > text
				? s[-1] : '\0', &out, &n) != MATH_IS_NONE;
		else if (*s == '~')
			likely = likely || latex_is_tie(text, s, false);
		else if (*s == '\\')
			*known = *known || (n && (latex_command(s + 1, n) ||
				(n > 2 && s[1 + n] == '{')) && (s == text ||
				s[-1] != ':'));
		else
			likely = likely || (n &&
				s[1 + strcspn(s + 1, "'`\n")] == '\'');
		likely = likely || (*s == '\\' && latex_accent(text,
			s, &out));
	}
	return likely || *known;
}
