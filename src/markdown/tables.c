/*
 * Tables, as GitHub Flavored Markdown writes them (its specification, 4.10):
 * a line of cells, a row of dashes, lines of cells. CommonMark sees one
 * paragraph, whose text is cut here at line ends and bars; a bar in emphasis,
 * a link or code belongs to it. "\|" is a bar in a cell's text: cmark would
 * make a plain one of it, so it is kept apart by U+0091, which is no
 * character of any text, until the cells are cut.
 *
 * The header may be empty, and is none then; as kramdown has it, it may also be
 * missing, so that the row of dashes is the first, or even that: lines that
 * begin with a bar and have as many cells each are rows, and so they are below
 * and above other lines of a paragraph if they end with a bar, too. Cells that a row lacks
 * are empty; what it has too many stays in the last one.
 */
#include "markdown/passes.h"
#include "model/spans.h"

#include <string.h>

#define BAR "\xC2\x91"

enum { COLUMNS = 64 };

/* The row of dashes: how many columns, and each one's text-align. */
struct columns {
	int count;
	bool headless;              /* nothing stands above it */
	bool bare;                  /* there are no dashes at all: only rows */
	size_t end;                 /* of the table's text */
	const char *align[COLUMNS]; /* NULL: as the style has it */
};

struct cutter {
	struct arena *arena;
	struct node *table, *row, *cell;
	int columns, column;
	enum kind kind; /* of the row's cells */
	struct pos pos;
	bool blank;     /* nothing but blanks in this row yet */
};

void tables_mark(struct arena *arena, struct source *source)
{
	char *text;

	if (!source->len || !memchr(source->text, '|', source->len))
		return;
	text = arena_strndup(arena, source->text, source->len);
	source->text = text;
	while ((text = strstr(text, "\\|"))) {
		memcpy(text, BAR, 2);
		text += 2;
	}
}

/* One cell of the row of dashes, ":---:"; its length, or 0. */
static size_t read_dashes(const char *s, const char **align)
{
	size_t n = strspn(s, " \t"), dashes;
	bool left = s[n] == ':', right;

	dashes = strspn(s + n + left, "-");
	n += left + dashes;
	right = s[n] == ':';
	n += right;
	n += strspn(s + n, " \t");
	*align = left && right ? "center" : right ? "right"
		: left ? "left" : NULL;
	return dashes ? n : 0;
}

/* Whether the line is a row of dashes. */
static bool read_columns(const char *s, struct columns *c)
{
	bool bar = false;
	size_t n;

	c->count = 0;
	s += strspn(s, " \t");
	if (*s == '|') {
		s++;
		bar = true;
	}
	while (c->count < COLUMNS && (n = read_dashes(s,
			&c->align[c->count]))) {
		s += n;
		c->count++;
		if (*s != '|')
			break;
		s += 1 + strspn(s + 1, " \t");
		bar = true;
	}
	return bar && c->count && (*s == '\n' || *s == '\0');
}

/* How many cells the line has; bars in code count, which is rarely wrong. */
static int count_cells(const char *s, size_t len)
{
	int bars = 0;

	while (len && strchr(" \t", s[len - 1]))
		len--;
	for (; len && strchr(" \t", *s); len--)
		s++;
	for (size_t i = 0; i < len; i++)
		bars += s[i] == '|';
	return len ? bars + 1 - (s[0] == '|') - (len > 1 && s[len - 1] == '|')
		: 0;
}

/* The line's cells if it begins with a bar, and if it shall, ends with one; or
 * 0. */
static int count_row(const char *line, bool closed)
{
	size_t len = strcspn(line, "\n"), end = len;

	while (end && strchr(" \t", line[end - 1]))
		end--;
	return line[strspn(line, " \t")] != '|' ||
		(closed && line[end - 1] != '|') ? 0 : count_cells(line, len);
}

/* Whether the lines from this one on that are rows, *len bytes of them, are two
 * at least, and most have as many cells as the first, two at least. */
static bool read_rows(const char *line, bool closed, struct columns *columns,
	size_t *len)
{
	int rows = 0, alike = 0, cells;
	const char *at = line;

	*len = 0;
	columns->count = count_row(line, closed);
	while ((cells = count_row(at, closed))) {
		rows++;
		alike += cells == columns->count;
		at += strcspn(at, "\n");
		*len = (size_t)(at - line);
		if (!*at++)
			break;
	}
	for (int i = 0; i < columns->count && i < COLUMNS; i++)
		columns->align[i] = NULL;
	return rows > 1 && columns->count > 1 && columns->count < COLUMNS &&
		4 * alike >= 3 * rows;
}

/* Where rows without dashes begin in the text; or -1. */
static long find_rows(const char *text, struct columns *columns)
{
	size_t len;

	if (read_rows(text, false, columns, &len) && !text[len])
		return 0;
	for (const char *line = text; *line; line += *line == '\n') {
		bool found = read_rows(line, true, columns, &len);

		columns->end = (size_t)(line - text) + len;
		if (found)
			return (long)(line - text);
		line += len;
		line += strcspn(line, "\n");
	}
	return -1;
}

