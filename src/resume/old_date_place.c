/* Where dates stand in a text, and how they are set. */
#include "base/buf.h"
#include "base/utf8.h"
#include "resume/old_date.h"

#include <string.h>

enum { LONGEST_LABEL = 24 /* "Period:" */, NEAR = 32 }; /* bytes */

/* Two digits in a row: without them there is no date. */
static bool has_number(const char *text, size_t len)
{
	for (size_t i = 1; i < len; i++)
		if (text[i] >= '0' && text[i] <= '9' && text[i - 1] >= '0' &&
			text[i - 1] <= '9')
			return true;
	return false;
}

/* Whether a number stands here or soon: a month's name is followed by one. */
static bool is_near(const char *text, size_t len, size_t at)
{
	size_t end = len - at < NEAR ? len : at + NEAR;

	for (; at < end; at++)
		if (text[at] >= '0' && text[at] <= '9')
			return true;
	return false;
}

bool old_date_find(const char *text, size_t len, size_t at, struct old_date *out)
{
	struct old_date date;
	bool found = false;

	if (!has_number(text, len))
		return false;
	while (at < len) {
		if (is_near(text, len, at) &&
			old_date_read(text, len, at, &date)) {
			if (date.range || !found)
				*out = date;
			found = true;
			if (date.range)
				return true;
			at = date.end;
			continue;
		}
		utf8_next(text, len, &at);
	}
	return found;
}

static const char *const openers[] = {"(", "[", "\xEF\xBC\x88" /* （ */,
	"\xE3\x80\x90" /* 【 */, "*", "_", NULL};
static const char *const closers[] = {")", "]", "\xEF\xBC\x89" /* ） */,
	"\xE3\x80\x91" /* 】 */, "*", "_", NULL};
static const char *const blanks[] = {" ", "\t", "\n", "\xC2\xA0",
	"\xE3\x80\x80", NULL};
static const char *const marks[] = {",", ";", ":", "|", "/", "~", "@",
	"\xC2\xB7" /* · */, "\xE2\x80\xA2" /* • */, "\xE2\x80\x93" /* – */,
	"\xE2\x80\x94" /* — */, "-", "\xEF\xBC\x9A" /* ： */,
	"\xEF\xBC\x8C" /* ， */, "\xEF\xBD\x9C" /* ｜ */,
	"\xE3\x80\x81" /* 、 */, "\xE2\x88\x99", "\xE2\x80\xA3",
	"\xE2\x94\x82" /* │ */, NULL};

static size_t starting(const char *const *list, const char *text, size_t from,
	size_t to)
{
	for (; *list; list++) {
		size_t n = strlen(*list);

		if (to - from >= n && memcmp(text + from, *list, n) == 0)
			return n;
	}
	return 0;
}

static size_t ending(const char *const *list, const char *text, size_t from,
	size_t to)
{
	for (; *list; list++) {
		size_t n = strlen(*list);

		if (to - from >= n && memcmp(text + to - n, *list, n) == 0)
			return n;
	}
	return 0;
}

static size_t skip(const char *const *a, const char *const *b,
	const char *text, size_t from, size_t to)
{
	size_t n;

	while ((n = starting(a, text, from, to)) ||
		(n = starting(b, text, from, to)))
		from += n;
	return from;
}

static size_t skip_back(const char *const *a, const char *const *b,
	const char *text, size_t from, size_t to)
{
	size_t n;

	while ((n = ending(a, text, from, to)) ||
		(n = ending(b, text, from, to)))
		to -= n;
	return to;
}

/* "Period: 2019 - 2020": the label belongs to the date. */
static size_t label_end(const char *text, size_t from, size_t to)
{
	for (size_t i = from; i < to && i - from < LONGEST_LABEL; i++) {
		size_t n = text[i] == ':' ? 1
			: to - i >= 3 && !memcmp(text + i, "\xEF\xBC\x9A", 3)
			? 3
			: 0;

		if (text[i] >= '0' && text[i] <= '9')
			break;
		if (n)
			return skip(blanks, blanks, text, i + n, to);
	}
	return from;
}

