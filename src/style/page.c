#include "style/page.h"

#include "style/value.h"

#include <string.h>

struct paper {
	const char *name;
	double width, height; /* mm */
};

static const struct paper papers[] = {
	{"a3", 297, 420}, {"a4", 210, 297}, {"a5", 148, 210},
	{"b4", 250, 353}, {"b5", 176, 250}, {"letter", 215.9, 279.4},
	{"legal", 215.9, 355.6}, {"ledger", 279.4, 431.8},
};

static sp mm(double v)
{
	return sp_from_pt(v * 72 / 25.4);
}

enum turn { TURN_AUTO, TURN_PORTRAIT, TURN_LANDSCAPE };

/* A page's style while it is being put together. */
struct page {
	struct context context;
	struct computed computed;
	sp width, height; /* 0: not said */
	enum turn turn;
};

static bool read_paper(struct page *p, struct cursor *v)
{
	for (size_t i = 0; i < sizeof papers / sizeof *papers; i++)
		if (value_ident(v, papers[i].name)) {
			p->width = mm(papers[i].width);
			p->height = mm(papers[i].height);
			return true;
		}
	return false;
}

static bool read_turn(struct page *p, struct cursor *v)
{
	static const struct keyword names[] = {{"portrait", TURN_PORTRAIT},
		{"landscape", TURN_LANDSCAPE}, {0}};
	int turn;

	if (!value_keyword(v, names, &turn))
		return false;
	p->turn = (enum turn)turn;
	return true;
}

/* A PDF has no pages under 3 pt or over 14,400 (ISO 32000-1, C.2); room for
 * the bleed is kept free. */
static bool is_size(sp length)
{
	return length >= 3 * SP_PT && length <= 14000 * SP_PT;
}

/* size: A4 || landscape | 100mm [200mm] | auto */
static bool read_size(struct page *p, struct cursor *v)
{
	sp width, height;
	bool turned;

	if (value_length(&p->context, v, &width)) {
		height = width;
		value_length(&p->context, v, &height);
		if (!value_ends(v) || !is_size(width) || !is_size(height))
			return false;
		p->width = width;
		p->height = height;
		p->turn = TURN_AUTO;
		return true;
	}
	p->turn = TURN_AUTO;
	if (value_ident(v, "auto")) {
		p->width = p->height = 0;
		return value_ends(v);
	}
	turned = read_turn(p, v);
	if (!read_paper(p, v)) {
		p->width = p->height = 0;
		return turned && value_ends(v);
	}
	if (!turned)
		read_turn(p, v);
	return value_ends(v);
}

/* The size is put back when it is wrong, as property_apply does it. */
static bool apply_size(struct page *p, struct cursor v)
{
	struct page before = *p;

	if (read_size(p, &v))
		return true;
	*p = before;
	return false;
}

static void apply(struct page *p, const struct declaration *d, bool important,
	struct diag *diag)
{
	p->context.diag = diag;
	for (; d; d = d->next) {
		bool ok = d->important != important ||
			(strcmp(d->name, "size") == 0
				? apply_size(p, (struct cursor){d->value,
					d->value + d->count})
				: property_apply(&p->context, d));

		if (!ok)
			value_warn(&p->context, d);
		value_settle_customs(&p->context);
	}
}

/* By specificity (CSS Paged Media 3, 4.2): any, then left and right, first. */
static bool is_for(const struct page_rule *rule, enum page_kind kind,
	int pass)
{
	if (pass == 0)
		return rule->selector == PAGE_ANY;
	if (pass == 1)
		return rule->selector == (kind == PAGE_KIND_LEFT ? PAGE_LEFT
			: PAGE_RIGHT);
	return kind == PAGE_KIND_FIRST && rule->selector == PAGE_FIRST;
}

/* All sheets, for one kind of page. */
struct pages {
	struct arena *arena;
	const struct sheet *const *sheets;
	int count;
	enum page_kind kind;
};

