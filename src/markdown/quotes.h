/* The quotation marks of languages, after the CLDR. markdown/ only. */
#ifndef MARKDOWN_QUOTES_H
#define MARKDOWN_QUOTES_H

struct quotes {
	const char *lang; /* BCP 47 */
	const char *open, *close;             /* for " */
	const char *inner_open, *inner_close; /* for ' */
};

/* Never NULL: English ones for languages that the table lacks. */
const struct quotes *quotes_of(const char *lang);

#endif
