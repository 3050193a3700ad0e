/* What stands between the parts of a head. resume/ only. */
#ifndef RESUME_JOINT_H
#define RESUME_JOINT_H

#include "resume/evidence.h"

/* What stands before a part. */
enum joint {
	JOINT_START, JOINT_LINE, JOINT_CELL, JOINT_BAR, JOINT_DASH,
	JOINT_SLASH, JOINT_AT, JOINT_PAREN, JOINT_COLON, JOINT_STYLE,
	JOINT_DATE, JOINT_SPACE /* wide, or between Chinese words */,
	JOINT_COMMA, JOINT_STOP /* the end of a sentence */
};

/*
 * The length of what divides parts at text[at], and *joint which one; 0: none
 * does. A comma before "Inc." is none.
 */
size_t joint_at(const struct typed_line *line, const struct evidence *e,
	size_t at, enum joint *joint);

/* Whether a legal form that stands before its name ends at text[at]: "주식회사 예시",
 * 株式会社例. It has that many bytes. */
enum { LEGAL_FORM = 12 };
bool joint_is_legal_form(const char *text, size_t at);

/* Where a school's name ends and what is studied there begins, with nothing
 * between: 法政大学情報科学部. A faculty (学部) is no school's end. */
bool joint_is_school_end(const struct typed_line *line,
	const struct evidence *e, size_t at);

/* The length of a word that parts, with spaces around it ("at", "bei"), or of
 * "à l'"; or 0. Some do only before the word of a school or employer, or a
 * link. joint_word.c, as the next two. */
size_t joint_at_word(const struct typed_line *line,
	const struct evidence *e, size_t at);

/* "LAKEHEAD MUSEUM Head Registrar": where words in capitals end, two at the
 * line's start or any before a job's word. */
bool joint_is_capitals_end(const struct typed_line *line,
	const struct evidence *e, size_t at);

/* The space where one of a degree or field and a school's name ends, and the
 * other begins: "PhD University of Leeds", "Leeds University BA History". */
bool joint_is_study_end(const struct typed_line *line,
	const struct evidence *e, size_t at);

/* The end of what stands in quotes from text[at] on, or 0: it is one part. */
size_t quoted_end(const struct typed_line *line, size_t at);

/* The end of a parenthesis at text[at] within a name that goes on as an
 * employer's or school's: 例示（北京）有限公司; or 0. */
size_t inset_end(const struct typed_line *line, const struct evidence *e,
	size_t at);

/* Whether a job's title that begins at `from` ends at the space text[at], before
 * a word that an employer's name follows: "Инженер ООО Маяк", "مدیر شرکت آبی". */
bool joint_leads_name(const struct typed_line *line, const struct evidence *e,
	size_t from, size_t at);

#endif
