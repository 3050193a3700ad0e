/* Words of many languages, and how they are looked up. resume/ only. */
#ifndef RESUME_OLD_WORDS_H
#define RESUME_OLD_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/* Lists end with NULL; entries are in lower case. */
extern const char *const old_words_months[];
extern const char *const old_words_seasons[];
extern const char *const old_words_present[];
extern const char *const old_words_since[];
extern const char *const old_words_to[];       /* "2019 to 2020" */
extern const char *const old_words_of[];       /* "mayo de 2019" */
extern const char *const old_words_sections[]; /* section titles */
extern const char *const old_words_skills[];   /* in titles of such a section */
extern const char *const old_words_titles[];   /* "Resume", "Lebenslauf" */
extern const char *const old_words_jobs[];     /* in job titles and degrees */

/*
 * The length of the longest entry that stands at text[at], in any case, as a
 * word of its own (Chinese, Japanese and Korean have no such borders); 0 when
 * none does. A space in an entry is any number of them.
 */
size_t old_words_match(const char *const *list, const char *text, size_t len,
	size_t at);

/* Whether the whole of text[from..to), trimmed, is an entry. */
bool old_words_is(const char *const *list, const char *text, size_t from,
	size_t to);

/* Whether an entry stands anywhere in text[from..to). */
bool old_words_has(const char *const *list, const char *text, size_t from,
	size_t to);

#endif
