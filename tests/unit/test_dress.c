/*
 * What dressing makes of a document; and that it loses no word and invents
 * none, over every document of the golden tests.
 */
#include "tree.h"

#include "../check_doc.h"
#include "base/file.h"
#include "base/map.h"
#include "markdown/attributes.h"
#include "model/language.h"
#include "read.h"
#include "resume/dress.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

/* Counts each word below the node, `by` at a time. */
static void count_words(const char *text, size_t len, struct map *bag,
	int by)
{
	for (size_t at = 0, next; at < len; at = next) {
		size_t end;
		int **count;

		uint32_t c;

		next = at;
		c = utf8_next(text, len, &next);
		if (!utf8_is_alnum(c))
			continue;
		for (end = next; end < len && !utf8_is_spaceless(c);
			end = next) {
			c = utf8_next(text, len, &next);
			if (!utf8_is_alnum(c) || utf8_is_spaceless(c))
				break;
		}
		next = end;
		count = (int **)map_at(bag, text + at, end - at);
		if (!*count)
			*count = arena_alloc(bag->arena, sizeof **count);
		**count += by;
	}
}

static void count_tree(const struct node *body, struct map *bag, int by)
{
	struct buf text = {.arena = bag->arena};

	for (const struct node *n = body; n; n = node_next(n, body)) {
		bool apart = doc_kinds[n->kind].block || n->kind == KIND_BR ||
			n->kind == KIND_IMG ||
			(n->parent && n->parent->kind == KIND_P &&
				node_has_class(n->parent, "contact"));

		if (apart || (n->kind == KIND_SPAN && node_has_class(n,
				"date")))
			buf_putc(&text, ' ');
		if (n->kind == KIND_TEXT || n->kind == KIND_IMG)
			buf_add(&text, n->text, n->text_len);
		if (n->kind == KIND_IMG)
			buf_putc(&text, ' ');
	}
	buf_add(&text, "", 0);
	count_words(text.data, text.len, bag, by);
}

/* Marks of a kind that may go: "https://", "Period:", "Name:", "'s". */
static bool may_go(const char *word, size_t len)
{
	static const char *const rest[] = {"http", "https", "mailto", "s", "的",
		NULL};
	struct word_match match;
	char low[64];

	if (len >= sizeof low)
		return false;
	words_fold(word, len, low);
	for (const char *const *w = rest; *w; w++)
		if (strlen(*w) == len && memcmp(low, *w, len) == 0)
			return true;
	if (words_whole(low, 0, len, WORD(LABEL), &match)) {
		const struct word *row = words_row(&match, WORD_LABEL, NULL);

		return row && (row->value == LABEL_DATE ||
			row->value == LABEL_NAME);
	}
	return false;
}

/* The document as it is when it is about to be read. */
static struct doc *plain(struct arena *arena, const char *name,
	const char *text, size_t len, struct diag *diag)
{
	struct source source = {name, text, len, 1, NULL};
	struct doc *doc = arena_alloc(arena, sizeof *doc);

	doc->file = name;
	doc->body = node_new(arena, KIND_BODY, (struct pos){name, 1, 1});
	if (!front_matter_read(arena, &source, &doc->meta, diag))
		return NULL;
	front_matter_metadata(arena, doc->meta, &doc->metadata);
	readers_filter(arena, &source, NULL);
	fences_make(arena, &source);
	tables_mark(arena, &source);
	source.sheets = &doc->sheets;
	if (!markdown_parse(arena, &source, doc->body, diag))
		return NULL;
	deflists_make(arena, doc->body, diag);
	tables_make(arena, doc->body);
	attributes_take(arena, doc->body);
	autolink(arena, doc->body);
	lenient_headings(arena, &source, doc->body, diag);
	languages_settle(arena, doc, diag);
	return doc;
}

/* What the header says that no line does. */
static void count_given(const struct resume *r, struct map *bag)
{
	if (r->name.text)
		count_words(r->name.text, strlen(r->name.text), bag, -1);
	for (const struct contact *c = r->contacts; c; c = c->next)
		if (c->field.line < 0)
			count_words(c->field.text, strlen(c->field.text),
				bag, -1);
}

/* What is wrong with the words, or NULL. */
static const char *compare(struct arena *arena, const char *name,
	const char *text, size_t len)
{
	struct diag diag = {0};
	struct doc *doc = plain(arena, name, text, len, &diag);
	struct map bag = {.arena = arena}, given = {.arena = arena};
	struct buf out = {.arena = arena};
	const struct resume *resume;

	if (!doc)
		return NULL;
	resume = resume_read(arena, doc, &diag);
	count_tree(doc->body, &bag, -1);
	dress(arena, doc, resume);
	count_tree(doc->body, &bag, 1);
	count_given(resume, &given);
	for (size_t i = 0; i < bag.count; i++) {
		const struct map_entry *e = &bag.entries[i];
		int n = *(int *)e->value;
		const int *more = map_lookup(&given, e->key, e->len);

		if (n < 0 && !may_go(e->key, e->len))
			buf_printf(&out, " lost '%s' %d", e->key, -n);
		if (n > 0 && n > (more ? -*more : 0))
			buf_printf(&out, " new '%s' %d", e->key, n);
	}
	return out.len ? out.data : NULL;
}

static void golden(void **state)
{
	struct dirent **entries;
	int count = scandir("tests/golden", &entries, NULL, alphasort);
	struct diag diag = {0};

	assert_true(count > 2);
	for (int i = 0; i < count; i++) {
		const char *name = entries[i]->d_name, *wrong;
		size_t len = strlen(name);
		struct bytes bytes;

		if (len > 3 && strcmp(name + len - 3, ".md") == 0 &&
			file_read(*state, arena_printf(*state,
				"tests/golden/%s", name), &bytes, &diag)) {
			wrong = compare(*state, name, (char *)bytes.data,
				bytes.len);
			if (wrong)
				fail_msg("%s:%s", name, wrong);
		}
		free(entries[i]);
	}
	free(entries);
}

/* A document's tree, its header's and sections' kinds and ids left out. */
static const struct tree_case headers[] = {
};

static void pass(struct arena *arena, const struct source *source,
	struct doc *doc, struct diag *diag)
{
	deflists_make(arena, doc->body, diag);
	tables_make(arena, doc->body);
	autolink(arena, doc->body);
	(void)source;
	doc->metadata.lang = "en";
	dress(arena, doc, resume_read(arena, doc, &(struct diag){0}));
}

static void header(void **state)
{
	TREE_CHECK(*state, headers, pass);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		TEST(golden),
		TEST(header),
	};

	for (int i = 1; i < argc; i++) {
		struct arena *arena = arena_new();
		struct diag diag = {0};
		struct bytes bytes;
		const char *wrong = NULL;

		if (file_read(arena, argv[i], &bytes, &diag)) {
			const struct node *where;
			struct doc *doc = doc_read(arena, argv[i],
				(char *)bytes.data, bytes.len, &diag);
			const char *bad = doc ? check_doc(doc, &where) : NULL;

			if (bad)
				printf("%s:%d: %s\n", argv[i],
					where->pos.line, bad);
			wrong = compare(arena, argv[i], (char *)bytes.data,
				bytes.len);
		}
		if (wrong)
			printf("%s:%s\n", argv[i], wrong);
		arena_free(arena);
	}
	return argc > 1 ? 0 : cmocka_run_group_tests(tests, NULL, NULL);
}
