/* UTF-8, as the documents and every stage's text are kept. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

#define UTF8_SIZE 4 /* bytes that hold any one character */
#define UTF8_REPLACEMENT 0xFFFD

/* Whether a byte is one of ASCII's letters or digits. */
extern const bool utf8_ascii_alnum[0x100];

/* What the functions below say of all but ASCII; called by those only. */
uint32_t utf8_next_wide(const char *text, size_t len, size_t *at);
uint32_t utf8_prev_wide(const char *text, size_t *at);
bool utf8_is_spaceless_wide(uint32_t c);
bool utf8_is_alnum_wide(uint32_t c);
uint32_t utf8_lower_wide(uint32_t c);

/*
 * The character at text[*at] (at < len); moves *at past it. An ill-formed
 * sequence gives UTF8_REPLACEMENT and moves past its maximal subpart.
 */
static inline uint32_t utf8_next(const char *text, size_t len, size_t *at)
{
	unsigned char c = (unsigned char)text[*at];

	if (c >= 0x80)
		return utf8_next_wide(text, len, at);
	++*at;
	return c;
}

/* Whether the text begins so; for many looks that the first bytes decide. */
static inline bool utf8_begins(const char *text, const char *with)
{
	while (*with && *text == *with) {
		text++;
		with++;
	}
	return !*with;
}

/* Whether it is printable ASCII, all of it. */
bool utf8_is_ascii(const char *text, size_t len);

/* The character before text[*at] (at > 0); moves *at to its start. */
static inline uint32_t utf8_prev(const char *text, size_t *at)
{
	unsigned char c = (unsigned char)text[*at - 1];

	if (c >= 0x80)
		return utf8_prev_wide(text, at);
	--*at;
	return c;
}

/* Writes c (a surrogate or beyond U+10FFFF becomes U+FFFD); its length. */
size_t utf8_encode(char out[UTF8_SIZE], uint32_t c);

/* Where the character begins that `at` is in; text[at] may be the NUL. */
static inline size_t utf8_start(const char *text, size_t at)
{
	while (at && ((unsigned char)text[at] & 0xC0) == 0x80)
		at--;
	return at;
}

/* Offset of the first ill-formed byte, or len when there is none. */
size_t utf8_valid(const char *text, size_t len);

/* A copy with every ill-formed sequence replaced by U+FFFD; sets *out_len. */
char *utf8_repair(struct arena *arena, const char *text, size_t len,
	size_t *out_len);

/* Whether the character is in the set: utf8_is_in(c, "()（）"). */
bool utf8_is_in(uint32_t c, const char *set);

/* Unicode's White_Space but for the no-break spaces. */
bool utf8_is_space(uint32_t c);

/* Unicode's Default_Ignorable_Code_Point: shows nothing by itself. */
bool utf8_is_ignorable(uint32_t c);

/* Whether a grapheme cluster is meant as an emoji: by itself, or by the
 * selector U+FE0F in it. */
bool utf8_is_emoji(const char *cluster, size_t len);

/* The length of the emoji that text[0..len) begins with, all that is of it: a
 * selector, a colour of skin, what joiners join; 0: it begins with none. */
size_t utf8_emoji_length(const char *text, size_t len);

/* The length of the character at s that only says where a line may break, or
 * may not: a soft hyphen, a zero-width space, a word joiner, a stray byte order
 * mark; else 0. */
size_t utf8_break_mark(const char *s);

/* Chinese and Japanese, which put no spaces between words. */
static inline bool utf8_is_spaceless(uint32_t c)
{
	return c >= 0x2E80 && utf8_is_spaceless_wide(c);
}

/* Those, and Korean, which puts particles behind words. */
static inline bool utf8_is_run_on(uint32_t c)
{
	return utf8_is_spaceless(c) || (c >= 0xAC00 && c <= 0xD7A3);
}

/* Letters and digits of any script, and the marks that combine with them: the
 * vowel signs of Devanagari, a typed-apart accent. */
static inline bool utf8_is_alnum(uint32_t c)
{
	return c < 0x80 ? utf8_ascii_alnum[c] : utf8_is_alnum_wide(c);
}

/* Past ASCII's letters and digits at text[at]. */
static inline size_t utf8_past_word(const char *text, size_t len, size_t at)
{
	while (at < len && utf8_ascii_alnum[(unsigned char)text[at]])
		at++;
	return at;
}

/* Columns that fixed pitch gives the character: 0, 1 or 2. */
int utf8_columns(uint32_t c);

/* The lower case of c without its marks, "e" of "É", "o" of "Ø"; 0: it is a
 * mark of its own, or shows nothing. Chinese, Japanese and Korean stay as they are. */
uint32_t utf8_bare(uint32_t c);

/* The letter with the mark on it as one character; 0: there is none. */
uint32_t utf8_compose(uint32_t c, uint32_t mark);

/* Whether there are letters or figures in text[from..to). */
bool utf8_shows(const char *text, size_t from, size_t to);

/* Leaves of text[*from..*to) what begins and ends in a letter or figure; empty
 * when none is. */
void utf8_trim(const char *text, size_t *from, size_t *to);

/* The simple lower case of c. */
static inline uint32_t utf8_lower(uint32_t c)
{
	return c < 0x80 ? (c - 'A' < 26 ? c + 32 : c) : utf8_lower_wide(c);
}

#endif
