/* Making a struct resume of a reading. resume/ only: resume.c, entry.c,
 * entry_topics.c, person.c, entry_facts.c, turns.c, pictures.c, linked.c, leftover.c,
 * schools.c, overview.c. */
#ifndef RESUME_BUILD_H
#define RESUME_BUILD_H

#include "resume/contacts.h"
#include "resume/resume.h"

struct builder {
	struct arena *arena;
	struct arena *scratch; /* what a section needs until it is built */
	const struct doc *doc;
	const struct reading *reading;
	struct resume *resume;
	struct body **summary_end; /* where its last body was; or NULL */
	struct contacts contacts;  /* found so far */
	struct diag *diag;
};

/* Bytes [from, to) of line i as a field; and all of it. */
struct field build_field(struct builder *b, int i, size_t from, size_t to);
struct field build_line(struct builder *b, int i);

/* Links within bytes [from, to): the first one's address or NULL; how many lead
 * to the web; the text with their addresses behind them, NULL when none is to be
 * added. linked.c */
const char *linked_url(const struct typed_line *line, size_t from, size_t to);
int linked_count(const struct typed_line *line, size_t from, size_t to);
const char *linked_text(struct arena *arena, const struct typed_line *line,
	size_t from, size_t to);

/* Appends lines [from, to) to the body. */
void build_body(struct builder *b, struct body **list, int from, int to);

/* Where the summary goes on. */
struct body **build_summary_end(struct builder *b);

/* Line i says the name, and maybe more; does it say that again, a part of it,
 * or its other half; says the headline. person_name.c, person.c */
void person_name(struct builder *b, int i);
bool person_says_name(const struct builder *b, int i);

/* What is no headline is told with the contact data. */
void person_add_detail(struct builder *b, struct field f);

/* Whether [from, to) of line i means something: a job, a school, a date … */
bool person_means(const struct builder *b, int i, size_t from, size_t to);

void person_headline(struct builder *b, int i);

/* Whether line i is one of those about the person. */
bool person_owns(const struct reading *reading, int i);

/* Looks for them where no line of the header says them; then, for a headline,
 * among the contact data. */
void person_find(struct builder *b);
void person_find_headline(struct builder *b);

/* Dates that follow its chief one in its line and make one with that: "2019,
 * 2020", "2010 - 2012, 2014 - 2016". entry_facts.c */
void build_dates(struct builder *b, struct entry *e);

/* What the lines below the entry's head say of it; `job`: its title, too, in a
 * sentence. entry_facts.c */
void build_facts(struct builder *b, struct entry *e, bool job);

/* Where the emphasis ends that opens the line and that a stop or dash parts
 * from the rest of it, if it is short; else 0. entry_facts.c */
size_t build_opening(const struct typed_line *line);

/* What a row of a career's table tells: 1 a beginning, 2 an end, 0 neither. */
int build_turn(const struct reading *r, const struct entry *e);

/* Of rows that tell a beginning or an end, makes entries of both. turns.c */
void build_turns(struct builder *b, struct section *s);

/* The photo, and the contacts that pictures in the header link to. The text of
 * a line with what stands for the pictures in it. pictures.c */
void build_pictures(struct builder *b, struct contacts *list);
const char *build_with_pictures(struct builder *b, const char *text,
	const struct typed_line *line);

/* Gives the words that no field and no body has to the field they stand
 * before, or to what their line is of. Last of all. leftover.c */
void build_leftover(struct builder *b);

/* Fills the entry with the head's parts and its date. */
struct head;
void build_entry(struct builder *b, struct entry *e, const struct head *h);

/* Text without doubled spaces and tabs, and marks that do not show. tidy.c */
const char *build_tidy(struct arena *arena, const char *s, size_t len);

/* Corrects the fields of a publication or talk that is cited in its head.
 * entry_cited.c */
void build_citation(struct builder *b, struct entry *e, const struct head *h);

/* Notes the entries that are told twice. overview.c */
void build_overviews(struct builder *b);

/* Education among the data of the person. schools.c */
void build_schools(struct builder *b);

/* What each region is about, and an entry in one about `topic`.
 * entry_topics.c */
void build_topics(const struct reading *reading, enum topic *topics);
enum topic build_topic(const struct reading *r, const struct region *g,
	enum topic topic, const struct entry *e);

/* The sections, their entries and what else they hold. */
void build_sections(struct builder *b);

#endif
