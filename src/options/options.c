/*
 * The command line. An option is a row of one table: its names, what it takes,
 * what is done with that, and what --help says of it.
 */
#include "options/options.h"

#include "base/suggest.h"
#include "resume/anonymous.h"

#include <getopt.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const stage_names[STAGE_COUNT] = {
	[STAGE_READING] = "reading",
	[STAGE_DOC] = "doc",
	[STAGE_STYLE] = "style",
	[STAGE_ITEMS] = "items",
	[STAGE_LINES] = "lines",
	[STAGE_PAGES] = "pages",
};

static const char *const format_names[FORMAT_COUNT] = {
	[TO_PDF] = "pdf",
	[TO_TEXT] = "text",
	[TO_JSON] = "json",
};

const char *const format_suffixes[FORMAT_COUNT] = {
	[TO_PDF] = "pdf",
	[TO_TEXT] = "txt",
	[TO_JSON] = "json",
};

static const struct paper papers[] = {
	{"a4", 39011981, 55174088}, /* 210 x 297 mm */
	{"letter", 612 * SP_PT, 792 * SP_PT},
	{NULL, 0, 0},
};

static const struct pos nowhere = {0};

/* Says where help is, behind what was wrong; the exit status. */
static int point_to_help(struct diag *diag)
{
	diag_flush(diag);
	fputs("Try 'resumepdf --help'.\n", stderr);
	return EXIT_USAGE;
}

/* Says what was wrong with the command line; the exit status. */
static int misused(struct diag *diag, const char *what, const char *value)
{
	diag_error(diag, nowhere, "%s%s%s%s", what, value ? " '" : "",
		value ? value : "", value ? "'" : "");
	return point_to_help(diag);
}

static const struct paper *paper_lookup(const char *name)
{
	for (const struct paper *p = papers; p->name; p++)
		if (strcmp(p->name, name) == 0)
			return p;
	return NULL;
}

static enum stage stage_lookup(const char *name)
{
	int stage = STAGE_COUNT;

	while (--stage > STAGE_NONE && strcmp(stage_names[stage], name))
		;
	return (enum stage)stage;
}

static enum format format_lookup(const char *name)
{
	int format = 0;

	while (format < FORMAT_COUNT && strcmp(format_names[format], name))
		format++;
	return (enum format)format;
}

enum { MOST_PAGES = 9999 };

/* What an option's row is given to do. */
struct taking {
	struct options *options;
	void *at;          /* what of the options it sets, as its row says */
	const char *value; /* or NULL */
	struct diag *diag;
};

struct row {
	const char *name;
	int letter;        /* 0: it has a long name only */
	const char *value; /* as --help has it: "=FILE", "[=LIST]"; NULL: none */
	int (*take)(const struct taking *t); /* -1, or the exit status */
	size_t at;         /* offset of what it sets */
	const char *help;  /* lines; NULL: another spelling of the one before */
};

/* Says what is wrong with the option's value; the exit status. */
static int refuse(const struct taking *t, const char *what)
{
	return misused(t->diag, what, t->value);
}

static int take_flag(const struct taking *t)
{
	*(bool *)t->at = true;
	return -1;
}

static int take_text(const struct taking *t)
{
	if (!*t->value)
		return refuse(t, "a file or style needs a name, not");
	*(const char **)t->at = t->value;
	return -1;
}

/* Adds to what others of the sort gave. */
static int take_given(const struct taking *t)
{
	struct options *o = t->options;
	struct given **list = t->at, *g = &o->given[o->given_count];

	if (o->given_count == GIVEN)
		return refuse(t, "too many of");
	o->given_count++;
	g->text = t->value;
	while (*list)
		list = &(*list)->next;
	*list = g;
	return -1;
}

static int take_setting(const struct taking *t)
{
	if (!strchr(t->value, '=') || *t->value == '=')
		return refuse(t, "--set wants name=value, not");
	return take_given(t);
}

static int take_paper(const struct taking *t)
{
	t->options->paper = paper_lookup(t->value);
	return t->options->paper ? -1 : refuse(t,
		"--paper is a4 or letter, not");
}