static bool is_alone(const char *text, size_t len, size_t from, size_t end,
	struct old_date *date)
{
	size_t label = label_end(text, from, end);

	if (!old_date_read(text, len, label, date))
		return false;
	if (skip(closers, blanks, text, date->end, end) < end)
		return false;
	date->start = from;
	return true;
}

/* What stands before a trailing date and ties it to the title. */
static bool is_parted(const char *text, size_t from, size_t at)
{
	size_t end = skip_back(blanks, blanks, text, from, at);

	return ending(marks, text, from, end) ||
		ending(openers, text, from, end) || at - end > 1;
}

static bool find_trailing(const char *text, size_t len, size_t from,
	size_t end, struct old_date *out)
{
	struct old_date date;
	bool found = false;

	for (size_t at = from; at < end;) {
		if (is_near(text, len, at) &&
			old_date_read(text, len, at, &date)) {
			bool last = skip(closers, blanks, text, date.end,
				end) >= end;

			if (last && at > from && (date.range ||
					is_parted(text, from, at))) {
				if (!found || date.range)
					*out = date;
				if (date.range)
					return true;
				found = true;
			}
			at = date.end;
			continue;
		}
		utf8_next(text, len, &at);
	}
	return found;
}

/* The end of what parts a leading date from the title, or 0. */
static size_t leading_end(const char *text, const struct old_date *date,
	size_t end)
{
	size_t closed = skip(closers, blanks, text, date->end, end);
	size_t rest = skip(marks, blanks, text, closed, end);

	if (rest >= end)
		return 0;
	if (rest > closed || (closed > date->end && date->range) ||
		closed > date->end + 1)
		return rest;
	return 0;
}

enum old_date_place old_date_place(const char *text, size_t len, struct old_date *date,
	size_t *rest, size_t *rest_end)
{
	size_t from = skip(openers, blanks, text, 0, len);
	size_t end = skip_back(blanks, blanks, text, from, len);

	*rest = *rest_end = 0;
	if (!has_number(text, len))
		return DATE_NONE;
	if (is_alone(text, len, from, end, date))
		return DATE_ALONE;
	if (old_date_read(text, len, from, date)) {
		*rest = leading_end(text, date, end);
		*rest_end = end;
		if (*rest)
			return DATE_LEADING;
	}
	if (!find_trailing(text, len, 0, end, date))
		return DATE_NONE;
	*rest = skip(blanks, blanks, text, 0, end);
	*rest_end = skip_back(openers, blanks, text, *rest, date->start);
	*rest_end = skip_back(marks, blanks, text, *rest, *rest_end);
	return *rest_end > *rest ? DATE_TRAILING : DATE_NONE;
}

static bool is_en_dash(const char *text, const struct old_date *d)
{
	for (size_t i = d->dash; i + 3 <= d->dash_end; i++)
		if (memcmp(text + i, "\xE2\x80\x93", 3) == 0)
			return true;
	return false;
}

const char *old_date_text(struct arena *arena, const char *text,
	const struct old_date *d, bool tight)
{
	struct buf out = {.arena = arena};
	bool open = d->dash_end >= d->end;

	if (d->dash == d->dash_end ||
		!(d->hyphen || (!tight && is_en_dash(text, d))))
		return arena_strndup(arena, text + d->start,
			d->end - d->start);
	buf_add(&out, text + d->start, d->dash - d->start);
	if (!tight || text[d->dash] == ' ')
		buf_putc(&out, ' ');
	buf_puts(&out, "\xE2\x80\x93");
	if (!open && (!tight || text[d->dash_end - 1] == ' '))
		buf_putc(&out, ' ');
	buf_add(&out, text + d->dash_end, d->end - d->dash_end);
	return out.data;
}
