#include "base/diag.h"

#include "base/arena.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct diag diag_stderr(void)
{
	const char *no_color = getenv("NO_COLOR");

	return (struct diag){
		.stream = stderr,
		.colour = isatty(STDERR_FILENO) && !(no_color && *no_color),
	};
}

/* A message says what it says in a few lines, whatever it quotes. */
enum { LONGEST = 600 };

/* How many messages are printed of those with one format, and how many of the
 * places that one is about. */
enum { SHOWN = 3, PLACES = 4, NAME = 80 /* bytes of what one names */ };

enum level { ERROR, WARNING, NOTE };

static const struct {
	const char *label, *colour;
} levels[] = {
	[ERROR] = {"error", "\033[31m"},
	[WARNING] = {"warning", "\033[35m"},
	[NOTE] = {"note", "\033[36m"},
};

/* One text, and where it was said. */
struct said {
	const char *text;
	struct pos places[PLACES];
	size_t count; /* of places, of which the first PLACES are kept */
};

/* All of one format. */
struct kind {
	enum level level;
	const char *format; /* a literal of the program */
	struct said said[SHOWN];
	size_t distinct;    /* of said */
	struct pos next;    /* where the first stands that is not in said */
	size_t more;        /* how many are not */
};

struct diag_log {
	struct arena *arena;
	const char *file;   /* the last that was named: a copy */
	struct kind *kinds; /* in the order in which they came up */
	size_t count, capacity;
};

void diag_collect(struct diag *d)
{
	struct arena *arena = arena_new();

	d->log = arena_alloc(arena, sizeof *d->log);
	d->log->arena = arena;
}

