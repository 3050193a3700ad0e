/* Filling a struct resume with data: JSON Resume's, RenderCV's. */
#ifndef INTERCHANGE_FILL_H
#define INTERCHANGE_FILL_H

#include "resume/contacts.h"
#include "resume/resume.h"

struct filler {
	struct arena *arena;
	struct resume *resume;
	struct contacts contacts;
	const struct meta *label; /* of the next contact, or NULL */
	struct section **end; /* where the next section goes */
	struct section *last; /* where the last entry went, and the next goes */
	struct entry **entry_end;
};

void fill_init(struct filler *f, struct arena *arena);

/* All that m says, as a field; without text if m is NULL or says nothing. */
struct field fill_field(struct filler *f, const struct meta *m);
struct field fill_text(struct filler *f, const char *text, struct pos pos);

/* Appends to a body, unless there is no text. */
void fill_body(struct filler *f, struct body **list, int kind, int depth,
	const char *text, struct pos pos);

/* Appends every text of the list, or the one. */
void fill_items(struct filler *f, struct body **list, const struct meta *m);

void fill_remark(struct filler *f, struct entry *e, const char *key,
	const struct meta *m);

/* Both are appended. */
struct section *fill_section(struct filler *f, struct field title,
	enum topic topic);
struct entry *fill_entry(struct filler *f, struct section *s);

/* Dates out of words and figures, each may be NULL; what is shown is made of
 * them when the language is known, unless `shown` says the same. */
void fill_dates(struct filler *f, struct entry *e, const struct meta *start,
	const struct meta *end, const struct meta *shown);

/* The one date of an award, a publication. */
void fill_date(struct filler *f, struct entry *e, const struct meta *day,
	const struct meta *shown);

void fill_contact(struct filler *f, struct contact c, const struct meta *m);
void fill_email(struct filler *f, const struct meta *m);
void fill_phone(struct filler *f, const struct meta *m);
void fill_url(struct filler *f, const struct meta *m);

/* "Team size: 4", for what nothing else reads. */
void fill_extra(struct filler *f, struct body **list, const struct meta *m);

/* "extraCurricular" as "Extra curricular". */
const char *fill_title(struct arena *arena, const char *key);

#endif
