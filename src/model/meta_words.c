/*
 * What the front matter says in words, as a summary or a list of jobs does, and
 * nothing put on the page, would be missed by a reader. It is named once. What
 * is for a program (paths, switches, TeX) is no words.
 */
#include "model/doc.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <string.h>

/* How many words make a text that a reader would miss. */
#define FEW 3

/* Keys whose text is for a page on the web, or for the program that makes it. */
static const char *const for_programs[] = {"copyright", "css", "excerpt",
	"footer", "header-includes", "header_includes", "include-after",
	"include-before", "javascript", "license", "pdf_options", "script",
	"scripts", "seo", "stylesheet", "style", "tags", "categories",
	"comment", "comments", "date", "lang", "description", "mainfont",
	"CJKmainfont", "sansfont", "monofont"};

static bool is_for_programs(const char *key)
{
	for (size_t i = 0; i < sizeof for_programs / sizeof *for_programs; i++)
		if (strcmp(key, for_programs[i]) == 0)
			return true;
	return false;
}

/* Letters and digits alone, in lower case. */
static void fold(const char *text, struct buf *out)
{
	size_t len = strlen(text), at = 0;

	while (at < len) {
		uint32_t c = utf8_next(text, len, &at);

		if (!utf8_is_alnum(c))
			continue;
		if (c < 0x80)
			buf_putc(out, (char)utf8_lower(c));
		else
			buf_utf8(out, utf8_lower(c));
	}
}

/* Whether it reads as some words, not as code, a date or an address. */
static bool is_prose(const char *text)
{
	size_t len = strlen(text), at = 0, words = 0;
	bool begins = true; /* a word, with the next letter */

	if (strpbrk(text, "\\{}<>=;@") || strstr(text, "://"))
		return false;
	while (at < len) {
		uint32_t c = utf8_next(text, len, &at);

		if (utf8_is_space(c)) {
			begins = true;
		} else if (utf8_is_alnum(c) && !(c >= '0' && c <= '9')) {
			words += begins || utf8_is_spaceless(c);
			begins = false;
		}
	}
	return words >= FEW;
}

/* All that came of the document, folded. */
static const char *page_of(struct arena *arena, const struct doc *doc)
{
	const struct metadata *m = &doc->metadata;
	const char *const fields[] = {m->title, m->author, m->subject,
		m->keywords, m->date};
	struct buf text = {.arena = arena}, out = {.arena = arena};

	node_text(doc->body, &text);
	buf_add(&out, "", 0);
	if (text.data)
		fold(text.data, &out);
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
		if (fields[i])
			fold(fields[i], &out);
	return out.data;
}

/* Whether it, or something in it, is words that the page lacks; *page is the
 * page once it was needed. */
static bool is_missed(struct arena *arena, const struct doc *doc,
	const struct meta *m, const char **page)
{
	struct buf text = {.arena = arena};

	if (m->kind == META_SCALAR) {
		if (!is_prose(m->scalar))
			return false;
		if (!*page)
			*page = page_of(arena, doc);
		fold(m->scalar, &text);
		return text.len && !strstr(*page, text.data);
	}
	for (const struct meta *i = m->first; i; i = i->next)
		if (is_missed(arena, doc, i, page))
			return true;
	return false;
}

void meta_check_words(struct arena *whole, const struct doc *doc,
	struct diag *diag)
{
	struct arena *arena = arena_part(whole);
	struct buf keys = {.arena = arena};
	const struct meta *first = NULL;
	const char *page = NULL;

	for (const struct meta *m = doc->meta ? doc->meta->first : NULL; m;
		m = m->next) {
		if (is_for_programs(m->key) || !is_missed(arena, doc,
			m, &page))
			continue;
		if (!first)
			first = m;
		buf_printf(&keys, "%s'%s'", keys.len ? ", " : "", m->key);
	}
	if (first)
		diag_warning(diag, first->pos, "the front matter's text under "
			"%s is not on the page; what readers should see stands "
			"below the front matter", keys.data);
	arena_free(arena);
}
