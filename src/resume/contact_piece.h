/* A piece of a line of contact data. resume/ only: contacts.c. */
#ifndef RESUME_CONTACT_PIECE_H
#define RESUME_CONTACT_PIECE_H

#include "resume/contacts.h"

/* A piece of a line: [from, to), its label taken off. */
struct contact_piece {
	const struct reading *reading;
	const struct typed_line *line;
	const struct evidence *e;
	int index;
	size_t from, to;
	const char *label_text;
	enum label label;
	enum network network;
	bool in_header;
};

/* Takes joints and spaces off both ends of s[*from..*to). */
void contact_trim(const char *s, size_t *from, size_t *to);

/* Takes "Phone:", "GitHub", an icon off the piece's start. */
void contact_take_label(struct arena *arena, struct contact_piece *p);

/* The start of the link or address that covers text[at], or `at`. */
size_t contact_start(const struct contact_piece *p, size_t at);

/* Where the link at text[at] leads; NULL: there is none. */
const char *contact_url_at(const struct typed_line *line, size_t at);

/* The end of the web address at `from` that is no link; or 0. */
size_t contact_address_end(const struct contact_piece *p, size_t from);

/* Bytes [from, to) as contact data of that kind. */
struct contact contact_make(const struct contact_piece *p,
	struct arena *arena, enum contact_kind kind, size_t from, size_t to);

/* Add what a mark says, an address that is no link, and what has no mark. */
void contact_add_mark(struct contacts *list, const struct contact_piece *p,
	const struct mark *m);
void contact_add_address(struct contacts *list,
	const struct contact_piece *p, size_t from, size_t to);
void contact_add_plain(struct contacts *list, const struct contact_piece *p,
	size_t from, size_t to);

#endif
