#include "read.h"

#include "incoming.h"
#include "markdown/attributes.h"
#include "markdown/footnotes.h"
#include "markdown/icons.h"
#include "interchange/interchange.h"
#include "markdown/passes.h"
#include "model/language.h"
#include "resume/anonymous.h"
#include "resume/dress.h"
#include "resume/meta_sections.h"

#include <assert.h>
#include <string.h>

/* The passes may leave text beside text. */
static void number(struct arena *arena, struct doc *doc)
{
	for (struct node *n = doc->body; n; n = node_walk(n, doc->body)) {
		if (n->kind == KIND_TEXT && n->next &&
			n->next->kind == KIND_TEXT)
			node_join_texts(arena, n);
		n->index = doc->nodes++;
	}
}

static void check_dates(const struct doc *doc, struct diag *diag)
{
	const char *dates = meta_scalar(doc->meta, "dates");

	if (dates && strcmp(dates, "inline") != 0 &&
		strcmp(dates, "right") != 0)
		diag_warning(diag, meta_lookup(doc->meta, "dates")->pos,
			"'dates' is inline or right, not '%s'", dates);
}

/* What is no Markdown, or is read by it otherwise than it was meant, line for
 * line. */
static bool rewrite(struct arena *arena, struct source *source,
	const char *reader, struct diag *diag)
{
	if (!readers_filter(arena, source, reader, diag))
		return false;
	mdx_read(arena, source, diag);
	slides_read(arena, source, diag);
	kramdown_read(arena, source, diag);
	pasted_read(arena, source, diag);
	templates_strip(arena, source, diag);
	wiki_read(arena, source, diag);
	raw_take(arena, source, diag);
	directives_read(arena, source, diag);
	typed_mend(arena, source, diag);
	html_indents_drop(arena, source);
	block_links_end(arena, source);
	numbered_read(arena, source);
	text_tables(arena, source);
	plain_headings(arena, source);
	strong_mark(arena, source);
	fences_make(arena, source);
	latex_read(arena, source, diag);
	image_sizes_drop(arena, source);
	addresses_mark(arena, source);
	tables_mark(arena, source);
	footnotes_mark(arena, source);
	return true;
}

/* The tree as Markdown has it, and what dialects mean by it. */
static bool parse(struct arena *arena, struct doc *doc,
	const struct source *source, struct footnotes **notes,
	struct diag *diag)
{
	if (!markdown_parse(arena, source, doc->body, diag))
		return false;
	if (!footnotes_take(arena, doc->body, notes, diag))
		return false;
	alerts_make(arena, doc->body);
	line_blocks_make(arena, doc->body);
	deflists_make(arena, doc->body, diag);
	if (!indented_read(arena, doc->body, diag))
		return false;
	tables_make(arena, doc->body);
	attributes_take(arena, doc->body);
	marked_make(arena, doc->body, diag);
	ruby_make(arena, doc->body);
	badges_make(arena, doc->body, diag);
	emoji_make(arena, doc->body, diag);
	screens_drop(arena, doc->body, diag);
	download_links_drop(arena, doc->body, diag);
	contents_drop(arena, doc->body, diag);
	tongue_links_drop(arena, doc->body, diag);
	sections_from_meta(arena, doc, diag);
	person_from_meta(arena, doc, diag);
	autolink(arena, doc->body);
	lenient_headings(arena, source, doc->body, diag);
	empty_drop(doc->body, diag);
	return true;
}

/* The document of a Markdown text, recognised but for its links. */
static bool read_markdown(struct arena *arena, struct doc *doc,
	struct source *source, const char *reader, struct diag *diag)
{
	struct arena *rewritten = arena_part(arena);
	struct footnotes *notes;

	if (!front_matter_read(arena, source, &doc->meta, diag))
		return false;
	front_matter_metadata(arena, doc->meta, &doc->metadata);
	if (!rewrite(rewritten, source, reader, diag))
		return false;
	source->sheets = &doc->sheets;
	if (!parse(arena, doc, source, &notes, diag))
		return false;
	arena_free(rewritten);
	languages_settle(arena, doc, diag);
	footnotes_set_aside(notes);
	icons_set_aside(arena, doc->body);
	doc->resume = resume_read(arena, doc, diag);
	check_dates(doc, diag);
	dress(arena, doc, doc->resume);
	doc->notes = footnotes_place(notes, doc->body);
	meta_check_words(arena, doc, diag);
	return true;
}

static bool is_named(const struct input *input, const char *suffix)
{
	size_t n = strlen(input->file), len = strlen(suffix);

	return n > len && strcmp(input->file + n - len, suffix) == 0;
}

/* A JSON Resume is told by its name, or, without one, by its first byte. */
static bool is_json(const struct input *input)
{
	size_t at = 0;

	if (is_named(input, ".json"))
		return true;
	while (at < input->len && strchr(" \t\r\n", input->text[at]))
		at++;
	return input->file[0] == '<' && at < input->len &&
		input->text[at] == '{';
}

/* RenderCV's YAML is told by its name, or by its first line but for comments. */
static bool is_yaml(const struct input *input)
{
	const char *s = input->text, *end = s + input->len;

	if (is_named(input, ".yaml") || is_named(input, ".yml"))
		return true;
	while (s < end && (*s == '#' || *s == '\n')) {
		const char *line = memchr(s, '\n', (size_t)(end - s));

		s = line ? line + 1 : end;
	}
	return end - s > 4 && strncmp(s, "cv:\n", 4) == 0;
}

struct doc *doc_read_for(struct arena *arena, const struct input *input,
	const struct read_options *options, struct diag *diag)
{
	struct doc *doc = arena_alloc(arena, sizeof *doc);
	struct source source;
	struct input text;
	bool ok, data;

	if (!incoming_text(arena, input, &text, diag))
		return NULL;
	doc->file = input->file;
	doc->files = options->files;
	doc->body = node_new(arena, KIND_BODY, (struct pos){doc->file, 1, 1});
	data = is_json(&text) || is_yaml(&text);
	if (data && options->reader) {
		diag_error(diag, (struct pos){.file = doc->file}, "JSON and "
			"YAML mark nothing for readers, so '--for=%s' has "
			"nothing to leave out", options->reader);
		return NULL;
	}
	if (is_json(&text)) {
		ok = json_parse(arena, &text, doc, diag);
	} else if (data) {
		ok = yaml_parse(arena, &text, doc, diag);
	} else {
		source = (struct source){.file = text.file, .text = text.text,
			.len = text.len, .line = 1};
		ok = read_markdown(arena, doc, &source, options->reader, diag);
	}
	if (!ok)
		return NULL;
	if (data) {
		languages_settle(arena, doc, diag);
		dress_icons(arena, doc->body);
	}
	links_resolve(arena, doc, diag);
	if (options->anonymous && !anonymous_make(arena, doc,
			options->anonymous, diag))
		return NULL;
	if (options->anonymous)
		doc->data = NULL;
	if (options->smart && !meta_says(meta_lookup(doc->meta, "smart"), false))
		punctuate(arena, doc);
	number(arena, doc);
	return doc;
}

struct doc *doc_read(struct arena *arena, const char *file, const char *text,
	size_t len, struct diag *diag)
{
	const struct input input = {file, text, len};
	const struct read_options all = {0};

	return doc_read_for(arena, &input, &all, diag);
}
