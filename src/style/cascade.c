/*
 * The cascade: CSS Cascading and Inheritance 4. For each node the matching
 * rules are gathered in order of precedence: origin, specificity, place in
 * the sheets. Nodes with the same rules below the same parent style share one
 * computed style, so what is computed is some dozens of styles, not one for
 * every node.
 */
#include "base/lang.h"
#include "base/map.h"
#include "style/generate.h"
#include "style/page.h"
#include "style/property.h"
#include "style/rules.h"
#include "style/value.h"

#include <string.h>

#define WIDEST_TRACKING 8 /* 1/100 em */
#define PASSES 3 /* em needs font-size, lh line-height, currentcolor color */

/* What has come of a rule for "::before" or "::after". */
enum use { UNUSED, IDLE /* where there is no content */, USED };

struct cascade {
	bool warned_tracking;
	struct arena *arena;
	struct diag *diag;
	const struct doc *doc;
	const struct style_options *options;
	struct rules *rules;
	struct customs *names;
	struct map shared;        /* parent and rules to struct computed */
	struct map warned;        /* declarations already warned of */
	const struct computed **computed; /* by node index */
	int *key;                 /* room for all rules, and a pointer */
	enum use *uses;           /* of rules, by entry */
};

static void warn_once(struct cascade *k, const struct context *c,
	const struct declaration *d)
{
	void **seen = map_at(&k->warned, &d, sizeof d);

	if (!*seen)
		value_warn(c, d);
	*seen = k;
}

/* Which declarations are applied: custom properties go before all others. */
struct part {
	bool custom, important;
};

static void apply_rules(struct cascade *k, struct context *c,
	const int *matched, int count, struct part part, bool last)
{
	for (int i = 0; i < count; i++) {
		const struct declaration *d =
			k->rules->entries[matched[i]].rule->declarations;

		for (; d; d = d->next) {
			bool custom = strncmp(d->name, "--", 2) == 0;

			if (custom == part.custom &&
				d->important == part.important &&
				!property_apply(c, d) && last)
				warn_once(k, c, d);
		}
	}
}

/* Wider, and those who read the text find l e t t e r s for words. */
static void limit_tracking(struct cascade *k, struct style *style)
{
	sp most = sp_scale(style->font_size, WIDEST_TRACKING, 100);

	if (style->letter_spacing <= most)
		return;
	style->letter_spacing = most;
	if (!k->warned_tracking)
		diag_warning(k->diag, (struct pos){0}, "letter-spacing stays "
			"at 0.08em: wider, and programs read every letter as "
			"a word");
	k->warned_tracking = true;
}

/*
 * A leading in points that is inherited is one for smaller text: where an
 * author enlarges some ("style='font-size: 2em'"), its lines must not run into
 * one another, as they do in CSS.
 */
static void keep_apart(struct style *style, const struct style *parent)
{
	if (style->font_size > parent->font_size &&
		style->line_height == parent->line_height &&
		!style->line_height_number)
		style->line_height = sp_max(style->line_height,
			sp_scale(style->font_size, 11, 10));
}

static const struct computed *compute(struct cascade *k,
	const struct computed *parent, const int *matched, int count)
{
	struct computed *out = arena_alloc(k->arena, sizeof *out);
	sp rem = k->computed[0] ? k->computed[0]->style.font_size
		: property_initial.style.font_size;
	struct context c = {
		.arena = k->arena,
		.diag = k->diag,
		.out = out,
		.parent = parent,
		.em = parent->style.font_size,
		.lh = parent->style.line_height,
		.rem = rem,
		.colour = parent->style.colour,
		.fits = &k->options->fit,
	};

	for (int pass = 0; pass < PASSES; pass++) {
		property_inherit(out, parent);
		out->names = k->names;
		for (int p = 0; p < 4; p++) {
			apply_rules(k, &c, matched, count,
				(struct part){p < 2, p % 2},
				pass == PASSES - 1);
			if (p == 1)
				value_settle_customs(&c);
		}
		c.colour = out->style.colour;
		c.em = out->style.font_size;
		c.lh = out->style.line_height_number
			? sp_scale(c.em, out->style.line_height_number, 1000)
			: out->style.line_height;
		if (!k->computed[0])
			c.rem = c.em;
	}
	property_finish(k->arena, out);
	keep_apart(&out->style, &parent->style);
	limit_tracking(k, &out->style);
	return out;
}

