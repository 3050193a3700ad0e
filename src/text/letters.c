/*
 * A picture's text has the fonts of another machine, or none: it is set in
 * those that there are here, and drawn as outlines, since a picture is a
 * picture. Stretches from one that says where it begins up to the next such are
 * a line: its width is what the anchor needs, and what a length given in
 * advance spreads.
 */
#include "text/letters.h"

#include "base/utf8.h"

#include <string.h>
#include <strings.h>
#include <unicode/uchar.h>

enum { LONGEST = 1000 /* bytes that are shaped at once */ };

/* A line of a picture's text. */
struct line_of {
	struct text *text;
	const struct node *node;
	double x, y;   /* where the next glyph stands */
	double extra;  /* behind each glyph */
	struct outline *out;
	double unit;   /* of the face, in the drawing's lengths */
	double up;     /* how far the line is above its letters' feet */
};

/* What a family is like; CSS's generic names, and those that all know. */
static const char *generic_of(const char *family)
{
	static const struct {
		const char *part, *generic;
	} parts[] = {{"mono", "monospace"}, {"courier", "monospace"},
		{"consolas", "monospace"}, {"menlo", "monospace"},
		{"sans", "sans-serif"}, {"arial", "sans-serif"},
		{"serif", "serif"}, {"times", "serif"}, {"georgia", "serif"},
		{"garamond", "serif"}, {"palatino", "serif"}};

	for (size_t i = 0; family && i < sizeof parts / sizeof *parts; i++)
		for (const char *s = family; *s; s++)
			if (strncasecmp(s, parts[i].part,
					strlen(parts[i].part)) == 0)
				return parts[i].generic;
	return "sans-serif";
}

static struct segment segment_of(const struct line_of *line,
	const struct letters *l)
{
	const char *families[] = {generic_of(l->family), NULL};
	const struct font_query query = {.families = families,
		.weight = l->weight, .italic = l->italic, .stretch = 100};
	struct text *text = line->text;
	struct segment seg = {.node = line->node,
		.style = styled_at(text->styled, line->node),
		.face = fonts_match(text->fonts, &query),
		.lang = node_lang(text->styled->doc, line->node),
		.pos = line->node->pos};

	seg.features = shaper_features(text->shaper, seg.style, seg.face);
	return seg;
}

static void add(struct line_of *line, enum verb verb, const float *p, int n)
{
	double moved[6] = {0};

	for (int i = 0; i < n; i++) {
		moved[2 * i] = line->x + p[2 * i] * line->unit;
		moved[2 * i + 1] = line->y + line->up - p[2 * i + 1] *
			line->unit;
	}
	outline_add(line->text->arena, line->out, verb, moved);
}

static void move_to(hb_draw_funcs_t *f, void *line, hb_draw_state_t *s,
	float x, float y, void *unused)
{
	(void)f, (void)s, (void)unused;
	add(line, VERB_MOVE, (float[]){x, y}, 1);
}

static void line_to(hb_draw_funcs_t *f, void *line, hb_draw_state_t *s,
	float x, float y, void *unused)
{
	(void)f, (void)s, (void)unused;
	add(line, VERB_LINE, (float[]){x, y}, 1);
}

static void cubic_to(hb_draw_funcs_t *f, void *line, hb_draw_state_t *s,
	float ax, float ay, float bx, float by, float x, float y,
	void *unused)
{
	(void)f, (void)s, (void)unused;
	add(line, VERB_CURVE, (float[]){ax, ay, bx, by, x, y}, 3);
}

static void close_path(hb_draw_funcs_t *f, void *line, hb_draw_state_t *s,
	void *unused)
{
	(void)f, (void)s, (void)unused;
	add(line, VERB_CLOSE, NULL, 0);
}

