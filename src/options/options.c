#include "options/options.h"

#include "resume/anonymous.h"

#include <getopt.h>
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

static const char usage[] =
	"Usage: resumepdf [OPTION]... FILE.md\n"
	"       resumepdf --extract [-o FILE.md] FILE.pdf\n"
	"Typeset a Markdown resume as a print-ready PDF.\n"
	"\n"
	"  -o, --output=FILE   write FILE, or into DIR/; \"-\" is standard output;\n"
	"                      without it, the PDF stands beside the Markdown\n"
	"  -s, --style=NAME    a style that comes along, or a .css file\n"
	"      --css=FILE      a sheet on top of the style; may be repeated\n"
	"      --set NAME=VALUE\n"
	"                      one of the style's settings, such as accent=#036,\n"
	"                      or icons=on, with an icon before contact data\n"
	"      --gray          everything in black and greys\n"
	"      --bleed=LENGTH  let colour go so far beyond the page, to be trimmed\n"
	"      --marks         draw marks to cut by\n"
	"      --paper=SIZE    a4 or letter; else the style's, else by locale\n"
	"      --to=FORMAT     pdf, text (for forms) or json (JSON Resume); the\n"
	"                      output's .pdf, .txt or .json says so, too\n"
	"      --width=N       break lines of text at N columns, for a mail\n"
	"      --pdf=STANDARD  that the PDF shall meet, or it is an error: plain,\n"
	"                      a-2b, a-2a, ua-1, a-2a+ua-1 or a-4+ua-2\n"
	"      --attach-source put the Markdown into the PDF\n"
	"      --extract       print the Markdown that was put into FILE.pdf\n"
	"      --for=READER    leave out what is marked for other readers\n"
	"      --anonymous[=LIST]\n"
	"                      leave out what tells who it is, wherever it stands:\n"
	"                      name, contacts, photo and links, or some of these\n"
	"      --pages=N       at most N pages: the style's gaps, leading,\n"
	"                      margins and size give way as far as needed\n"
	"      --fill          grow them to fill the last page\n"
	"      --no-smart      leave quotes, dashes and dots as they are typed\n"
	"      --report        print how well each paragraph and page is set\n"
	"      --proof         draw that on the pages, for eyes\n"
	"      --force         replace a file that resumepdf did not make\n"
	"      --allow=DIR     pictures, sheets and fonts may be in DIR, too, not\n"
	"                      only in the document's folder; may be repeated\n"
	"      --limit=LIST    what a document may use up, of time, memory, pages,\n"
	"                      input, file; such as time=30s,memory=1G,pages=none\n"
	"      --no-sandbox    do without the kernel's protection\n"
	"      --strict        a warning is an error\n"
	"  -q, --quiet         say nothing but errors\n"
	"  -v, --verbose       say more\n"
	"      --dump=STAGE    print what a stage made, write no PDF:\n"
	"                      reading, doc, style, items, lines or\n"
	"                      pages\n"
	"      --list-styles   the styles that come along\n"
	"      --list-fonts    the fonts that a style can name\n"
	"  -h, --help          this text\n"
	"  -V, --version       the version\n"
	"\n"
	"FILE.md may be \"-\", standard input, or data: a JSON Resume (FILE.json),\n"
	"RenderCV's YAML (FILE.yaml). Exit status: 0 done, 1 error, 2 wrong usage.\n"
	"See resumepdf(1) for front matter and styles.\n";

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

static enum format format_lookup(const char *name)
{
	int format = 0;

	while (format < FORMAT_COUNT && strcmp(format_names[format], name))
		format++;
	return (enum format)format;
}

enum { MOST_PAGES = 9999 };

enum { OPT_PAPER = 256, OPT_TO, OPT_FOR, OPT_ANONYMOUS, OPT_STRICT, OPT_DUMP,
	OPT_STYLES, OPT_FONTS, OPT_CSS, OPT_SET, OPT_GRAY, OPT_TYPED,
	OPT_REPORT, OPT_PAGES, OPT_FILL, OPT_PROOF, OPT_PDF,
	OPT_ATTACH, OPT_EXTRACT, OPT_BLEED, OPT_MARKS,
	OPT_WIDTH, OPT_FORCE, OPT_ALLOW, OPT_LIMIT, OPT_NO_SANDBOX };

