/* Options and the pipeline: argv to an exit status. */
#include "base/blob.h"
#include "layout/layout.h"
#include "pdf/pdf.h"

#include <errno.h>
#include <getopt.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { EXIT_DONE, EXIT_ERROR, EXIT_USAGE };

enum stage { STAGE_NONE, STAGE_DOC, STAGE_STYLE, STAGE_ITEMS, STAGE_LINES,
	STAGE_PAGES, STAGE_COUNT };

static const char *const stage_names[STAGE_COUNT] = {
	[STAGE_DOC] = "doc",
	[STAGE_STYLE] = "style",
	[STAGE_ITEMS] = "items",
	[STAGE_LINES] = "lines",
	[STAGE_PAGES] = "pages",
};

struct paper {
	const char *name;
	sp width, height;
};

static const struct paper papers[] = {
	{"a4", 39016097, 55183749}, /* 210 x 297 mm */
	{"letter", 612 * SP_PT, 792 * SP_PT},
	{NULL, 0, 0},
};

struct options {
	const char *input, *output, *style;
	const struct paper *paper;
	enum stage dump;
	struct read_options read;
	bool strict, list_styles, list_fonts;
};

static const char usage[] =
	"Usage: resumepdf [OPTION]... FILE.md\n"
	"Typeset a Markdown resume as a print-ready PDF.\n"
	"\n"
	"  -o, --output=FILE   write FILE; \"-\" is standard output; without it,\n"
	"                      the PDF stands beside the Markdown\n"
	"  -s, --style=NAME    a style that comes along, or a .css file\n"
	"      --paper=SIZE    a4 or letter; else the style's, else by locale\n"
	"      --for=READER    leave out what is marked for other readers\n"
	"      --anonymous     leave out name, contact data, photo and links\n"
	"      --strict        a warning is an error\n"
	"  -q, --quiet         say nothing but errors\n"
	"  -v, --verbose       say more\n"
	"      --dump=STAGE    print what a stage made, write no PDF:\n"
	"                      doc, style, items, lines or pages\n"
	"      --list-styles   the styles that come along\n"
	"      --list-fonts    the fonts that a style can name\n"
	"  -h, --help          this text\n"
	"  -V, --version       the version\n"
	"\n"
	"FILE.md may be \"-\", standard input. Exit status: 0 done, 1 error,\n"
	"2 wrong usage. See resumepdf(1) for front matter and styles.\n";

static const struct pos nowhere = {0};