/* HarfBuzz makes cubic curves of a font's others. */
static hb_draw_funcs_t *pen(void)
{
	hb_draw_funcs_t *f = hb_draw_funcs_create();

	hb_draw_funcs_set_move_to_func(f, move_to, NULL, NULL);
	hb_draw_funcs_set_line_to_func(f, line_to, NULL, NULL);
	hb_draw_funcs_set_cubic_to_func(f, cubic_to, NULL, NULL);
	hb_draw_funcs_set_close_path_func(f, close_path, NULL, NULL);
	return f;
}

static void draw_glyph(const struct face *face, hb_codepoint_t id,
	hb_draw_funcs_t *f, struct line_of *line)
{
#if HB_VERSION_ATLEAST(7, 0, 0)
	hb_font_draw_glyph(face->hb_font, id, f, line);
#else
	hb_font_get_glyph_shape(face->hb_font, id, f, line);
#endif
}

/* Whether the first letter that runs any way runs from the right. */
static bool is_rtl(const char *s, size_t len)
{
	for (size_t at = 0; at < len;) {
		UCharDirection d = u_charDirection((UChar32)utf8_next(s, len,
			&at));

		if (d == U_LEFT_TO_RIGHT)
			return false;
		if (d == U_RIGHT_TO_LEFT || d == U_RIGHT_TO_LEFT_ARABIC)
			return true;
	}
	return false;
}

/* Glyphs in the order in which they are seen; moves line->x past them. Without
 * `f`, they are only counted. */
static int pass(struct line_of *line, const struct letters *l,
	hb_draw_funcs_t *f)
{
	struct segment seg = segment_of(line, l);
	size_t len = strlen(l->text);
	const struct piece *piece;
	double start;
	int count = 0;

	len = len > LONGEST ? utf8_start(l->text, LONGEST) : len;
	piece = shaper_word(line->text->shaper, &seg, l->text, len,
		is_rtl(l->text, len));
	for (; piece; piece = piece->next) {
		const struct face *face = piece->face;

		line->unit = l->size / face->units_per_em;
		line->up = l->baseline == BASELINE_MIDDLE ? face->x_height / 2.0
			: l->baseline == BASELINE_CENTRE
			? (face->ascender + face->descender) / 2.0
			: l->baseline == BASELINE_TOP ? face->ascender : 0;
		line->up *= line->unit;
		for (int i = 0; i < piece->count; i++, count++) {
			const struct shaped *g = &piece->glyphs[i];

			start = line->x;
			line->x += g->dx * line->unit;
			line->y -= g->dy * line->unit;
			if (f && line->out)
				draw_glyph(face, g->id, f, line);
			line->y += g->dy * line->unit;
			line->x = start + g->advance * line->unit +
				l->spacing + line->extra;
		}
	}
	return count;
}

/* The letters up to the next that begins a line. */
static void set_line(struct text *text, const struct node *node,
	const struct letters *first, const struct letters *end)
{
	struct line_of line = {.text = text, .node = node};
	hb_draw_funcs_t *f;
	int count = 0;
	double width;

	for (const struct letters *l = first; l != end; l = l->next) {
		line.x += l->dx;
		count += pass(&line, l, NULL);
	}
	width = line.x;
	if (first->length > 0 && count > 1) {
		line.extra = (first->length - width) / (count - 1);
		width = first->length;
	}
	line.x = first->x - first->anchor * width;
	line.y = first->y;
	f = pen();
	for (const struct letters *l = first; l != end; l = l->next) {
		line.x += l->dx;
		line.y += l->dy;
		line.out = l->shape ? &l->shape->outline : NULL;
		pass(&line, l, f);
	}
	hb_draw_funcs_destroy(f);
}

void letters_draw(struct text *text, const struct node *node,
	struct drawing *drawing)
{
	const struct letters *end;

	for (const struct letters *l = drawing->letters; l; l = end) {
		for (end = l->next; end && !end->begins; end = end->next)
			;
		set_line(text, node, l, end);
	}
	drawing->letters = NULL;
}
