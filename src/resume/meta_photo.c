/*
 * The photo that front matter names, as a site's layout would have shown it. It
 * is put in front of the body, so that it is read as one that stands there.
 */
#include "resume/meta_sections.h"

#include "guard/files.h"
#include "model/tree.h"

#include <string.h>
#include <strings.h>

static const char *const keys[] = {"photo", "portrait", "headshot", "foto",
	"picture", "profile_picture", "profile-picture", "avatar", NULL};

/* Whether it is the name of a picture's file. */
static bool is_picture(const char *s)
{
	static const char *const suffixes[] = {".jpg", ".jpeg", ".png", ".webp",
		".gif", ".svg", NULL};
	size_t len = strcspn(s, "?#");

	for (const char *const *end = suffixes; *end; end++) {
		size_t n = strlen(*end);

		if (len > n && strncasecmp(s + len - n, *end, n) == 0)
			return true;
	}
	return false;
}

static const struct meta *find(const struct meta *meta)
{
	for (const char *const *key = keys; meta && *key; key++) {
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

void photo_from_meta(struct arena *arena, struct doc *doc, struct diag *diag)
{
	const struct meta *m = find(doc->meta);
	struct node *p, *img;

	if (!m || has_picture(doc->body))
		return;
	if (is_outside(arena, doc, m->scalar)) {
		diag_warning(diag, m->pos, "the photo '%.200s' is outside of "
			"the folder of the document, so it is left out; "
			"'--allow DIR' lets files of the folder DIR be read",
			m->scalar);
		return;
	}
	p = node_new(arena, KIND_P, (struct pos){doc->file, 1, 1});
	img = node_new(arena, KIND_IMG, m->pos);
	img->url = m->scalar;
	img->text = m->key;
	img->text_len = strlen(m->key);
	node_append(p, img);
	if (doc->body->first)
		node_insert_before(doc->body->first, p);
	else
		node_append(doc->body, p);
}
