/*
 * Tables as Pandoc reads them in plain text become those with bars:
 *
 *	Role     Employer	+-------+----------+	-----------------
 *	------   --------	| Role  | Employer |	Role     Employer
 *	Cook     Inn		+=======+==========+	------   --------
 *				| Cook  | Inn      |	Cook, by the
 *				+-------+----------+	night    Inn
 *
 *							Baker    Mill
 *							-----------------
 *
 * Columns stand where the dashes, or the plus signs, do. Of a simple table each
 * line is a row, of one between two lines of dashes those between empty lines.
 * The lines that are too many then are empty, so that all below keep their
 * numbers.
 */
#include "markdown/passes.h"
#include "markdown/scan.h"

#include "base/utf8.h"

#include <limits.h>
#include <string.h>

enum {
	COLUMNS = 24,
	RULE = 5,     /* dashes of a line around a table */
	LONGEST = 500 /* lines of a table between two of them */
};

struct line {
	const char *s;
	size_t len;
	bool code;
};

struct columns {
	int count;
	int from[COLUMNS], to[COLUMNS]; /* of the text's columns */
	bool last_open;                 /* the last one goes on to the end */
};

struct tabler {
	struct arena *arena;
	const struct line *line;
	int count;
	struct buf out;
	int written; /* lines */
};

static bool is_blank(const struct line *l)
{
	return strspn(l->s, " \t") >= l->len;
}

/* "------  ---": where its columns are. Whether it is such a line. */
static bool read_dashes(const struct line *l, struct columns *c)
{
	*c = (struct columns){.last_open = true};
	for (size_t i = 0; i < l->len; i++) {
		size_t n = strspn(l->s + i, "-");

		if (!n && l->s[i] == ' ')
			continue;
		if (n < 2 || c->count == COLUMNS)
			return false;
		c->from[c->count] = (int)i;
		c->to[c->count++] = (int)(i + n);
		i += n - 1;
	}
	return c->count > 1;
}

/* A line of dashes alone, as stand around a table. */
static bool is_rule(const struct line *l)
{
	size_t n = strspn(l->s, "-");

	return n >= RULE && n + strspn(l->s + n, " ") >= l->len;
}

/* "+---+===+": where its columns are. Whether it is such a line. */
static bool read_grid(const struct line *l, struct columns *c)
{
	size_t indent = strspn(l->s, " "), len = l->len;

	*c = (struct columns){0};
	while (len && l->s[len - 1] == ' ')
		len--;
	if (len < indent + 5 || l->s[indent] != '+' || l->s[len - 1] != '+')
		return false;
	for (size_t i = indent; i + 1 < len; i++) {
		if (!strchr("+-=:", l->s[i]))
			return false;
		if (l->s[i] != '+')
			continue;
		if (c->count == COLUMNS)
			return false;
		c->from[c->count] = (int)i + 1;
		c->to[c->count++] = (int)(i + 1 + strcspn(l->s + i + 1, "+"));
	}
	return c->count > 0;
}

/* The bytes of the line that stand in [from, to) of its columns. */
static const char *cut(const struct line *l, int from, int to, size_t *len)
{
	size_t at = 0, start;
	int column = 0;

	while (at < l->len && column < from)
		column += utf8_columns(utf8_next(l->s, l->len, &at));
	start = at;
	while (at < l->len && column < to)
		column += utf8_columns(utf8_next(l->s, l->len, &at));
	*len = at - start;
	return l->s + start;
}

/* What the cell says in one line, trimmed. */
static const char *piece(const struct line *l, const struct columns *c, int i,
	size_t *len)
{
	bool last = i + 1 == c->count;
	int from = c->last_open && i == 0 ? 0 : c->from[i];
	int to = !c->last_open ? c->to[i] : last ? INT_MAX : c->from[i + 1];
	const char *s = cut(l, from, to, len);

	for (; *len && strchr(" \t", *s); s++)
		--*len;
	while (*len && strchr(" \t", s[*len - 1]))
		--*len;
	return s;
}

/* The cell's lines [first, end) as one: items as a list, the rest parted by a
 * space. */