/* Where the header's line begins in the paragraph's text; or -1. */
static long find_header(const char *text, struct columns *columns)
{
	const char *line = text, *next = strchr(text, '\n');

	columns->bare = false;
	columns->end = strlen(text);
	columns->headless = next && next[1 + strspn(next + 1, " \t")] == '|' &&
		read_columns(line, columns);
	if (columns->headless)
		return 0;
	for (; (next = strchr(line, '\n')); line = next + 1)
		if (read_columns(next + 1, columns) &&
			count_cells(line, (size_t)(next - line)) ==
				columns->count)
			return (long)(line - text);
	columns->bare = true;
	return find_rows(text, columns);
}

static void open_cell(struct cutter *t)
{
	if (t->cell && t->column + 1 >= t->columns)
		return;
	t->column += t->cell != NULL;
	t->cell = node_new(t->arena, t->kind, t->pos);
	node_append(t->row, t->cell);
}

static void open_row(struct cutter *t)
{
	t->row = node_new(t->arena, KIND_TR, t->pos);
	t->cell = NULL;
	t->column = 0;
	t->blank = true;
	node_append(t->table, t->row);
	open_cell(t);
}

static void trim(struct cutter *t, struct node *cell)
{
	struct buf text = spans_text(t->arena, cell);
	size_t start = strspn(text.data, " \t"), end = text.len;

	while (end > start && strchr(" \t", text.data[end - 1]))
		end--;
	spans_remove(t->arena, cell, end, text.len);
	spans_remove(t->arena, cell, 0, start);
}

static void close_row(struct cutter *t)
{
	while (t->column + 1 < t->columns)
		open_cell(t);
	for (struct node *cell = t->row->first; cell; cell = cell->next)
		trim(t, cell);
}

/* Whether the line ends here; before a span it does not. */
static bool is_last(const char *rest, size_t len, bool last)
{
	size_t blanks = 0;

	while (blanks < len && strchr(" \t", rest[blanks]))
		blanks++;
	return blanks < len ? rest[blanks] == '\n' : last;
}

static void cut_text(struct cutter *t, const struct node *text, bool last)
{
	const char *s = text->text;
	size_t len = text->text_len, from = 0, line = 0;
	int column = text->pos.column;

	t->pos = text->pos;
	for (size_t i = 0; i <= len; i++) {
		bool ends = i == len || s[i] == '|' || s[i] == '\n';

		if (!ends) {
			t->blank = t->blank && strchr(" \t", s[i]);
			continue;
		}
		t->pos.column = column + (int)(from - line);
		if (i > from)
			node_append(t->cell, node_new_text(t->arena, s + from,
				i - from, t->pos));
		from = i + 1;
		t->pos.column = column + (int)(from - line);
		if (i == len)
			break;
		if (s[i] == '|') {
			/* One that begins the line or ends it parts nothing. */
			if (!t->blank &&
				!is_last(s + i + 1, len - i - 1, last))
				open_cell(t);
			t->blank = false;
			continue;
		}
		close_row(t);
		t->pos.line++;
		t->pos.column = column = 1;
		line = from;
		open_row(t);
	}
}

/* Cuts all of the paragraph into rows. */
static void cut(struct cutter *t, struct node *p)
{
	struct node *n, *next;

	open_row(t);
	for (n = p->first; n; n = next) {
		next = n->next;
		if (n->kind == KIND_TEXT) {
			cut_text(t, n, !next);
			continue;
		}
		node_unlink(n);
		node_append(t->cell, n);
		t->blank = false;
	}
	close_row(t);
}

static bool is_empty(const struct node *row)
{
	for (const struct node *cell = row->first; cell; cell = cell->next)
		if (cell->first)
			return false;
	return true;
}

static void align_cells(struct cutter *t, struct node *row,
	const struct columns *columns)
{
	int i = 0;

	for (struct node *cell = row->first; cell; cell = cell->next, i++)
		if (i < columns->count && columns->align[i])
			cell->css = arena_printf(t->arena, "text-align: %s",
				columns->align[i]);
}

/* Rows into a head, which may be empty, and a body; the dashes go. */
static void sort_rows(struct cutter *t, const struct columns *columns)
{
	struct node *first = t->table->first, *row, *next;
	struct node *head = node_new(t->arena, KIND_THEAD, first->pos);
	struct node *body = node_new(t->arena, KIND_TBODY, first->pos);

	row = columns->headless ? first->next : first;
	if (!columns->bare)
		node_unlink(columns->headless ? first : first->next);
	for (; row; row = next) {
		next = row->next;
		node_unlink(row);
		align_cells(t, row, columns);
		if (row == first && !columns->bare) /* the header */
			for (struct node *c = row->first; c; c = c->next)
				c->kind = KIND_TH;
		if (row != first || !is_empty(row))
			node_append(row == first && !columns->bare ? head
				: body, row);
	}
	if (head->first)
		node_append(t->table, head);
	if (body->first)
		node_append(t->table, body);
}