/* Says what was wrong with the command line; the exit status. */
static int misused(struct diag *diag, const char *what, const char *value)
{
	diag_error(diag, nowhere, "%s%s%s%s", what, value ? " '" : "",
		value ? value : "", value ? "'" : "");
	fputs("Try 'resumepdf --help'.\n", stderr);
	return EXIT_USAGE;
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

enum { OPT_PAPER = 256, OPT_FOR, OPT_ANONYMOUS, OPT_STRICT, OPT_DUMP, OPT_STYLES, OPT_FONTS };

static const struct option long_options[] = {
	{"output", required_argument, NULL, 'o'},
	{"style", required_argument, NULL, 's'},
	{"paper", required_argument, NULL, OPT_PAPER},
	{"for", required_argument, NULL, OPT_FOR},
	{"anonymous", no_argument, NULL, OPT_ANONYMOUS},
	{"strict", no_argument, NULL, OPT_STRICT},
	{"quiet", no_argument, NULL, 'q'},
	{"verbose", no_argument, NULL, 'v'},
	{"dump", required_argument, NULL, OPT_DUMP},
	{"list-styles", no_argument, NULL, OPT_STYLES},
	{"list-fonts", no_argument, NULL, OPT_FONTS},
	{"help", no_argument, NULL, 'h'},
	{"version", no_argument, NULL, 'V'},
	{NULL, 0, NULL, 0},
};

/* Takes one option in; -1 to go on, else the exit status. */
static int take_option(int option, struct options *o, struct diag *diag)
{
	switch (option) {
	case 'o':
		o->output = optarg;
		break;
	case 's':
		o->style = optarg;
		break;
	case OPT_PAPER:
		o->paper = paper_lookup(optarg);
		if (!o->paper)
			return misused(diag, "--paper is a4 or letter, not",
				optarg);
		break;
	case OPT_FOR:
		o->read.reader = optarg;
		break;
	case OPT_ANONYMOUS:
		o->read.anonymous = true;
		break;
	case OPT_STRICT:
		o->strict = true;
		break;
	case 'q':
		diag->quiet = true;
		break;
	case 'v':
		diag->verbose = true;
		break;
	case OPT_DUMP:
		o->dump = stage_lookup(optarg);
		if (!o->dump)
			return misused(diag, "--dump is doc, style, items, "
				"lines or pages, not", optarg);
		break;
	case OPT_STYLES:
		o->list_styles = true;
		break;
	case OPT_FONTS:
		o->list_fonts = true;
		break;
	case 'h':
		fputs(usage, stdout);
		return EXIT_DONE;
	case 'V':
		puts("resumepdf " VERSION);
		return EXIT_DONE;
	default: /* getopt has said what is wrong */
		fputs("Try 'resumepdf --help'.\n", stderr);
		return EXIT_USAGE;
	}
	return -1;
}

static int parse_options(int argc, char **argv, struct options *o,
	struct diag *diag)
{
	int option, status;

	while ((option = getopt_long(argc, argv, "o:s:qvhV", long_options,
			NULL)) != -1) {
		status = take_option(option, o, diag);
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
	return -1;
}

/* resume.md gives resume.pdf; standard input gives standard output. */
static const char *output_beside(struct arena *arena, const char *input)
{
	const char *slash = strrchr(input, '/');
	const char *dot = strrchr(slash ? slash + 1 : input, '.');
	size_t stem = strlen(input);

	if (strcmp(input, "-") == 0)
		return "-";
	if (dot && dot != (slash ? slash + 1 : input))
		stem = (size_t)(dot - input);
	return arena_printf(arena, "%.*s.pdf", (int)stem, input);
}

static bool is_same_file(const char *a, const char *b)
{
	struct stat x, y;

	return stat(a, &x) == 0 && stat(b, &y) == 0 &&
		S_ISREG(x.st_mode) && x.st_dev == y.st_dev &&
		x.st_ino == y.st_ino;
}

/* Whether the locale's country uses letter paper. */
static bool locale_uses_letter(void)
{
	static const char *const variables[] = {"LC_ALL", "LC_PAPER", "LANG"};

	for (int i = 0; i < 3; i++) {
		const char *locale = getenv(variables[i]);

		if (locale && *locale)
			return strstr(locale, "_US") || strstr(locale, "_CA");
	}
	return false;
}

/* A sheet's first words are "Name: what it looks like." */
static void list_styles(struct arena *arena)
{
	for (const struct blob *b = blob_table; b->name; b++) {
		size_t len = strlen(b->name);
		const char *summary, *colon;

		if (strncmp(b->name, "styles/", 7) != 0)
			continue;
		summary = sheet_summary(arena, (const char *)b->start,
			(size_t)(b->end - b->start));
		colon = strstr(summary, ": ");
		printf("%-10.*s %s\n", (int)(len - 7 - 4), b->name + 7,
			colon ? colon + 2 : summary);
	}
}

static bool style_names_file(const char *style)
{
	size_t len = strlen(style);

	return strchr(style, '/') ||
		(len > 4 && strcmp(style + len - 4, ".css") == 0);
}

/* The sheet by file or by name; NULL after an error. */
static const struct sheet *open_style(struct arena *arena, const char *style,
	struct diag *diag)
{
	const char *name = style;
	struct bytes css;

	if (style_names_file(style)) {
		if (!file_read(arena, style, &css, diag))
			return NULL;
	} else {
		name = arena_printf(arena, "styles/%s.css", style);
		if (!blob_lookup(name, &css)) {
			diag_error(diag, nowhere, "no style '%s' comes along; "
				"'resumepdf --list-styles' names those that "
				"do, and a file's name ends in .css", style);
			return NULL;
		}
	}
	return sheet_parse(arena, name, (const char *)css.data, css.len, diag);
}

static struct pdf_options pdf_options(void)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	struct pdf_options o = {.dated = true,
		.producer = "resumepdf " VERSION};
	char *end;

	o.date = (int64_t)time(NULL);
	if (epoch && *epoch) {
		intmax_t date = strtoimax(epoch, &end, 10);

		if (!*end)
			o.date = date;
	}
	return o;
}

static double milliseconds_since(struct timespec start)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - start.tv_sec) * 1e3 +
		(double)(now.tv_nsec - start.tv_nsec) / 1e6;
}

/* "cv.pdf: 4 pages, 61 KB, 9 ms", and how many warnings. */
static void summarise(const struct diag *diag, const char *output, int pages,
	size_t bytes, struct timespec start)
{
	if (diag->quiet || !(diag->verbose || isatty(STDERR_FILENO)))
		return;
	fprintf(stderr, "%s: %d page%s, %zu KB, %d ms",
		strcmp(output, "-") ? output : "<stdout>", pages,
		pages == 1 ? "" : "s", (bytes + 512) / 1024,
		(int)(milliseconds_since(start) + 0.5));
	if (diag->warnings)
		fprintf(stderr, ", %d warning%s", diag->warnings,
			diag->warnings == 1 ? "" : "s");
	putc('\n', stderr);
}

static bool print(struct arena *arena, const struct buf *text,
	struct diag *diag)
{
	struct bytes bytes = {(const uint8_t *)text->data, text->len};

	return file_save(arena, "-", bytes, diag);
}