static void put_cell(struct tabler *t, const struct columns *c, int i,
	int first, int end)
{
	bool list = false, text = false;
	size_t len;

	for (int k = first; k < end; k++) {
		const char *s = piece(&t->line[k], c, i, &len);
		bool item = len > 2 && strchr("-*+", *s) && s[1] == ' ';

		if (!len)
			continue;
		if (item) {
			buf_puts(&t->out, list ? "</li><li>" : "<ul><li>");
			list = true;
			s += 2;
			len -= 2;
		} else if (text) {
			buf_putc(&t->out, ' ');
		}
		text = true;
		for (size_t at = 0; at < len; at++)
			if (s[at] == '|' && (!at || s[at - 1] != '\\'))
				buf_puts(&t->out, "\\|");
			else
				buf_putc(&t->out, s[at]);
	}
	if (list)
		buf_puts(&t->out, "</li></ul>");
}

static void end_line(struct tabler *t)
{
	if (++t->written < t->count)
		buf_putc(&t->out, '\n');
}

static void put_row(struct tabler *t, const struct columns *c, int first,
	int end)
{
	for (int i = 0; i < c->count; i++) {
		buf_puts(&t->out, "| ");
		put_cell(t, c, i, first, end);
		buf_putc(&t->out, ' ');
	}
	buf_putc(&t->out, '|');
	end_line(t);
}

/* How the header stands above the dashes says how its column is aligned. */
static const char *alignment(const struct tabler *t, const struct columns *c,
	int i, int header)
{
	size_t len, before;
	const char *s;
	bool left, right;

	if (!c->last_open || header < 0)
		return "---";
	s = cut(&t->line[header], c->from[i], c->to[i], &len);
	before = strspn(s, " ");
	left = before == 0;
	right = len == (size_t)(c->to[i] - c->from[i]) && len &&
		s[len - 1] != ' ';
	return left == right && before < len ? left ? "---" : ":---:"
		: right ? "---:" : "---";
}

/* The header [first, end), which may have no lines, and the row of dashes. */
static void put_head(struct tabler *t, const struct columns *c, int first,
	int end)
{
	put_row(t, c, first, end);
	for (int i = 0; i < c->count; i++)
		buf_printf(&t->out, "|%s", alignment(t, c, i, end > first
			? end - 1 : -1));
	buf_putc(&t->out, '|');
	end_line(t);
}

/* Empty lines up to line `end`. */
static void fill(struct tabler *t, int end)
{
	while (t->written < end)
		end_line(t);
}

/* The first empty line from i on. */
static int block_end(const struct tabler *t, int i)
{
	while (i < t->count && !is_blank(&t->line[i]))
		i++;
	return i;
}

/* A table with plus signs at line i; the line behind it, or i: there is none. */
static int take_grid(struct tabler *t, int i)
{
	struct columns c, other;
	int end = block_end(t, i), head = -1, first = i + 1;

	if (!read_grid(&t->line[i], &c) || !read_grid(&t->line[end - 1],
			&other) || end < i + 3)
		return i;
	for (int k = i + 1; k < end && head < 0; k++)
		if (read_grid(&t->line[k], &other) &&
			memchr(t->line[k].s, '=', t->line[k].len))
			head = k;
	put_head(t, &c, first, head < 0 ? first : head);
	first = head < 0 ? first : head + 1;
	for (int k = first; k < end; k++)
		if (read_grid(&t->line[k], &other)) {
			put_row(t, &c, first, k);
			first = k + 1;
		}
	fill(t, end);
	return end;
}

/* Rows of several lines each, up to a line of dashes. */
static int take_long_rows(struct tabler *t, const struct columns *c, int i,
	int end)
{
	for (int next; i < end; i = next) {
		next = i + 1;
		if (is_blank(&t->line[i]))
			continue;
		while (next < end && !is_blank(&t->line[next]))
			next++;
		put_row(t, c, i, next);
	}
	return end + 1;
}

/* Where the table ends whose rows begin at line i: at a line of dashes before
 * an empty one; -1: nowhere. */
