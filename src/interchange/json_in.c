/*
 * JSON Resume (jsonresume.org/schema) as a document. What is another tool's is
 * an error that says whose it is: a page with half of it would be worse.
 */
#include "base/lang.h"
#include "interchange/interchange.h"
#include "interchange/json.h"
#include "interchange/json_parse.h"
#include "interchange/json_shape.h"
#include "interchange/tree.h"

#include <string.h>

/* A file of another tool: two keys of its root that JSON Resume has not. */
static const struct foreign {
	const char *tool, *a, *b, *hint;
} foreigners[] = {
	{"FRESH (HackMyResume)", "info", "employment",
		"'hackmyresume convert' makes a JSON Resume of it"},
	{"FRESH (HackMyResume)", "contact", "employment",
		"'hackmyresume convert' makes a JSON Resume of it"},
	{"Reactive Resume", "basics", "metadata",
		"write it as JSON Resume or as Markdown"},
	{"Reactive Resume", "public", "metadata",
		"write it as JSON Resume or as Markdown"},
	{"Reactive Resume", "basics", "sections",
		"write it as JSON Resume or as Markdown"},
	{"Europass", "SkillsPassport", NULL,
		"write it as JSON Resume or as Markdown"},
	{"LinkedIn", "Profile", "Positions",
		"write it as JSON Resume or as Markdown"},
	{"the web (JSON-LD)", "@context", NULL,
		"write it as JSON Resume or as Markdown"},
};

enum { FOREIGNERS = sizeof foreigners / sizeof *foreigners };

static const struct foreign *foreign_of(const struct meta *root)
{
	const char *format = meta_scalar(meta_lookup(root, "meta"), "format");

	if (format && strncmp(format, "FRESH", 5) == 0)
		return &foreigners[0];
	for (int i = 0; i < FOREIGNERS; i++)
		if (meta_lookup(root, foreigners[i].a) && (!foreigners[i].b ||
				meta_lookup(root, foreigners[i].b)))
			return &foreigners[i];
	return NULL;
}

/* Whether the schema knows a part of it, and anything would be on the page. */
static bool says_anything(const struct meta *root, const struct resume *r)
{
	const struct meta *m = root->first;

	while (m && (m->kind == META_SCALAR || !json_has_key("", m->key) ||
			strcmp(m->key, "meta") == 0))
		m = m->next;
	if (!m)
		return false;
	if (r->name.text || r->headline.text || r->contacts || r->summary)
		return true;
	for (const struct section *s = r->sections; s; s = s->next)
		if (s->entries || s->body)
			return true;
	return false;
}

/* What the root holds that is neither a section nor of the schema. */
static void warn_of_scalars(const struct meta *root, struct diag *diag)
{
	for (const struct meta *m = root->first; m; m = m->next)
		if (m->kind == META_SCALAR && !json_has_key("", m->key))
			diag_warning(diag, m->pos, "JSON Resume has no '%s' "
				"beside 'basics', so it is left out", m->key);
}

/* Name and address that stand beside the sections. */
static struct meta *with_basics(struct arena *arena, struct meta *root,
	struct diag *diag)
{
	struct meta *basics, **end, **at = &root->first;

	if (meta_lookup(root, "basics") || meta_lookup(root, "bio") ||
		!meta_scalar(root, "name"))
		return root;
	diag_warning(diag, meta_lookup(root, "name")->pos, "JSON Resume has "
		"'name' in 'basics', with what else is about the person; it "
		"is read as that");
	basics = arena_alloc(arena, sizeof *basics);
	*basics = (struct meta){.kind = META_MAP, .pos = root->pos,
		.key = "basics"};
	end = &basics->first;
	while (*at) {
		struct meta *m = *at;

		if (m->kind != META_SCALAR && strcmp(m->key, "location") != 0 &&
			strcmp(m->key, "profiles") != 0) {
			at = &m->next;
			continue;
		}
		*at = m->next;
		m->next = NULL;
		*end = m;
		end = &m->next;
	}
	basics->next = root->first;
	root->first = basics;
	return root;
}

bool json_document(struct arena *arena, struct meta *root, struct doc *doc,
	struct diag *diag)
{
	const struct foreign *foreign = foreign_of(root);
	struct resume *resume;
	const char *lang;

	if (foreign) {
		diag_error(diag, root->pos, "this is a file of %s, not JSON "
			"Resume; %s", foreign->tool, foreign->hint);
		return false;
	}
	root = json_shaped(arena, with_basics(arena, root, diag), diag);
	warn_of_scalars(root, diag);
	resume = json_resume(arena, root);
	if (!says_anything(root, resume)) {
		diag_error(diag, root->pos, "no JSON Resume: it has no "
			"'basics', 'work' or other part of a résumé that says "
			"anything; see jsonresume.org/schema");
		return false;
	}
	lang = meta_scalar(meta_lookup(root, "meta"), "language");
	doc->metadata.lang = lang ? lang_tag(arena, lang) : NULL;
	doc->data = root;
	tree_make(arena, doc, resume, diag);
	return true;
}

bool json_parse(struct arena *arena, const struct input *input,
	struct doc *doc, struct diag *diag)
{
	struct meta *root = json_tree(arena, input, diag);

	if (!root)
		return false;
	if (root->kind == META_LIST && root->first && !root->first->next)
		root = root->first;
	if (root->kind == META_MAP)
		return json_document(arena, root, doc, diag);
	diag_error(diag, root->pos, "JSON: not an object, as JSON Resume is; "
		"see jsonresume.org/schema");
	return false;
}
