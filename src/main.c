/* The pipeline: argv to an exit status. */
#include "base/lang.h"
#include "guard/sandbox.h"
#include "interchange/interchange.h"
#include "layout/fit.h"
#include "layout/proof.h"
#include "options/options.h"
#include "options/replace.h"
#include "options/sheets.h"
#include "pdf/extract.h"
#include "pdf/pdf.h"
#include "resume/anonymous.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static const struct pos nowhere = {0};

/* What is being done. */
struct work {
	const struct options *options;
	struct timespec start;
	struct files *files;
	struct output output;
	struct bytes source; /* the Markdown, once it is read */
};

/* Of a path, without its folders. */
static const char *file_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

static struct pdf_options pdf_options(const struct work *work)
{
	const struct options *options = work->options;
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	struct pdf_options o = {
		.dated = true,
		.gray = options->gray,
		.bleed = options->bleed,
		.marks = options->marks,
		.producer = "resumepdf " VERSION,
		.standard = options->standard ? options->standard
			: standard_default,
		.asked = options->standard != NULL,
		.source_name = strcmp(options->input, "-")
			? file_name(options->input) : "resume.md",
	};
	char *end;

	o.date = (int64_t)time(NULL);
	if (epoch && *epoch) {
		intmax_t date = strtoimax(epoch, &end, 10);

		if (!*end)
			o.date = date;
	}
	if (options->attach)
		o.source = work->source;
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
static void summarise(struct diag *diag, const char *output, int pages,
	size_t bytes, struct timespec start)
{
	if (diag->quiet || !(diag->verbose || isatty(STDERR_FILENO)))
		return;
	diag_flush(diag);
	diag_put(stderr, strcmp(output, "-") ? output : "<stdout>");
	fprintf(stderr, ": %d page%s, %zu KB, %d ms", pages,
		pages == 1 ? "" : "s", (bytes + 512) / 1024,
		(int)(milliseconds_since(start) + 0.5));
	if (diag->warnings)
		fprintf(stderr, ", %d warning%s", diag->warnings,
			diag->warnings == 1 ? "" : "s");
	putc('\n', stderr);
}

static struct bytes bytes_of(const struct buf *text)
{
	return (struct bytes){(const uint8_t *)text->data, text->len};
}

static bool print(struct arena *arena, const struct buf *text,
	struct diag *diag)
{
	struct output output;

	return output_open(arena, "-", &output, diag) &&
		output_write(arena, &output, bytes_of(text), diag);
}

/* Which files the document may read: those beside it and beside what the
 * command line names; NULL after an error. */
static struct files *files_for(struct arena *arena, const struct options *o,
	struct diag *diag)
{
	struct files *files = files_new(arena,
		(size_t)o->limits.of[LIMIT_FILE]);

	files_allow_beside(files, o->input);
	files_use(files, o->input);
	if (o->style && sheet_names_file(o->style))
		files_allow_beside(files, o->style);
	for (const struct given *g = o->css; g; g = g->next)
		files_allow_beside(files, g->text);
	for (const struct given *g = o->allow; g; g = g->next)
		if (!files_allow(files, g->text)) {
			diag_error(diag, (struct pos){.file = g->text},
				"--allow wants a folder: %s", strerror(errno));
			return NULL;
		}
	return files;
}

/*
 * Opens what the command line names, reads the input, and leaves the world
 * behind: what comes after this may be a stranger's.
 */
static bool begin(struct arena *arena, struct work *work, struct diag *diag)
{
	const struct options *o = work->options;

	clock_gettime(CLOCK_MONOTONIC, &work->start);
	work->files = files_for(arena, o, diag);
	if (!work->files || !file_read_most(arena, o->input,
			(size_t)o->limits.of[LIMIT_INPUT], &work->source, diag))
		return false;
	if (!output_open(arena, o->dump ? "-" : options_output(arena, o),
			&work->output, diag))
		return false;
	if (!o->no_sandbox)
		sandbox_enter(work->files, &work->output);
	return true;
}

/* The first stage; NULL after an error. */
static struct doc *read_document(struct arena *arena, struct work *work,
	struct diag *diag)
{
	const struct options *o = work->options;
	struct input input = {
		.file = strcmp(o->input, "-") ? o->input : "<stdin>",
		.text = (const char *)work->source.data,
		.len = work->source.len,
	};
	struct read_options read = o->read;

