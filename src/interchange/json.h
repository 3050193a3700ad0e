/* JSON Resume's arrays and what they are here. interchange/ only. */
#ifndef INTERCHANGE_JSON_H
#define INTERCHANGE_JSON_H

#include "resume/resume.h"

#include <jansson.h>

/* How one of the schema's arrays is a section. */
struct json_mapped {
	const char *key;
	enum topic topic;
	const char *heading;
	const char *title, *title2; /* parts of an entry's title; NULL: none,
	                               the section is a list of words */
	const char *organization, *place;
};

enum { JSON_SECTIONS = 11 };

extern const struct json_mapped json_sections[JSON_SECTIONS];

/* The first of the keys that is a text; "" when none is. b may be NULL. */
const char *json_text(const json_t *object, const char *a, const char *b);

/* What the object says, as a résumé that no line says. */
struct resume *json_resume(struct arena *arena, const json_t *root,
	struct pos pos);

#endif
