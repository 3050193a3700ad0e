/*
 * Generated content: what ::before, ::after and ::marker say at each node,
 * with counters and attributes resolved. Counters nest as CSS Lists 3, 4 has
 * it: one begins at an element and holds for it, its siblings that follow,
 * and all below them.
 */
#include "style/generate.h"

#include "base/utf8.h"

#include <string.h>
#include <strings.h>

struct counter {
	const char *name;
	const struct node *scope; /* parent of the element it began at */
	int value;
	struct counter *outer;    /* begun before it */
	int depth;                /* how many those are */
};

#define LONGEST 2000      /* bytes that one pseudo-element says */
#define MOST_COUNTERS 500 /* at one place */

struct generator {
	struct arena *arena;
	struct diag *diag;
	bool warned;
	const struct styled *styled;
	const char **generated[PSEUDO_COUNT];
	struct counter *counters; /* the last begun first */
};

static struct counter *lookup(struct counter *c, const char *name)
{
	while (c && strcmp(c->name, name) != 0)
		c = c->outer;
	return c;
}

static void reset(struct generator *g, const char *name, int value,
	const struct node *scope)
{
	struct counter *c = lookup(g->counters, name);

	if (!c || c->scope != scope) {
		int depth = g->counters ? g->counters->depth + 1 : 0;

		if (depth >= MOST_COUNTERS)
			return;
		c = arena_alloc(g->arena, sizeof *c);
		c->name = name;
		c->scope = scope;
		c->outer = g->counters;
		c->depth = depth;
		g->counters = c;
	}
	c->value = value;
}

static void increment(struct generator *g, const char *name, int by,
	const struct node *scope)
{
	struct counter *c = lookup(g->counters, name);

	if (!c) {
		reset(g, name, 0, scope);
		c = lookup(g->counters, name);
	}
	if (c)
		c->value = (int)sp_clamp((int64_t)c->value + by);
}

static void count(struct generator *g, const struct style *style,
	const struct node *scope)
{
	for (const struct counter_change *c = style->counter_reset; c;
		c = c->next)
		reset(g, c->name, c->value, scope);
	for (const struct counter_change *c = style->counter_increment; c;
		c = c->next)
		increment(g, c->name, c->value, scope);
}

/* Lists count by themselves, in "list-item". */
static void count_list(struct generator *g, const struct node *n)
{
	static const char name[] = "list-item";

	if (n->kind == KIND_OL || n->kind == KIND_UL)
		reset(g, name, n->kind == KIND_OL ? n->start - 1 : 0, n);
	if (n->kind == KIND_LI)
		increment(g, name, 1, n->parent);
}

/* All values, the outermost first. */
static void put_all(struct buf *out, const struct counter *c,
	const struct content *part)
{
	const struct counter *outer = lookup(c->outer, part->text);

	if (outer) {
		put_all(out, outer, part);
		buf_puts(out, part->between);
	}
	list_style_print(out, part->list_style, c->value);
}

static void put_counter(struct generator *g, struct buf *out,
	const struct content *part)
{
	struct counter *c = lookup(g->counters, part->text);

	if (!c)
		list_style_print(out, part->list_style, 0);
	else if (part->between)
		put_all(out, c, part);
	else
		list_style_print(out, part->list_style, c->value);
}

static const char *attribute(struct generator *g, const struct node *n,
	const char *name)
{
	const char *s = NULL;
	struct buf classes = {.arena = g->arena};

	if (strcasecmp(name, "href") == 0 || strcasecmp(name, "src") == 0)
		s = n->url;
	else if (strcasecmp(name, "title") == 0)
		s = n->title;
	else if (strcasecmp(name, "id") == 0)
		s = n->id;
	else if (strcasecmp(name, "lang") == 0)
		s = n->lang;
	else if (strcasecmp(name, "alt") == 0 && n->kind == KIND_IMG)
		s = n->text;
	else if (strcasecmp(name, "class") == 0) {
		for (const char *const *c = n->classes; c && *c; c++)
			buf_printf(&classes, "%s%s", classes.len ? " " : "",
				*c);
		s = classes.data;
	}
	return s ? s : "";
}

