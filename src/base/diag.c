#include "base/diag.h"

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

/*
 * The message on one line, cut where it is too long. A quotation may have
 * been cut inside a character: what is left of it is not printed.
 */
static void put_message(FILE *stream, const char *format, va_list args)
{
	char message[LONGEST];
	int wanted = vsnprintf(message, sizeof message, format, args);
	size_t len = strlen(message), bad;

	for (const char *p = message; len; p++, len--) {
		bad = utf8_valid(p, len);
		for (; bad; bad--, len--, p++)
			putc((unsigned char)*p < ' ' ? ' ' : *p, stream);
		if (!len)
			break;
	}
	fputs(wanted < LONGEST ? "\n" : "…\n", stream);
}

static void print(struct diag *d, struct pos pos, const char *label,
	const char *colour, const char *format, va_list args)
{
	if (!d->stream)
		return;
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
	fprintf(d->stream, " %s%s:%s ", d->colour ? colour : "", label,
		d->colour ? "\033[0m" : "");
	put_message(d->stream, format, args);
}

void diag_error(struct diag *d, struct pos pos, const char *format, ...)
{
	va_list args;

	d->errors++;
	va_start(args, format);
	print(d, pos, "error", "\033[31m", format, args);
	va_end(args);
}

void diag_warning(struct diag *d, struct pos pos, const char *format, ...)
{
	va_list args;

	d->warnings++;
	if (d->quiet)
		return;
	va_start(args, format);
	print(d, pos, "warning", "\033[35m", format, args);
	va_end(args);
}

void diag_note(struct diag *d, struct pos pos, const char *format, ...)
{
	va_list args;

	d->notes++;
	if (d->quiet || !d->verbose)
		return;
	va_start(args, format);
	print(d, pos, "note", "\033[36m", format, args);
	va_end(args);
}

void diag_say(struct diag *d, struct pos pos, const char *format, ...)
{
	va_list args;

	d->notes++;
	if (d->quiet)
		return;
	va_start(args, format);
	print(d, pos, "note", "\033[36m", format, args);
	va_end(args);
}
