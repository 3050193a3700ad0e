/*
 * Badges are pictures of words: "Rust" in a coloured box, drawn by a service on
 * the network. What they say stands in their address, as in
 *
 *	https://img.shields.io/badge/Last_seen-May--2024-blue.svg
 *
 * (label and message, parted by a hyphen; "--" is one, "_" a space), or as
 * "label=…&message=…" behind a question mark, and in
 * the text for those who see no picture. So a badge becomes its words; a row of
 * them a list.
 */
#include "markdown/passes.h"

#include "base/buf.h"
#include "model/tree.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* What the addresses of badges have, before the words if they have any. */
static const struct service {
	const char *host, *words;
} services[] = {
	{"img.shields.io/", "/badge/"},
	{"badgen.net/", "/badge/"},
	{"custom-icon-badges.", "/badge/"},
	{"forthebadge.com/", NULL},
	{"badge.fury.io/", NULL},
	{"skillicons.dev/", NULL},
};

/* Services that draw figures, of visits or of one's work: on paper they are
 * missing, and their text says no more than that. */
static const char *const counters[] = {"komarev.com/ghpvc",
	"hits.seeyoufarm.com/", "visitor-badge.", "profile-counter.",
	"github-readme-stats", "streak-stats.", "github-profile-trophy",
	"github-readme-activity-graph", "ghchart.rshah.org",
	"github-profile-summary-cards", "github-contributor-stats",
	"leetcard.jacoblin.cool/", "github-readme-streak-stats"};

static bool is_counter(const char *url)
{
	for (size_t i = 0; i < sizeof counters / sizeof *counters; i++)
		if (strstr(url, "://") && strstr(url, counters[i]))
			return true;
	return false;
}

static const struct service *service_of(const char *url)
{
	for (size_t i = 0; i < sizeof services / sizeof *services; i++)
		if (strstr(url, services[i].host))
			return &services[i];
	return NULL;
}

static int hex(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : (c | 32) - 'a' + 10;
}

/* One part of the words, up to a single hyphen or one of `ends`; *at moves past
 * it. Parts of addresses are percent-encoded. */
static const char *take_part(struct arena *arena, const char **at,
	const char *ends)
{
	struct buf out = {.arena = arena};
	const char *s = *at;

	buf_add(&out, "", 0);
	for (; *s && !strchr(ends, *s); s++) {
		if (*s == '-' && s[1] != '-')
			break;
		if (*s == '%' && isxdigit((unsigned char)s[1]) &&
			isxdigit((unsigned char)s[2])) {
			buf_putc(&out, (char)(hex(s[1]) * 16 + hex(s[2])));
			s += 2;
			continue;
		}
		if (*s == '_' && s[1] != '_') {
			buf_putc(&out, ' ');
			continue;
		}
		s += (*s == '-' || *s == '_') && s[1] == *s;
		buf_putc(&out, *s);
	}
	*at = *s == '-' ? s + 1 : NULL;
	return out.data;
}

/* The value of that name behind the question mark, or NULL. */
static const char *query(struct arena *arena, const char *url, const char *name)
{
	const char *s = strchr(url, '?');
	size_t n = strlen(name);

	for (; s; s = strchr(s + 1, '&'))
		if (strncmp(s + 1, name, n) == 0 && s[n + 1] == '=') {
			const char *at = s + n + 2;

			return take_part(arena, &at, "&#");
		}
	return NULL;
}

/* Data, such as an address or a number, rather than a word. */
static bool is_data(const char *text)
{
	int digits = 0;

	for (const char *s = text; *s; s++)
		digits += *s >= '0' && *s <= '9';
	return digits >= 4 || strchr(text, '@');
}

/* Whether the alternative text only says that there is a picture. */
static bool is_empty_word(const char *alt)
{
	static const char *const words[] = {"", "badge", "static badge",
		"image", "img", "icon", "logo"};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcasecmp(alt, words[i]) == 0)
			return true;
	return false;
}

/* The words of the badge; NULL when nothing tells them. */
static const char *words_of(struct arena *arena, const struct service *service,
	const struct node *img)
{
	const char *at = service->words ? strstr(img->url, service->words)
		: NULL, *alt = img->text_len ? img->text : "";
	const char *parts[3] = {NULL, NULL, NULL};
	int count = 0;

	at = at ? at + strlen(service->words) : NULL;
	while (at && count < 3)
		parts[count++] = take_part(arena, &at, "?#/");
	if (!count && (parts[1] = query(arena, img->url, "message"))) {
		parts[0] = query(arena, img->url, "label");
		count = parts[0] ? 3 : 0;
	}
	/* The last one is the colour. */
	if (count == 3 && is_data(parts[1]))
		return arena_printf(arena, "%s: %s", parts[0], parts[1]);
	if (!is_empty_word(alt))
		return alt;
	if (count == 3)
		return arena_printf(arena, "%s%s%s", parts[0], *parts[0] &&
			*parts[1] ? " " : "", parts[1]);
	return count == 2 && *parts[0] ? parts[0] : NULL;
}

/* What the picture stands in, as a member of a row: a link of its own, or the
 * picture itself. */
static struct node *member(struct node *img)
{
	struct node *a = img->parent;

	return a && a->kind == KIND_A && a->first == a->last ? a : img;
}

static bool is_blank(const struct node *n)
{
	return n->kind == KIND_TEXT &&
		strspn(n->text, " \n\t") == n->text_len;
}

/* Words that follow those of another badge are parted from them: data by bars, as
 * it stands in the header, words by commas. */
static void part(struct arena *arena, struct node *at, const struct node *last,
	const char *joint)
{
	struct node *before = at->prev;

	if (before && before != last && is_blank(before) &&
		before->prev == last) {
		before->text = arena_strdup(arena, joint);
		before->text_len = strlen(joint);
	} else if (before && before == last) {
		node_insert_before(at, node_new_text(arena, joint,
			strlen(joint), at->pos));
	}
}

/* Takes out the picture, and the block when nothing else stands in it. Returns
 * what follows. */
static struct node *drop_counter(struct node *img, struct node *body)
{
	struct node *at = member(img), *next;

	while (at->parent != body && at->parent->kind == KIND_P &&
		(!at->prev || (is_blank(at->prev) && !at->prev->prev)) &&
		(!at->next || (is_blank(at->next) && !at->next->next)))
		at = at->parent;
	next = node_skip(at, body);
	node_unlink(at);
	return next;
}

void badges_make(struct arena *arena, struct node *body, struct diag *diag)
{
	const struct node *last = NULL;
	struct node *next, *at, *text;
	bool data = false, was;

	for (struct node *n = body; n; n = next) {
		const struct service *service;
		const char *words;

		next = node_walk(n, body);
		if (n->kind == KIND_IMG && n->url && is_counter(n->url)) {
			diag_warning(diag, n->pos, "a picture of figures from "
				"the network is left out");
			next = drop_counter(n, body);
			continue;
		}
		if (n->kind != KIND_IMG || !n->url ||
			!(service = service_of(n->url)))
			continue;
		words = words_of(arena, service, n);
		if (!words)
			continue;
		at = member(n);
		was = data;
		data = at != n || is_data(words);
		text = node_new_text(arena, words, strlen(words), n->pos);
		if (at == n)
			at = text;
		node_insert_before(n, text);
		node_unlink(n);
		part(arena, at, last, data || was ? " | " : ", ");
		last = at;
	}
}
