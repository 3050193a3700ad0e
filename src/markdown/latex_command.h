/* The commands of LaTeX that Markdown is found with. latex.c only. */
#ifndef MARKDOWN_LATEX_COMMAND_H
#define MARKDOWN_LATEX_COMMAND_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

enum latex_action {
	LATEX_SIGN,    /* text instead of the command */
	LATEX_WRAP,    /* its argument, between two tags */
	LATEX_HEADING, /* its argument, a heading with these marks */
	LATEX_DROP,    /* nothing, with so many arguments */
	LATEX_LAST,    /* the last of so many arguments */
	LATEX_ICON,    /* an icon of the command's name */
	LATEX_LINK, LATEX_ITEM, LATEX_BEGIN, LATEX_END, LATEX_BREAK
};

struct latex_command {
	const char *name;
	enum latex_action action;
	const char *open, *close;
	int arguments;
};

#define EM_SPACE "\xE2\x80\x83"

/* By a name of that length; NULL: none that we know. */
const struct latex_command *latex_command(const char *name, size_t len);

/* Whether there is mathematics, a command we know, a quotation or a letter: a
 * path, C:\new, is none. *known: whether there is a command. */
bool latex_is_likely(struct arena *arena, const char *text, size_t len,
	bool *known);

#endif
