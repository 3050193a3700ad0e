/*
 * What in a line means something: dates, addresses, words of many languages;
 * and, made of them, how much the line looks like each thing a line can be.
 */
#ifndef RESUME_EVIDENCE_H
#define RESUME_EVIDENCE_H

#include "resume/date.h"
#include "resume/line.h"
#include "resume/topic.h"
#include "resume/words.h"

enum mark_kind {
	MARK_DATE,      /* value: index into dates */
	MARK_DURATION,  /* "(3 months)" */
	MARK_EMAIL, MARK_PHONE, MARK_URL,
	MARK_NETWORK,   /* value: enum network */
	MARK_LABEL,     /* at the line's start; value: enum label */
	MARK_JOB, MARK_DEGREE, MARK_FIELD, MARK_SCHOOL, MARK_ORGANIZATION, MARK_PLACE,
	MARK_EMPLOYMENT, MARK_REMARK, MARK_AT,
	MARK_PROGRAM,   /* a language or tool of computers */
	MARK_TURN,      /* "joined", 退社; value 1: a beginning, 2: an end */
	MARK_KINDS
};

/* What a MARK_ORGANIZATION is: the last word of a name, or what the name follows;
 * of it or a MARK_JOB: a surname as well. */
enum { VALUE_TAIL = 1, VALUE_SURNAME, VALUE_LEADS };

/* What a MARK_DEGREE is: how well one passed, and no degree of itself. */
enum { DEGREE_GRADE = 1 };

struct mark {
	enum mark_kind kind;
	size_t from, to; /* bytes of the line */
	double weight;   /* 1: a word of the table; less: an ending */
	int value;
};

/* Where in a text a person is named. */
struct name_place {
	size_t from, to;
	size_t rest; /* where a remark begins, or the text's end */
	size_t lead; /* where a job ends that is told before; or 0 */
};

struct evidence {
	struct mark *marks;      /* in the order of from */
	int mark_count;
	struct date *dates;
	int date_count;

	/* The line's chief date: a range before a date, an end before the
	 * middle; -1: none. dated: 1 at an end of the line, a cell or a
	 * parenthesis, little in prose. */
	int date;
	double dated;
	bool date_first;         /* it begins the line */
	bool date_only;          /* and there is nothing else */
	bool date_place;         /* or but a place, a remark, an employment */
	size_t tail;             /* where the emphasis begins that ends the line
	                            and holds the date; 0: none */

	double title;            /* of a section: 1 a known one, 0.8 a word */
	enum topic topic;
	bool career;             /* it is one of jobs and schools both */
	unsigned topics;         /* all topics that it names, as bits; or 0 */
	double doctitle;         /* "Resume" is all of it (1) or in it (0.5) */
	double beside;           /* so is "Portfolio", one beside a name only */
	double name;             /* looks like a person's */
	struct name_place person; /* of a short line; to 0: nothing but a
	                             document's title is there */
	bool named;              /* and the author's addresses repeat it */
	bool duration_only;      /* "4 years 2 months", and nothing else */
	bool remark_only;        /* "Completed", and nothing else */
	double sentence;         /* 0 to 1 */
	int words;
	double contact;          /* units of contact data, see evidence.c */
	enum label label;        /* that it begins with */
	bool labelled;           /* by any label, known or not */
	bool surname;            /* its LABEL_NAME is a surname's */
	bool link_only;          /* a link and nothing else */
	size_t label_end;        /* where what is labelled begins */
	bool greets;             /* it opens a letter: "Dear Ms. Stone," */
	int names_next;          /* it is a label of the next line: 1: the first
	                            of several, 2: a further one; or 0 */
	bool of_person;          /* and a heading over data of the person */
	bool repeated;           /* its text stands three times at least */
	int foot;                /* of a head: the line below its text that has
	                            its date; 0: none */
	bool footed;             /* it stands below such a head, or is the foot */
	double has[MARK_KINDS];  /* the greatest weight of each kind */
};

/* One for each line. */
struct evidence *evidence_find(struct arena *arena, const struct typed_lines *lines,
	struct date_habits *habits);

/* Marks dates that stand below what they are of. For evidence.c. */
void evidence_find_feet(const struct typed_lines *lines, struct evidence *all);

/* Whether it is a sentence rather than data that ends in a full stop. */
static inline bool evidence_is_prose(const struct evidence *e)
{
	return e->sentence >= 0.5 && !e->labelled;
}

/* Whether a place ends the line, parted from what is before it: "Training –
 * Paris", "KickFlip, Québec, Canada". */
bool evidence_ends_in_place(const struct typed_line *line,
	const struct evidence *e);

/* Whether there is e-mail, phone, network or web address in the mark. */
static inline bool mark_is_contact(const struct mark *m)
{
	return m->kind >= MARK_EMAIL && m->kind <= MARK_NETWORK;
}

/* Whether a date stands at text[at]. */
static inline bool evidence_is_date(const struct evidence *e, size_t at)
{
	for (int i = 0; i < e->date_count; i++)
		if (e->dates[i].start <= at && e->dates[i].end > at)
			return true;
	return false;
}

/* How many words text[0..len) has; two characters without spaces are one. */
int evidence_words(const char *text, size_t len);

#endif
