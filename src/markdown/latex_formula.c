/*
 * A formula on one line, as text: Greek letters and signs by their names, what
 * stands above or below the line in tags, fractions with a stroke.
 */
#include "markdown/latex_command.h"

#include <stdbool.h>
#include <string.h>

enum { DEPTH = 16 }; /* of braces */

static const struct sign {
	const char *name, *text;
} signs[] = {
	{"alpha", "α"}, {"beta", "β"}, {"gamma", "γ"}, {"delta", "δ"},
	{"epsilon", "ε"}, {"varepsilon", "ε"}, {"zeta", "ζ"}, {"eta", "η"},
	{"theta", "θ"}, {"iota", "ι"}, {"kappa", "κ"}, {"lambda", "λ"},
	{"mu", "μ"}, {"nu", "ν"}, {"xi", "ξ"}, {"pi", "π"}, {"rho", "ρ"},
	{"sigma", "σ"}, {"tau", "τ"}, {"upsilon", "υ"}, {"phi", "φ"},
	{"varphi", "φ"}, {"chi", "χ"}, {"psi", "ψ"}, {"omega", "ω"},
	{"Gamma", "Γ"}, {"Delta", "Δ"}, {"Theta", "Θ"}, {"Lambda", "Λ"},
	{"Xi", "Ξ"}, {"Pi", "Π"}, {"Sigma", "Σ"}, {"Phi", "Φ"},
	{"Psi", "Ψ"}, {"Omega", "Ω"}, {"le", "≤"}, {"leq", "≤"},
	{"ge", "≥"}, {"geq", "≥"}, {"ne", "≠"}, {"neq", "≠"},
	{"approx", "≈"}, {"sim", "∼"}, {"pm", "±"}, {"times", "×"},
	{"div", "÷"}, {"cdot", "·"}, {"ast", "∗"}, {"infty", "∞"},
	{"sum", "∑"}, {"prod", "∏"}, {"int", "∫"}, {"sqrt", "√"},
	{"partial", "∂"}, {"nabla", "∇"}, {"in", "∈"}, {"to", "→"},
	{"rightarrow", "→"}, {"leftarrow", "←"}, {"Rightarrow", "⇒"},
	{"ell", "ℓ"}, {"circ", "°"}, {"degree", "°"}, {"star", "★"},
	{"checkmark", "✓"}, {"ldots", "…"}, {"dots", "…"}, {"cdots", "…"},
	{"LaTeX", "LaTeX"}, {"TeX", "TeX"}, {"log", "log"}, {"ln", "ln"},
	{"exp", "exp"}, {"sin", "sin"}, {"cos", "cos"}, {"tan", "tan"},
	{"min", "min"}, {"max", "max"}, {"lim", "lim"}, {"det", "det"},
	{"left", ""}, {"right", ""}, {"text", ""}, {"mathrm", ""},
	{"mathbf", ""}, {"mathit", ""}, {"mathcal", ""}, {"mathbb", ""},
	{"quad", " "}, {"frac", ""},
};

struct formula {
	struct buf *out;
	bool known;
};

static const struct sign *sign_of(const char *name, size_t len)
{
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (strlen(signs[i].name) == len &&
			memcmp(signs[i].name, name, len) == 0)
			return &signs[i];
	return NULL;
}

static const char *put_term(struct formula *f, const char *s, const char *end,
	int depth);

static void put_all(struct formula *f, const char *s, const char *end,
	int depth)
{
	while (s < end)
		s = put_term(f, s, end, depth);
}

/* Where the group in braces at s ends, at its brace; or end. */
static const char *group_end(const char *s, const char *end)
{
	int open = 0;

	for (; s < end; s++) {
		open += *s == '{';
		open -= *s == '}';
		if (!open)
			return s;
	}
	return end;
}

/* The command at s; past it. */
static const char *put_command(struct formula *f, const char *s,
	const char *end, int depth)
{
	const struct sign *sign;
	size_t n = 1;

	while (s + n < end && (s[n] | 32) >= 'a' && (s[n] | 32) <= 'z')
		n++;
	if (n == 1) { /* "\,", "\%" */
		if (s + 1 < end && !strchr(",;:! ", s[1]))
			buf_putc(f->out, s[1]);
		else
			buf_putc(f->out, ' ');
		return s + 1 < end ? s + 2 : end;
	}
	sign = sign_of(s + 1, n - 1);
	if (sign)
		buf_puts(f->out, sign->text);
	else
		buf_add(f->out, s + 1, n - 1);
	f->known = f->known && sign;
	if (sign && strcmp(sign->name, "frac") == 0) {
		s = put_term(f, s + n, end, depth);
		buf_putc(f->out, '/');
		return s;
	}
	return s + n;
}

/* One letter, sign or group; past it. */
static const char *put_term(struct formula *f, const char *s, const char *end,
	int depth)
{
	bool above = s < end && *s == '^', below = s < end && *s == '_';
	const char *close;

	if (s >= end)
		return end;
	if (above || below) {
		buf_puts(f->out, above ? "<sup>" : "<sub>");
		s = put_term(f, s + 1, end, depth + 1);
		buf_puts(f->out, above ? "</sup>" : "</sub>");
		return s;
	}
	if (*s == '\\')
		return put_command(f, s, end, depth);
	if (*s == '{' && depth < DEPTH) {
		close = group_end(s, end);
		put_all(f, s + 1, close, depth + 1);
		return close < end ? close + 1 : end;
	}
	if (*s == '<')
		buf_puts(f->out, "&lt;");
	else if (*s == '*')
		buf_puts(f->out, "\\*");
	else
		buf_putc(f->out, *s);
	return s + 1;
}

bool latex_formula(struct buf *out, const char *s, size_t len)
{
	struct formula f = {out, true};

	put_all(&f, s, s + len, 0);
	return f.known;
}
