/* The command line. */
#ifndef OPTIONS_OPTIONS_H
#define OPTIONS_OPTIONS_H

#include "base/sp.h"
#include "guard/limits.h"
#include "pdf/standard.h"
#include "read.h"

enum { EXIT_DONE, EXIT_ERROR, EXIT_USAGE };

/* For --dump. */
enum stage { STAGE_NONE, STAGE_READING, STAGE_DOC, STAGE_STYLE, STAGE_ITEMS,
	STAGE_LINES, STAGE_PAGES, STAGE_COUNT };

/* What is written; all but the PDF come from the document alone. */
enum format { TO_PDF, TO_TEXT, TO_JSON, FORMAT_COUNT };

extern const char *const format_suffixes[FORMAT_COUNT];

struct paper {
	const char *name;
	sp width, height;
};

/* What an option that may be repeated was given, in order. */
struct given {
	const char *text;
	struct given *next;
};

#define GIVEN 64 /* times that such options may be given, all told */

struct options {
	const char *input, *output, *style;
	const struct paper *paper;
	enum stage dump;
	enum format to;
	bool to_said;
	struct read_options read;
	int width;  /* --width, of text; 0: not said */
	bool typed; /* --no-smart */
	bool report, proof;
	int pages; /* --pages; 0: not said */
	bool fill;
	sp bleed;     /* --bleed */
	bool marks;
	bool attach;  /* --attach-source */
	bool extract; /* --extract: the input is a PDF */
	const struct standard *standard; /* --pdf; NULL: not said */
	bool force;   /* --force: replace whatever the output replaces */
	bool strict, gray, list_styles, list_fonts;
	struct given *css, *settings; /* --css files; "name=value" of --set */
	struct given *allow;          /* folders */
	struct limits limits;
	bool no_sandbox;
	struct given given[GIVEN];
	int given_count;
};

/*
 * Reads the command line; -1 to go on, else the status to exit with, after
 * --help and the like or a message that says what was wrong.
 */
int options_parse(int argc, char **argv, struct options *options,
	struct diag *diag);

/* A number of pages; 0: it is none. */
int options_pages(const char *text);

/* Takes the format that the output's name implies; false: --to says another. */
bool options_take_suffix(struct options *o);

/* Where the output goes: as asked, in a folder that was asked for ("DIR/"), or
 * beside the input; what is extracted, to standard output. */
const char *options_output(struct arena *arena,
	const struct options *options);

#endif