static void put(struct buf *out, const char *s)
{
	size_t len = strlen(s), room = LONGEST + 1 - out->len;

	buf_add(out, s, len < room ? len : room);
}

static void warn_cut(struct generator *g)
{
	if (!g->warned)
		diag_warning(g->diag, (struct pos){0}, "what a style's "
			"'content' says is cut after %d characters", LONGEST);
	g->warned = true;
}

static void generate(struct generator *g, const struct node *n,
	enum pseudo pseudo)
{
	const struct style *style = g->styled->style[pseudo][n->index];
	struct buf out = {.arena = g->arena};

	if (!style || !style->content || style->display == DISPLAY_NONE)
		return;
	count(g, style, n);
	buf_puts(&out, "");
	for (const struct content *part = style->content;
		part && out.len <= LONGEST; part = part->next)
		if (part->kind == CONTENT_TEXT)
			put(&out, part->text);
		else if (part->kind == CONTENT_COUNTER)
			put_counter(g, &out, part);
		else if (part->kind == CONTENT_ATTR)
			put(&out, attribute(g, n, part->text));
	if (out.len > LONGEST) {
		out.len = utf8_start(out.data, LONGEST);
		out.data[out.len] = '\0';
		warn_cut(g);
	}
	g->generated[pseudo][n->index] = out.data;
}

/* Nodes nest no deeper than DOC_DEPTH, so recursion is safe. */
static void walk(struct generator *g, const struct node *n)
{
	const struct style *style = styled_at(g->styled, n);

	if (n->kind == KIND_TEXT || style->display == DISPLAY_NONE)
		return;
	count_list(g, n);
	count(g, style, n->parent);
	generate(g, n, PSEUDO_MARKER);
	generate(g, n, PSEUDO_BEFORE);
	for (const struct node *child = n->first; child; child = child->next)
		walk(g, child);
	generate(g, n, PSEUDO_AFTER);
	while (g->counters && g->counters->scope == n)
		g->counters = g->counters->outer;
}

void generate_contents(struct arena *arena, struct styled *styled,
	struct diag *diag)
{
	struct generator g = {.arena = arena, .styled = styled, .diag = diag};

	for (int p = PSEUDO_BEFORE; p < PSEUDO_COUNT; p++) {
		g.generated[p] = arena_array(arena,
			(size_t)styled->doc->nodes, sizeof *g.generated[p]);
		styled->generated[p] = g.generated[p];
	}
	walk(&g, styled->doc->body);
}

/* a, b ... z, aa, ab: bijective base 26. */
static void put_alphabetic(struct buf *out, int n, char first)
{
	char digits[8];
	int len = 0;

	for (; n > 0 && len < 8; n = (n - 1) / 26)
		digits[len++] = (char)(first + (n - 1) % 26);
	while (len)
		buf_putc(out, digits[--len]);
}

static void put_roman(struct buf *out, int n, bool upper)
{
	static const struct {
		int value;
		const char *lower, *upper;
	} rows[] = {
		{1000, "m", "M"}, {900, "cm", "CM"}, {500, "d", "D"},
		{400, "cd", "CD"}, {100, "c", "C"}, {90, "xc", "XC"},
		{50, "l", "L"}, {40, "xl", "XL"}, {10, "x", "X"},
		{9, "ix", "IX"}, {5, "v", "V"}, {4, "iv", "IV"},
		{1, "i", "I"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		for (; n >= rows[i].value; n -= rows[i].value)
			buf_puts(out, upper ? rows[i].upper : rows[i].lower);
}

void list_style_print(struct buf *out, enum list_style how, int n)
{
	bool roman = how == LIST_LOWER_ROMAN || how == LIST_UPPER_ROMAN;
	bool letters = how == LIST_LOWER_ALPHA || how == LIST_UPPER_ALPHA;

	if (roman && n > 0 && n < 4000)
		put_roman(out, n, how == LIST_UPPER_ROMAN);
	else if (letters && n > 0)
		put_alphabetic(out, n, how == LIST_LOWER_ALPHA ? 'a' : 'A');
	else
		buf_printf(out, "%d", n);
}