/* The first stage; NULL after an error. */
static struct doc *read_document(struct arena *arena,
	const struct options *o, struct diag *diag)
{
	struct input input = {
		.file = strcmp(o->input, "-") ? o->input : "<stdin>",
	};
	struct bytes markdown;

	if (!file_read(arena, o->input, &markdown, diag))
		return NULL;
	input.text = (const char *)markdown.data;
	input.len = markdown.len;
	return doc_read_for(arena, &input, &o->read, diag);
}

/* The second, with the sheet that was asked for; NULL after an error. */
static const struct styled *style_document(struct arena *arena,
	const struct options *o, struct doc *doc, struct diag *diag)
{
	struct style_options options = {
		.letter_default = locale_uses_letter(),
	};
	const char *style = o->style;
	const struct sheet *sheet;

	if (!style)
		style = meta_scalar(doc->meta, "style");
	sheet = open_style(arena, style ? style : "classic", diag);
	if (!sheet)
		return NULL;
	if (o->paper) {
		options.paper_width = o->paper->width;
		options.paper_height = o->paper->height;
	}
	return style_apply(arena, doc, &sheet, 1, &options, diag);
}

static bool dump_pages(struct arena *arena, enum stage stage,
	const struct pages *pages, struct diag *diag)
{
	struct buf text = {.arena = arena};

	if (stage == STAGE_ITEMS)
		layout_dump_items(pages, &text);
	else if (stage == STAGE_LINES)
		layout_dump_lines(pages, &text);
	else
		layout_dump_pages(pages, &text);
	return print(arena, &text, diag);
}

/* With --strict, nothing that was warned of is. */
static bool is_acceptable(const struct options *o, struct diag *diag)
{
	if (!o->strict || !diag->warnings)
		return true;
	diag_error(diag, nowhere, "not written: with --strict, a warning is "
		"an error");
	return false;
}

/* The last stage, and the file. */
static bool write_pages(struct arena *arena, const struct options *o,
	const struct pages *pages, struct timespec start, struct diag *diag)
{
	const struct pdf_options options = pdf_options();
	const char *output = o->output;
	struct buf pdf = {.arena = arena};

	if (!pdf_write(arena, pages, &options, &pdf, diag))
		return false;
	if (!is_acceptable(o, diag))
		return false;
	if (!output)
		output = output_beside(arena, o->input);
	if (is_same_file(o->input, output)) {
		diag_error(diag, (struct pos){.file = output}, "this is the "
			"input; give the PDF another name with -o");
		return false;
	}
	if (!file_save(arena, output, (struct bytes){
			(const uint8_t *)pdf.data, pdf.len}, diag))
		return false;
	summarise(diag, output, pages->count, pdf.len, start);
	return true;
}

/* The pipeline. Whether the PDF, or the stage's dump, was written. */
static bool render(struct arena *arena, const struct options *o,
	struct diag *diag)
{
	struct buf text = {.arena = arena};
	const struct styled *styled;
	const struct pages *pages;
	struct timespec start;
	struct fonts *fonts;
	struct doc *doc;
	bool ok;

	clock_gettime(CLOCK_MONOTONIC, &start);
	doc = read_document(arena, o, diag);
	if (!doc)
		return false;
	if (o->dump == STAGE_DOC) {
		doc_dump(doc, &text);
		return print(arena, &text, diag);
	}
	styled = style_document(arena, o, doc, diag);
	if (!styled)
		return false;
	if (o->dump == STAGE_STYLE) {
		style_dump(styled, &text);
		return print(arena, &text, diag);
	}
	fonts = fonts_open(arena, diag);
	pages = layout(arena, styled, fonts, diag);
	ok = o->dump ? dump_pages(arena, o->dump, pages, diag)
		: write_pages(arena, o, pages, start, diag);
	fonts_close(fonts);
	return ok && (!o->dump || is_acceptable(o, diag));
}

/* Whether all that was printed has arrived. */
static bool flush(struct diag *diag)
{
	if (fflush(stdout) == 0 && !ferror(stdout))
		return true;
	diag_error(diag, (struct pos){.file = "<stdout>"}, "%s",
		strerror(errno));
	return false;
}

static bool run(const struct options *options, struct diag *diag)
{
	struct arena *arena = arena_new();
	bool ok = true;

	if (options->list_styles) {
		list_styles(arena);
	} else if (options->list_fonts) {
		struct fonts *fonts = fonts_open(arena, diag);

		fonts_list(fonts, stdout);
		fonts_close(fonts);
	} else {
		ok = render(arena, options, diag);
	}
	arena_free(arena);
	return ok;
}

int main(int argc, char **argv)
{
	struct diag diag = diag_stderr();
	struct options options = {0};
	int status = parse_options(argc, argv, &options, &diag);

	if (status < 0)
		status = run(&options, &diag) ? EXIT_DONE : EXIT_ERROR;
	if (!flush(&diag) && status == EXIT_DONE)
		status = EXIT_ERROR;
	return status;
}