/* The paragraph's text, in which what stands in spans parts nothing. */
static struct buf outline(struct arena *arena, const struct node *p)
{
	struct buf text = {.arena = arena};

	buf_add(&text, "", 0);
	for (const struct node *n = p->first; n; n = n->next) {
		size_t from = text.len;

		if (n->kind == KIND_TEXT)
			buf_add(&text, n->text, n->text_len);
		else
			node_text(n, &text);
		for (; n->kind != KIND_TEXT && from < text.len; from++)
			if (strchr("|\n", text.data[from]))
				text.data[from] = ' ';
	}
	return text;
}

/* kramdown's attributes in a last line, "{: .wide}": a paragraph of their own,
 * which stands behind the table then. NULL: there are none. */
static struct node *take_attributes(struct arena *arena, struct node *p,
	struct buf *text)
{
	const char *nl = text->len ? strrchr(text->data, '\n') : NULL;
	struct node *made;
	size_t at;

	if (!nl || strncmp(nl, "\n{:", 3) != 0 ||
		text->data[text->len - 1] != '}')
		return NULL;
	at = (size_t)(nl - text->data);
	made = node_new(arena, KIND_P, p->pos);
	node_append(made, node_new_text(arena, nl + 1, text->len - at - 1,
		p->pos));
	spans_remove(arena, p, at, text->len);
	*text = outline(arena, p);
	return made;
}

/* Makes what begins at `at` of the paragraph's text, behind a line's end, a
 * paragraph of its own. */
static struct node *split_off(struct arena *arena, struct node *p,
	const char *text, size_t at)
{
	struct node *rest = node_new(arena, KIND_P, p->pos), *next;

	for (struct node *n = spans_split(arena, p, at); n; n = next) {
		next = n->next;
		node_unlink(n);
		node_append(rest, n);
	}
	node_insert_after(p, rest);
	spans_remove(arena, p, at - 1, at);
	for (size_t i = 0; i < at; i++)
		rest->pos.line += text[i] == '\n';
	rest->first->pos = rest->pos;
	return rest;
}

/* Puts the table, if there is one in it, behind the paragraph. */
static void make(struct arena *arena, struct node *p)
{
	struct buf text = outline(arena, p);
	struct columns columns;
	long header = memchr(text.data, '|', text.len)
		? find_header(text.data, &columns) : -1;
	struct node *rest = p, *attributes;
	struct cutter t = {.arena = arena, .kind = KIND_TD};

	if (header < 0)
		return;
	attributes = take_attributes(arena, p, &text);
	if (node_is_heading(p)) { /* a rule right below made it one */
		p->kind = KIND_P;
		p->info = NULL;
		node_insert_after(p, node_new(arena, KIND_HR, p->pos));
	}
	if (columns.end < text.len)
		split_off(arena, p, text.data, columns.end + 1);
	if (header > 0) /* a paragraph without an empty line below it */
		rest = split_off(arena, p, text.data, (size_t)header);
	t.columns = columns.count;
	t.pos = rest->pos;
	t.table = node_new(arena, KIND_TABLE, rest->pos);
	node_insert_after(rest, t.table);
	if (attributes)
		node_insert_after(t.table, attributes);
	cut(&t, rest);
	node_unlink(rest);
	sort_rows(&t, &columns);
}

/* Bars that were kept apart become plain again. */
static const char *restore(struct arena *arena, const char *s,
	const char *bar)
{
	struct buf out = {.arena = arena};
	const char *at;

	for (; (at = strstr(s, BAR)); s = at + strlen(BAR)) {
		buf_add(&out, s, (size_t)(at - s));
		buf_puts(&out, bar);
	}
	buf_puts(&out, s);
	return out.data;
}

static void restore_text(struct arena *arena, struct node *n)
{
	bool code = node_within(n, KIND_CODE) && !node_within(n, KIND_TABLE);

	n->text = restore(arena, n->text, code ? "\\|" : "|");
	n->text_len = strlen(n->text);
}

/* Lines that a "---" below them made a heading. */
static bool is_above_rule(const struct node *n)
{
	return n->kind == KIND_H2 && n->info && strcmp(n->info, SETEXT) == 0;
}

void tables_make(struct arena *arena, struct node *body)
{
	struct node *next;

	for (struct node *n = body; n; n = next) {
		next = node_walk(n, body);
		if ((n->kind == KIND_P || n->kind == KIND_DIV ||
				is_above_rule(n)) && n->first &&
			!doc_kinds[n->first->kind].block) {
			next = node_skip(n, body);
			make(arena, n);
		}
	}
	for (struct node *n = body; n; n = node_walk(n, body)) {
		if (n->text && strstr(n->text, BAR))
			restore_text(arena, n);
		if (n->url && strstr(n->url, BAR))
			n->url = restore(arena, n->url, "%7C");
	}
}