/* The style below this parent with what matches; NULL for a pseudo-element
 * that nothing matches. */
static const struct computed *style_for(struct cascade *k, enum pseudo pseudo,
	const struct computed *parent)
{
	const struct rules *rules = k->rules;
	int *key = k->key, n = 0;
	void **shared;

	for (int i = 0; i < rules->match_count; i++)
		if (rules->entries[rules->matched[i]].selector->pseudo ==
			pseudo)
			key[n++] = rules->matched[i];
	if (pseudo && !n)
		return NULL;
	/* The parent's address makes the key unique to it. */
	memcpy(&key[n], &parent, sizeof parent);
	shared = map_at(&k->shared, key,
		(size_t)n * sizeof *key + sizeof parent);
	if (!*shared)
		*shared = (void *)(uintptr_t)compute(k, parent, key, n);
	return *shared;
}

static bool has_content(const struct rule *rule)
{
	const struct declaration *d = rule->declarations;

	while (d && strcmp(d->name, "content") != 0)
		d = d->next;
	return d;
}

/* Notes that rules for the pseudo-element matched, and whether it shows. */
static void note_uses(struct cascade *k, enum pseudo pseudo, bool shows)
{
	for (int i = 0; i < k->rules->match_count; i++) {
		int entry = k->rules->matched[i];

		if (k->rules->entries[entry].selector->pseudo == pseudo &&
			k->uses[entry] != USED)
			k->uses[entry] = shows ? USED : IDLE;
	}
}

/* "p::before { color: red }" shows nothing, nor does any other rule. */
static void warn_idle(const struct cascade *k)
{
	for (int i = 0; i < k->rules->count; i++) {
		const struct entry *e = &k->rules->entries[i];

		if (k->uses[i] == IDLE && e->origin && !has_content(e->rule))
			diag_warning(k->diag, e->rule->pos, "this shows "
				"nothing, as no rule gives it 'content'; write "
				"'content: \"\"' if a box is meant");
	}
}

static void style_node(struct cascade *k, const struct node *node,
	const struct style **styles[PSEUDO_COUNT])
{
	const struct computed *parent = node->parent
		? k->computed[node->parent->index]
		: &property_initial;
	int i = node->index;

	if (node->kind == KIND_TEXT) {
		k->computed[i] = parent;
		styles[PSEUDO_NONE][i] = &parent->style;
		return;
	}
	rules_match(k->rules, node);
	k->computed[i] = style_for(k, PSEUDO_NONE, parent);
	styles[PSEUDO_NONE][i] = &k->computed[i]->style;
	for (int p = PSEUDO_BEFORE; p < PSEUDO_COUNT; p++) {
		const struct computed *made = style_for(k, (enum pseudo)p,
			k->computed[i]);

		if (!made)
			continue;
		if (p == PSEUDO_MARKER || made->style.content)
			styles[p][i] = &made->style;
		note_uses(k, (enum pseudo)p, styles[p][i]);
	}
}

/* Sheets, the last one first. */
struct taking {
	struct arena *arena;
	struct map seen;
	const struct sheet **list;
	size_t count, capacity;
};

/*
 * A sheet and, before it, all that it imports. Of one that is there twice the
 * later place counts, as all its rules win there.
 */
