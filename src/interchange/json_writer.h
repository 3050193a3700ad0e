/* Writing JSON Resume: what json_out.c, json_entry.c and json_list.c share. */
#ifndef INTERCHANGE_JSON_WRITER_H
#define INTERCHANGE_JSON_WRITER_H

#include "base/buf.h"
#include "resume/resume.h"

#include <jansson.h>

/* An array of the schema, and its words for an entry's fields. */
struct json_target {
	enum topic topic;
	const char *array, *title, *organization, *summary, *highlights;
	const char *date; /* the only date; NULL: startDate and endDate */
	bool place;       /* the schema has one */
};

/* The topic's; projects take what the schema has no array for. */
const struct json_target *json_target_of(enum topic topic);

struct json_writer {
	struct arena *arena;
	const struct resume *resume;
	json_t *root, *basics, *meta;
	json_t *about;           /* what meta says of the section at hand */
	json_t *growing;         /* whose text grows, and under which key */
	const char *growing_key;
	struct buf text;         /* set once it grows no more */
};

/* Nothing is written where there is no text. */
void json_set(json_t *object, const char *key, const char *text);

/* Adds a paragraph to what the key has. */
void json_add_text(struct json_writer *w, json_t *object, const char *key,
	const char *text);

/* Both make the array if there is none. */
json_t *json_append_object(json_t *root, const char *array);
void json_append_text(json_t *object, const char *array, const char *text);

/* What the author calls the field, in the object's `labels`. */
void json_set_label(json_t *object, const char *key, const char *label);

/* Makes that the last of its keys. */
void json_labels_last(json_t *object);

/* The field's text behind its label, with the addresses of its links. */
const char *json_field_text(struct json_writer *w, const struct field *f);

/* Paragraphs joined, items one by one; highlights NULL: all are joined. */
void json_put_body(struct json_writer *w, json_t *object,
	const struct body *body, const char *summary, const char *highlights);

/* The entry, and each role at an employer as one of its own. */
void json_put_entry(struct json_writer *w, const struct section *s,
	const struct entry *e);

/* Skills, languages, interests, references: one item each. */
void json_put_list(struct json_writer *w, const struct section *s);

/* What is told of the person as basics.summary; lines that name skills behind a
 * label as such. */
void json_put_profile(struct json_writer *w, const struct body *body);

#endif
