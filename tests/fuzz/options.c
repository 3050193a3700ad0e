/* Lines up to an empty one as options, each line one, and what follows as the
 * document that they are for: all that the program does with it. */
#include "pages.h"

#include "interchange/interchange.h"
#include "layout/fit.h"
#include "layout/proof.h"
#include "options/options.h"
#include "options/sheets.h"
#include "resume/anonymous.h"

#include <getopt.h>

enum { MOST = 40 /* options */ };

/* Whether the option prints nothing by itself and reads no file. */
static bool is_harmless(const char *s)
{
	return strncmp(s, "--", 2) == 0 && (!strchr("hvlaec", s[2]) ||
		strncmp(s, "--an", 4) == 0 || strncmp(s, "--at", 4) == 0);
}

/* Moves *text to the document. */
static int take_lines(struct arena *arena, const char **text, char **argv)
{
	const char *s = *text;
	int argc = 0;

	argv[argc++] = arena_strdup(arena, "resumepdf");
	while (*s && *s != '\n') {
		size_t len = strcspn(s, "\n");

		if (argc < MOST - 2 && is_harmless(s))
			argv[argc++] = arena_strndup(arena, s, len);
		s += len + (s[len] == '\n');
	}
	argv[argc++] = arena_strdup(arena, "fuzz.md");
	argv[argc] = NULL;
	*text = s + (*s == '\n');
	return argc;
}

static void write_text(struct arena *arena, const struct options *o,
	const struct doc *doc)
{
	struct buf text = {.arena = arena};

	if (o->to == TO_TEXT)
		doc_text(doc, o->width, &text);
	else
		json_write(doc, &text);
	must(!text.len || utf8_valid(text.data, text.len) == text.len,
		"what is written is UTF-8");
}

static void write_pages(struct arena *arena, const struct options *o,
	struct fit_job *job, struct bytes source, struct diag *diag)
{
	struct fit_wish wish = {o->pages, o->fill};
	struct buf said = {.arena = arena};
	struct pdf_options options = {.gray = o->gray, .bleed = o->bleed,
		.marks = o->marks, .standard = o->standard,
		.asked = o->standard != NULL, .source_name = "fuzz.md"};
	const struct pages *pages;

	job->options.defaults = fuzz_defaults();
	job->styled = style_apply(arena, job->doc, job->sheets,
		job->sheet_count, &job->options, diag);
	job->fonts = fuzz_fonts(arena, job->styled->fonts);
	pages = wish.pages || wish.fill ? fit_pages(arena, job, &wish, &said,
		diag) : layout(arena, job->styled, job->fonts, diag);
	if (!pages)
		return;
	fuzz_look_at_pages(pages);
	if (o->report)
		layout_report(pages, &said);
	if (o->proof)
		pages = proof(arena, pages, job->fonts, diag);
	if (o->attach)
		options.source = source;
	fuzz_write(arena, pages, &options, diag);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = fuzz_arena();
	struct diag silent = {0};
	struct options *o = arena_alloc(arena, sizeof *o);
	struct fit_job job = {0};
	struct input input = {.file = "fuzz.md"};
	char *argv[MOST];
	int argc;

	input.text = fuzz_text(arena, data, size, &input.len);
	argc = take_lines(arena, &input.text, argv);
	input.len = strlen(input.text);
	optind = 0;
	if (options_parse(argc, argv, o, &silent) >= 0)
		return 0;
	o->read.files = files_new(arena, 1 << 16);
	o->read.smart = o->to == TO_PDF && !o->typed;
	job.doc = doc_read_for(arena, &input, &o->read, &silent);
	if (!job.doc)
		return 0;
	anonymous_tells(arena, job.doc, "ann-ode.pdf");
	if (o->to != TO_PDF) {
		write_text(arena, o, job.doc);
		return 0;
	}
	job.sheets = sheets_open(arena, o, job.doc, &job.sheet_count,
		&silent);
	if (o->paper) {
		job.options.paper_width = o->paper->width;
		job.options.paper_height = o->paper->height;
	}
	if (job.sheets)
		write_pages(arena, o, &job, (struct bytes){(const uint8_t *)
			input.text, input.len}, &silent);
	return 0;
}
