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

/* A page's style while it is being put together. */
struct page {
	struct context context;
	struct computed computed;
	sp width, height; /* 0: not said */
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

/* size: A4 [landscape] | 100mm [200mm] | auto */
static bool read_size(struct page *p, struct cursor *v)
{
	bool landscape = value_ident(v, "landscape");
	bool portrait = value_ident(v, "portrait");

	if (!read_paper(p, v)) {
		if (value_length(&p->context, v, &p->width)) {
			p->height = p->width;
			value_length(&p->context, v, &p->height);
			return value_ends(v) && p->width > 0 && p->height > 0;
		}
		if (!landscape && !portrait && !value_ident(v, "auto"))
			return false;
		if (!p->width) {
			p->width = mm(210);
			p->height = mm(297);
		}
	}
	landscape = value_ident(v, "landscape") || landscape;
	portrait = value_ident(v, "portrait") || portrait;
	if (landscape ? p->width < p->height
		: portrait && p->width > p->height) {
		sp width = p->width;

		p->width = p->height;
		p->height = width;
	}
	return value_ends(v);
}

static void apply(struct page *p, const struct declaration *d,
	struct diag *diag)
{
	for (; d; d = d->next) {
		struct cursor v = {d->value, d->value + d->count};
		bool ok = strcmp(d->name, "size") == 0
			? read_size(p, &v)
			: property_apply(&p->context, d);

		if (!ok)
			diag_warning(diag, d->pos,
				"'%s' has a value that cannot be used",
				d->name);
	}
}

static bool is_for(const struct page_rule *rule, bool first, bool pass_first)
{
	if (pass_first)
		return first && rule->selector == PAGE_FIRST;
	return rule->selector == PAGE_ANY;
}

static const struct style *box_style(struct arena *arena,
	const struct sheet *const *sheets, int count, bool first,
	const struct page *page, enum margin_box box, struct diag *diag)
{
	struct computed *out = NULL;
	struct page p = *page;

	for (int pass = 0; pass < 2; pass++)
		for (int i = 0; i < count; i++)
			for (const struct page_rule *r = sheets[i]->pages; r;
				r = r->next) {
				if (!is_for(r, first, pass) || !r->boxes[box])
					continue;
				if (!out) {
					out = arena_alloc(arena, sizeof *out);
					property_inherit(out, &page->computed);
				}
				p.context.out = out;
				p.context.parent = &page->computed;
				apply(&p, r->boxes[box], diag);
			}
	if (!out || !out->style.content)
		return NULL;
	property_finish(arena, out);
	return &out->style;
}

static void set_paper(struct page *p, const struct style_options *o)
{
	if (o->paper_width) {
		p->width = o->paper_width;
		p->height = o->paper_height;
	} else if (!p->width) {
		p->width = o->letter_default ? mm(215.9) : mm(210);
		p->height = o->letter_default ? mm(279.4) : mm(297);
	}
}

static void resolve(struct arena *arena, const struct sheet *const *sheets,
	int count, const struct style_options *options, bool first,
	struct page *p, struct page_style *out, struct diag *diag)
{
	for (int pass = 0; pass < 2; pass++)
		for (int i = 0; i < count; i++)
			for (const struct page_rule *r = sheets[i]->pages; r;
				r = r->next)
				if (is_for(r, first, pass))
					apply(p, r->declarations, diag);
	set_paper(p, options);
	out->width = p->width;
	out->height = p->height;
	out->background = p->computed.style.background;
	for (int side = TOP; side <= LEFT; side++)
		out->margin[side] = sp_max(0, length_resolve(
			p->computed.style.margin[side],
			side == TOP || side == BOTTOM ? p->height : p->width));
	for (int box = 0; box < BOX_COUNT; box++)
		out->box[box] = box_style(arena, sheets, count, first, p,
			(enum margin_box)box, diag);
}

void page_resolve(struct arena *arena, const struct sheet *const *sheets,
	int count, const struct style_options *options,
	const struct computed *body, struct page_style out[2],
	struct diag *diag)
{
	for (int i = 0; i < 2; i++) {
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
			.lh = body->style.line_height,
			.fit = options->fit,
		};
		resolve(arena, sheets, count, options, i == 0, p, &out[i],
			i == 0 ? diag : &quiet);
	}
}
