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
enum { SHOWN = 3, PLACES = 4 };

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

/* One line: a control character in it is a space. */
static void put_line(FILE *stream, const char *text)
{
	for (; *text; text++)
		putc((unsigned char)*text < ' ' ? ' ' : *text, stream);
}

static void put_place(const struct diag *d, struct pos pos, enum level level)
{
	fputs(d->colour ? "\033[1m" : "", d->stream);
	if (!pos.file)
		fputs("resumepdf:", d->stream);
	else if (!pos.line)
		fprintf(d->stream, "%s:", pos.file);
	else if (!pos.column)
		fprintf(d->stream, "%s:%d:", pos.file, pos.line);
	else
		fprintf(d->stream, "%s:%d:%d:", pos.file, pos.line,
			pos.column);
	fprintf(d->stream, " %s%s:%s ", d->colour ? levels[level].colour : "",
		levels[level].label, d->colour ? "\033[0m" : "");
}

/* " (also in lines 5, 9 and 4 more)": those in the file of the first, each
 * line once. */
static void put_others(const struct diag *d, const struct said *said)
{
	size_t kept = said->count < PLACES ? said->count : PLACES, shown = 0;
	struct pos last = said->places[0];

	for (size_t i = 1; i < kept; i++) {
		struct pos pos = said->places[i];

		if (!pos.line || pos.line == last.line || pos.file != last.file)
			continue;
		fprintf(d->stream, "%s%d", shown++ ? ", "
			: said->count > 2 ? " (also in lines "
			: " (also in line ", pos.line);
		last = pos;
	}
	if (!shown && said->count > 1)
		fprintf(d->stream, " (%zu times)", said->count);
	else if (said->count > kept)
		fprintf(d->stream, " and %zu more)", said->count - kept);
	else if (shown)
		putc(')', d->stream);
}

static void put_said(const struct diag *d, enum level level,
	const struct said *said)
{
	put_place(d, said->places[0], level);
	put_line(d->stream, said->text);
	put_others(d, said);
	putc('\n', d->stream);
}

void diag_flush(struct diag *d)
{
	if (!d->log)
		return;
	for (size_t i = 0; i < d->log->count; i++) {
		const struct kind *k = &d->log->kinds[i];

		for (size_t j = 0; j < k->distinct; j++)
			put_said(d, k->level, &k->said[j]);
		if (!k->more)
			continue;
		put_place(d, k->next, k->level);
		fprintf(d->stream, "%zu more like the last\n", k->more);
	}
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
