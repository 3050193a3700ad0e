/* The signs of TeX's mathematics that have a character of their own. */
#include "markdown/math.h"

#include "base/utf8.h"

#include <string.h>

static const struct math_sign signs[] = {
	{"alpha", "\u03B1", MATH_ORDINARY},
	{"beta", "\u03B2", MATH_ORDINARY},
	{"gamma", "\u03B3", MATH_ORDINARY},
	{"delta", "\u03B4", MATH_ORDINARY},
	{"epsilon", "\u03B5", MATH_ORDINARY},
	{"varepsilon", "\u03B5", MATH_ORDINARY},
	{"zeta", "\u03B6", MATH_ORDINARY},
	{"eta", "\u03B7", MATH_ORDINARY},
	{"theta", "\u03B8", MATH_ORDINARY},
	{"iota", "\u03B9", MATH_ORDINARY},
	{"kappa", "\u03BA", MATH_ORDINARY},
	{"lambda", "\u03BB", MATH_ORDINARY},
	{"mu", "\u03BC", MATH_ORDINARY},
	{"nu", "\u03BD", MATH_ORDINARY},
	{"xi", "\u03BE", MATH_ORDINARY},
	{"pi", "\u03C0", MATH_ORDINARY},
	{"rho", "\u03C1", MATH_ORDINARY},
	{"sigma", "\u03C3", MATH_ORDINARY},
	{"tau", "\u03C4", MATH_ORDINARY},
	{"upsilon", "\u03C5", MATH_ORDINARY},
	{"phi", "\u03C6", MATH_ORDINARY},
	{"varphi", "\u03C6", MATH_ORDINARY},
	{"chi", "\u03C7", MATH_ORDINARY},
	{"psi", "\u03C8", MATH_ORDINARY},
	{"omega", "\u03C9", MATH_ORDINARY},
	{"Gamma", "\u0393", MATH_ORDINARY},
	{"Delta", "\u0394", MATH_ORDINARY},
	{"Theta", "\u0398", MATH_ORDINARY},
	{"Lambda", "\u039B", MATH_ORDINARY},
	{"Xi", "\u039E", MATH_ORDINARY},
	{"Pi", "\u03A0", MATH_ORDINARY},
	{"Sigma", "\u03A3", MATH_ORDINARY},
	{"Phi", "\u03A6", MATH_ORDINARY},
	{"Psi", "\u03A8", MATH_ORDINARY},
	{"Omega", "\u03A9", MATH_ORDINARY},

	{"sum", "\u2211", MATH_FUNCTION},
	{"prod", "\u220F", MATH_FUNCTION},
	{"int", "\u222B", MATH_FUNCTION},
	{"infty", "\u221E", MATH_ORDINARY},
	{"partial", "\u2202", MATH_ORDINARY},
	{"nabla", "\u2207", MATH_ORDINARY},
	{"forall", "\u2200", MATH_ORDINARY},
	{"exists", "\u2203", MATH_ORDINARY},
	{"emptyset", "\u2205", MATH_ORDINARY},
	{"hbar", "\u210F", MATH_ORDINARY},
	{"ell", "\u2113", MATH_ORDINARY},
	{"degree", "\u00B0", MATH_ORDINARY},
	{"circ", "\u00B0", MATH_ORDINARY},
	{"prime", "\u2032", MATH_ORDINARY},
	{"star", "\u2605", MATH_ORDINARY},
	{"checkmark", "\u2713", MATH_ORDINARY},
	{"ldots", "\u2026", MATH_ORDINARY},
	{"cdots", "\u22EF", MATH_ORDINARY},
	{"dots", "\u2026", MATH_ORDINARY},
	{"langle", "\u27E8", MATH_ORDINARY},
	{"rangle", "\u27E9", MATH_ORDINARY},
	{"dagger", "\u2020", MATH_ORDINARY},
	{"ddagger", "\u2021", MATH_ORDINARY},
	{"ast", "&#42;", MATH_ORDINARY},
	{"bullet", "\u2022", MATH_ORDINARY},
	{"diamond", "\u22C4", MATH_ORDINARY},
	{"backslash", "&#92;", MATH_ORDINARY},
	{"vert", "|", MATH_ORDINARY},
	{"quad", "\u2003", MATH_ORDINARY},
	{"qquad", "\u2003\u2003", MATH_ORDINARY},

	{"le", "\u2264", MATH_RELATION},
	{"leq", "\u2264", MATH_RELATION},
	{"ge", "\u2265", MATH_RELATION},
	{"geq", "\u2265", MATH_RELATION},
	{"ll", "\u226A", MATH_RELATION},
	{"gg", "\u226B", MATH_RELATION},
	{"lt", "&lt;", MATH_RELATION},
	{"gt", "&gt;", MATH_RELATION},
	{"ne", "\u2260", MATH_RELATION},
	{"neq", "\u2260", MATH_RELATION},
	{"equiv", "\u2261", MATH_RELATION},
	{"approx", "\u2248", MATH_RELATION},
	{"propto", "\u221D", MATH_RELATION},
	{"in", "\u2208", MATH_RELATION},
	{"notin", "\u2209", MATH_RELATION},
	{"subset", "\u2282", MATH_RELATION},
	{"subseteq", "\u2286", MATH_RELATION},
	{"perp", "\u22A5", MATH_RELATION},
	{"mid", "|", MATH_RELATION},
	{"to", "\u2192", MATH_RELATION},
	{"rightarrow", "\u2192", MATH_RELATION},
	{"longrightarrow", "\u2192", MATH_RELATION},
	{"leftarrow", "\u2190", MATH_RELATION},
	{"leftrightarrow", "\u2194", MATH_RELATION},
	{"Rightarrow", "\u21D2", MATH_RELATION},
	{"Leftrightarrow", "\u21D4", MATH_RELATION},
	{"mapsto", "\u21A6", MATH_RELATION},
	{"uparrow", "\u2191", MATH_ORDINARY},
	{"downarrow", "\u2193", MATH_ORDINARY},

	{"sim", "\u223C", MATH_BINARY},
	{"pm", "\u00B1", MATH_BINARY},
	{"mp", "\u2213", MATH_BINARY},
	{"times", "\u00D7", MATH_BINARY},
	{"div", "\u00F7", MATH_BINARY},
	{"cdot", "\u00B7", MATH_BINARY},
	{"cup", "\u222A", MATH_BINARY},
	{"cap", "\u2229", MATH_BINARY},
	{"setminus", "&#92;", MATH_BINARY},
	{"land", "\u2227", MATH_BINARY},
	{"wedge", "\u2227", MATH_BINARY},
	{"lor", "\u2228", MATH_BINARY},
	{"vee", "\u2228", MATH_BINARY},
	{"oplus", "\u2295", MATH_BINARY},
	{"otimes", "\u2297", MATH_BINARY},

	{"log", "log", MATH_FUNCTION},
	{"ln", "ln", MATH_FUNCTION},
	{"lg", "lg", MATH_FUNCTION},
	{"exp", "exp", MATH_FUNCTION},
	{"sin", "sin", MATH_FUNCTION},
	{"cos", "cos", MATH_FUNCTION},
	{"tan", "tan", MATH_FUNCTION},
	{"min", "min", MATH_FUNCTION},
	{"max", "max", MATH_FUNCTION},
	{"arg", "arg", MATH_FUNCTION},
	{"lim", "lim", MATH_FUNCTION},
	{"det", "det", MATH_FUNCTION},
	{"dim", "dim", MATH_FUNCTION},
	{"gcd", "gcd", MATH_FUNCTION},
	{"Pr", "Pr", MATH_FUNCTION},

	{"left", "", MATH_NONE},
	{"right", "", MATH_NONE},
	{"big", "", MATH_NONE},
	{"Big", "", MATH_NONE},
	{"displaystyle", "", MATH_NONE},
	{"textstyle", "", MATH_NONE},
	{"limits", "", MATH_NONE},
	{"mathrm", "", MATH_NONE},
	{"mathbf", "", MATH_NONE},
	{"mathit", "", MATH_NONE},
	{"mathsf", "", MATH_NONE},
	{"mathcal", "", MATH_NONE},
	{"mathbb", "", MATH_NONE},
	{"boldsymbol", "", MATH_NONE},
};

