/*
 * Raw text for a format, as Pandoc writes it: fenced code whose info string is
 * {=html}, and code with {=html} right behind it. That for HTML is read as
 * HTML; that for others is left out, with a warning for each format. But a
 * line of LaTeX's that begins a page stays, and does so here too (fences.c).
 */
#include "markdown/passes.h"
#include "markdown/scan.h"

#include <string.h>

enum { FORMATS = 16, LONGEST = 32 /* bytes of a format's name */ };

struct format {
	const char *name;
	size_t len;
	int count;
	struct pos pos; /* of the first */
};

struct reader {
	struct buf out;
	struct pos pos;  /* of the line */
	char fence;      /* of fenced code that we are in, or 0 */
	const char *raw; /* the format's name, if that is raw; or NULL */
	bool counted;    /* something of that code was left out */
	struct format formats[FORMATS];
};

/* The length of "{=latex}" at s, whose name *name is; or 0. */
static size_t read_format(const char *s, const char **name)
{
	size_t n = strncmp(s, "{=", 2) == 0
		? strspn(s + 2, "abcdefghijklmnopqrstuvwxyz0123456789_-") : 0;

	*name = s + 2;
	return n && n <= LONGEST && s[2 + n] == '}' ? n + 3 : 0;
}

static bool is_format(const char *name, const char *format)
{
	size_t n = strlen(format);

	return strncmp(name, format, n) == 0 && name[n] == '}';
}

static bool is_html(const char *name)
{
	return is_format(name, "html") || is_format(name, "html5") ||
		is_format(name, "html4");
}

static void count(struct reader *r, const char *name, int column)
{
	size_t len = strcspn(name, "}");
	struct format *f = r->formats;

	while (f < r->formats + FORMATS - 1 && f->count &&
		(f->len != len || memcmp(f->name, name, len) != 0))
		f++;
	if (f->count++)
		return;
	f->name = name;
	f->len = len;
	f->pos = r->pos;
	f->pos.column = column;
}

/* Past code with a format behind it, of which HTML is put out; or NULL. */
static const char *take_span(struct reader *r, const char *s, int column)
{
	const char *end = scan_code(s), *name;
	size_t ticks = strspn(s, "`"), n;

	n = end > s + 2 * ticks ? read_format(end, &name) : 0;
	if (!n)
		return NULL;
	if (is_html(name))
		buf_add(&r->out, s + ticks,
			(size_t)(end - s) - 2 * ticks);
	else
		count(r, name, column);
	if (r->out.len && r->out.data[r->out.len - 1] == ' ')
		n += strspn(end + n, " ");
	return end + n;
}

static void take_text(struct reader *r, const char *s, size_t len)
{
	const char *start = s, *end = s + len, *next;

	for (; s < end; s = next) {
		next = *s == '`' ? take_span(r, s, (int)(s - start) + 1)
			: NULL;
		if (next)
			continue;
		next = *s == '`' ? scan_code(s) : s + 1;
		buf_add(&r->out, s, (size_t)(next - s));
	}
}

/* A line of LaTeX that begins a page. */
static bool is_page(const char *raw, const char *s)
{
	s += strspn(s, " \t");
	return (is_format(raw, "latex") || is_format(raw, "tex")) &&
		(strncmp(s, "\\newpage", 8) == 0 ||
		strncmp(s, "\\pagebreak", 10) == 0 ||
		strncmp(s, "\\clearpage", 10) == 0);
}

/* What fenced code begins with: its format, if it has one. */
static void open_fence(struct reader *r, const char *s)
{
	s += strspn(s, " `~");
	r->counted = false;
	if (!read_format(s, &r->raw))
		r->raw = NULL;
}

/* A line of fenced code that is raw. */
static void take_raw(struct reader *r, const char *s, size_t len)
{
	if (is_html(r->raw) || is_page(r->raw, s)) {
		buf_add(&r->out, s, len);
	} else if (strspn(s, " \t") < len && !r->counted) {
		count(r, r->raw, 1);
		r->counted = true;
	}
}

static void take_line(struct reader *r, const char *s, size_t len)
{
	bool was = r->fence, in = scan_fence(s, &r->fence);
	bool opens = in && !was, closes = was && !r->fence;

	if (opens)
		open_fence(r, s);
	if (!in)
		take_text(r, s, len);
	else if (!r->raw)
		buf_add(&r->out, s, len);
	else if (!opens && !closes)
		take_raw(r, s, len);
	if (closes)
		r->raw = NULL;
}

void raw_take(struct arena *arena, struct source *source, struct diag *diag)
{
	struct reader *r;
	const char *s = arena_strndup(arena, source->text, source->len);

	if (!strstr(s, "{="))
		return;
	r = arena_alloc(arena, sizeof *r);
	r->out.arena = arena;
	r->pos = (struct pos){source->file, source->line, 1};
	for (;; r->pos.line++) {
		size_t len = strcspn(s, "\n");

		take_line(r, s, len);
		s += len;
		if (!*s)
			break;
		buf_putc(&r->out, *s++);
	}
	buf_add(&r->out, "", 0);
	for (const struct format *f = r->formats; f < r->formats + FORMATS &&
		f->count; f++)
		diag_warning(diag, f->pos, "raw text for '%.*s' is left out "
			"(%d); write it as Markdown or HTML", (int)f->len,
			f->name, f->count);
	source->text = r->out.data;
	source->len = r->out.len;
}