static int take_format(const struct taking *t)
{
	t->options->to_said = true;
	t->options->to = format_lookup(t->value);
	return t->options->to != FORMAT_COUNT ? -1 : refuse(t,
		"--to is pdf, text or json, not");
}

static int take_standard(const struct taking *t)
{
	t->options->standard = standard_lookup(t->value);
	return t->options->standard ? -1 : refuse(t, "--pdf is plain, a-2b, "
		"a-2a, ua-1, a-2a+ua-1 or a-4+ua-2, not");
}

static int take_stage(const struct taking *t)
{
	t->options->dump = stage_lookup(t->value);
	return t->options->dump ? -1 : refuse(t, "--dump is reading, doc, "
		"style, items, lines or pages, not");
}

static int take_limits(const struct taking *t)
{
	return limits_take(&t->options->limits, t->value) ? -1 : refuse(t,
		"--limit is a list such as time=30s,memory=1G,pages=none,"
		"input=64M,file=128M, not");
}

/* A list of what shall be left out; without one, all of it. */
static int take_anonymous(const struct taking *t)
{
	char what[128] = "--anonymous is a list of";

	t->options->read.anonymous = anonymous_parts(t->value);
	if (t->options->read.anonymous)
		return -1;
	for (const struct anonymous_row *r = anonymous_rows; r->name; r++)
		snprintf(what + strlen(what), sizeof what - strlen(what),
			"%s %s", r == anonymous_rows ? "" : r[1].name ? ","
			: " and", r->name);
	strncat(what, ", not", sizeof what - strlen(what) - 1);
	return refuse(t, what);
}

int options_pages(const char *text)
{
	char *end;
	long n = strtol(text, &end, 10);

	return *text && !*end && n > 0 && n <= MOST_PAGES ? (int)n : 0;
}

static int take_pages(const struct taking *t)
{
	t->options->pages = options_pages(t->value);
	return t->options->pages ? -1 : refuse(t, "--pages is a number, not");
}

enum { LEAST_WIDTH = 20, MOST_WIDTH = 1000 };

static int take_width(const struct taking *t)
{
	char *end;
	long n = strtol(t->value, &end, 10);

	if (!*t->value || *end || n < LEAST_WIDTH || n > MOST_WIDTH)
		return refuse(t, "--width is a number of columns from 20 "
			"to 1000, not");
	t->options->width = (int)n;
	return -1;
}

enum { MOST_BLEED = 144 }; /* points: more is a mistake */

static int take_bleed(const struct taking *t)
{
	static const struct {
		const char *name;
		double points;
	} units[] = {{"mm", 72 / 25.4}, {"cm", 72 / 2.54}, {"in", 72},
		{"pt", 1}};
	char *unit;
	double n = strtod(t->value, &unit);

	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (unit > t->value && strcmp(unit, units[i].name) == 0 &&
			n >= 0 && n * units[i].points <= MOST_BLEED) {
			t->options->bleed = sp_from_pt(n * units[i].points);
			return -1;
		}
	return refuse(t, "--bleed is a length such as 3mm or 0.125in, not");
}

static int take_quiet(const struct taking *t)
{
	t->diag->quiet = true;
	return -1;
}

static int take_verbose(const struct taking *t)
{
	t->diag->verbose = true;
	return -1;
}

static int print_help(const struct taking *t);

static int print_version(const struct taking *t)
{
	(void)t;
	puts("resumepdf " VERSION);
	return EXIT_DONE;
}

#define AT(member) offsetof(struct options, member)

