#include "base/lang.h"
#include "model/language.h"

#include <string.h>

static const char *settled(struct arena *arena, const char *lang,
	struct pos pos, struct diag *diag)
{
	const char *tag = lang_tag(arena, lang);
	const char *meant;

	if (tag)
		return tag;
	meant = lang_named(lang);
	diag_warning(diag, pos, "'%.40s' is no language; a language is named "
		"by its code%s%s%s", lang, meant ? ", here '" :
		", as in 'en' or 'de-AT'", meant ? meant : "",
		meant ? "'" : "");
	return meant;
}

void languages_settle(struct arena *arena, struct doc *doc,
	struct diag *diag)
{
	const struct meta *m = meta_lookup(doc->meta, "lang");
	struct pos pos = m ? m->pos : doc->body->pos;
	const char *lang = doc->metadata.lang
		? settled(arena, doc->metadata.lang, pos, diag)
		: language_guess(arena, doc->body);

	if (lang && !doc->metadata.lang && strcmp(lang, "en"))
		diag_note(diag, doc->body->pos, "taken to be in the language "
			"'%s'; 'lang: %s' in the front matter would say so",
			lang, lang);
	doc->metadata.lang = lang ? lang : "en";
	for (struct node *n = doc->body; n; n = node_walk(n, doc->body))
		if (n->lang)
			n->lang = settled(arena, n->lang, n->pos, diag);
}
