/*
 * A template's tags are values, which nobody puts in here. "**{{ school }}**
 * ({{ start }} - {{ end }})" leaves marks, "### {{ role }} at {{ firm }}" a
 * word that joined two, "GPA: {{ gpa }}" a label of nothing; "## Talks" above a
 * loop over talks would be a section without a word. None of it is said, and
 * the tags are named in a warning.
 */
#include "markdown/emptied.h"

#include <string.h>

enum { RANKS = 7, LABEL = 7 /* ranks below all headings */ };

static bool is_word(char c)
{
	return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') ||
		(c & 0x80);
}

bool emptied_line(const char *s, size_t len, struct emptied tags)
{
	int words = 0, strange = 0;

	for (size_t i = 0; i < len; i++) {
		size_t start = i;
		bool small;

		if (strchr("<|!", s[i]) && s[i])
			return false;
		while (i < len && is_word(s[i]))
			i++;
		if (i == start)
			continue;
		small = s[start] >= 'a' && s[start] <= 'z';
		words++;
		strange += !small && (i == len || s[i] != ':');
		i -= i < len && is_word(s[i]);
		if (tags.values < 2 && (i == len || s[i] != ':'))
			return false;
	}
	return words <= tags.values && strange <= tags.branches;
}

struct row {
	char *s;
	size_t len;
	int rank; /* of a heading; 0: it is none */
	bool text, emptied;
};

/* Whether nothing but spaces, tags and comments stands in the line. */
static bool is_blank(const char *s, size_t len)
{
	bool tag = false;

	for (size_t i = 0; i < len; i++)
		if (s[i] == '<' || s[i] == '>')
			tag = s[i] == '<' && !(i + 4 < len &&
				strncmp(s + i, "<img", 4) == 0);
		else if (!tag && !strchr(" \t\r", s[i]))
			return false;
	return true;
}

/* Whether the line underlines a heading: its rank, or 0. */
static int underline(const char *s, size_t len)
{
	size_t n = strspn(s, "=");
	int rank = n ? 1 : 2;

	n = n ? n : strspn(s, "-");
	return n > 1 && n + strspn(s + n, " \t\r") >= len ? rank : 0;
}

static int rank_of(const char *s, size_t len)
{
	size_t n = strspn(s, "#");

	if (n && n < LABEL && n < len && strchr(" \t", s[n]))
		return (int)n;
	while (len && strchr(" \t\r", s[len - 1]))
		len--;
	return len > 5 && strncmp(s, "**", 2) == 0 && (strncmp(s + len - 3,
		":**", 3) == 0 || strncmp(s + len - 3, "**:", 3) == 0) ? LABEL
		: 0;
}

static struct row *split(struct arena *arena, char *text, int *count)
{
	struct row *rows;
	int n = 1;

	for (const char *p = text; (p = strchr(p, '\n')); p++)
		n++;
	rows = arena_array(arena, (size_t)n + 1, sizeof *rows);
	for (*count = 0; *count < n; ++*count) {
		size_t len = strcspn(text, "\n");
		struct row *r = &rows[*count];
		int rank;

		*r = (struct row){text, len, rank_of(text, len),
			!is_blank(text, len), false};
		rank = *count && r[-1].text && !r[-1].rank
			? underline(text, len) : 0;
		if (rank) { /* belongs to what is above */
			r[-1].rank = rank;
			r->text = false;
		}
		text += len + 1;
	}
	return rows;
}

static void blank(struct row *r, const struct row *end)
{
	memset(r->s, ' ', r->len);
	if (r + 1 < end && underline(r[1].s, r[1].len))
		memset(r[1].s, ' ', r[1].len);
}

void emptied_headings(struct arena *arena, char *text, const char *marks,
	void (*visit)(void *context, int line, const char *s, size_t len),
	void *context)
{
	bool says[RANKS + 1] = {false}, marked[RANKS + 1] = {false};
	int count, first = 0;
	struct row *rows = split(arena, text, &count);

	while (first < count && !rows[first].rank)
		first++;
	/* Upwards: what is known of the lines below, up to a heading of that
	 * rank or above. The first one may be the name. */
	for (int i = count - 1; i > first; i--) {
		struct row *r = &rows[i];

		r->emptied = r->rank && marked[r->rank] && !says[r->rank] &&
			!marks[i];
		for (int rank = 1; rank <= RANKS && !r->emptied;
			rank++) {
			bool ends = r->rank && r->rank <= rank;

			says[rank] = !ends && (says[rank] || r->text);
			marked[rank] = !ends && (marked[rank] || marks[i]);
		}
	}
	for (int i = 0; i < count; i++)
		if (rows[i].emptied) {
			visit(context, i, rows[i].s, rows[i].len);
			blank(&rows[i], rows + count);
		}
}
