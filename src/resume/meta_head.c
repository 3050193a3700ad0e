/*
 * What front matter says of the person, as a site's layout would have shown it:
 * a photo and, beside a name, a summary. It is put in front of the body, so that
 * it is read as if it stood there; the headline needs no reading.
 */
#include "resume/meta_sections.h"

#include "base/file.h"
#include "guard/files.h"
#include "model/tree.h"
#include "resume/contacts.h"
#include "resume/words.h"

#include <string.h>

static const char *const photos[] = {"photo", "portrait", "headshot", "foto",
	"picture", "profile_picture", "profile-picture", "avatar", NULL};
static const char *const summaries[] = {"summary", "objective", "about", "bio",
	"profile", NULL};

/* Whether it is the name of a picture's file. */
static bool is_picture(const char *s)
{
	static const char *const suffixes[] = {".jpg", ".jpeg", ".png", ".webp",
		".gif", ".svg", NULL};

	return file_ends_in(s, suffixes);
}

static const struct meta *find(const struct meta *meta)
{
	for (const char *const *key = photos; meta && *key; key++) {
		const struct meta *m = meta_lookup(meta, *key);

		if (m && m->kind == META_SCALAR && is_picture(m->scalar))
			return m;
	}
	return NULL;
}

/* Whether a picture is shown above the second heading. */
static bool has_picture(const struct node *body)
{
	int headings = 0;

	for (const struct node *n = body; n; n = node_next(n, body)) {
		headings += node_is_heading(n);
		if (headings > 1)
			return false;
		if (n->kind == KIND_IMG)
			return true;
	}
	return false;
}

/* A path out of the folders that may be read. A site's root, where its layouts
 * look, is such a folder here as well. */
static bool is_outside(struct arena *arena, const struct doc *doc,
	const char *path)
{
	const char *slash = strrchr(doc->file, '/');

	return doc->files && *path != '/' && !strstr(path, "://") &&
		!files_may_be(doc->files, slash ? arena_printf(arena,
			"%.*s/%s", (int)(slash - doc->file), doc->file, path)
			: path);
}

static struct node *make_image(struct arena *arena, const struct meta *m)
{
	struct node *img = node_new(arena, KIND_IMG, m->pos);

	img->url = m->scalar;
	img->text = m->key;
	img->text_len = strlen(m->key);
	return img;
}

/* A paragraph of it in front of the body, or behind `last`. */
static struct node *put(struct arena *arena, struct doc *doc,
	struct node *last, struct node *span)
{
	struct node *p = node_new(arena, KIND_P, (struct pos){doc->file, 1, 1});

	node_append(p, span);
	if (last)
		node_insert_after(last, p);
	else if (doc->body->first)
		node_insert_before(doc->body->first, p);
	else
		node_append(doc->body, p);
	return p;
}

static struct node *put_photo(struct arena *arena, struct doc *doc,
	struct diag *diag)
{
	const struct meta *m = find(doc->meta);

	if (!m || has_picture(doc->body))
		return NULL;
	if (!is_outside(arena, doc, m->scalar))
		return put(arena, doc, NULL, make_image(arena, m));
	files_refuse(m->scalar, m->pos, diag);
	return NULL;
}

/* Text that means something to a reader: no switch, no path. */
static const struct meta *find_words(const struct meta *meta,
	const char *const *keys)
{
	for (; *keys; keys++) {
		const struct meta *m = meta_lookup(meta, *keys);

		if (m && m->kind == META_SCALAR && strlen(m->scalar) > 3 &&
			strcmp(m->scalar, "true") != 0 &&
			!strpbrk(m->scalar, "{}<>\\") && m->scalar[0] != '/')
			return m;
	}
	return NULL;
}

/* Whether it is all of a block of the body. */
static bool is_said(struct arena *arena, const struct node *body,
	const char *text)
{
	for (const struct node *n = body; n; n = node_next(n, body)) {
		struct buf said = {.arena = arena};

		if (n->kind != KIND_P && !node_is_heading(n))
			continue;
		buf_add(&said, "", 0);
		node_text(n, &said);
		if (strcmp(said.data, text) == 0)
			return true;
	}
	return false;
}

/* Puts what the body does not say itself. */
static void put_words(struct arena *arena, struct doc *doc, struct node *last,
	const struct meta *m)
{
	struct buf text = {.arena = arena};

	if (!m)
		return;
	for (const char *s = m->scalar; *s; s++)
		if (!strchr(" \n", *s))
			buf_putc(&text, *s);
		else if (text.len && s[1] && text.data[text.len - 1] != ' ')
			buf_putc(&text, ' ');
	if (text.len && !is_said(arena, doc->body, text.data))
		put(arena, doc, last, node_new_text(arena, text.data, text.len,
				m->pos));
}

void person_from_meta(struct arena *arena, struct doc *doc, struct diag *diag)
{
	struct node *last;

	if (!doc->meta)
		return;
	last = put_photo(arena, doc, diag);
	if (!name_from_meta(arena, doc->meta))
		return; /* what else it says is about the page */
	if (!sections_have(arena, doc, TOPIC_PROFILE))
		put_words(arena, doc, last, find_words(doc->meta, summaries));
}

/* Whether the title is of the document: "Curriculum Vitae". */
static bool is_doctitle(struct arena *arena, const char *title)
{
	size_t len = strlen(title);
	char *low = arena_alloc(arena, len + 1);
	struct word_match match;

	words_fold(title, len, low);
	for (size_t at = 0; at < len; at++)
		if (!words_go_on(low, at) && words_match(low, len, at,
				WORD(DOCTITLE), &match))
			return true;
	return false;
}

struct field headline_from_meta(struct arena *arena, const struct meta *meta)
{
	static const char *const roles[] = {"role", "position", "headline",
		"jobtitle", "job_title", "job-title", "profession",
		"occupation", NULL};
	const struct meta *m = meta && name_from_meta(arena, meta)
		? find_words(meta, roles) : NULL;
	const struct meta *title = meta_lookup(meta, "title");

	/* As moderncv has it: a name in two parts, and the title of a job. */
	if (!m && meta_scalar(meta, "lastname") && meta_scalar(meta,
			"firstname") && title && title->scalar &&
		*title->scalar && !is_doctitle(arena, title->scalar))
		m = title;
	return (struct field){.text = m ? m->scalar : NULL, .line = -1,
		.pos = m ? m->pos : (struct pos){0}};
}
