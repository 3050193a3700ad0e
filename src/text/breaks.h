/*
 * Where a line may end: Unicode's line breaking algorithm (UAX 14) as ICU has
 * it, in its strict form for Chinese and Japanese, tailored to what résumés
 * hold. A break never parts "C++", a phone number, a version or a range of
 * dates, nor what tie.h ties; an address (URL, path, e-mail) is
 * parted at its own joints, without a hyphen; a compound at its hyphen only
 * if both sides are long, since some text extractors drop a hyphen that ends
 * a line.
 */
#ifndef TEXT_BREAKS_H
#define TEXT_BREAKS_H

#include "text/text.h"

/* A place between two characters. */
struct opportunity {
	size_t at;   /* byte offset; the line before ends here */
	int penalty; /* PENALTY_ALWAYS after a '\n' */
};

/*
 * All opportunities in text[0..len), ascending, those at its ends left out.
 * Sets *count. They are good until the next call.
 */
const struct opportunity *breaks_find(struct text *text, const char *lang,
	const char *s, size_t len, size_t *count);

void breaks_close(struct text *text);

#endif
