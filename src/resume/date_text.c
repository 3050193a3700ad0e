/* Dates as text: with their dash, and as ISO 8601 writes them. */
#include "resume/date.h"

#include "base/buf.h"

static bool is_space(char c)
{
	return c == ' ' || c == '\n';
}

const char *date_text(struct arena *arena, const char *text,
	const struct date *date, bool tight)
{
	struct buf b = {.arena = arena};
	size_t dash = date->dash, end = date->dash_end;

	if (!date->range || !date->hyphen || dash >= end)
		return arena_strndup(arena, text + date->start,
			date->end - date->start);
	buf_add(&b, text + date->start, dash - date->start);
	while (dash < end && is_space(text[dash]))
		dash++;
	while (end > dash && is_space(text[end - 1]))
		end--;
	if (!tight)
		buf_putc(&b, ' ');
	else
		buf_add(&b, text + date->dash, dash - date->dash);
	buf_puts(&b, "\xE2\x80\x93");
	if (!tight && date->dash_end < date->end)
		buf_putc(&b, ' ');
	else if (tight)
		buf_add(&b, text + end, date->dash_end - end);
	buf_add(&b, text + date->dash_end, date->end - date->dash_end);
	return b.data;
}

const char *date_iso(struct arena *arena, struct day day)
{
	if (!day.year)
		return NULL;
	if (!day.month)
		return arena_printf(arena, "%04d", day.year);
	if (!day.day)
		return arena_printf(arena, "%04d-%02d", day.year, day.month);
	return arena_printf(arena, "%04d-%02d-%02d", day.year, day.month,
		day.day);
}
