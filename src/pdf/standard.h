/* The standards that a file can be made to: one row of a table each. */
#ifndef PDF_STANDARD_H
#define PDF_STANDARD_H

#include <stdbool.h>
#include <stddef.h>

struct standard {
	const char *name;    /* as --pdf takes it */
	const char *version; /* of PDF, for the file's first line */
	int pdfa;            /* PDF/A's part (ISO 19005); 0: not claimed */
	char level;          /* its conformance level; 0: there is none */
	int pdfua;           /* PDF/UA's part (ISO 14289); 0: not claimed */
	bool accessible;     /* pictures must have a text beside them */
	const char *called;  /* as people say it */
};

/* What is claimed when nobody asks for anything. */
extern const struct standard *const standard_default;

/* NULL: there is none of that name. */
const struct standard *standard_lookup(const char *name);

/*
 * The same standard for a file with another file attached: PDF/A allows that
 * from its part 3 on, and at level F of part 4.
 */
struct standard standard_attached(const struct standard *standard);

/* Whether it is one of PDF 2.0's, with structure namespaces. */
bool standard_is_pdf2(const struct standard *standard);

#endif