static const struct row rows[] = {
	{"output", 'o', "=FILE", take_text, AT(output),
		"write FILE, or into DIR/; \"-\" is standard output;\n"
		"without it, the PDF stands beside the Markdown"},
	{"style", 's', "=NAME", take_text, AT(style),
		"a style that comes along, or a .css file"},
	{"css", 0, "=FILE", take_given, AT(css),
		"a sheet on top of the style; may be repeated"},
	{"set", 0, " NAME=VALUE", take_setting, AT(settings),
		"one of the style's settings: base-size=11pt, or\n"
		"icons=on, with an icon before contact data"},
	{"gray", 0, NULL, take_flag, AT(gray),
		"everything in black and greys"},
	{"grey", 0, NULL, take_flag, AT(gray), NULL},
	{"bleed", 0, "=LENGTH", take_bleed, 0,
		"let colour go so far beyond the page, to be trimmed"},
	{"marks", 0, NULL, take_flag, AT(marks),
		"draw marks to cut by"},
	{"paper", 0, "=SIZE", take_paper, 0,
		"a4 or letter; else the style's, else by locale"},
	{"to", 0, "=FORMAT", take_format, 0,
		"pdf, text (for forms) or json (JSON Resume); the\n"
		"output's .pdf, .txt or .json says so, too"},
	{"width", 0, "=N", take_width, 0,
		"break lines of text at N columns, for a mail"},
	{"pdf", 0, "=STANDARD", take_standard, 0,
		"that the PDF shall meet, or it is an error: plain,\n"
		"a-2b, a-2a, ua-1, a-2a+ua-1 or a-4+ua-2"},
	{"attach-source", 0, NULL, take_flag, AT(attach),
		"put the Markdown into the PDF"},
	{"extract", 0, NULL, take_flag, AT(extract),
		"print the Markdown that was put into FILE.pdf"},
	{"for", 0, "=READER", take_text, AT(read.reader),
		"leave out what is marked for other readers"},
	{"anonymous", 0, "[=LIST]", take_anonymous, 0,
		"leave out what tells who it is, wherever it stands:\n"
		"name, contacts, photo and links, or some of these"},
	{"pages", 0, "=N", take_pages, 0,
		"at most N pages: the style's gaps, leading,\n"
		"margins and size give way as far as needed"},
	{"fill", 0, NULL, take_flag, AT(fill),
		"grow them to fill the last page"},
	{"no-smart", 0, NULL, take_flag, AT(typed),
		"leave quotes, dashes and dots as they are typed"},
	{"report", 0, NULL, take_flag, AT(report),
		"print how well each paragraph and page is set"},
	{"proof", 0, NULL, take_flag, AT(proof),
		"draw that on the pages, for eyes"},
	{"force", 0, NULL, take_flag, AT(force),
		"replace a file that resumepdf did not make"},
	{"allow", 0, "=DIR", take_given, AT(allow),
		"pictures, sheets and fonts may be in DIR, too, not\n"
		"only in the document's folder; may be repeated"},
	{"limit", 0, "=LIST", take_limits, 0,
		"what a document may use up, of time, memory, pages,\n"
		"input, file; such as time=30s,memory=1G,pages=none"},
	{"no-sandbox", 0, NULL, take_flag, AT(no_sandbox),
		"do without the kernel's protection"},
	{"strict", 0, NULL, take_flag, AT(strict),
		"a warning is an error"},
	{"quiet", 'q', NULL, take_quiet, 0,
		"say nothing but errors"},
	{"verbose", 'v', NULL, take_verbose, 0,
		"say more"},
	{"dump", 0, "=STAGE", take_stage, 0,
		"print what a stage made, write no PDF:\n"
		"reading, doc, style, items, lines or\n"
		"pages"},
	{"list-styles", 0, NULL, take_flag, AT(list_styles),
		"the styles that come along"},
	{"list-fonts", 0, NULL, take_flag, AT(list_fonts),
		"the fonts that a style can name"},
	{"help", 'h', NULL, print_help, 0,
		"this text"},
	{"version", 'V', NULL, print_version, 0,
		"the version"},
};

enum { ROWS = sizeof rows / sizeof *rows, HELP_COLUMN = 22 };

/* "      --to=FORMAT     pdf, text ...", with the other lines below. */
static void print_row(const struct row *row)
{
	int width = printf(row->letter ? "  -%c, --%s%s" : "    %c --%s%s",
		row->letter ? row->letter : ' ', row->name,
		row->value ? row->value : "");

	for (const char *s = row->help; *s; s += *s == '\n') {
		int len = (int)strcspn(s, "\n");

		if (width >= HELP_COLUMN) {
			puts("");
			width = 0;
		}
		printf("%*s%.*s\n", HELP_COLUMN - width, "", len, s);
		width = 0;
		s += len;
	}
}