static int closing(const struct tabler *t, int i, bool columns)
{
	struct columns c;

	for (int last = i + LONGEST; i < t->count && i < last &&
		!t->line[i].code; i++)
		if ((columns ? read_dashes(&t->line[i], &c)
				: is_rule(&t->line[i])) && (i + 1 == t->count ||
				is_blank(&t->line[i + 1])))
			return i;
	return -1;
}

/* A table between two lines of dashes, which may hold rows of some lines. */
static int take_long(struct tabler *t, int i)
{
	struct columns c;
	bool headless = read_dashes(&t->line[i], &c);
	int dashes = i, end;

	if (!headless && !is_rule(&t->line[i]))
		return i;
	while (!headless && !read_dashes(&t->line[dashes], &c))
		if (++dashes >= t->count || is_blank(&t->line[dashes]))
			return i;
	end = closing(t, dashes + 1, headless);
	if (end < dashes + 2)
		return i;
	put_head(t, &c, headless ? i : i + 1, dashes);
	for (int k = dashes + 1; k < end; k++)
		if (is_blank(&t->line[k])) {
			end = take_long_rows(t, &c, dashes + 1, end);
			fill(t, end);
			return end;
		}
	for (int k = dashes + 1; k < end; k++)
		put_row(t, &c, k, k + 1);
	fill(t, end + 1);
	return end + 1;
}

/* A header, dashes, and rows of a line each. */
static int take_simple(struct tabler *t, int i)
{
	struct columns c;
	int end = block_end(t, i);

	if (i + 2 >= t->count || end < i + 3 ||
		!read_dashes(&t->line[i + 1], &c))
		return i;
	put_head(t, &c, i, i + 1);
	for (int k = i + 2; k < end; k++)
		if (!is_rule(&t->line[k]))
			put_row(t, &c, k, k + 1);
	fill(t, end);
	return end;
}

/* "Table: x" or ": x", a table's caption: the length of the word; or 0. */
static size_t caption(const struct line *l)
{
	return strncmp(l->s, "Table: ", 7) == 0 ? 7
		: strncmp(l->s, ": ", 2) == 0 ? 2 : 0;
}

/* The table that begins at line i, and its caption; the line behind them, or
 * i: none begins here. */
static int take(struct tabler *t, int i)
{
	int end = take_grid(t, i);
	size_t word;

	end = end > i ? end : take_long(t, i);
	end = end > i ? end : take_simple(t, i);
	if (end + 1 >= t->count || end == i || !is_blank(&t->line[end]))
		return end;
	word = caption(&t->line[end + 1]);
	if (!word)
		return end;
	fill(t, end + 1);
	buf_add(&t->out, t->line[end + 1].s + word,
		t->line[end + 1].len - word);
	end_line(t);
	return end + 2;
}

static struct line *split(struct arena *arena, const char *s, int *count)
{
	struct line *lines;
	char fence = '\0';
	int n = 1;

	for (const char *p = s; (p = strchr(p, '\n')); p++)
		n++;
	lines = arena_alloc(arena, (size_t)n * sizeof *lines);
	for (*count = 0; *count < n; ++*count) {
		size_t len = strcspn(s, "\n");

		lines[*count] = (struct line){s, len, scan_fence(s, &fence)};
		s += len + 1;
	}
	return lines;
}

void text_tables(struct arena *arena, struct source *source)
{
	struct tabler t = {.arena = arena, .out.arena = arena};
	const char *s = arena_strndup(arena, source->text, source->len);
	bool blank = true;

	if (!strstr(s, "-- ") && !strstr(s, "-+"))
		return;
	t.line = split(arena, s, &t.count);
	for (int i = 0, end; i < t.count; i = end) {
		const struct line *l = &t.line[i];

		end = blank && !l->code && !is_blank(l) ? take(&t, i) : i;
		blank = end > i || is_blank(l);
		if (end > i)
			continue;
		buf_add(&t.out, l->s, l->len);
		end_line(&t);
		end = i + 1;
	}
	buf_add(&t.out, "", 0);
	source->text = t.out.data;
	source->len = t.out.len;
}
