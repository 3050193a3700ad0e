/* The pipeline: argv to an exit status. */
#include "layout/layout.h"
#include "options/options.h"
#include "options/sheets.h"
#include "pdf/pdf.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static const struct pos nowhere = {0};

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
	struct read_options read;
	struct bytes markdown;

	if (!file_read(arena, o->input, &markdown, diag))
		return NULL;
	input.text = (const char *)markdown.data;
	input.len = markdown.len;
	read = o->read;
	read.smart = o->to == TO_PDF && !o->typed;
	return doc_read_for(arena, &input, &read, diag);
}

/* The second, with all sheets that were asked for; NULL after an error. */
static const struct styled *style_document(struct arena *arena,
	const struct options *o, struct doc *doc, struct diag *diag)
{
	struct style_options options = {
		.letter_default = locale_uses_letter(),
	};
	int count;
	const struct sheet *const *sheets =
		sheets_open(arena, o, doc, &count, diag);

	if (!sheets)
		return NULL;
	if (o->paper) {
		options.paper_width = o->paper->width;
		options.paper_height = o->paper->height;
	}
	return style_apply(arena, doc, sheets, count, &options, diag);
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

/* Writes what was made to where it belongs; sets that. */
static bool save(struct arena *arena, const struct options *o,
	const struct buf *made, const char **output, struct diag *diag)
{
	*output = options_output(arena, o);
	if (is_same_file(o->input, *output)) {
		diag_error(diag, (struct pos){.file = *output}, "this is the "
			"input; give the output another name with -o");
		return false;
	}
	return file_save(arena, *output, (struct bytes){
		(const uint8_t *)made->data, made->len}, diag);
}

/* The document itself, as text or JSON. */
static bool write_document(struct arena *arena, const struct options *o,
	const struct doc *doc, struct diag *diag)
{
	struct buf text = {.arena = arena};
	const char *output;

	if (o->to == TO_TEXT)
		doc_text(doc, &text);
	else
		doc_json(doc, &text);
	return is_acceptable(o, diag) && save(arena, o, &text, &output, diag);
}

/* On standard output, unless the PDF is there. */
static void report(struct arena *arena, const struct pages *pages,
	const char *output)
{
	struct buf text = {.arena = arena};

	layout_report(pages, &text);
	fwrite(text.data, 1, text.len, strcmp(output, "-") ? stdout : stderr);
}

/* The last stage, and the file. */
static bool write_pages(struct arena *arena, const struct options *o,
	const struct pages *pages, struct timespec start, struct diag *diag)
{
	struct pdf_options options = pdf_options();
	struct buf pdf = {.arena = arena};
	const char *output;

	options.gray = o->gray;
	if (!pdf_write(arena, pages, &options, &pdf, diag))
		return false;
	if (!is_acceptable(o, diag))
		return false;
	if (!save(arena, o, &pdf, &output, diag))
		return false;
	if (o->report)
		report(arena, pages, output);
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
		return print(arena, &text, diag) && is_acceptable(o, diag);
	}
	if (o->to != TO_PDF && !o->dump)
		return write_document(arena, o, doc, diag);
	styled = style_document(arena, o, doc, diag);
	if (!styled)
		return false;
	if (o->dump == STAGE_STYLE) {
		style_dump(styled, &text);
		return print(arena, &text, diag);
	}
	fonts = fonts_open(arena, diag);
	fonts_add(fonts, styled->fonts);
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
		sheets_list(arena, stdout);
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
	int status = options_parse(argc, argv, &options, &diag);

	if (status < 0)
		status = run(&options, &diag) ? EXIT_DONE : EXIT_ERROR;
	if (!flush(&diag) && status == EXIT_DONE)
		status = EXIT_ERROR;
	return status;
}
