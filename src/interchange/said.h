/* What a document of data lets us say in its language. interchange/ only. */
#ifndef INTERCHANGE_SAID_H
#define INTERCHANGE_SAID_H

#include "resume/date.h"
#include "resume/topic.h"

/* Months with the year's place as "%", as Unicode's CLDR has them; the build
 * makes the table. */
struct said_months {
	const char *lang, *months[12];
};

extern const struct said_months said_months[]; /* the last: lang NULL */

/* The words in a language (BCP 47, NULL: English), or in English. */
struct said;
const struct said *said_in(const char *lang);

/* The title of a section; NULL: we have none. */
const char *said_heading(const struct said *said, enum topic topic);

/* "Present", and what is put before a degree's score. */
const char *said_present(const struct said *said);
const char *said_score(const struct said *said);

/* "Mai 2019", or the year alone; NULL: it is none. */
const char *said_day(struct arena *arena, const char *lang, struct day day);

#endif
