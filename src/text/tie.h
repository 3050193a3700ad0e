/*
 * Ties: spaces at which no line may end, for what stands at them belongs
 * together, as "50 %", "No. 5", "J. R. Smith" and a telephone number.
 */
#ifndef TEXT_TIE_H
#define TEXT_TIE_H

#include <stdbool.h>
#include <stddef.h>

/* What stands between two spaces. */
struct tie_word {
	const char *s;
	size_t len;
};

/* Whether the two words stay on one line in that language (BCP 47). */
bool tie(const char *lang, struct tie_word before, struct tie_word after);

#endif