static int print_help(const struct taking *t)
{
	(void)t;
	puts("Usage: resumepdf [OPTION]... FILE.md\n"
		"       resumepdf --extract [-o FILE.md] FILE.pdf\n"
		"Typeset a Markdown resume as a print-ready PDF.\n");
	for (int i = 0; i < ROWS; i++)
		if (rows[i].help)
			print_row(&rows[i]);
	puts("\nFILE.md may be \"-\", standard input, or data: a JSON Resume "
		"(FILE.json),\n"
		"RenderCV's YAML (FILE.yaml). Exit status: 0 done, 1 error, "
		"2 wrong usage.\n"
		"See resumepdf(1) for front matter and styles.");
	return EXIT_DONE;
}

/* The rows as getopt_long wants them, each long option returning FIRST and its
 * row's number; and the letters. */
enum { FIRST = 256 };

static void list_rows(struct option names[ROWS + 1], char letters[2 * ROWS + 2])
{
	char *letter = letters;

	for (int i = 0; i < ROWS; i++) {
		const char *value = rows[i].value;

		names[i] = (struct option){rows[i].name, !value
			? no_argument : *value == '[' ? optional_argument
			: required_argument, NULL, FIRST + i};
		if (i == 0)
			*letter++ = ':'; /* a missing value is told apart */
		if (rows[i].letter)
			*letter++ = (char)rows[i].letter;
		if (rows[i].letter && value)
			*letter++ = ':';
	}
	names[ROWS] = (struct option){0};
	*letter = '\0';
}

/* What getopt_long makes nothing of, which is `typed` or a letter in it. */
static int misunderstood(int option, const char *typed, struct diag *diag)
{
	const char *names[ROWS], *near;
	char name[32], letter[] = {'-', (char)optopt, '\0'};
	bool is_long = strncmp(typed, "--", 2) == 0;

	if (option == ':')
		return misused(diag, "a value is missing after",
			is_long ? typed : letter);
	if (!is_long)
		return misused(diag, "there is no option", letter);
	if (optopt)
		return misused(diag, "no value can be given in", typed);
	for (int i = 0; i < ROWS; i++)
		names[i] = rows[i].name;
	snprintf(name, sizeof name, "%.*s", (int)strcspn(typed + 2, "="),
		typed + 2);
	near = suggest(name, names, ROWS);
	if (!near)
		return misused(diag, "there is no option", typed);
	diag_error(diag, nowhere, "there is no option '%s'; did you mean "
		"'--%s'?", typed, near);
	return point_to_help(diag);
}

/* Takes one option in; -1 to go on, else the exit status. */
static int take(int option, const char *typed, struct options *o,
	struct diag *diag)
{
	for (int i = 0; i < ROWS; i++)
		if (option == FIRST + i || option == rows[i].letter)
			return rows[i].take(&(struct taking){o,
				(char *)o + rows[i].at, optarg, diag});
	return misunderstood(option, typed, diag);
}

int options_parse(int argc, char **argv, struct options *o,
	struct diag *diag)
{
	struct option names[ROWS + 1];
	char letters[2 * ROWS + 2];
	int option, status;

	o->limits = limits_default();
	list_rows(names, letters);
	opterr = 0;
	while ((option = getopt_long(argc, argv, letters, names, NULL)) !=
			-1) {
		status = take(option, argv[optind - 1], o, diag);
		if (status >= 0)
			return status;
	}
	if (o->list_styles || o->list_fonts)
		return -1;
	if (optind == argc)
		return misused(diag, "no Markdown file given", NULL);
	if (optind + 1 < argc)
		return misused(diag, "one file at a time; what about",
			argv[optind + 1]);
	o->input = argv[optind];
	if (!o->extract && !options_take_suffix(o))
		return misused(diag, "--to says another format than",
			o->output);
	if (o->width && o->to != TO_TEXT)
		return misused(diag, "--width is for --to text", NULL);
	if (o->attach && (o->read.anonymous || o->read.reader))
		return misused(diag, "--attach-source would tell what "
			"--anonymous or --for leaves out", NULL);
	return -1;
}
