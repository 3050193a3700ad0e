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

/* Whether one name ends and the next begins at `at`, with nothing between: a
 * school and what is studied there, 法政大学情報科学部 (a faculty, 学部, is no
 * school's end); or, behind a job in [from, at), an employer whose kind is told
 * first: "Программист ООО Волна". */
bool joint_parts_names(const struct typed_line *line, const struct evidence *e,
	size_t from, size_t at);

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

#endif
