/*
 * Who the document is of: the name and the headline, where the reading saw
 * them, behind a label, below a title, or with the contact data.
 */
#include "resume/build.h"

#include "base/utf8.h"
#include "resume/evidence_date.h"
#include "resume/evidence_name.h"
#include "resume/mark.h"
#include "resume/name.h"

#include <string.h>
#include <strings.h>

enum { INTRODUCED = 12 }; /* lines in which a sentence may say the name */

/* Whether the headline that was found says a job. */
static bool says_job(const struct builder *b)
{
	const struct field *f = &b->resume->headline;

	return f->text && (f->line < 0 || b->reading->evidence[f->line]
			.has[MARK_JOB] > 0);
}

/* The first headline is it; what else is said there is prose. */
void person_headline(struct builder *b, int i)
{
	const struct evidence *e = &b->reading->evidence[i];
	size_t from = e->labelled && e->label ? e->label_end : 0;
	struct field *f = &b->resume->headline;

	if (f->text && (b->resume->name.line != f->line || says_job(b)))
		build_body(b, build_summary_end(b), i, i + 1);
	else
		*f = build_field(b, i, from, b->reading->lines->line[i].len);
}

/* Whether the name that was found looks like one, or is labelled. */
static bool is_sure(const struct builder *b)
{
	int i = b->resume->name.line;

	return b->resume->name.text && (i < 0 ||
		b->reading->evidence[i].name > 0.7 ||
		b->reading->evidence[i].label == LABEL_NAME);
}

/* What one is may stand with the contact data: "Baker | Bergen | 555-0100". */
void person_find_headline(struct builder *b)
{
	for (const struct contact *c = b->resume->contacts; c; c = c->next) {
		const struct evidence *e;

		if (b->resume->headline.text || !c->in_header ||
			c->kind != CONTACT_DETAIL || c->label ||
			c->field.line < 0)
			continue;
		e = &b->reading->evidence[c->field.line];
		for (int i = 0; i < e->mark_count; i++)
			if (e->marks[i].kind == MARK_JOB &&
				e->marks[i].from >= c->field.from &&
				e->marks[i].to <= c->field.to)
				b->resume->headline = c->field;
	}
}

/* What a label says instead of what only stands where a headline would. */
static void replace_headline(struct builder *b, int i)
{
	struct field old = b->resume->headline;

	b->resume->headline.text = NULL;
	person_headline(b, i);
	if (old.text)
		person_add_detail(b, old);
}

bool person_owns(const struct reading *r, int i)
{
	if (r->states[i] == STATE_CONTACT || r->states[i] == STATE_INTRO ||
		r->states[i] == STATE_HEADLINE)
		return true;
	for (int k = 0; k < r->region_count; k++)
		if (r->regions[k].first <= i && i < r->regions[k].end)
			return r->states[i] == STATE_BODY &&
				(r->regions[k].topic == TOPIC_PERSONAL ||
				r->regions[k].topic == TOPIC_CONTACT);
	return false;
}

/* A label says it wherever it stands: "氏名: …" in a section of its own. */
static void find_labelled(struct builder *b)
{
	for (int i = 0; i < b->reading->lines->count; i++) {
		const struct evidence *e = &b->reading->evidence[i];

		if (!is_sure(b) && name_is_labelled(
				&b->reading->lines->line[i], e)) {
			b->resume->name.text = NULL;
			person_name(b, i);
		}
		if (((e->label == LABEL_HEADLINE && (e->has[MARK_JOB] > 0 ||
				person_owns(b->reading, i))) ||
				(e->label == LABEL_TITLE && e->words < 9 &&
				person_owns(b->reading, i))) &&
			b->reading->lines->line[i].len > e->label_end &&
			!says_job(b))
			replace_headline(b, i);
	}
}

