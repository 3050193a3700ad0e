/*
 * The passes that turn cmark's tree into ours, in the order doc.c runs them.
 * While they run, a soft break is a '\n' in a text node. read/ only.
 */
#ifndef READ_PASSES_H
#define READ_PASSES_H

#include "read/front_matter.h"
#include "read/tree.h"

/*
 * Reads JSON Resume into the document's body, sections and all; false after
 * an error.
 */
bool json_parse(struct arena *arena, const struct input *input,
	struct doc *doc, struct diag *diag);

/* Blanks the source's lines that are not for the reader; NULL: all are. */
void readers_filter(struct arena *arena, struct source *source,
	const char *reader);

/* "::: x" and ":::" become the tags of a div, each on its line; "\newpage" a
 * comment. */
void fences_make(struct arena *arena, struct source *source);

/* Takes out what tells who the person is, and says how much that was. */
void anonymous_make(struct arena *arena, struct doc *doc, struct diag *diag);

/* Parses Markdown into children of body; false after an error. A heading of
 * setext form carries SETEXT in `info` until lenient_headings. */
#define SETEXT "setext"
bool markdown_parse(struct arena *arena, const struct source *source,
	struct node *body, struct diag *diag);

/*
 * The text of a block of raw HTML, as Markdown: tags that make blocks become
 * blank lines, list items and headings their marks. What has no text to show
 * (scripts, styles, comments) is dropped. Warns of what is lost.
 */
const char *html_to_markdown(struct arena *arena, const char *html, size_t len,
	struct pos pos, struct diag *diag);

/* URLs, e-mail addresses and domains in running text become links. */
void autolink(struct arena *arena, struct node *body);

/* The language that the text is in, by its letters and small words; NULL when
 * they do not tell. */
const char *language_guess(struct arena *arena, const struct node *body);

/* Languages in their codes' canonical form, the document's guessed if nobody
 * says it; warns of what is none. */
void languages_settle(struct arena *arena, struct doc *doc,
	struct diag *diag);

/* "###Heading", and the contact lines that a `---` below made a heading. */
void lenient_headings(struct arena *arena, const struct source *source,
	struct node *body, struct diag *diag);

/* "term" and, below it, ": definition" become dl, dt and dd. */
void deflists_make(struct arena *arena, struct node *body, struct diag *diag);

/* Lines parted by | below a row of dashes become tables (GFM). What
 * tables_mark keeps apart is put back: "\|" in the source. */
void tables_mark(struct arena *arena, struct source *source);
void tables_make(struct arena *arena, struct node *body);

/* Soft breaks become spaces, or nothing between Chinese and Japanese. */
void soften(struct arena *arena, struct node *body);

/* The name and what stands with it, in a header. */
void header_make(struct arena *arena, struct doc *doc);

/* Headings with dates, and titles right below them, open no section. */
void levels_settle(struct arena *arena, struct node *body);

/* Sections and bold lines with a date become entries. */
void entries_make(struct arena *arena, struct doc *doc, struct diag *diag);

/* Runs of code spans become tags, lists with labels labelled lists. */
void skills_make(struct arena *arena, struct node *body);

/* Typed signs become printed ones, as each block's language has them. */
void punctuate(struct arena *arena, struct doc *doc);

/* A section's class says what it is about: .work, .education, .skills ... */
void topics_make(struct arena *arena, struct node *body);

/* Hyphens between two dates become en dashes. */
void dates_dash(struct arena *arena, struct node *body);

/* Headings and what belongs to them, in sections with ids. */
void sections_make(struct arena *arena, struct node *body);

/* Links that lead nowhere become text; relative ones are resolved. */
void links_resolve(struct arena *arena, struct doc *doc, struct diag *diag);

#endif
