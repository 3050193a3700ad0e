/*
 * Which of two parts is the title is told by the words of job titles and
 * degrees; without any, the first is. A place is what follows the last comma,
 * or the last but one: "San Francisco, CA", "Berlin, Germany".
 */
#include "resume/label.h"

#include "model/spans.h"
#include "resume/old_words.h"

#include <string.h>

enum { LONGEST_PLACE = 45, LONGEST_LABEL = 120 }; /* bytes */

/* A part of a text. */
struct part {
	size_t from, to;
};

static bool has_job(const char *s, struct part p)
{
	return old_words_has(old_words_jobs, s, p.from, p.to);
}

/* Where the head falls into two: offset and length of what parts them. */
static bool find_split(const char *s, size_t len, size_t *at, size_t *width)
{
	static const char *const marks[] = {" | ", " \xE2\x80\x94 ",
		" \xE2\x80\x93 ", " - ", " \xC2\xB7 ", " \xE2\x80\xA2 ",
		" @ ", " at ", " bei ", " chez ", " presso ", " bij ",
		"\xEF\xBD\x9C", "|", " => ", NULL};

	for (const char *const *m = marks; *m; m++) {
		const char *found = strstr(s, *m);

		if (found && found > s && strlen(found) > strlen(*m)) {
			*at = (size_t)(found - s);
			*width = strlen(*m);
			return *at + *width < len;
		}
	}
	return false;
}

/* "Senior Engineer, Acme": the comma after a title. */
static bool find_comma(const char *s, size_t len, size_t *at, size_t *width)
{
	const char *comma = strstr(s, ", ");

	if (!comma)
		return false;
	*at = (size_t)(comma - s);
	*width = 2;
	return has_job(s, (struct part){0, *at}) &&
		!has_job(s, (struct part){*at + 2, len});
}

static bool is_state(const char *s, struct part p)
{
	return p.to - p.from == 2 && s[p.from] >= 'A' && s[p.from] <= 'Z' &&
		s[p.from + 1] >= 'A' && s[p.from + 1] <= 'Z';
}

static bool is_placelike(const char *s, struct part p)
{
	if (p.to <= p.from || p.to - p.from > LONGEST_PLACE)
		return false;
	for (size_t i = p.from; i < p.to; i++)
		if ((s[i] >= '0' && s[i] <= '9') || strchr(":;()", s[i]))
			return false;
	return !has_job(s, p) && !(s[p.from] >= 'a' && s[p.from] <= 'z');
}

/* The place at the part's end, after a comma; empty when there is none. */
static struct part place_in(const char *s, struct part p)
{
	size_t commas[3] = {0}, n = 0;
	struct part place = {p.to, p.to};

	for (size_t i = p.to; i > p.from && n < 3; i--)
		if (s[i - 1] == ',' && i < p.to && s[i] == ' ')
			commas[n++] = i + 1;
	if (!n)
		return place;
	place.from = commas[0];
	if (is_state(s, place)) { /* with its city, or not at all */
		place.from = n > 1 ? commas[1] : p.from;
		return place;
	}
	if (n > 1 && is_placelike(s, (struct part){commas[1], p.to}))
		place.from = commas[1];
	if (!is_placelike(s, place))
		place.from = p.to;
	return place;
}

static void wrap(struct arena *arena, struct node *block, struct part p,
	const char *class)
{
	if (p.to > p.from)
		spans_wrap(arena, block, p.from, p.to, KIND_SPAN, class);
}

/* A part as an organisation and its place. */
static void wrap_organization(struct arena *arena, struct node *block,
	const char *s, struct part p)
{
	struct part place = place_in(s, p), name = {p.from, place.from};

	if (place.to > place.from)
		while (name.to > name.from &&
			strchr(", ", s[name.to - 1]))
			name.to--;
	wrap(arena, block, place, "location");
	wrap(arena, block, name, "organization");
}

/* Parts are wrapped from the last to the first, so that offsets hold. */
static void wrap_two(struct arena *arena, struct node *block, const char *s,
	const struct part parts[2], bool title_first)
{
	if (title_first) {
		wrap_organization(arena, block, s, parts[1]);
		wrap(arena, block, parts[0], "title");
	} else {
		wrap(arena, block, parts[1], "title");
		wrap_organization(arena, block, s, parts[0]);
	}
}

