/*
 * What date*.c read with: a place in a text, and the small things that may
 * stand there. Each moves past what it understands, or stays and says no.
 */
#ifndef RESUME_DATE_SCAN_H
#define RESUME_DATE_SCAN_H

#include "resume/date.h"
#include "resume/words.h"

#include <stdint.h>

struct scan {
	const char *s, *low; /* the text, and words_fold of it */
	size_t len, at;
	const struct date_habits *habits; /* never NULL */
};

/* A number in one script's digits, all of them. */
struct number {
	int value;     /* 0 when there are more than 8 digits */
	int digits;
	uint32_t zero; /* the script's */
};

/* Whether a digit of any script may begin with the byte. */
static inline bool scan_may_be_digit(char c)
{
	unsigned char b = (unsigned char)c;

	return b < 0x80 ? b >= '0' && b <= '9' : b == 0xD9 || b == 0xDB ||
		b == 0xEF || b == 0xE0 || b == 0xE1;
}

/* On to the next byte with which a digit, or 年, may begin, or to the end. */
void scan_to_digit(struct scan *z);

/* The digit at `at` and its length in bytes; -1 when there is none. */
int scan_digit_at(const struct scan *z, size_t at, size_t *size);

bool scan_is_digit(const struct scan *z);
bool scan_number(struct scan *z, struct number *n);

/* A number of one or two digits in [least, most]. */
bool scan_between(struct scan *z, int least, int most, int *value);

/* Exactly these bytes, or one of them; lists end with NULL. */
bool scan_take(struct scan *z, const char *what);
bool scan_any(struct scan *z, const char *const *list);

/* Spaces of all kinds and line ends, but no tab, which parts cells. */
bool scan_spaces(struct scan *z);

/* A row of the classes, as a word of its own; digits may stand before it, and
 * after it if `glued`. */
bool scan_word(struct scan *z, uint32_t classes, bool glued,
	struct word_match *match);

/* The dash of a range: "-", "–", "～", "→"; whether it is hyphens. */
bool scan_dash(struct scan *z, bool *hyphen);

/* One of . / - or a wide one; which, or 0. */
char scan_separator(struct scan *z);

/* Whether nothing more follows but spaces, a bracket, or a mark that parts. */
bool scan_at_stop(const struct scan *z);

/* Whether spaces, if any, and then a letter follow. */
bool scan_before_letter(const struct scan *z);

/* Whether Chinese or Japanese stands at, or before, `at`. */
bool scan_spaceless_at(const struct scan *z, size_t at);
bool scan_spaceless_before(const struct scan *z, size_t at);

/* Whether the document is in that language. */
bool scan_lang(const struct scan *z, const char *lang);

#endif