/* Whether the line is nothing but a label of the job one is or looks for. */
static bool names_headline(const struct builder *b, int i)
{
	const struct typed_line *line = &b->reading->lines->line[i];
	struct word_match match;
	size_t from = 0, to = line->len;

	utf8_trim(line->low, &from, &to);
	return words_whole(line->low, from, to, WORD(LABEL), &match) &&
		words_row(&match, WORD_LABEL, b->doc->metadata.lang)->value ==
			LABEL_HEADLINE;
}

/* "求职意向" over a line that names a job. */
static void find_titled_headline(struct builder *b)
{
	const struct reading *r = b->reading;

	for (int k = 0; k < r->region_count; k++) {
		const struct region *g = &r->regions[k];

		if (b->resume->headline.text || g->title < 0 || g->first >=
				g->end || !names_headline(b, g->title) ||
			r->evidence[g->first].sentence > 0.5 ||
			r->evidence[g->first].has[MARK_JOB] <= 0)
			continue;
		person_headline(b, g->first);
	}
}

/* One of the first lines of a section about the person may be the name. */
static void find_bare_name(struct builder *b)
{
	const struct reading *r = b->reading;

	for (int k = 0; k < r->region_count && !b->resume->name.text; k++) {
		const struct region *g = &r->regions[k];

		if ((g->topic != TOPIC_PERSONAL && g->topic != TOPIC_CONTACT) ||
			g->first >= g->end)
			continue;
		for (int i = g->first; i < g->end && i < g->first + 3 &&
			!b->resume->name.text; i++)
			if (r->evidence[i].name > 0.7 && (i == g->first ||
				r->lines->line[i].kind != LINE_ROW))
				person_name(b, i);
	}
}

/* What was taken for the name may be what the document is called. */
static void replace_name(struct builder *b, struct field name)
{
	struct field old = b->resume->name;

	b->resume->name = name;
	if (!old.text)
		return;
	if (!b->resume->headline.text && person_means(b, old.line, old.from,
			old.to))
		b->resume->headline = old;
	else
		person_add_detail(b, old);
}

/* Only the first lines introduce the person. */
static void find_name_in_prose(struct builder *b)
{
	const struct reading *r = b->reading;
	size_t from, to;

	if (is_sure(b) || (b->resume->name.text && !person_means(b,
			b->resume->name.line, b->resume->name.from,
			b->resume->name.to)))
		return;
	for (int i = 0; i < r->lines->count && i < INTRODUCED; i++)
		if (r->lines->line[i].kind != LINE_ROW && name_in_prose(
				&r->lines->line[i], &r->evidence[i], &from,
				&to)) {
			replace_name(b, build_field(b, i, from, to));
			b->resume->told = true;
			return;
		}
}

/* Whether the links of a network are called as their owners are. */
static bool names_owner(enum network network)
{
	return network == NETWORK_LINKEDIN || network == NETWORK_FACEBOOK ||
		network == NETWORK_XING || network == NETWORK_SCHOLAR ||
		network == NETWORK_RESEARCHGATE;
}

/* Among the contact data, a link to a profile may be called as its owner is:
 * "LinkedIn: [Jane Doe](…)". */
static void find_linked_name(struct builder *b)
{
	const struct reading *r = b->reading;

	for (int i = 0; i < r->lines->count && !b->resume->name.text; i++) {
		const struct typed_line *line = &r->lines->line[i];
		const struct typed_run *run = line->runs;
		const struct evidence *e = &r->evidence[i];
		size_t from = e->labelled ? e->label_end : 0;

		while (run < line->runs + line->run_count && !run->url)
			run++;
		if (run < line->runs + line->run_count && person_owns(r, i) &&
			names_owner(network_of(run->url)) && name_is_sure(
				line->text, line->low, run->from, run->to) &&
			(run->from <= from || evidence_only_joints(line->text,
				from, run->from)))
			b->resume->name = build_field(b, i, run->from,
				run->to);
	}
}

