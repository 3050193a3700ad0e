/* The reading, for --dump=reading and for whoever asks why. */
#include "resume/reading.h"

#include "resume/form.h"

static const char *const mark_names[MARK_KINDS] = {"date", "duration",
	"email", "phone", "url", "network", "label", "job", "degree", "field",
	"school", "organization", "place", "employment", "remark", "at", "program", "turn"};

static void put_day(struct buf *out, struct day day)
{
	buf_printf(out, "%04d", day.year);
	if (day.month)
		buf_printf(out, "-%02d", day.month);
	if (day.day)
		buf_printf(out, "-%02d", day.day);
}

static void put_mark(struct buf *out, const struct evidence *e,
	const struct typed_line *line, const struct mark *m)
{
	buf_printf(out, " %s", mark_names[m->kind]);
	if (m->kind != MARK_DATE) {
		buf_printf(out, "'%.*s'", (int)(m->to - m->from),
			line->text + m->from);
		return;
	}
	buf_putc(out, ' ');
	put_day(out, e->dates[m->value].from);
	if (e->dates[m->value].range) {
		buf_puts(out, "/");
		if (e->dates[m->value].present)
			buf_puts(out, "now");
		else
			put_day(out, e->dates[m->value].to);
	}
}

/* At most 60 bytes, whole characters. */
static int shown_length(const struct typed_line *line)
{
	int n = line->len < 60 ? (int)line->len : 60;

	while (n > 0 && (line->text[n] & 0xC0) == 0x80)
		n--;
	return n;
}

static void put_line(const struct reading *r, int i, struct buf *out)
{
	const struct typed_line *line = &r->lines->line[i];
	const struct evidence *e = &r->evidence[i];

	buf_printf(out, "%4d %-9s %-14s| %.*s\n", line->pos.line,
		state_names[r->states[i]], form_name(out->arena,
			form_of(line, e)), shown_length(line), line->text);
	buf_puts(out, "               ");
	for (int k = 0; k < e->mark_count; k++)
		put_mark(out, e, line, &e->marks[k]);
	if (e->title > 0)
		buf_printf(out, " title %.1f %s", e->title, topic_names[
			e->topic] ? topic_names[e->topic] : "other");
	if (e->date >= 0)
		buf_printf(out, " dated %.2f%s", e->dated, e->date_only
			? " only" : e->date_place ? " +place" : "");
	if (e->name > 0)
		buf_printf(out, " name %.1f", e->name);
	if (e->doctitle > 0)
		buf_printf(out, " doctitle %.1f", e->doctitle);
	if (e->sentence > 0)
		buf_printf(out, " sentence %.1f", e->sentence);
	if (e->contact > 0)
		buf_printf(out, " contact %.1f", e->contact);
	buf_putc(out, '\n');
}

/* How far the second best is behind; nothing is, where only one is possible. */
static void put_margin(struct buf *out, double margin)
{
	if (margin < 1e6)
		buf_printf(out, "margin %.1f", margin);
	else
		buf_puts(out, "no other");
}

void reading_dump(const struct reading *r, struct buf *out)
{
	int next = 0;

	buf_puts(out, "sections' form: ");
	put_margin(out, r->margin);
	buf_putc(out, '\n');
	for (int i = 0; i < r->lines->count; i++) {
		for (; next < r->region_count &&
			r->regions[next].first <= i; next++) {
			const struct region *g = &r->regions[next];

			buf_printf(out, "---- region: %s, heads %s",
				topic_names[g->topic] ? topic_names[g->topic]
				: "other", form_name(out->arena, g->head));
			buf_printf(out, ", roles %s, cost %.1f, ",
				form_name(out->arena, g->role), g->cost);
			put_margin(out, g->margin);
			buf_putc(out, '\n');
		}
		put_line(r, i, out);
	}
}
