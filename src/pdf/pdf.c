#include "pdf/pdf.h"

#include "pdf/attach.h"
#include "pdf/conform.h"
#include "pdf/content.h"
#include "pdf/image.h"
#include "pdf/metadata.h"
#include "pdf/navigation.h"
#include "pdf/profile.h"
#include "pdf/serialise.h"
#include "pdf/sheet.h"

#include <string.h>

/* Everything between opening the file and serialising it. */
struct writer {
	struct file file;
	const struct pages *pages;
	const struct pdf_options *options;
	struct object **page; /* by page */
	struct pdf_fonts fonts;
	struct map images;
	struct object *resources;
	struct structure *structure;
	struct navigation navigation;
};

/* Pages are numbered first: destinations and structure refer to them. */
static void number_pages(struct writer *w)
{
	size_t count = (size_t)w->pages->count;

	w->page = arena_array(w->file.arena, count, sizeof *w->page);
	for (size_t i = 0; i < count; i++) {
		w->page[i] = object_new(&w->file);
		w->page[i]->visible = true;
	}
}

static void write_resources(struct writer *w)
{
	struct buf images = {.arena = w->file.arena};

	w->resources = object_new(&w->file);
	w->images.arena = w->file.arena;
	pdf_images_make(&w->file, w->pages, &w->images, &images);
	buf_puts(&w->resources->text, "/Font <<");
	pdf_fonts_put_resources(&w->fonts, &w->resources->text);
	buf_puts(&w->resources->text, ">>");
	if (w->options->marks)
		sheet_put_resources(&w->resources->text);
	if (images.len)
		buf_printf(&w->resources->text, "\n/XObject <<%s>>",
			images.data);
}

static const struct object *write_content(struct writer *w, int i)
{
	struct arena *scratch = w->file.scratch;
	struct arena_mark mark = arena_mark(scratch);
	const struct object *stream;
	struct content_writer content = {
		.out.arena = scratch,
		.strings.arena = scratch,
		.fonts = &w->fonts,
		.structure = w->structure,
		.page = &w->pages->page[i],
		.page_number = i,
		.options = w->options,
		.margin = w->file.margin,
		.images = &w->images,
		.font = -1,
		.stretch = 10000,
	};

	content_put(&content);
	if (!content.out.len) /* a stream is never empty */
		buf_putc(&content.out, '\n');
	stream = object_new_stream(&w->file, (struct bytes){
		(const uint8_t *)content.out.data, content.out.len}, true);
	arena_release(scratch, mark);
	return stream;
}

static void write_page(struct writer *w, int i, const struct object *parent,
	const struct object *content)
{
	const struct page *page = &w->pages->page[i];
	struct buf *out = &w->page[i]->text;
	struct buf annotations = {.arena = w->file.arena};

	buf_puts(out, "/Type /Page");
	object_put_ref(out, " /Parent", parent);
	sheet_put_boxes(out, page, w->options);
	object_put_ref(out, "\n/Resources", w->resources);
	object_put_ref(out, " /Contents", content);
	buf_printf(out, "\n/StructParents %d /Tabs /S", i);
	links_write(&w->navigation, i, &annotations);
	if (annotations.len)
		buf_printf(out, "\n/Annots [%s]", annotations.data);
}

static void open_navigation(struct writer *w)
{
	w->navigation = (struct navigation){
		.file = &w->file,
		.structure = w->structure,
		.pages = w->pages,
		.page_objects = (const struct object *const *)w->page,
		.actions.arena = w->file.arena,
	};
}

/* The page tree is one level: a document has no hundreds of pages. */
static void write_page_tree(struct writer *w)
{
	HPDF_Dict pages = w->file.doc->root_pages;
	const struct object **contents = arena_array(w->file.arena,
		(size_t)w->pages->count, sizeof *contents);
	struct object *tree;

	/* Links lead to elements, which are there when all content is. */
	for (int i = 0; i < w->pages->count; i++)
		contents[i] = write_content(w, i);

	/* libharu would count its own kids; these are ours. */
	pages->before_write_fn = NULL;
	HPDF_Dict_RemoveElement(pages, "Kids");
	HPDF_Dict_RemoveElement(pages, "Count");
	tree = object_adopt(&w->file, pages);
	buf_puts(&tree->text, "/Kids [");
	for (int i = 0; i < w->pages->count; i++) {
		write_page(w, i, tree, contents[i]);
		object_put_ref(&tree->text, i ? " " : "", w->page[i]);
	}
	buf_printf(&tree->text, "] /Count %d", w->pages->count);
}

/* What can be found by its name: places, and the source. */
static void write_names(struct writer *w, struct buf *out)
{
	const char *name = w->options->source_name;
	const struct object *places = names_write(&w->navigation);
	const struct object *source = w->options->source.data
		? attach_source(&w->file, w->options)
		: NULL;

	if (!places && !source)
		return;
	buf_puts(out, "\n/Names <<");
	if (places)
		object_put_ref(out, "/Dests", places);
	if (source) {
		buf_puts(out, "/EmbeddedFiles<</Names[");
		object_put_string(out, name, strlen(name));
		object_put_ref(out, "", source);
		buf_puts(out, "]>>");
	}
	buf_puts(out, ">>");
	if (source) {
		object_put_ref(out, " /AF [", source);
		buf_putc(out, ']');
	}
}

static void write_catalog(struct writer *w)
{
	const struct object *outline = outline_write(&w->navigation);
	const char *lang = w->pages->doc->metadata.lang;
	struct object *catalog = object_adopt(&w->file, w->file.doc->catalog);
	struct buf *out = &catalog->text;

	buf_puts(out, "/MarkInfo <</Marked true>> /ViewerPreferences "
		"<</DisplayDocTitle true>>\n/Lang ");
	object_put_string(out, lang, strlen(lang));
	object_put_ref(out, " /StructTreeRoot",
		structure_write(w->structure));
	object_put_ref(out, " /Metadata", metadata_write(&w->file,
		w->pages->doc, w->options));
	if (w->options->standard->pdfa) {
		object_put_ref(out, "\n/OutputIntents [",
			profile_intent(&w->file));
		buf_putc(out, ']');
	}
	if (outline)
		object_put_ref(out, " /Outlines", outline);
	write_names(w, out);
}

bool pdf_write(struct arena *arena, const struct pages *pages,
	const struct pdf_options *options, struct buf *out,
	struct diag *diag)
{
	struct writer w = {.pages = pages, .options = options};
	struct standard standard;
	bool ok = false;

	if (!conform_check(arena, pages, options, diag))
		return false;
	file_open(&w.file, arena, diag);
	standard = *options->standard;
	if (options->source.data)
		standard = standard_attached(&standard);
	w.file.standard = &standard;
	w.file.gray = options->gray;
	w.file.margin = sheet_margin(options);
	number_pages(&w);
	w.structure = structure_new(&w.file, pages,
		(const struct object *const *)w.page);
	if (!pdf_fonts_make(&w.fonts, &w.file, pages))
		goto out;
	write_resources(&w);
	open_navigation(&w);
	write_page_tree(&w);
	write_catalog(&w);
	ok = file_serialise(&w.file, out);
out:
	file_close(&w.file);
	return ok;
}
