/*
 * The passes that turn Markdown and its dialects into a tree, in the order
 * read.c runs them. While they run, a soft break is a '\n' in a text node.
 */
#ifndef MARKDOWN_PASSES_H
#define MARKDOWN_PASSES_H

#include "markdown/front_matter.h"
#include "model/tree.h"

/* Blanks the source's lines that are not for the reader; NULL: all are. false,
 * after an error: nothing is for that reader, a region or comment never ends. */
bool readers_filter(struct arena *arena, struct source *source,
	const char *reader, struct diag *diag);

/* Takes out kramdown's comments and tags of its own. */
void kramdown_read(struct arena *arena, struct source *source,
	struct diag *diag);

/* What a page of LinkedIn's says twice, or to screen readers only. */
void pasted_read(struct arena *arena, struct source *source,
	struct diag *diag);

/* [[page]] becomes its name; comments between "%%" go. */
void wiki_read(struct arena *arena, struct source *source, struct diag *diag);

/* Takes out MDX's JavaScript and components; what those say stays. */
void mdx_read(struct arena *arena, struct source *source, struct diag *diag);

/* Takes out what only a program for slides reads. */
void slides_read(struct arena *arena, struct source *source,
	struct diag *diag);

/* Takes out what a site's generator would have replaced: {{ x }}, [TOC]. */
void templates_strip(struct arena *arena, struct source *source,
	struct diag *diag);

/* "```{=latex}" and `x`{=latex}, for other formats than ours, are left out. */
void raw_take(struct arena *arena, struct source *source, struct diag *diag);

/* "```{note}" becomes a div, {sub}`2` an element; programs that would be run
 * go. */
void directives_read(struct arena *arena, struct source *source,
	struct diag *diag);

/* Indented HTML behind HTML is no code. */
void html_indents_drop(struct arena *arena, struct source *source);

/* Links around blocks end in their address. */
void block_links_end(struct arena *arena, struct source *source);

/* "::: x" and ":::" become the tags of a div, each on its line; "\newpage" a
 * comment. */
void fences_make(struct arena *arena, struct source *source);

/* Headings of plain text, which lines of signs underline or frame. */
void plain_headings(struct arena *arena, struct source *source);

/* Marks that wide or no-break spaces hide, and bullets typed as "–". */
void typed_mend(struct arena *arena, struct source *source, struct diag *diag);

/* "**" that Chinese, Japanese or Korean beside it keep from their meaning. */
void strong_mark(struct arena *arena, struct source *source);

/* "![alt](url =300x200)" without the size, which makes it no picture. */
void image_sizes_drop(struct arena *arena, struct source *source);

/* Escapes "_" and "*" in addresses, which mean nothing there. */
void addresses_mark(struct arena *arena, struct source *source);

/* LaTeX as the Markdown or HTML that it means. */
void latex_read(struct arena *arena, struct source *source, struct diag *diag);

/* Parses Markdown into children of body; false after an error. A heading of
 * setext form carries SETEXT in `info` until lenient_headings. */
#define SETEXT "setext"

/* In `info` of code that is indented, until indented_read. */
#define INDENTED "indented"
bool markdown_parse(struct arena *arena, const struct source *source,
	struct node *body, struct diag *diag);

/* What would end the comment, the script or the like that the block of HTML
 * begins with, if nothing does: CommonMark's reaches to the end of all then. */
const char *html_missing_end(const char *html);

/*
 * The text of a block of raw HTML, as Markdown: tags that make blocks become
 * blank lines, list items and headings their marks. What has no text to show
 * (scripts, styles, comments) is dropped. Warns of what is lost.
 */
const char *html_to_markdown(struct arena *arena, const char *html, size_t len,
	struct pos pos, struct diag *diag);

/* URLs, e-mail addresses and domains in running text become links. */
void autolink(struct arena *arena, struct node *body);

/* What goes before an address to make it a URL: "mailto:", "https://", "" for
 * one with a scheme; NULL: it is none. */
const char *address_prefix(const char *text, size_t len);

/* "###Heading", and the contact lines that a `---` below made a heading. */
void lenient_headings(struct arena *arena, const struct source *source,
	struct node *body, struct diag *diag);

/* Takes out headings and items in which nothing stands. */
void empty_drop(struct node *body, struct diag *diag);

/* "> [!NOTE]" becomes a class of the quote and a bold word. */
void alerts_make(struct arena *arena, struct node *body);

/* Lines that a bar and a blank begin stay lines. */
void line_blocks_make(struct arena *arena, struct node *body);

/* "term" and, below it, ": definition" become dl, dt and dd. */
void deflists_make(struct arena *arena, struct node *body, struct diag *diag);

/* Indented code that is no code becomes what it says as Markdown. false after
 * an error. */
bool indented_read(struct arena *arena, struct node *body, struct diag *diag);

/* Whether indented code stands right behind the node; takes it out, and what
 * it says as Markdown into another. false after an error. */
bool indented_follows(const struct node *n);
bool indented_take(struct arena *arena, struct node *pre, struct node *into,
	struct diag *diag);

/* Badges become the words they show; pictures of figures are left out. */
void badges_make(struct arena *arena, struct node *body, struct diag *diag);

/* Pandoc's "(@name)" and "#." as numbers. */
void numbered_read(struct arena *arena, struct source *source);

/* Pandoc's tables of plain text, whose columns dashes show, get bars. */
void text_tables(struct arena *arena, struct source *source);

/* Lines parted by | below a row of dashes become tables (GFM). What
 * tables_mark keeps apart is put back: "\|" in the source. */
void tables_mark(struct arena *arena, struct source *source);
void tables_make(struct arena *arena, struct node *body);

/* ~~struck~~, ==marked==, H~2~O, boxes of tasks become spans. */
void marked_make(struct arena *arena, struct node *body, struct diag *diag);

/* How something is read goes behind it. */
void ruby_make(struct arena *arena, struct node *body);

/* ":phone:" becomes its sign, or goes in front of "Phone:"; one that is not
 * known goes in front of contact data, with a warning. */
void emoji_make(struct arena *arena, struct node *body, struct diag *diag);

/* Takes out links such as "Print" that lead to "#" or run a script, and widths
 * of what a page sets side by side. */
void screens_drop(struct arena *arena, struct node *body, struct diag *diag);

/* Takes out tables of contents, lists of links to "#…" at the top, with the
 * heading they may have; and a site's row of links to its pages. */
void contents_drop(struct arena *arena, struct node *body, struct diag *diag);

/* Links to the same document as a file, at its top, are left out. */
void download_links_drop(struct arena *arena, struct node *body,
	struct diag *diag);

/* Leaves out links to the same page in other languages, at its top. */
void tongue_links_drop(struct arena *arena, struct node *body,
	struct diag *diag);

/* Soft breaks become spaces, or nothing between Chinese and Japanese. */
void soften(struct arena *arena, struct node *body);

/* Typed signs become printed ones, as each block's language has them. */
void punctuate(struct arena *arena, struct doc *doc);

/* Links that lead nowhere become text; relative ones are resolved. */
void links_resolve(struct arena *arena, struct doc *doc, struct diag *diag);

#endif