	read.files = work->files;
	read.smart = o->to == TO_PDF && !o->typed;
	return doc_read_for(arena, &input, &read, diag);
}

/* The second, with all sheets that were asked for; false after an error. */
static bool style_document(struct arena *arena, const struct options *o,
	struct fit_job *job, struct diag *diag)
{
	job->sheets = sheets_open(arena, o, job->doc, &job->sheet_count, diag);
	if (!job->sheets)
		return false;
	job->options.defaults = style_defaults(arena, diag);
	job->options.letter_default = lang_uses_letter();
	job->options.traced = o->dump || o->report || o->proof;
	if (o->paper) {
		job->options.paper_width = o->paper->width;
		job->options.paper_height = o->paper->height;
	}
	job->styled = style_apply(arena, job->doc, job->sheets,
		job->sheet_count, &job->options, diag);
	return !style_tells(arena, job->styled, diag);
}

/* How many pages are wanted, by the front matter or by the options. */
static struct fit_wish wish_for(const struct options *o,
	const struct doc *doc, struct diag *diag)
{
	struct fit_wish wish = {o->pages, o->fill};
	const struct meta *pages = meta_lookup(doc->meta, "pages");
	const struct meta *fill = meta_lookup(doc->meta, "fill");

	if (pages && !wish.pages) {
		wish.pages = pages->kind == META_SCALAR
			? options_pages(pages->scalar) : 0;
		if (!wish.pages)
			diag_warning(diag, pages->pos, "'pages' is how many "
				"there may be, a number");
	}
	wish.fill = wish.fill || meta_says(fill, true);
	return wish;
}

static bool is_too_long(const struct options *o, const struct pages *pages,
	struct diag *diag)
{
	uint64_t most = o->limits.of[LIMIT_PAGES];

	if (!most || (uint64_t)pages->count <= most)
		return false;
	diag_error(diag, (struct pos){.file = pages->doc->file}, "%d pages, "
		"more than %d; '--limit pages=%d' grants them", pages->count,
		(int)most, pages->count);
	return true;
}

/* The third; NULL after an error. */
static const struct pages *lay_out(struct arena *arena,
	const struct options *o, const struct fit_job *job, struct buf *said,
	struct diag *diag)
{
	struct fit_wish wish = wish_for(o, job->doc, diag);
	const struct pages *pages = fit_pages(arena, job, &wish, said, diag);

	if (pages && is_too_long(o, pages, diag))
		return NULL;
	return pages && o->proof ? proof(arena, pages, job->fonts, diag)
		: pages;
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

/* A file's name may tell who an anonymous document is about: then it is
 * "anonymous", beside the input. false, after an error, if that name was
 * asked for. */
static bool name_output(struct arena *arena, struct work *work,
	const struct doc *doc, struct diag *diag)
{
	const struct options *o = work->options;
	const char *output = work->output.path, *name = file_name(output);

	if (!anonymous_tells(arena, doc, name))
		return true;
	if (o->output && *name) {
		diag_error(diag, (struct pos){.file = output}, "the file's "
			"name tells who it is about; give it another one");
		return false;
	}
	output_rename(arena, &work->output, arena_printf(arena,
		"%.*sanonymous.%s", (int)(name - output), output,
		format_suffixes[o->to]));
	diag_say(diag, (struct pos){.file = work->output.path}, "called so "
		"since '%s' tells who it is about", name);
	return true;
}

/* Writes what was made. */
static bool save(struct arena *arena, struct work *work, struct bytes made,
	struct diag *diag)
{
	const struct options *o = work->options;

