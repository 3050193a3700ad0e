/* Names of persons. resume/ only. */
#ifndef RESUME_NAME_H
#define RESUME_NAME_H

#include "resume/evidence.h"

/*
 * How much the line looks like a person's name, 0 to 1: two to four words
 * with capitals, or two to four Chinese, Japanese or Korean characters; no
 * digits, none of the words that mean something else. Reads e->person.
 */
double name_likeness(const struct typed_line *line, const struct evidence *e);

/* The same of text[from..to) of the line, whatever stands around it. */
double name_likeness_of(const struct typed_line *line,
	const struct evidence *e, size_t from, size_t to);

/* Whether low[from..to) is a surname of words without spaces and more: 王小明,
 * 佐藤 花子. */
bool name_has_surname(const char *low, size_t from, size_t to);

/* Where what stands behind a mark at text[at] ends, if it is whether one is a
 * man: "王小明，男，1990", "王小明 / 女"; or 0. */
size_t name_tells_sex(const char *text, size_t at);

/* Whether text[from..to) begins with a greeting, and is no name. */
bool name_is_hello(const char *text, const char *low, size_t from, size_t to);

/* The length of a small word of names and the space behind it, "van ", at
 * low[at]; or 0. */
size_t name_particle(const char *low, size_t at);

/* Whether text[from..to) can hardly be anything else than a name: two to four
 * words with capitals, or a surname and more without spaces, of which none
 * means anything. name_job.c */
bool name_is_sure(const char *text, const char *low, size_t from, size_t to);

/* Whether a sentence tells the person's name, text[*from..*to): "我叫王小明",
 * "개발자 홍길동입니다", "Меня зовут …". name_prose.c */
bool name_in_prose(const struct typed_line *line, const struct evidence *e,
	size_t *from, size_t *to);

/* The same of a value that says what a page is about: "Jane Doe, Baker". */
bool name_described(const struct typed_line *line, const struct evidence *e,
	size_t *from, size_t *to);

/* The length of the phrase at low[at] that a name follows, or 0; *sure, if asked
 * for: nothing else does ("my name is", not "I am"). */
size_t name_phrase(const char *low, size_t at, bool *sure);

/* Where a name begins that a job stands before in low[from..to), and where that
 * ends: "Baker - Jane Doe", 개발자 홍길동; or from. name_job.c */
size_t name_behind_job(const char *text, const char *low, size_t from,
	size_t to, size_t *job_end);

/* Where contact data begins behind a name in the line, or the line's end; and
 * where that or anything else does that is no part of a name: a date (of
 * birth), a job in another style. */
size_t name_contacts(const struct typed_line *line, const struct evidence *e);
size_t name_end(const struct typed_line *line, const struct evidence *e);

/* Whether the line says the name behind a label; a table's title does not. */
bool name_is_labelled(const struct typed_line *line,
	const struct evidence *e);

/*
 * The person in "Jane Doe's Résumé", "CV - Jane Doe", "张三简历",
 * "Jane Doe (5 years)": text[from..to). false when nothing but a title
 * is there ("My Resume"). low: words_fold of it. may: what may stand in it
 * besides, a document's title, a job.
 */
enum { NAME_TITLED = 1, NAME_WORKS = 2 };

bool name_within(const char *text, const char *low, size_t len, int may,
	struct name_place *place);

#endif