static void take(struct taking *t, const struct sheet *sheet)
{
	void **seen = map_at(&t->seen, &sheet, sizeof sheet);
	const struct import **imports;
	size_t n = 0;

	if (*seen)
		return;
	*seen = t;
	t->list = arena_grow(t->arena, t->list, t->count, &t->capacity,
		sizeof *t->list);
	t->list[t->count++] = sheet;
	for (const struct import *i = sheet->imports; i; i = i->next)
		n++;
	imports = arena_array(t->arena, n, sizeof *imports);
	n = 0;
	for (const struct import *i = sheet->imports; i; i = i->next)
		imports[n++] = i;
	while (n--)
		if (imports[n]->sheet)
			take(t, imports[n]->sheet);
}

/* The defaults, then the sheets with their imports; sets *count. */
static const struct sheet **all_sheets(struct arena *arena,
	const struct sheet *defaults, const struct sheet *const *sheets,
	int sheet_count, int *count)
{
	struct taking t = {.arena = arena, .seen.arena = arena};
	const struct sheet **all;

	for (int i = sheet_count; i--;)
		take(&t, sheets[i]);
	all = arena_array(arena, t.count + 2, sizeof *all);
	all[0] = defaults;
	for (size_t i = 0; i < t.count; i++)
		all[t.count - i] = t.list[i];
	*count = (int)t.count + 1;
	return all;
}

/* Every sheet's fonts, later sheets' first, as they win. */
static const struct font_source *all_fonts(struct arena *arena,
	const struct sheet *const *sheets, int count)
{
	const struct font_source *first = NULL;

	for (int i = 0; i < count; i++)
		for (const struct font_source *f = sheets[i]->fonts; f;
			f = f->next) {
			struct font_source *copy =
				arena_alloc(arena, sizeof *copy);

			*copy = *f;
			copy->next = first;
			first = copy;
		}
	return first;
}

static bool is_mirrored(const struct styled *styled)
{
	const struct node *body = styled->doc->body;
	enum direction direction = styled_at(styled, body)->direction;

	return direction == DIRECTION_RTL || (direction == DIRECTION_AUTO &&
		lang_is_rtl(node_lang(styled->doc, body)));
}

const struct styled *style_apply(struct arena *arena, const struct doc *doc,
	const struct sheet *const *sheets, int sheet_count,
	const struct style_options *options, struct diag *diag)
{
	struct styled *styled = arena_alloc(arena, sizeof *styled);
	size_t nodes = (size_t)doc->nodes;
	int count;
	const struct sheet **all = all_sheets(arena, options->defaults
		? options->defaults : style_defaults(arena, diag), sheets,
		sheet_count, &count);
	const struct style **styles[PSEUDO_COUNT];
	struct cascade k = {
		.arena = arena,
		.diag = diag,
		.doc = doc,
		.options = options,
		.shared.arena = arena,
		.warned.arena = arena,
		.computed = arena_array(arena, nodes, sizeof *k.computed),
		.names = arena_alloc(arena, sizeof *k.names),
	};

	k.names->numbers.arena = arena;
	k.rules = rules_gather(arena, doc, all, count, diag);
	k.key = arena_array(arena, (size_t)k.rules->count + 2, sizeof *k.key);
	for (int p = 0; p < PSEUDO_COUNT; p++)
		styles[p] = arena_array(arena, nodes, sizeof **styles);
	k.uses = arena_array(arena, (size_t)k.rules->count, sizeof *k.uses);
	for (const struct node *n = doc->body; n; n = node_next(n, doc->body))
		style_node(&k, n, styles);
	warn_idle(&k);

	styled->doc = doc;
	styled->traced = options->traced;
	for (int i = 0; i < FIT_KINDS; i++)
		styled->fitted = styled->fitted || options->fit.of[i];
	for (int p = 0; p < PSEUDO_COUNT; p++)
		styled->style[p] = styles[p];
	generate_contents(arena, styled, diag);
	styled->fonts = all_fonts(arena, all, count);
	styled->mirrored = is_mirrored(styled);
	page_resolve(arena, all, count, options, k.computed[0],
		styled->page, diag);
	arena_drop(arena, k.computed, nodes * sizeof *k.computed);
	return styled;
}