static const struct option long_options[] = {
	{"output", required_argument, NULL, 'o'},
	{"style", required_argument, NULL, 's'},
	{"css", required_argument, NULL, OPT_CSS},
	{"set", required_argument, NULL, OPT_SET},
	{"gray", no_argument, NULL, OPT_GRAY},
	{"grey", no_argument, NULL, OPT_GRAY},
	{"paper", required_argument, NULL, OPT_PAPER},
	{"to", required_argument, NULL, OPT_TO},
	{"force", no_argument, NULL, OPT_FORCE},
	{"allow", required_argument, NULL, OPT_ALLOW},
	{"limit", required_argument, NULL, OPT_LIMIT},
	{"no-sandbox", no_argument, NULL, OPT_NO_SANDBOX},
	{"width", required_argument, NULL, OPT_WIDTH},
	{"for", required_argument, NULL, OPT_FOR},
	{"anonymous", optional_argument, NULL, OPT_ANONYMOUS},
	{"no-smart", no_argument, NULL, OPT_TYPED},
	{"pages", required_argument, NULL, OPT_PAGES},
	{"fill", no_argument, NULL, OPT_FILL},
	{"pdf", required_argument, NULL, OPT_PDF},
	{"bleed", required_argument, NULL, OPT_BLEED},
	{"marks", no_argument, NULL, OPT_MARKS},
	{"attach-source", no_argument, NULL, OPT_ATTACH},
	{"extract", no_argument, NULL, OPT_EXTRACT},
	{"report", no_argument, NULL, OPT_REPORT},
	{"proof", no_argument, NULL, OPT_PROOF},
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

/* Adds the option's argument to its list. */
static int give(struct options *o, struct given **list, struct diag *diag)
{
	struct given *g = &o->given[o->given_count];

	if (o->given_count == GIVEN)
		return misused(diag, "too many of", optarg);
	o->given_count++;
	g->text = optarg;
	while (*list)
		list = &(*list)->next;
	*list = g;
	return -1;
}

/* Options whose argument has to be one of a few words. */
static int take_word(int option, struct options *o, struct diag *diag)
{
	if (option == OPT_PAPER && !(o->paper = paper_lookup(optarg)))
		return misused(diag, "--paper is a4 or letter, not", optarg);
	o->to_said = o->to_said || option == OPT_TO;
	if (option == OPT_TO &&
		(o->to = format_lookup(optarg)) == FORMAT_COUNT)
		return misused(diag, "--to is pdf, text or json, not", optarg);
	if (option == OPT_PDF && !(o->standard = standard_lookup(optarg)))
		return misused(diag, "--pdf is plain, a-2b, a-2a, ua-1, "
			"a-2a+ua-1 or a-4+ua-2, not", optarg);
	if (option == OPT_DUMP && !(o->dump = stage_lookup(optarg)))
		return misused(diag, "--dump is reading, doc, style, "
			"items, lines or pages, not", optarg);
	return -1;
}

/* A list of what shall be left out; without one, all of it. */
static int take_anonymous(struct options *o, struct diag *diag)
{
	char what[128] = "--anonymous is a list of";

	o->read.anonymous = anonymous_parts(optarg);
	if (o->read.anonymous)
		return -1;
	for (const struct anonymous_row *r = anonymous_rows; r->name; r++)
		snprintf(what + strlen(what), sizeof what - strlen(what),
			"%s %s", r == anonymous_rows ? "" : r[1].name ? ","
			: " and", r->name);
	strncat(what, ", not", sizeof what - strlen(what) - 1);
	return misused(diag, what, optarg);
}

/* Options that add to what others of their sort said. */
static int take_given(int option, struct options *o, struct diag *diag)
{
	if (option == OPT_CSS)
		return give(o, &o->css, diag);
	if (option == OPT_ALLOW)
		return give(o, &o->allow, diag);
	if (!strchr(optarg, '=') || *optarg == '=')
		return misused(diag, "--set wants name=value, not", optarg);
	return give(o, &o->settings, diag);
}

int options_pages(const char *text)
{
	char *end;
	long n = strtol(text, &end, 10);

	return *text && !*end && n > 0 && n <= MOST_PAGES ? (int)n : 0;
}

static int take_pages(struct options *o, struct diag *diag)
{
	o->pages = options_pages(optarg);
	return o->pages ? -1 : misused(diag, "--pages is a number, not",
		optarg);
}

enum { LEAST_WIDTH = 20, MOST_WIDTH = 1000 };

static int take_width(struct options *o, struct diag *diag)
{
	char *end;
	long n = strtol(optarg, &end, 10);

	if (!*optarg || *end || n < LEAST_WIDTH || n > MOST_WIDTH)
		return misused(diag, "--width is a number of columns from 20 "
			"to 1000, not", optarg);
	o->width = (int)n;
	return -1;
}

enum { MOST_BLEED = 144 }; /* points: more is a mistake */

static int take_bleed(struct options *o, struct diag *diag)
{
	static const struct {
		const char *name;
		double points;
	} units[] = {{"mm", 72 / 25.4}, {"cm", 72 / 2.54}, {"in", 72},
		{"pt", 1}};
	char *unit;
	double n = strtod(optarg, &unit);

	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (unit > optarg && strcmp(unit, units[i].name) == 0 &&
			n >= 0 && n * units[i].points <= MOST_BLEED) {
			o->bleed = sp_from_pt(n * units[i].points);
			return -1;
		}
	return misused(diag, "--bleed is a length such as 3mm or 0.125in, not",
		optarg);
}

/* Options that are said or not; whether this is one. */
static bool take_flag(int option, struct options *o, struct diag *diag)
{
	const struct {
		int option;
		bool *flag;
	} flags[] = {
		{OPT_GRAY, &o->gray},
		{OPT_TYPED, &o->typed}, {OPT_REPORT, &o->report},
		{OPT_ATTACH, &o->attach}, {OPT_EXTRACT, &o->extract},
		{OPT_MARKS, &o->marks}, {OPT_PROOF, &o->proof}, {OPT_FILL, &o->fill},
		{OPT_STRICT, &o->strict}, {OPT_STYLES, &o->list_styles},
		{OPT_FONTS, &o->list_fonts}, {OPT_FORCE, &o->force},
		{OPT_NO_SANDBOX, &o->no_sandbox}, {'q', &diag->quiet},
		{'v', &diag->verbose},
	};

	for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
		if (flags[i].option == option) {
			*flags[i].flag = true;
			return true;
		}
	return false;
}

/* Takes one option in; -1 to go on, else the exit status. */
static int take_option(int option, struct options *o, struct diag *diag)
{
	if (take_flag(option, o, diag))
		return -1;
	switch (option) {
	case 'o':
		o->output = optarg;
		break;
	case 's':
		o->style = optarg;
		break;
	case OPT_PAPER:
	case OPT_TO:
	case OPT_DUMP:
	case OPT_PDF:
		return take_word(option, o, diag);
	case OPT_CSS:
	case OPT_SET:
	case OPT_ALLOW:
		return take_given(option, o, diag);
	case OPT_ANONYMOUS:
		return take_anonymous(o, diag);
	case OPT_FOR:
		o->read.reader = optarg;
		break;
	case OPT_PAGES:
		return take_pages(o, diag);
	case OPT_BLEED:
		return take_bleed(o, diag);
	case OPT_LIMIT:
		return limits_take(&o->limits, optarg) ? -1 : misused(diag,
			"--limit is a list such as time=30s,memory=1G,"
			"pages=none,input=64M,file=128M, not", optarg);
	case OPT_WIDTH:
		return take_width(o, diag);
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

/* The format that the output's name implies; false: --to says another one. */
static bool take_suffix(struct options *o)
{
	const char *dot = o->output ? strrchr(o->output, '.') : NULL;
	int format = 0;

	while (dot && format < FORMAT_COUNT &&
		strcmp(dot + 1, format_suffixes[format]) != 0)
		format++;
	if (!dot || format == FORMAT_COUNT)
		return true;
	if (o->to_said && o->to != (enum format)format)
		return false;
	o->to = (enum format)format;
	return true;
}

int options_parse(int argc, char **argv, struct options *o,
	struct diag *diag)
{
	int option, status;

	o->limits = limits_default();
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
	if (!o->extract && !take_suffix(o))
		return misused(diag, "--to says another format than", o->output);
	if (o->width && o->to != TO_TEXT)
		return misused(diag, "--width is for --to text", NULL);
	if (o->attach && (o->read.anonymous || o->read.reader))
		return misused(diag, "--attach-source would tell what "
			"--anonymous or --for leaves out", NULL);
	return -1;
}

/* resume.md gives resume.pdf; so does standard input. */
static const char *output_beside(struct arena *arena, const char *input,
	const char *suffix)
{
	const char *slash = strrchr(input, '/');
	const char *dot = strrchr(slash ? slash + 1 : input, '.');
	size_t stem = strlen(input);

	if (strcmp(input, "-") == 0)
		return output_beside(arena, "resume.md", suffix);
	if (dot && dot != (slash ? slash + 1 : input))
		stem = (size_t)(dot - input);
	return arena_printf(arena, "%.*s.%s", (int)stem, input, suffix);
}

const char *options_output(struct arena *arena, const struct options *o)
{
	size_t len = o->output ? strlen(o->output) : 0;
	const char *beside, *slash;

	if (len && o->output[len - 1] != '/')
		return o->output;
	if (!len && (o->extract || strcmp(o->input, "-") == 0))
		return "-";
	beside = output_beside(arena, o->input, o->extract ? "md"
		: format_suffixes[o->to]);
	slash = strrchr(beside, '/');
	return len ? arena_printf(arena, "%s%s", o->output,
		slash ? slash + 1 : beside) : beside;
}
