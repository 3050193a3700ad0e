/*
 * YAML as a document: RenderCV's, whose root has `cv`, or JSON Resume, which some
 * write as YAML.
 */
#include "interchange/interchange.h"

#include "base/lang.h"
#include "interchange/json.h"
#include "interchange/rendercv.h"
#include "interchange/tree.h"
#include "markdown/front_matter.h"

#include <string.h>

static bool is_null(const struct meta *m)
{
	return m->kind == META_SCALAR && !m->quoted && (!*m->scalar ||
		strcmp(m->scalar, "~") == 0 || strcmp(m->scalar, "null") == 0);
}

/* What YAML writes without quotes is text all the same; nulls say nothing. */
static void settle(struct meta *m)
{
	struct meta **at = &m->first;

	if (m->kind == META_SCALAR) {
		m->quoted = true;
		return;
	}
	while (*at)
		if (is_null(*at)) {
			*at = (*at)->next;
		} else {
			settle(*at);
			at = &(*at)->next;
		}
}

/* What of the file is RenderCV's own. */
static void say_unused(struct arena *arena, const struct meta *root,
	struct diag *diag)
{
	struct buf keys = {.arena = arena};
	struct pos pos = root->pos;

	for (const struct meta *m = root->first; m; m = m->next) {
		if (strcmp(m->key, "cv") == 0)
			continue;
		if (!keys.len)
			pos = m->pos;
		buf_printf(&keys, "%s'%s'", keys.len ? ", " : "", m->key);
	}
	if (keys.len)
		diag_say(diag, pos, "left out: %s, by which RenderCV draws a "
			"page; --style and --set do that here",
			keys.data);
}

/* `locale: {language: …}`, a code or a name; NULL: not said. */
static const char *language_of(struct arena *arena, const struct meta *root)
{
	static const char *const keys[] = {"locale", "locale_catalog", NULL};

	for (const char *const *key = keys; *key; key++) {
		const char *lang = meta_scalar(meta_lookup(root, *key),
			"language");

		if (lang)
			return lang_named(lang) ? lang_named(lang)
				: lang_tag(arena, lang);
	}
	return NULL;
}

bool yaml_parse(struct arena *arena, const struct input *input,
	struct doc *doc, struct diag *diag)
{
	const struct source source = {.file = input->file,
		.text = input->text, .len = input->len, .line = 1};
	struct meta *root = NULL;
	const struct meta *cv;

	if (!yaml_read(arena, &source, &root, diag))
		return false;
	if (!root) {
		diag_error(diag, doc->body->pos, "YAML: no keys with values, "
			"as RenderCV's 'cv:' or JSON Resume's 'basics:'");
		return false;
	}
	settle(root);
	cv = meta_lookup(root, "cv");
	if (!cv)
		return json_document(arena, root, doc, diag);
	if (cv->kind != META_MAP || !cv->first) {
		diag_error(diag, cv->pos, "RenderCV: 'cv' says nothing; it "
			"holds 'name', 'email' and 'sections'");
		return false;
	}
	say_unused(arena, root, diag);
	doc->metadata.lang = language_of(arena, root);
	tree_make(arena, doc, rendercv_resume(arena, cv), diag);
	return true;
}
