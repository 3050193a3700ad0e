/*
 * LaTeX while it is expanded. latex.c and latex_block.c only: what stands within
 * lines, and what is about lines and blocks of them.
 */
#ifndef MARKDOWN_LATEX_EXPAND_H
#define MARKDOWN_LATEX_EXPAND_H

#include "base/buf.h"
#include "markdown/latex_scan.h"

#include <stdbool.h>

enum { LATEX_LISTS = 8, LATEX_OPEN = 16 };

enum latex_lost { LATEX_LOOKS, LATEX_UNKNOWN, LATEX_MATH, LATEX_SORTS };

/* An environment that is open: whether its tag was put, and where. */
struct latex_open {
	bool put;
	size_t at; /* in out */
};

struct latex {
	struct arena *arena;
	struct buf out;
	const char *start;
	bool commands; /* there are some that we know */
	bool endless;  /* no end of a comment is further on */
	int depth;     /* of arguments */
	int tables;    /* whose end is still to come */
	struct latex_open open[LATEX_OPEN];
	int opened;    /* may be more than there is room for */
	const char *due; /* what the next line begins with, or NULL */
	const char *items[LATEX_LISTS]; /* marks of those in open lists */
	int lists;
	struct {
		int count;
		const char *at;
		size_t len;
	} found[LATEX_SORTS];
};

/* Copies s up to `end`, LaTeX in it as what it means. latex.c */
void latex_expand(struct latex *l, const char *s, const char *end);

/* A sign, which is set off by itself where it is a space. Past it. */
const char *latex_put_sign(struct latex *l, const char *sign, const char *s,
	const char *end);

/* The ends of lines from s on up to `end`, which is left out. */
void latex_keep_lines(struct latex *l, const char *s, const char *end);

/* Whether nothing but blanks stands on this line yet; takes them away. */
bool latex_at_start(struct latex *l);

/* The rest is latex_block.c's. Past what \begin{comment} at s hides; NULL: it
 * is no comment. */
const char *latex_skip_comment(struct latex *l, const char *s,
	const char *end);

/* \begin{center}, \end{center}: as <center> does. Whether nothing is lost.
 * *rest moves past what is to be known about columns. */
bool latex_put_environment(struct latex *l, const struct latex_arguments *a,
	bool begins, const char **rest);

/* An item's mark, and what a description names it. Past it. */
const char *latex_put_item(struct latex *l, const char *s, const char *end);

/* "\\", maybe with a length: a line ends, unless the paragraph does. */
const char *latex_put_break(struct latex *l, const char *s, const char *end);

/* "Fig.~3", "&", "~" in a table, "%" at a line's end. Past it; NULL: it is
 * text. */
const char *latex_put_mark(struct latex *l, const char *s, const char *end);

#endif
