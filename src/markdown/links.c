#include "markdown/passes.h"

#include "base/map.h"
#include "markdown/url.h"

#include <string.h>

/*
 * What a reader's click may open: a page, a message, a call, a place. Any
 * other scheme may start a program.
 */
static bool is_safe(const char *url)
{
	static const char *const schemes[] = {
		"http", "https", "mailto", "tel", "sms", "sip", "sips", "xmpp",
		"matrix", "irc", "ircs", "geo", "ftp", "ftps", "facetime",
		"skype", "callto", "tg", "signal", "whatsapp",
	};

	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
		if (url_has_scheme(url, schemes[i]))
			return true;
	return false;
}

/*
 * An address without its scheme, which browsers and GitHub take for a path:
 * nobody means that. With a base, a host alone may be the name of a file.
 */
static const char *complete(struct arena *arena, const struct node *a,
	const char *url, bool based, struct diag *diag)
{
	const char *prefix = address_prefix(url, strlen(url));

	if (!prefix || !*prefix || (based && *prefix != 'm' &&
			strncmp(url, "www.", 4) != 0))
		return url;
	diag_note(diag, a->pos, "the link '%.60s' leads to %s%.60s", url,
		prefix, url);
	return arena_printf(arena, "%s%s", prefix, url);
}

/*
 * Settles where the link leads; false, after a message, when nowhere.
 */
static bool resolve(struct arena *arena, struct node *a, const char *base,
	const struct map *ids, struct diag *diag)
{
	const char *url = a->url;

	if (!*url) {
		diag_note(diag, a->pos, "an empty link is plain text");
		return false;
	}
	if (url[0] == '#') {
		if (map_lookup(ids, url + 1, strlen(url + 1)))
			return true;
		diag_warning(diag, a->pos, "no heading has the id '%.60s', so "
			"the link to it is plain text", url);
		return false;
	}
	if (!url_is_absolute(url) && url[0] == '/' && url[1] == '/' && !base)
		base = "https:";
	if (!url_is_absolute(url))
		url = complete(arena, a, url, base != NULL, diag);
	if (!url_is_absolute(url) && !base) {
		diag_warning(diag, a->pos, "the link '%.60s' has no base, so it "
			"is plain text; 'base-url: https://…' in the front "
			"matter gives it one", url);
		return false;
	}
	if (!url_is_absolute(url))
		url = url_resolve(arena, base, url);
	if (!is_safe(url)) {
		diag_warning(diag, a->pos, "a link to '%.40s' is not safe in "
			"a PDF, so it is plain text; https:, mailto: and tel: "
			"are, for example", url);
		return false;
	}
	a->url = url_encode(arena, url);
	return true;
}

void links_resolve(struct arena *arena, struct doc *doc, struct diag *diag)
{
	const char *base = meta_scalar(doc->meta, "base-url");
	struct map ids = {.arena = arena};
	struct node *n, *next;

	if (base && !url_is_absolute(base)) {
		diag_warning(diag, meta_lookup(doc->meta, "base-url")->pos,
			"'base-url' is not an absolute URL");
		base = NULL;
	}
	for (n = doc->body; n; n = node_walk(n, doc->body))
		if (n->id)
			*map_at(&ids, n->id, strlen(n->id)) = n;
	for (n = doc->body; n; n = next) {
		next = node_walk(n, doc->body);
		/* cmark lets <autolinks> stand in a link. */
		if (n->kind == KIND_A && (node_within(n->parent, KIND_A) ||
			!resolve(arena, n, base, &ids, diag))) {
			if (!n->first)
				next = node_skip(n, doc->body);
			node_unwrap(n);
		}
	}
}