/* Marks over a letter, which combine with it. */
static const struct {
	const char *name;
	uint32_t mark;
} accents[] = {
	{"hat", 0x302}, {"widehat", 0x302}, {"bar", 0x304}, {"overline", 0x304},
	{"tilde", 0x303}, {"widetilde", 0x303}, {"dot", 0x307}, {"ddot", 0x308},
	{"vec", 0x20D7}, {"check", 0x30C}, {"acute", 0x301}, {"grave", 0x300},
};

/* What has characters of its own above and below the line, and those. */
static const struct {
	const char *text, *above, *below;
} scripts[] = {
	{"0", "\u2070", "\u2080"}, {"1", "\u00B9", "\u2081"},
	{"2", "\u00B2", "\u2082"}, {"3", "\u00B3", "\u2083"},
	{"4", "\u2074", "\u2084"}, {"5", "\u2075", "\u2085"},
	{"6", "\u2076", "\u2086"}, {"7", "\u2077", "\u2087"},
	{"8", "\u2078", "\u2088"}, {"9", "\u2079", "\u2089"},
	{"+", "\u207A", "\u208A"}, {"\u2212", "\u207B", "\u208B"},
	{"n", "\u207F", NULL}, {"\u00B0", "\u00B0", NULL},
	{"\u2032", "\u2032", NULL},
};

static const struct math_sign characters[] = {
	{"<", "&lt;", MATH_RELATION},
	{">", "&gt;", MATH_RELATION},
	{"=", "=", MATH_RELATION},
	{"+", "+", MATH_BINARY},
	{"-", "\u2212", MATH_BINARY},
	{"*", "&#42;", MATH_BINARY},
	{"~", "\u00A0", MATH_ORDINARY},
	{"'", "\u2032", MATH_ORDINARY},
	{"[", "&#91;", MATH_ORDINARY},
	{"]", "&#93;", MATH_ORDINARY},
	{"`", "&#96;", MATH_ORDINARY},
};

const struct math_sign *math_sign(const char *name, size_t len)
{
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (strlen(signs[i].name) == len &&
			memcmp(signs[i].name, name, len) == 0)
			return &signs[i];
	return NULL;
}

const struct math_sign *math_character(const char *s)
{
	for (size_t i = 0; i < sizeof characters / sizeof *characters; i++)
		if (characters[i].name[0] == *s)
			return &characters[i];
	return NULL;
}

uint32_t math_accent(const char *name, size_t len)
{
	for (size_t i = 0; i < sizeof accents / sizeof *accents; i++)
		if (strlen(accents[i].name) == len &&
			memcmp(accents[i].name, name, len) == 0)
			return accents[i].mark;
	return 0;
}

bool math_script(const char *s, bool above, struct buf *out)
{
	size_t start = out->len;

	while (*s) {
		const char *put = NULL;

		for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++)
			if (utf8_begins(s, scripts[i].text)) {
				put = above ? scripts[i].above
					: scripts[i].below;
				s += strlen(scripts[i].text);
				break;
			}
		if (!put) {
			out->len = start;
			return false;
		}
		buf_puts(out, put);
	}
	return true;
}
