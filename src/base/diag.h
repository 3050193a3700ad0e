/*
 * The one voice of the program: errors, warnings and notes, each with the
 * place in the source it is about, counted.
 *
 *	resume.md:12:3: warning: no image "photo.png"
 *
 * What is said of many places is printed once if it is collected, and so is,
 * of warnings, what differs only in what it names:
 *
 *	resume.md:12:3: warning: no image 'photo.png' (also in lines 14, 20,
 *	'logo.png' in line 9, 'ink.png' in line 30 and 2 more, the next in line 40)
 */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>

/* A place in a file. line 0: the whole file; file NULL: no place at all. */
struct pos {
	const char *file; /* as the user named it; borrowed */
	int line, column; /* 1-based; column in bytes, 0: the whole line */
};

struct diag_log;

struct diag {
	struct diag_log *log; /* what was collected; NULL: print it at once */
	FILE *stream;   /* where messages go; NULL: nowhere, only counted */
	bool colour;
	bool quiet;     /* errors only */
	bool verbose;   /* notes too */
	int errors, warnings, notes;
};

/* A diag on stderr: colour if it is a terminal and NO_COLOR is unset. */
struct diag diag_stderr(void);

/* From here on what is said is collected, and printed by diag_flush. */
void diag_collect(struct diag *d);

/* Prints what was collected, grouped by what it is about, and forgets it. */
void diag_flush(struct diag *d);

/* The same, and no more is collected. */
void diag_finish(struct diag *d);

void diag_error(struct diag *d, struct pos pos, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
void diag_warning(struct diag *d, struct pos pos, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/*
 * Prints a text of one line that no terminal obeys: what would move its cursor
 * or change its colours is '?', an ill-formed byte U+FFFD.
 */
void diag_put(FILE *stream, const char *text);

/* Printed only with verbose. */
void diag_note(struct diag *d, struct pos pos, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* A note that is printed unless quiet: what was asked for has been done. */
void diag_say(struct diag *d, struct pos pos, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

#endif
