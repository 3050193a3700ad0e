/*
 * Words that are a degree, or how far one got, only where they stand: "MA" and
 * "Major" beside what one studied, 고등학교 alone.
 */
#include "resume/mark.h"

#include "base/utf8.h"

#include <string.h>

enum { BEHIND_FIELD = 1, /* values of a MARK_FIELD, and of a MARK_SCHOOL */
	LEVEL = 1 };

/* Short forms that in small letters are words of many languages. */
static const char *const letters[] = {"MA", "MS", "BS", "BE", "ME", "AS", "AA",
	"AAS", "BSE", "MSE", "MFA", "MPH", "LLM", "MD", "JD", NULL};

bool marks_are_apart(const struct typed_line *line, size_t at, bool forward)
{
	uint32_t c = ' ';

	if (forward ? line->text[at] == '-' : at && line->text[at - 1] == '-')
		return false; /* "Ida-Kern-Grundschule" */
	while (c == ' ' && (forward ? at < line->len : at > 0))
		c = forward ? utf8_next(line->text, line->len, &at)
			: utf8_prev(line->text, &at);
	return c == ' ' || !utf8_is_alnum(c);
}

/* "고등학교", 小学 with nothing beside it is how far one got, and no school. */
static void find_levels(struct marks *m, const struct typed_line *line)
{
	for (int i = 0; i < m->count; i++)
		if (m->mark[i].kind == MARK_SCHOOL &&
			m->mark[i].value == LEVEL &&
			marks_are_apart(line, m->mark[i].from, false) &&
			marks_are_apart(line, m->mark[i].to, true))
			m->mark[i] = (struct mark){MARK_DEGREE,
				m->mark[i].from, m->mark[i].to, 1, 0};
}

/* "Soil Science Major": told by the field before it; else the word is none. */
static void find_majors(struct marks *m)
{
	int kept = 0;

	for (int i = 0; i < m->count; i++) {
		struct mark *p = &m->mark[i];

		if (p->kind == MARK_FIELD && p->value == BEHIND_FIELD) {
			if (!kept || m->mark[kept - 1].kind != MARK_FIELD ||
				m->mark[kept - 1].to + 1 != p->from)
				continue;
			p->kind = MARK_DEGREE;
			p->value = 0;
		}
		m->mark[kept++] = *p;
	}
	m->count = kept;
}

/* The length of such letters that stand right before text[end], or 0. */
static size_t letters_before(const char *s, size_t end)
{
	for (const char *const *l = letters; *l; l++) {
		size_t n = strlen(*l);

		if (end >= n && memcmp(s + end - n, *l, n) == 0 && (end == n ||
				!utf8_is_alnum((unsigned char)s[end - n - 1])))
			return n;
	}
	return 0;
}

/* "MA Museum Studies", "MS in Physics", "BS, Botany" */
static void find_letters(struct marks *m, const struct typed_line *line)
{
	static const char *const joints[] = {" in ", ", ", " - ", " "};
	const char *s = line->text;

	for (int i = 0; i < m->count; i++) {
		size_t from = m->mark[i].from, n = 0;

		if (m->mark[i].kind != MARK_FIELD)
			continue;
		for (size_t k = 0; k < sizeof joints / sizeof *joints && !n;
			k++) {
			size_t w = strlen(joints[k]);

			if (from < w || strncmp(s + from - w, joints[k], w)
				!= 0)
				continue;
			from -= w;
			n = letters_before(s, from);
		}
		if (n && !marks_touch(m, from - n, from, ~0u)) {
			marks_add(m, (struct mark){MARK_DEGREE, from - n, from,
				1, 0});
			i++;
		}
	}
}

void marks_degrees(struct marks *m, const struct typed_line *line)
{
	find_levels(m, line);
	find_majors(m);
	find_letters(m, line);
}
