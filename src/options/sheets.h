/*
 * Which sheets a document is set with, weakest first: the style, --css files,
 * the Markdown's own <style>, the settings of front matter and command line.
 */
#ifndef OPTIONS_SHEETS_H
#define OPTIONS_SHEETS_H

#include "options/options.h"
#include "style/style.h"

/* NULL after an error; sets *count. */
const struct sheet *const *sheets_open(struct arena *arena,
	const struct options *options, const struct doc *doc, int *count,
	struct diag *diag);

/* For --list-styles. */
void sheets_list(struct arena *arena, FILE *out);

#endif
