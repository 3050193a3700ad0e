/* Contact data: out of lines and out of front matter. resume/ only. */
#ifndef RESUME_CONTACTS_H
#define RESUME_CONTACTS_H

#include "base/map.h"
#include "resume/reading.h"
#include "resume/resume.h"

/* A list that grows at its end. */
struct contacts {
	struct arena *arena;
	struct contact *first, **end;
	struct map seen; /* what its contacts say, by kind */
};

void contacts_init(struct contacts *list, struct arena *arena);

/* Whether line i has the titles of a table's columns, and contact data stand
 * below: it is none itself. */
bool contacts_are_titled(const struct reading *reading, int i);

/* Adds what line i says; what is no contact data becomes details. */
void contacts_from_line(struct contacts *list, const struct reading *reading,
	int i, bool in_header);

/* Adds only the addresses and numbers that a sentence names. */
void contacts_from_prose(struct contacts *list,
	const struct reading *reading, int i);

/* Adds what stands outside the header: in sections about the person, and
 * profiles that links name. */
void contacts_far(struct contacts *list, const struct reading *reading);

/* Adds what the front matter says and the list does not have yet. */
void contacts_from_meta(struct contacts *list, const struct meta *meta);

/* The name in the front matter, or NULL; *title: the document's there. */
const char *name_from_meta(struct arena *arena, const struct meta *meta);

/* What it says that person is; no text: nothing. meta_head.c */
struct field headline_from_meta(struct arena *arena, const struct meta *meta);

/* The address of somebody's page in a network, or NULL. */
const char *network_url(struct arena *arena, enum network network,
	const char *user);

/* "github"; for JSON's `network` and a style's class. */
extern const char *const network_names[NETWORK_COUNT];

/* Adds one, unless the list has the same. */
void contacts_add(struct contacts *list, struct contact contact);

/* The contact for a web or mail address, shown as `text`. */
struct contact contact_of_url(struct arena *arena, const char *url,
	const char *text);

/* The text of a value that may be HTML: icons are a template's business. */
const char *contacts_without_tags(struct arena *arena, const char *s);

#endif
