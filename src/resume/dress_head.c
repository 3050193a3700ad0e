/* The parts of heads as spans, without the marks at their lines' ends. */
#include "resume/dressing.h"

#include "resume/cut.h"

#include "model/spans.h"

#include <string.h>

enum { SHORT_CELL = 60 }; /* bytes; of a longer one no part is set apart */

static void wrap(struct dresser *d, const struct field *f, int i,
	const char *class)
{
	struct node *block;
	size_t from;

	if (!f->text || f->line != i || f->from >= f->to)
		return;
	block = dress_place(d, i, f->from, &from);
	if (line_is_row(&d->line[i]) &&
		spans_length(block) > SHORT_CELL)
		return;
	spans_wrap(d->arena, block, from, from + f->to - f->from, KIND_SPAN,
		class);
}

void dress_trim_head(struct dresser *d, struct node *head)
{
	struct buf text = spans_text(d->arena, head);
	struct cut c = {.s = text.data, .len = text.len};
	size_t at = text.len;

	if (dress_has_image(head))
		return;
	while (at && cut_is_joint(cut_before(&c, at)))
		utf8_prev(c.s, &at);
	spans_remove(d->arena, head, at, text.len);
	dress_trim_front(d, head);
}

void dress_trim_front(struct dresser *d, struct node *block)
{
	struct buf text = spans_text(d->arena, block);
	struct cut c = {.s = text.data, .len = text.len};
	size_t end = 0, at = 0;

	while (at < c.len && (cut_is_joint(cut_after(&c, at)) || c.s[at] == '_')) {
		uint32_t ch = utf8_next(c.s, c.len, &at);

		if (ch == 0x3000 || (utf8_is_space(cut_after(&c, at)) &&
				ch != '@' && ch != '/'))
			end = at;
	}
	if (!end || at == c.len || dress_has_image(block))
		return;
	while (utf8_is_space(cut_after(&c, end)))
		utf8_next(c.s, c.len, &end);
	spans_remove(d->arena, block, 0, end);
}

/* Whether the line goes on behind the field with another word, and no date. */
static bool goes_on(const struct dresser *d, const struct field *f)
{
	const struct typed_line *line = &d->line[f->line];
	const struct evidence *e = &d->evidence[f->line];
	const struct cut c = {.s = line->text, .len = line->len};
	size_t at = cut_skip_spaces(&c, f->to);

	for (int k = 0; k < e->date_count; k++)
		if (e->dates[k].start == at)
			return false;
	return utf8_is_alnum(cut_after(&c, at));
}

/* Whether the field looks like a place: one known, or a name, as no word in
 * small letters is; but no half of a name that goes on. */
static bool is_place(const struct dresser *d, const struct field *f)
{
	const struct evidence *e = &d->evidence[f->line];
	char c = d->line[f->line].text[f->from];
	bool more = goes_on(d, f);

	for (int k = 0; k < e->mark_count; k++)
		if (e->marks[k].kind == MARK_PLACE && e->marks[k].from <
			f->to && e->marks[k].to > f->from && (!more ||
				e->marks[k].to == f->to))
			return true;
	return !more && (c < 'a' || c > 'z');
}

void dress_parts(struct dresser *d, const struct entry *e, int i)
{
	wrap(d, &e->title, i, "title");
	wrap(d, &e->organization, i, "organization");
	if (e->place.text && e->place.line == i && is_place(d, &e->place))
		wrap(d, &e->place, i, "location");
}
