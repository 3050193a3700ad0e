/*
 * Words with a slip of the pen. The automaton is walked along what is written;
 * at each place it may also be left once: for a letter that is missing, one too
 * many, another one, two that are swapped. What is written then has to lead to a
 * row's end. As few texts share a beginning with a row, few places are tried.
 */
#include "resume/words_table.h"

#include "resume/automaton.h"

enum { SHORTEST = 8 }; /* bytes: of shorter words, many are other words */

struct slip {
	const unsigned char *automaton;
	const char *low;
	size_t to;
	uint32_t classes;
	int word; /* that was found, or -1 */
};

/* Whether all that is written from i on leads from the state to a row's end. */
static bool ends(struct slip *s, struct automaton_state state, size_t i)
{
	uint32_t classes;

	for (; i < s->to; i++)
		if (!automaton_step(s->automaton, &state,
				(unsigned char)s->low[i]))
			return false;
	if (state.word < 0)
		return false;
	words_rows_of(state.word, &classes);
	if (!(classes & s->classes))
		return false;
	s->word = state.word;
	return true;
}

/* The same with one letter of the row that is missing, or stands for the `n`
 * bytes at i. */
static bool ends_behind(struct slip *s, struct automaton_state state, size_t i,
	size_t n)
{
	return ends(s, state, i) || (n && ends(s, state, i + n));
}

/* Tries each byte that may come next after the first of a letter of Latin. */
static bool ends_with_second(struct slip *s, struct automaton_state first,
	size_t i, size_t n)
{
	unsigned char bytes[256];
	size_t count = automaton_choices(&first, bytes);

	for (size_t k = 0; k < count; k++) {
		struct automaton_state next = first;

		if (automaton_step(s->automaton, &next, bytes[k]) &&
			ends_behind(s, next, i, n))
			return true;
	}
	return false;
}

/* Tries each letter that may come next: of ASCII, or of Latin beyond it. */
static bool ends_with_other(struct slip *s, struct automaton_state state,
	size_t i, size_t n)
{
	unsigned char bytes[256];
	size_t count = automaton_choices(&state, bytes);

	for (size_t k = 0; k < count; k++) {
		unsigned char c = bytes[k];
		struct automaton_state next = state;
		bool small = c >= 'a' && c <= 'z';

		if ((!small && (c < 0xC3 || c > 0xC5)) ||
			!automaton_step(s->automaton, &next, c))
			continue;
		if (small ? ends_behind(s, next, i, n) : ends_with_second(s,
				next, i, n))
			return true;
	}
	return false;
}

/* Two letters of ASCII at i, swapped. */
static bool ends_swapped(struct slip *s, struct automaton_state state, size_t i)
{
	return i + 1 < s->to && automaton_step(s->automaton, &state,
			(unsigned char)s->low[i + 1]) &&
		automaton_step(s->automaton, &state, (unsigned char)s->low[i])
		&& ends(s, state, i + 2);
}

/* The first letter is as it should be. */
static bool walk(struct slip *s, size_t from)
{
	struct automaton_state state;

	automaton_enter(s->automaton, &state, s->automaton);
	for (size_t i = from, next; i <= s->to; i = next) {
		next = i;
		if (i < s->to)
			utf8_next(s->low, s->to, &next);
		if (i > from && ((next > i && ends(s, state, next)) ||
				ends_swapped(s, state, i) || ends_with_other(s,
					state, i, next - i)))
			return true;
		if (i == s->to)
			return false;
		for (size_t k = i; k < next; k++)
			if (!automaton_step(s->automaton, &state,
					(unsigned char)s->low[k]))
				return false;
	}
	return false;
}

bool words_near(const char *low, size_t from, size_t to, uint32_t classes,
	struct word_match *out)
{
	struct slip s = {NULL, low, to, classes, -1};

	if (to - from < SHORTEST)
		return false;
	for (const struct word_set *set = words_sets; set->classes; set++) {
		s.automaton = set->automaton;
		if (!(classes & set->classes) || !walk(&s, from))
			continue;
		*out = (struct word_match){.end = to, .length = to - from,
			.first = &words_rows[s.word]};
		out->count = words_rows_of(s.word, &out->classes);
		return true;
	}
	return false;
}