/* A page may be signed: "Made by [@Jane Doe](…), jane.doe@example.com". */
static void find_signed_name(struct builder *b)
{
	const struct reading *r = b->reading;

	for (int i = 0; i < r->lines->count && !b->resume->name.text; i++) {
		const struct typed_line *line = &r->lines->line[i];

		for (int k = 0; k < line->run_count && r->evidence[i].contact >=
			3; k++) {
			const struct typed_run *run = &line->runs[k];
			size_t from = run->from + (line->text[run->from] == '@');

			if (!run->url || !name_is_sure(line->text, line->low,
					from, run->to) || !evidence_is_addressed(
					line, &r->evidence[i], from, run->to))
				continue;
			b->resume->name = build_field(b, i, from, run->to);
			break;
		}
	}
}

/* Whether the word text[0..len), with a capital, stands in one of the lines. */
static bool is_mentioned(const struct reading *r, const char *text, size_t len)
{
	for (int i = 0; i < r->lines->count; i++) {
		const char *s = r->lines->line[i].text;

		for (const char *at = strchr(s, *text); at;
			at = strchr(at + 1, *text))
			if (strncmp(at, text, len) == 0 && (at == s ||
					at[-1] == ' ') && !utf8_ascii_alnum[
					(unsigned char)at[len]])
				return true;
	}
	return false;
}

/* Whether the address of a picture has the word text[0..len), in any case. */
static bool is_in_address(const char *url, const char *text, size_t len)
{
	for (; url && *url; url++)
		if (strncasecmp(url, text, len) == 0)
			return true;
	return false;
}

/* Behind "A picture of ", "Porträt von "; or 0. */
static size_t behind_of(const char *low, size_t len)
{
	static const char *const pictures[] = {"photo", "picture", "portrait",
		"headshot", "image", "foto", "bild", "portr\xC3\xA4t", "retrato",
		"imagen", "ritratto", "avatar", "zdj", NULL};
	static const char *const of[] = {" of ", " von ", " de ", " di ",
		" van ", " av ", " af ", NULL};
	size_t at = 0;

	for (const char *const *p = pictures; !at && *p; p++)
		at = strstr(low, *p) ? (size_t)(strstr(low, *p) - low) + 1 : 0;
	for (; at && at < len; at++)
		for (const char *const *o = of; low[at] == ' ' && *o; o++)
			if (utf8_begins(low + at, *o))
				return at + strlen(*o);
	return 0;
}

/* Whether the name so far is one word, and the text goes on from it. */
static bool is_fuller(const struct builder *b, const char *text, size_t len)
{
	const char *name = b->resume->name.text;
	size_t n = name ? strlen(name) : 0;

	return !name || (!strchr(name, ' ') && len > n && text[n] == ' ' &&
		strncmp(text, name, n) == 0);
}

/* What stands for the first picture may be whom it shows, if it says that it
 * does, or its file, or someone in the text, is called so. */
static void find_pictured_name(struct builder *b)
{
	const struct node *body = b->doc->body, *n = body;
	size_t from, end;
	char *low;

	while (n && (n->kind != KIND_IMG || !n->text_len))
		n = node_next(n, body);
	if (!n)
		return;
	low = arena_alloc(b->arena, n->text_len + 1);
	words_fold(n->text, n->text_len, low);
	from = behind_of(low, n->text_len);
	end = from + strcspn(low + from, ".,(");
	while (end > from && low[end - 1] == ' ')
		end--;
	if (name_is_sure(n->text, low, from, end) && is_fuller(b, n->text +
			from, end - from) && (from || is_mentioned(b->reading,
			n->text, strcspn(n->text, " ")) || is_in_address(
				n->url, n->text, strcspn(n->text, " "))))
		b->resume->name = (struct field){.text = arena_strndup(
			b->arena, n->text + from, end - from), .line = -1,
			.pos = n->pos};
}

void person_find(struct builder *b)
{
	find_labelled(b);
	find_titled_headline(b);
	find_bare_name(b);
	find_name_in_prose(b);
	find_linked_name(b);
	find_signed_name(b);
	find_pictured_name(b);
}