/*
 * Applies the rules' declarations, those of a margin box unless it is
 * BOX_COUNT; whether there are any. "@page :first" wins over "@page", and
 * what is important over all else.
 */
static bool apply_rules(const struct pages *z, struct page *p,
	enum margin_box box, struct diag *diag)
{
	bool any = false;

	for (int pass = 0; pass < 6; pass++)
		for (int i = 0; i < z->count; i++)
			for (const struct page_rule *r = z->sheets[i]->pages;
				r; r = r->next) {
				const struct declaration *d =
					box == BOX_COUNT ? r->declarations
					: r->boxes[box];

				if (!d || !is_for(r, z->kind, pass % 3))
					continue;
				apply(p, d, pass >= 3, diag);
				any = true;
			}
	return any;
}

/* NULL when it has no content. Twice, as em needs the font-size. */
static const struct style *box_style(const struct pages *z,
	const struct page *page, enum margin_box box, struct diag *diag)
{
	struct computed *out = arena_alloc(z->arena, sizeof *out);
	struct page p = *page;
	struct diag quiet = {0};

	p.context.out = out;
	p.context.parent = &page->computed;
	p.context.settled = NULL;
	for (int pass = 0; pass < 2; pass++) {
		property_inherit(out, &page->computed);
		if (!apply_rules(z, &p, box, pass ? diag : &quiet))
			return NULL;
		p.context.em = out->style.font_size;
		p.context.colour = out->style.colour;
	}
	if (!out->style.content)
		return NULL;
	property_finish(z->arena, out);
	return &out->style;
}

/* The paper asked for goes before the sheet's, but is turned as it is. */
static void set_paper(struct page *p, const struct style_options *o)
{
	bool wide = p->turn == TURN_LANDSCAPE ||
		(p->turn == TURN_AUTO && p->width > p->height);

	if (o->paper_width) {
		p->width = o->paper_width;
		p->height = o->paper_height;
		p->turn = wide ? TURN_LANDSCAPE : p->turn;
	} else if (!p->width) {
		p->width = o->letter_default ? mm(215.9) : mm(210);
		p->height = o->letter_default ? mm(279.4) : mm(297);
	}
	if (p->turn != TURN_AUTO &&
		(p->turn == TURN_LANDSCAPE) != (p->width > p->height)) {
		sp width = p->width;

		p->width = p->height;
		p->height = width;
	}
}

static void resolve(const struct pages *z,
	const struct style_options *options, struct page *p,
	struct page_style *out, struct diag *diag)
{
	apply_rules(z, p, BOX_COUNT, diag);
	set_paper(p, options);
	out->width = p->width;
	out->height = p->height;
	out->background = p->computed.style.background;
	out->bands = p->computed.style.bands;
	for (int side = TOP; side <= LEFT; side++)
		out->margin[side] = sp_max(0, length_resolve(
			p->computed.style.margin[side],
			side == TOP || side == BOTTOM ? p->height : p->width));
	for (int box = 0; box < BOX_COUNT; box++)
		out->box[box] = box_style(z, p, (enum margin_box)box, diag);
}

void page_resolve(struct arena *arena, const struct sheet *const *sheets,
	int count, const struct style_options *options,
	const struct computed *body, struct page_style out[PAGE_KINDS],
	struct diag *diag)
{
	for (int i = 0; i < PAGE_KINDS; i++) {
		struct page *p = arena_alloc(arena, sizeof *p);
		/* What the first page warns of, the others would again. */
		struct diag quiet = {0};

		property_inherit(&p->computed, body);
		p->context = (struct context){
			.arena = arena,
			.diag = diag,
			.out = &p->computed,
			.parent = body,
			.em = body->style.font_size,
			.rem = body->style.font_size,
			.colour = body->style.colour,
			.lh = body->style.line_height,
			.fits = &options->fit,
			.page = true,
		};
		resolve(&(struct pages){arena, sheets, count,
				(enum page_kind)i},
			options, p, &out[i], i == 0 ? diag : &quiet);
	}
}
