#include "markdown/references.h"

#include "base/buf.h"
#include "base/map.h"
#include "base/utf8.h"

#include <string.h>

enum { LONGEST = 200 /* bytes of a label */, TIMES = 4 };

struct references {
	struct arena *arena;
	struct map lines; /* by label: the definition */
	size_t room;      /* bytes that may yet be added, as one definition may
	                     be long and asked for often */
};

/* The label in s[0..len) as CommonMark compares it: in lower case, one space
 * for blanks. */
static struct buf fold(struct arena *arena, const char *s, size_t len)
{
	struct buf out = {.arena = arena};
	bool blank = false;

	buf_add(&out, "", 0);
	for (size_t at = 0; at < len;) {
		uint32_t c = utf8_next(s, len, &at);

		if (c == ' ' || c == '\t' || c == '\n') {
			blank = out.len > 0;
			continue;
		}
		if (blank)
			buf_putc(&out, ' ');
		blank = false;
		buf_utf8(&out, utf8_lower(c));
	}
	return out;
}

/* Bytes of the label behind the bracket at s, up to its own; or 0. */
static size_t label_length(const char *s, const char *end)
{
	size_t n = 1;

	for (; s + n < end && n <= LONGEST && s[n] != '['; n++)
		if (s[n] == ']')
			return n - 1;
		else if (s[n] == '\\')
			n++;
	return 0;
}

/* A definition's title may stand in the line below. */
static const char *end_of(const char *line, const char *end)
{
	const char *nl = memchr(line, '\n', (size_t)(end - line)), *next;

	if (!nl)
		return end;
	next = nl + 1 + strspn(nl + 1, " \t");
	if (next < end && strchr("\"'(", *next) && *next) {
		nl = memchr(next, '\n', (size_t)(end - next));
		return nl ? nl : end;
	}
	return nl;
}

static void take_line(struct references *r, const char *line,
	const char *end)
{
	const char *s = line + strspn(line, " ");
	size_t n = s < end && *s == '[' && s[1] != '^' ? label_length(s, end)
		: 0;
	struct buf label;
	void **at;

	if (!n || s - line > 3 || s + n + 2 >= end || s[n + 2] != ':')
		return;
	label = fold(r->arena, s + 1, n);
	at = label.len ? map_at(&r->lines, label.data, label.len) : NULL;
	if (at && !*at) /* the first one counts */
		*at = (void *)(uintptr_t)arena_strndup(r->arena, s,
			(size_t)(end_of(s, end) - s));
}

struct references *references_read(struct arena *arena, const char *text,
	size_t len)
{
	struct references *r = arena_alloc(arena, sizeof *r);
	const char *end = text + len, *next;

	r->arena = arena;
	r->lines.arena = arena;
	r->room = TIMES * len;
	for (const char *line = text; line < end; line = next) {
		const char *nl = memchr(line, '\n', (size_t)(end - line));

		next = nl ? nl + 1 : end;
		if (memchr(line, '[', (size_t)(next - line)))
			take_line(r, line, end);
	}
	return r;
}

const char *references_add(struct arena *arena, struct references *r,
	const char *text)
{
	const char *end = text + strlen(text);
	struct buf out = {.arena = arena};
	struct map added = {.arena = arena};

	if (!strchr(text, '['))
		return text;
	for (const char *s = text; (s = strchr(s, '[')); s++) {
		size_t n = label_length(s, end);
		struct buf label = n ? fold(arena, s + 1, n)
			: (struct buf){0};
		const char *line = label.len ? map_lookup(&r->lines,
			label.data, label.len) : NULL;
		void **seen = line ? map_at(&added, label.data, label.len)
			: NULL;

		if (!line || *seen || strlen(line) > r->room)
			continue;
		r->room -= strlen(line);
		*seen = (void *)(uintptr_t)line;
		if (!out.len)
			buf_printf(&out, "%s\n\n", text);
		buf_printf(&out, "%s\n", line);
	}
	return out.len ? out.data : text;
}