/* What a terminal obeys, and what turns the text behind it around. */
static bool is_obeyed(uint32_t c)
{
	return c < ' ' || (c >= 0x7F && c < 0xA0) ||
		(c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

static void put_some(FILE *stream, const char *text, size_t len)
{
	char character[UTF8_SIZE];
	uint32_t c;

	for (size_t i = 0; i < len;) {
		c = utf8_next(text, len, &i);
		if (is_obeyed(c))
			c = c >= '\t' && c <= '\r' ? ' ' : '?';
		fwrite(character, 1, utf8_encode(character, c), stream);
	}
}

void diag_put(FILE *stream, const char *text)
{
	put_some(stream, text, strlen(text));
}

static void put_place(const struct diag *d, struct pos pos, enum level level)
{
	fputs(d->colour ? "\033[1m" : "", d->stream);
	diag_put(d->stream, pos.file ? pos.file : "resumepdf");
	if (pos.file && pos.line)
		fprintf(d->stream, ":%d", pos.line);
	if (pos.file && pos.line && pos.column)
		fprintf(d->stream, ":%d", pos.column);
	fprintf(d->stream, ": %s%s:%s ", d->colour ? levels[level].colour : "",
		levels[level].label, d->colour ? "\033[0m" : "");
}

/* What stands in parentheses behind a message: its first part opens them. */
struct aside {
	FILE *stream;
	bool open;
};

static void begin_part(struct aside *a)
{
	fputs(a->open ? ", " : " (also ", a->stream);
	a->open = true;
}

/* "in lines 5, 9 and 4 more": those in the file of the first, each line once. */
static void put_others(struct aside *a, const struct said *said)
{
	size_t kept = said->count < PLACES ? said->count : PLACES, shown = 0;
	struct pos last = said->places[0];

	for (size_t i = 1; i < kept; i++) {
		struct pos pos = said->places[i];

		if (!pos.line || pos.line == last.line || pos.file != last.file)
			continue;
		if (!shown)
			begin_part(a);
		fprintf(a->stream, "%s%d", shown++ ? ", "
			: said->count > 2 ? "in lines " : "in line ", pos.line);
		last = pos;
	}
	if (shown && said->count > kept)
		fprintf(a->stream, " and %zu more", said->count - kept);
}

static void put_said(const struct diag *d, enum level level,
	const struct said *said)
{
	struct aside a = {d->stream, false};

	put_place(d, said->places[0], level);
	diag_put(d->stream, said->text);
	put_others(&a, said);
	if (a.open)
		putc(')', d->stream);
	else if (said->count > 1)
		fprintf(d->stream, " (%zu times)", said->count);
	putc('\n', d->stream);
}

/* What the text names and the first one, which is of the same format, does
 * not: name[0..*len). NULL: more than a name differs. */
static const char *name_of(const char *first, const char *text, size_t *len)
{
	size_t from = 0, a = strlen(first), b = strlen(text);
	const char *quote;

	while (first[from] && first[from] == text[from])
		from++;
	while (a > from && b > from && first[a - 1] == text[b - 1])
		a--, b--;
	while (from && !strchr(" '\"<(", text[from - 1]))
		from--;
	while (text[b] && !strchr(" '\">),", text[b]))
		b++;
	*len = b - from;
	quote = memchr(text + from, '"', *len);
	if (quote) { /* U+1F393 ("🎓 */
		from = (size_t)(quote + 1 - text);
		*len = b - from;
	}
	return *len && *len <= NAME && !memchr(text + from, '\'', *len) &&
		!memchr(text + from, '"', *len) ? text + from : NULL;
}

/* A place that is not the message's own. */
static void put_line_of(const struct diag *d, struct pos pos,
	const struct pos *own, const char *before)
{
	if (pos.line && pos.file == own->file)
		fprintf(d->stream, "%s line %d", before, pos.line);
}

/* All of one format: what differs in no more than a name is said once. */
static void put_kind(const struct diag *d, const struct kind *k)
{
	const struct said *first = &k->said[0];
	struct aside a = {d->stream, false};
	size_t len, named = 1;

	while (named < k->distinct && k->level == WARNING &&
		name_of(first->text, k->said[named].text, &len))
		named++;
	if (named < k->distinct || named == 1) {
		for (size_t j = 0; j < k->distinct; j++)
			put_said(d, k->level, &k->said[j]);
		if (k->more) {
			put_place(d, k->next, k->level);
			fprintf(d->stream, "%zu more like the last\n", k->more);
		}
		return;
	}
	put_place(d, first->places[0], k->level);
	diag_put(d->stream, first->text);
	put_others(&a, first);
	for (size_t j = 1; j < k->distinct; j++) {
		const char *name = name_of(first->text, k->said[j].text, &len);

		begin_part(&a);
		putc('\'', d->stream);
		put_some(d->stream, name, len);
		putc('\'', d->stream);
		put_line_of(d, k->said[j].places[0], &first->places[0], " in");
	}
	if (k->more) {
		fprintf(d->stream, " and %zu more", k->more);
		put_line_of(d, k->next, &first->places[0], ", the next in");
	}
	fputs(")\n", d->stream);
}

void diag_flush(struct diag *d)
{
	if (!d->log)
		return;
	for (size_t i = 0; i < d->log->count; i++)
		put_kind(d, &d->log->kinds[i]);
	d->log->count = 0;
}

void diag_finish(struct diag *d)
{
	diag_flush(d);
	if (d->log)
		arena_free(d->log->arena);
	d->log = NULL;
}

/* Of that level and format, a new one if there is none. Who asks for notes
 * wants all. */
static struct kind *kind_of(struct diag_log *log, enum level level,
	const char *format)
{
	for (size_t i = 0; i < log->count; i++)
		if (log->kinds[i].level == level &&
			!(level == NOTE && log->kinds[i].distinct == SHOWN) &&
			strcmp(log->kinds[i].format, format) == 0)
			return &log->kinds[i];
	log->kinds = arena_grow(log->arena, log->kinds, log->count,
		&log->capacity, sizeof *log->kinds);
	log->kinds[log->count] = (struct kind){.level = level,
		.format = format};
	return &log->kinds[log->count++];
}

/* The place for longer than the file's name is there. */
static struct pos keep(struct diag_log *log, struct pos pos)
{
	if (pos.file && (!log->file || strcmp(log->file, pos.file) != 0))
		log->file = arena_strdup(log->arena, pos.file);
	if (pos.file)
		pos.file = log->file;
	return pos;
}

/* Whether that was said of the very place: of a picture looked at twice. */
static bool is_there(const struct said *said, struct pos pos)
{
	for (size_t i = 0; i < said->count && i < PLACES; i++)
		if (pos.line && said->places[i].line == pos.line &&
			said->places[i].column == pos.column &&
			said->places[i].file == pos.file)
			return true;
	return false;
}

static void collect(struct diag_log *log, enum level level,
	const char *format, struct pos pos, const char *text)
{
	struct kind *kind = kind_of(log, level, format);
	size_t i = 0;

	pos = keep(log, pos);
	while (i < kind->distinct && strcmp(kind->said[i].text, text) != 0)
		i++;
	if (i == SHOWN) {
		if (!kind->more++)
			kind->next = pos;
		return;
	}
	if (i == kind->distinct) {
		kind->said[i] = (struct said){
			.text = arena_strdup(log->arena, text)};
		kind->distinct++;
	}
	if (is_there(&kind->said[i], pos))
		return;
	if (kind->said[i].count < PLACES)
		kind->said[i].places[kind->said[i].count] = pos;
	kind->said[i].count++;
}

/*
 * The message, cut where it is too long. A quotation may have been cut inside
 * a character: what is left of it is taken out.
 */
static void write_message(char message[LONGEST + 4], const char *format,
	va_list args)
{
	int wanted = vsnprintf(message, LONGEST, format, args);
	char *to = message;
	size_t len = strlen(message), well;

	for (const char *from = message; len; from++, len--) {
		well = utf8_valid(from, len);
		memmove(to, from, well);
		to += well;
		from += well;
		len -= well;
		if (!len)
			break;
	}
	strcpy(to, wanted < LONGEST ? "" : "…");
}

static void say(struct diag *d, struct pos pos, enum level level,
	const char *format, va_list args)
{
	char message[LONGEST + 4];
	struct said one = {.text = message, .places = {pos}, .count = 1};

	if (!d->stream)
		return;
	write_message(message, format, args);
	if (d->log)
		collect(d->log, level, format, pos, message);
	else
		put_said(d, level, &one);
}

void diag_error(struct diag *d, struct pos pos, const char *format, ...)
{
	va_list args;

	d->errors++;
	va_start(args, format);
	say(d, pos, ERROR, format, args);
	va_end(args);
}

void diag_warning(struct diag *d, struct pos pos, const char *format, ...)
{
	va_list args;

	d->warnings++;
	if (d->quiet)
		return;
	va_start(args, format);
	say(d, pos, WARNING, format, args);
	va_end(args);
}

void diag_note(struct diag *d, struct pos pos, const char *format, ...)
{
	va_list args;

	d->notes++;
	if (d->quiet || !d->verbose)
		return;
	va_start(args, format);
	say(d, pos, NOTE, format, args);
	va_end(args);
}

void diag_say(struct diag *d, struct pos pos, const char *format, ...)
{
	va_list args;

	d->notes++;
	if (d->quiet)
		return;
	va_start(args, format);
	say(d, pos, NOTE, format, args);
	va_end(args);
}