bool label_is_place_line(struct arena *arena, const struct node *p)
{
	struct buf text = spans_text(arena, p);

	if (!text.len || text.len > LONGEST_LABEL ||
		strchr(".:;!?", text.data[text.len - 1]))
		return false;
	return !strstr(text.data, ": ");
}

/* Emphasis of a whole line is the style's business. */
static void unwrap_all(struct node *line)
{
	while (line->first && line->first == line->last &&
		(line->first->kind == KIND_EM ||
			line->first->kind == KIND_STRONG ||
			line->first->kind == KIND_CODE))
		node_unwrap(line->first);
}

static void label_sub(struct arena *arena, struct node *sub, bool title)
{
	struct buf text = spans_text(arena, sub);
	struct part all = {0, text.len}, parts[2];
	size_t at, width;

	if (find_split(text.data, text.len, &at, &width) ||
		(title && find_comma(text.data, text.len, &at, &width))) {
		parts[0] = (struct part){0, at};
		parts[1] = (struct part){at + width, text.len};
		if (title) {
			wrap_two(arena, sub, text.data, parts,
				!has_job(text.data, parts[1]) ||
				has_job(text.data, parts[0]));
			return;
		}
		wrap(arena, sub, parts[1], "location");
		wrap_organization(arena, sub, text.data, parts[0]);
	} else if (title) {
		wrap(arena, sub, all, "title");
	} else {
		wrap_organization(arena, sub, text.data, all);
	}
}

/* "**Proofreader**, Acme": the bold is one part, what follows the other. */
static bool find_bold(struct arena *arena, const struct node *head,
	const struct buf *text, size_t *at, size_t *width)
{
	static const char marks[] = " ,;:|-/\xC2\xB7\xE2\x80\x93\x94";

	if (head->kind != KIND_P || !head->first ||
		head->first->kind != KIND_STRONG || !head->first->next)
		return false;
	*at = spans_text(arena, head->first).len;
	*width = strspn(text->data + *at, marks);
	return *width && *at + *width < text->len;
}

/* A head without a line below it may hold all three. */
static bool label_both(struct arena *arena, struct node *head,
	const struct buf *text, struct diag *diag)
{
	struct part parts[2];
	size_t at, width;

	if (!find_bold(arena, head, text, &at, &width) &&
		!find_split(text->data, text->len, &at, &width) &&
		!find_comma(text->data, text->len, &at, &width))
		return false;
	parts[0] = (struct part){0, at};
	parts[1] = (struct part){at + width, text->len};
	if (has_job(text->data, parts[0]) == has_job(text->data, parts[1]))
		diag_note(diag, head->pos, "'%.*s' is taken as the title, "
			"'%s' as the organization", (int)at, text->data,
			text->data + at + width);
	wrap_two(arena, head, text->data, parts,
		has_job(text->data, parts[0]) ||
		!has_job(text->data, parts[1]));
	return true;
}

/* "Acme, Berlin" or "Red Hat, Raleigh, NC", and no title in sight. */
static bool is_employer(const char *s, size_t len)
{
	struct part place = place_in(s, (struct part){0, len});
	struct part last = {len, len};

	while (last.from && s[last.from - 1] != ' ')
		last.from--;
	return place.to > place.from && (is_state(s, last) ||
		last.from == place.from);
}

void label_head(struct arena *arena, struct node *head, struct node *sub,
	enum label label, struct diag *diag)
{
	struct buf text = spans_text(arena, head), below = {.arena = arena};
	struct part all = {0, text.len};
	bool job = has_job(text.data, all), job_below = false;

	if (sub) {
		unwrap_all(sub);
		below = spans_text(arena, sub);
		job_below = has_job(below.data, (struct part){0, below.len});
		label_sub(arena, sub, job_below && !job);
	}
	if (label == LABEL_ORGANIZATION || (job_below && !job))
		wrap_organization(arena, head, text.data, all);
	else if (label == LABEL_TITLE || sub)
		wrap(arena, head, all, "title");
	else if (label_both(arena, head, &text, diag))
		return;
	else if (!job && is_employer(text.data, text.len))
		wrap_organization(arena, head, text.data, all);
	else
		wrap(arena, head, all, "title");
}
