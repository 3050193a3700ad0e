/*
 * What a résumé says: the meaning that was found in a document, or that JSON
 * Resume brought. Everything that is made of it (the dressed tree, JSON, text,
 * the document without its person) reads this; nothing reads classes back.
 *
 * All text is plain: marks of Markdown gone, soft breaks a space, never empty
 * (NULL: not said). Fields keep the line they came from, for messages and for
 * dress(); line is -1 for what no line says (front matter, data). Text that came
 * with data (JSON Resume, RenderCV) is as typed there, so that it may hold marks;
 * the tree is made of it.
 */
#ifndef RESUME_RESUME_H
#define RESUME_RESUME_H

#include "resume/date.h"
#include "resume/line.h"
#include "resume/reading.h"
#include "resume/topic.h"
#include "resume/words.h"

struct field {
	const char *text;
	const char *url;    /* of the link it is, or the first in it; or NULL */
	const char *linked; /* the text with addresses behind its links; NULL:
	                       none is to be added */
	int links;          /* how many in it lead to the web */
	const char *label;  /* what stands before it and is no field: "Phone",
	                       a column's title; or NULL */
	const char *key;    /* of a remark from data: JSON Resume's word for
	                       it, "score"; or NULL */
	struct pos pos;
	int line;           /* of struct typed_lines; -1: none */
	size_t from, to;    /* bytes of that line */
	double margin;      /* how sure: cost to the second best; 0: a guess */
	struct field *next; /* of remarks and of roles said twice */
};

enum contact_kind {
	CONTACT_EMAIL, CONTACT_PHONE, CONTACT_URL, CONTACT_PROFILE,
	CONTACT_PLACE, CONTACT_DETAIL /* birth, nationality, "Pronouns: …" */
};

struct contact {
	enum contact_kind kind;
	enum network network;  /* PROFILE */
	struct field field;    /* text as the page shows it, its label gone */
	const char *label;     /* as typed, without its colon; NULL: none */
	const char *value;     /* the address, number, or place itself */
	const char *url;       /* mailto:, tel:, https: …; NULL: none */
	const char *user;      /* PROFILE: the name there; or NULL */
	bool in_header;        /* stands under the name, or in front matter */
	struct contact *next;
};

/* A paragraph or list item of a body; its line or, from data, only text. */
struct body {
	enum { BODY_PARAGRAPH, BODY_ITEM, BODY_HEADING, BODY_ROW, BODY_CODE }
		kind;
	int depth;             /* of lists: 1 is the outermost */
	const char *text;
	const char *linked;    /* with addresses behind its links; NULL: none */
	bool told;             /* fields say all that is in it: it is a line
	                          of contact data */
	struct pos pos;
	int line;
	struct body *next;
};

struct entry {
	struct field title, organization, place, dates; /* dates: as typed */
	struct field *remarks; /* "(expected)", "full-time", a score */
	struct field *rest;    /* words of its head that no field has */
	struct date date;      /* parsed; its offsets count in the line */
	bool dated;
	enum topic topic; /* its section's, or its own in a mixed one */
	int first, head_end, end; /* lines: head [first, head_end), all to end */
	int foot;              /* the line below its text from which on its
	                          fields are; 0: none */
	struct body *body;     /* what is below the head, roles excepted */
	struct entry *roles;   /* at this employer, or all of them projects
	                          there; they inherit it */
	bool project;          /* among roles: no post, but what one did */
	const struct entry *again, *overview; /* the entry that tells of this
	                          one again, with more, and that which told of
	                          it before, in an overview; or NULL */
	struct entry *next;
};

/* Whether roles are what the entry is. */
static inline bool entry_has_posts(const struct entry *e)
{
	return e->roles && !e->roles->project;
}

struct section {
	struct field title;    /* text NULL: lines before any title */
	enum topic topic;
	int level;             /* 1: of the document; 2: within the one before */
	int first, end;        /* its lines, the title's included */
	bool listed;           /* its entries are the items of a list, which the
	                          reading has for text */
	bool halves;           /* of an entry a line says its beginning, another
	                          its end */
	struct entry *entries;
	struct body *body;     /* what stands outside entries */
	struct section *next;
};

struct resume {
	const struct reading *reading; /* NULL: it came with data */
	struct field title;    /* of the document: "Lebenslauf" */
	bool told;           /* the name is told in a sentence, which shows it */
	struct field name, headline, image;
	struct field contacts_title; /* of contact data in the header */
	struct contact *contacts;
	struct body *summary;  /* prose between the contacts and the sections */
	struct section *sections;
};

/* Whether the text is the address that its link leads to. */
bool linked_is_address(const char *text, size_t len, const char *url);

/*
 * Reads the document: its lines, what they mean, the reading, the résumé.
 * Says what a person must know: no name, no contact data, a heading that looks
 * dated but could not be read.
 */
struct resume *resume_read(struct arena *arena, const struct doc *doc,
	struct diag *diag);

#endif
