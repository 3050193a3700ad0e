#include "layout/margin.h"

#include "layout/place.h"

/* Where a margin box stands on the page: 0 start, 1 middle, 2 end. */
struct box_row {
	int side;     /* which margin */
	int along;    /* where along it, left to right or top to bottom */
	bool corner;
};

static const struct box_row rows[BOX_COUNT] = {
	[BOX_TOP_LEFT_CORNER] = {TOP, 0, true},
	[BOX_TOP_LEFT] = {TOP, 0, false},
	[BOX_TOP_CENTER] = {TOP, 1, false},
	[BOX_TOP_RIGHT] = {TOP, 2, false},
	[BOX_TOP_RIGHT_CORNER] = {TOP, 2, true},
	[BOX_RIGHT_TOP] = {RIGHT, 0, false},
	[BOX_RIGHT_MIDDLE] = {RIGHT, 1, false},
	[BOX_RIGHT_BOTTOM] = {RIGHT, 2, false},
	[BOX_BOTTOM_RIGHT_CORNER] = {BOTTOM, 2, true},
	[BOX_BOTTOM_RIGHT] = {BOTTOM, 2, false},
	[BOX_BOTTOM_CENTER] = {BOTTOM, 1, false},
	[BOX_BOTTOM_LEFT] = {BOTTOM, 0, false},
	[BOX_BOTTOM_LEFT_CORNER] = {BOTTOM, 0, true},
	[BOX_LEFT_BOTTOM] = {LEFT, 2, false},
	[BOX_LEFT_MIDDLE] = {LEFT, 1, false},
	[BOX_LEFT_TOP] = {LEFT, 0, false},
};

/* A rectangle on the page. */
struct area {
	sp x, y, width, height;
};

static struct area area_of(const struct page_style *s, struct box_row row)
{
	sp inner_width = s->width - s->margin[LEFT] - s->margin[RIGHT];
	sp inner_height = s->height - s->margin[TOP] - s->margin[BOTTOM];
	struct area a = {s->margin[LEFT], s->margin[TOP], inner_width,
		inner_height};

	if (row.side == TOP || row.side == BOTTOM) {
		a.y = row.side == TOP ? 0 : s->height - s->margin[BOTTOM];
		a.height = s->margin[row.side];
	}
	if (row.side == LEFT || (row.corner && row.along == 0)) {
		a.x = 0;
		a.width = s->margin[LEFT];
	} else if (row.side == RIGHT || row.corner) {
		a.x = s->width - s->margin[RIGHT];
		a.width = s->margin[RIGHT];
	}
	return a;
}

static const char *content_text(struct text *text,
	const struct content *content, int page, int pages)
{
	struct buf out = {.arena = text->arena};

	for (; content; content = content->next) {
		if (content->kind == CONTENT_PAGE)
			buf_printf(&out, "%d", page);
		else if (content->kind == CONTENT_PAGES)
			buf_printf(&out, "%d", pages);
		else if (content->kind == CONTENT_TEXT)
			buf_puts(&out, content->text);
	}
	return out.len ? out.data : "";
}

/* A line's place along its margin, unless the style aligns it itself. */
static sp offset(sp room, sp used, int along)
{
	return along == 0 ? 0 : along == 1 ? (room - used) / 2 : room - used;
}

static void set_box(struct text *text, struct page *page, struct area a,
	struct box_row row, const struct paragraph *p)
{
	const struct line *line = &p->lines[0];
	sp height = line->ascent + line->descent;
	bool upright = row.side == LEFT || row.side == RIGHT;
	sp x = a.x + offset(a.width, line->width,
		upright || row.corner ? 1 : row.along);
	sp y = a.y + offset(a.height, height, upright ? row.along : 1);

	for (int i = 0; i < line->run_count; i++) {
		const struct frame frame = {
			.kind = FRAME_RUN,
			.pagination = true,
			.x = x + line->runs[i].x,
			.y = y + line->ascent,
			.run = &line->runs[i],
		};

		place_frame(text->arena, page, &frame);
	}
}

void margin_boxes(struct text *text, struct pages *pages)
{
	for (int i = 0; i < pages->count; i++) {
		const struct page_style *s = &text->styled->page[i ? 1 : 0];

		for (int box = 0; box < BOX_COUNT; box++) {
			struct paragraph *p;
			const char *string;

			if (!s->box[box] || !s->box[box]->content)
				continue;
			string = content_text(text, s->box[box]->content,
				i + 1, pages->count);
			p = paragraph_of_string(text, pages->doc->body,
				s->box[box], string);
			paragraph_break(text, p,
				(struct measure){SP_MAX / 2, SP_MAX / 2});
			if (p->line_count)
				set_box(text, &pages->page[i],
					area_of(s, rows[box]), rows[box], p);
		}
	}
}
