/*
 * Contact data outside the header: in sections of its own, at the end, in
 * prose. A profile that a link names is one wherever it stands ("my LinkedIn"),
 * if the document has one of that network.
 */
#include "resume/contacts.h"

#include "resume/mark.h"

#include <string.h>

static bool has_kind(const struct contacts *list, enum contact_kind kind)
{
	for (const struct contact *c = list->first; c; c = c->next)
		if (c->kind == kind)
			return true;
	return false;
}

/* Networks in which people have profiles; in others they have works. */
static bool is_for_people(enum network network)
{
	switch (network) {
	case NETWORK_LINKEDIN: case NETWORK_XING: case NETWORK_GITHUB:
	case NETWORK_GITLAB: case NETWORK_ORCID: case NETWORK_SCHOLAR:
	case NETWORK_RESEARCHGATE: case NETWORK_TWITTER:
	case NETWORK_STACKOVERFLOW: case NETWORK_BLUESKY: case NETWORK_VELOG:
	case NETWORK_QIITA: case NETWORK_ZENN: case NETWORK_ZHIHU:
	case NETWORK_CSDN: case NETWORK_JUEJIN: case NETWORK_VK:
	case NETWORK_HABR: case NETWORK_TELEGRAM: case NETWORK_FACEBOOK:
	case NETWORK_INSTAGRAM: case NETWORK_KAGGLE: case NETWORK_LEETCODE:
		return true;
	default:
		return false;
	}
}

/* Whether the address is a user's: of one part, or of a network's words and
 * that; what has more is a work. */
static bool is_profile(const char *url)
{
	static const char *const before[] = {"/in/", "/profile/", "/users/",
		"/citations?user=", "/", NULL};
	const char *host = strstr(url, "://"), *path;

	host = host ? host + 3 : url;
	path = strchr(host, '/');
	for (const char *const *p = before; path && *p; p++) {
		size_t n = strlen(*p);

		if (strncmp(path, *p, n) != 0)
			continue;
		path += n + strcspn(path + n, "/");
		return path[strspn(path, "/")] == '\0' ||
			strcmp(*p, "/users/") == 0;
	}
	return false;
}

/* Whether the link's text says the network, or that a page is one's own. */
static bool names(const struct typed_line *line, const struct typed_run *r,
	enum network network)
{
	if (line->text[r->from] == '@' || (r->from == 0 && r->to ==
			line->len && network != NETWORK_GITHUB))
		return true;
	for (size_t at = r->from; at < r->to; at++) {
		struct word_match match;

		if (!words_go_on(line->low, at) && words_match(line->low,
				r->to, at, WORD(NETWORK), &match) &&
			(words_row(&match, WORD_NETWORK, NULL)->value ==
				network || words_row(&match, WORD_NETWORK,
				NULL)->value == NETWORK_WEBLOG))
			return true;
	}
	return false;
}

/* Where the one profile of each network is linked. */
struct profiles {
	const char *url[NETWORK_COUNT];
	int line[NETWORK_COUNT], run[NETWORK_COUNT];
	bool several[NETWORK_COUNT];
};

static void find_profile(struct profiles *p, const struct reading *r, int i,
	int k)
{
	const struct typed_line *line = &r->lines->line[i];
	const struct typed_run *run = &line->runs[k];
	enum network n = run->url ? network_of(run->url) : NETWORK_NONE;

	if (!is_for_people(n) || !is_profile(run->url) || !names(line, run, n))
		return;
	p->several[n] = p->several[n] || (p->url[n] &&
		strcmp(p->url[n], run->url) != 0);
	if (p->url[n])
		return;
	p->url[n] = run->url;
	p->line[n] = i;
	p->run[n] = k;
}

static bool has_network(const struct contacts *list, enum network network)
{
	for (const struct contact *c = list->first; c; c = c->next)
		if (c->kind == CONTACT_PROFILE && c->network == network)
			return true;
	return false;
}

static void add_profiles(struct contacts *list, const struct reading *r)
{
	struct profiles p = {0};

	for (int i = 0; i < r->lines->count; i++)
		for (int k = 0; k < r->lines->line[i].run_count; k++)
			if (r->states[i] == STATE_BODY ||
				r->states[i] == STATE_INTRO)
				find_profile(&p, r, i, k);
	for (int n = 0; n < NETWORK_COUNT; n++) {
		const struct typed_line *line;
		const struct typed_run *run;
		struct contact c;

		if (!p.url[n] || p.several[n] || has_network(list,
				(enum network)n))
			continue;
		line = &r->lines->line[p.line[n]];
		run = &line->runs[p.run[n]];
		c = contact_of_url(list->arena, p.url[n], arena_strndup(
				list->arena, line->text + run->from,
				run->to - run->from));
		c.field.line = p.line[n];
		c.field.from = run->from;
		c.field.to = run->to;
		c.field.pos = line->pos;
		contacts_add(list, c);
	}
}

/* Whether line i, below contact data, is such data, too: more of it in a block
 * like the line's above, with a place or a number. */
static bool is_data(const struct reading *r, int i)
{
	const struct typed_line *line = &r->lines->line[i];
	const struct evidence *e = &r->evidence[i];

	return r->states[i] == STATE_BODY && line->kind == line[-1].kind &&
		line->list == line[-1].list && e->contact >= 0.8 &&
		!e->date_count && !e->sentence;
}

/* "Blog: https://…" in a profile. */
static bool is_labelled(const struct evidence *e)
{
	return e->labelled && e->label >= LABEL_EMAIL && e->label <=
		LABEL_NETWORK && e->label != LABEL_PLACE && e->contact >= 2 &&
		e->sentence < 0.9;
}

/* In sections about the person; and where an address stands, if none does. */
static void add_lines(struct contacts *list, const struct reading *r)
{
	for (int i = 0; i < r->region_count; i++) {
		const struct region *g = &r->regions[i];

		if (g->topic != TOPIC_CONTACT && g->topic != TOPIC_PERSONAL &&
			g->topic != TOPIC_PROFILE)
			continue;
		for (int k = g->first; k < g->end; k++)
			if (r->states[k] == STATE_BODY && (g->topic ==
					TOPIC_PROFILE
				? is_labelled(&r->evidence[k])
				: !evidence_is_prose(&r->evidence[k])))
				contacts_from_line(list, r, k, false);
	}
	if (has_kind(list, CONTACT_EMAIL) || has_kind(list, CONTACT_PHONE))
		return;
	for (int k = 0; k < r->lines->count; k++) {
		if ((r->states[k] != STATE_BODY && r->states[k] !=
				STATE_INTRO && r->states[k] != STATE_SECTION)
			|| (r->evidence[k].has[MARK_EMAIL] <= 0 &&
				r->evidence[k].label != LABEL_PHONE))
			continue;
		if (evidence_is_prose(&r->evidence[k])) {
			contacts_from_prose(list, r, k);
			continue;
		}
		contacts_from_line(list, r, k, false);
		while (k + 1 < r->lines->count && is_data(r, k + 1))
			contacts_from_line(list, r, ++k, false);
	}
}

void contacts_far(struct contacts *list, const struct reading *reading)
{
	add_lines(list, reading);
	add_profiles(list, reading);
}
