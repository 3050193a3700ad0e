/*
 * What would tell whom a résumé is about: the names and their parts, the
 * addresses, numbers and handles of its contact data; and where those stand in
 * a text. anonymous.c explains what is one and what is not. resume/ only.
 */
#ifndef RESUME_TRACE_H
#define RESUME_TRACE_H

#include "base/map.h"
#include "resume/anonymous.h"
#include "resume/resume.h"

/* Of a phone number: so many digits at its end tell it, with and without the
 * country's; no more are one. */
enum { TRACE_PHONE = 7, TRACE_DIGITS = 20 };

/* A word of a name in letters. */
struct name_word {
	const char *exact;   /* in lower case */
	const char *bare;    /* and without marks: "muller" */
	const char *spelt;   /* as German spells those: "mueller"; or NULL */
	uint32_t initial;    /* of bare */
	int name;            /* which one it is of, from 0 */
	bool particle;       /* in lower case in a name that has capitals */
	bool lower;          /* in lower case, as the whole name is */
	bool capitals;       /* all of it */
	bool weak;           /* too small to tell anything alone: "De", "An" */
	bool timed;          /* a month's or day's name as well */
	bool ordinary;       /* the text has it in lower case, too */
};

/* A name, or a part of one, in a script that puts no spaces between words. */
struct wide_name {
	const char *text;    /* without spaces */
	bool part;
};

/* How an address or a handle is told. */
enum phrase_kind {
	PHRASE_NONE,
	PHRASE_ADDRESS,      /* a host, a mailbox: with all that is joined to it */
	PHRASE_HANDLE,
	PHRASE_SHY           /* a handle that is a word: only in addresses */
};

struct traces {
	struct arena *arena;
	unsigned parts;          /* ANONYMOUS_… */
	const char *lang;        /* of the document */
	struct name_word *words;
	int word_count, name_count;
	size_t word_capacity;
	struct wide_name *wides;
	int wide_count;
	size_t wide_capacity;
	struct map phrases;      /* lower case, to enum phrase_kind */
	struct map phones;       /* last digits, TRACE_PHONE of them */
	const char **verbatim;   /* lines of a postal address */
	int verbatim_count;
	size_t verbatim_capacity;
};

/* None yet; parts say what shall go. */
struct traces *traces_new(struct arena *arena, const struct doc *doc,
	unsigned parts);

/* Adds the names in the document: true if one of them is sure to be one. */
bool traces_add_names(struct traces *t, const struct doc *doc);

/* Adds what the contact data says; the names are there already. */
void traces_add_contacts(struct traces *t, const struct doc *doc);

/* Adds text[0..len) as one name. */
void traces_add_name(struct traces *t, const char *text, size_t len);

/* Characters that stand without spaces between words, or with endings. */
bool trace_is_wide(uint32_t c);

/* Lower case; the same without marks (utf8_bare). */
const char *trace_lower(struct arena *arena, const char *s, size_t len);
const char *trace_bare(struct arena *arena, const char *s, size_t len);

/* The endings that a language gives names, parted by spaces; "": none. */
const char *trace_endings(const char *lang);
bool trace_has_ending(const char *endings, const char *s, size_t len);

/* Whether the word, in lower case, is `name` with one of the endings, behind
 * it or in place of its last vowel. */
bool trace_is_inflected(const char *endings, const char *word,
	const char *name);

/* Whether a word of a name, of four letters or more, is in the handle. */
bool traces_name_in(const struct traces *t, const char *handle);

/* A word of a name while it is read. */
struct trace_part {
	size_t from, to;
	int letters, capitals;
	bool wide;
};

/* The next word at or after `at`; false: none. */
bool trace_next_part(const char *s, size_t len, size_t at,
	struct trace_part *out);

/* Whether a word of a name is one of those in an id, a file's name. */
bool traces_in_id(const struct traces *t, const char *id);

/* A stretch of a text that tells. */
struct trace {
	size_t from, to;
	bool name;       /* else an address or a number */
};

/* Those of a text, in order, none touching another. */
struct found {
	struct arena *arena;
	struct trace *list;
	int count;
	size_t capacity;
	bool field; /* a name or title, in which no sentence begins */
	size_t kept, kept_to; /* a word of the name that stays */
	const char *kept_as;  /* where, and why; NULL: none does */
};

/* A byte of text that tells is in one of out's. */
void traces_find(const struct traces *t, const char *text, struct found *out);

/* Adds names only; any order, they may touch. */
void traces_find_names(const struct traces *t, const char *text,
	struct found *out);

/* Those of them in scripts that put no spaces between words. */
void traces_find_wide(const struct traces *t, const char *text,
	struct found *out);

void found_add(struct found *f, size_t from, size_t to, bool name);

/* Notes a word that stays. */
void found_keep(struct found *f, size_t from, size_t to, const char *as);

/* Puts them in order and joins those that touch. */
void found_settle(struct found *f);

/* "[…]" */
#define OMISSION "[\xE2\x80\xA6]"

/* What goes from the text for a trace, and what stands for it there. */
struct cut {
	size_t from, to;
	const char *instead;
};

struct cut trace_cut(const char *text, const struct trace *trace);

/* The text without its traces: itself if it has none; NULL: all of it went.
 * text may be NULL. A field's is no sentence. */
const char *traces_clean(const struct traces *t, const char *text);
const char *traces_clean_field(const struct traces *t, const char *text);

#endif