	if (diag->errors) /* what it says, it does without */
		return false;
	if (!replace_is_safe(arena, o, work->files, work->output.path, made,
			diag))
		return false;
	diag_flush(diag); /* before it, where both go to one terminal */
	return output_write(arena, &work->output, made, diag);
}

/* The document itself, as text or JSON. */
static bool write_document(struct arena *arena, struct work *work,
	const struct doc *doc, struct diag *diag)
{
	const struct options *o = work->options;
	struct buf text = {.arena = arena};

	if (o->to == TO_TEXT)
		doc_text(doc, o->width, &text);
	else
		json_write(doc, &text);
	return is_acceptable(o, diag) && save(arena, work, bytes_of(&text),
		diag);
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
static bool write_pages(struct arena *arena, struct work *work,
	const struct pages *pages, struct diag *diag)
{
	const struct options *o = work->options;
	const char *output = work->output.path;
	struct pdf_options options = pdf_options(work);
	struct buf pdf = {.arena = arena};

	if (!pdf_write(arena, pages, &options, &pdf, diag))
		return false;
	if (!is_acceptable(o, diag))
		return false;
	if (!save(arena, work, bytes_of(&pdf), diag))
		return false;
	if (o->report)
		report(arena, pages, output);
	summarise(diag, output, pages->count, pdf.len, work->start);
	return true;
}

/* Whether the reading is all that is wanted. */
static bool ends_reading(const struct options *o)
{
	return o->dump ? o->dump == STAGE_READING || o->dump == STAGE_DOC
		: o->to != TO_PDF;
}

/* What was read, and no page of it. */
static bool write_reading(struct arena *arena, struct work *work,
	const struct doc *doc, struct diag *diag)
{
	const struct options *o = work->options;
	struct buf text = {.arena = arena};

	if (!o->dump)
		return write_document(arena, work, doc, diag);
	if (o->dump == STAGE_DOC) {
		doc_dump(doc, &text);
		return print(arena, &text, diag) && is_acceptable(o, diag);
	}
	if (doc->resume && doc->resume->reading) {
		reading_dump(doc->resume->reading, &text);
		return print(arena, &text, diag);
	}
	diag_error(diag, (struct pos){.file = o->input}, "JSON says itself "
		"what it is, so there is no reading to dump; --dump=doc shows "
		"what came of it");
	return false;
}

/* The styled document as pages, or the dump of a stage. */
static bool write_styled(struct arena *arena, struct work *work,
	struct fit_job *job, struct diag *diag)
{
	const struct options *o = work->options;
	struct buf text = {.arena = arena};
	const struct pages *pages;
	bool ok;

	if (o->dump == STAGE_STYLE) {
		style_dump(job->styled, &text);
		return print(arena, &text, diag);
	}
	job->fonts = fonts_open(arena, diag);
	fonts_add(job->fonts, work->files, job->styled->fonts);
	pages = lay_out(arena, o, job, &text, diag);
	ok = pages && (o->dump ? dump_pages(arena, o->dump, pages, diag)
		: write_pages(arena, work, pages, diag));
	if (ok && text.len)
		diag_say(diag, (struct pos){.file = work->output.path}, "%s",
			text.data);
	fonts_close(job->fonts);
	return ok && (!o->dump || is_acceptable(o, diag));
}

/* The pipeline. Whether the PDF, or the stage's dump, was written. */
static bool render(struct arena *arena, struct work *work,
	struct diag *diag)
{
	const struct options *o = work->options;
	struct arena *reading = arena_part(arena);
	const struct doc *doc = read_document(reading, work, diag);
	struct fit_job job = {0};

	if (!doc)
		return false;
	if (!o->dump && !name_output(arena, work, doc, diag))
		return false;
	if (ends_reading(o))
		return write_reading(reading, work, doc, diag);
	job.doc = doc_copy(arena, doc);
	if (!style_document(arena, o, &job, diag))
		return false;
	arena_free(reading);
	return write_styled(arena, work, &job, diag);
}

/* The other way round: the Markdown that is in a PDF. */
static bool extract(struct arena *arena, struct work *work, struct diag *diag)
{
	const char *input = work->options->input;
	struct pos pdf = {.file = strcmp(input, "-") ? input : "<stdin>"};
	struct bytes source;

	return extract_source(arena, pdf, work->source, &source, diag) &&
		save(arena, work, source, diag);
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

static bool work_on(struct arena *arena, struct options *options,
	struct diag *diag)
{
	struct work work = {.options = options, .output.fd = -1};
	bool ok;

	limits_hold(&options->limits, arena);
	ok = begin(arena, &work, diag) && (options->extract
		? extract(arena, &work, diag) : render(arena, &work, diag));
	output_close(&work.output);
	return ok;
}

static bool run(struct options *options, struct diag *diag)
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
		ok = work_on(arena, options, diag);
	}
	arena_free(arena);
	return ok;
}

int main(int argc, char **argv)
{
	struct diag diag = diag_stderr();
	struct options options = {0};
	int status;

	diag_collect(&diag);
	status = options_parse(argc, argv, &options, &diag);
	if (status < 0)
		status = run(&options, &diag) ? EXIT_DONE : EXIT_ERROR;
	if (!flush(&diag) && status == EXIT_DONE)
		status = EXIT_ERROR;
	diag_finish(&diag);
	return status;
}
