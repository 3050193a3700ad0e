/*
 * The parser's two halves: rules and declarations in parse.c, what begins
 * with "@" in at_rule.c. Inside style/ only.
 */
#ifndef STYLE_PARSE_H
#define STYLE_PARSE_H

#include "style/property.h"
#include "style/sheet.h"

struct parser {
	struct arena *arena;
	struct sheet *sheet;
	const struct token *at, *end;
	struct rule **next_rule;
	struct page_rule **next_page;
	struct import **next_import;
	const struct font_source **next_font;
	struct diag *diag;
	int depth;  /* of blocks in blocks */
	bool begun; /* a rule has been seen: no @import may follow */
};

void parse_skip_space(struct parser *z);

/* The token at or after `t` that is one of the marks outside brackets. */
const struct token *parse_find(const struct parser *z, const struct token *t,
	const char *marks);

/* The brace that closes the block whose inside begins at `t`. */
const struct token *parse_block_end(const struct parser *z,
	const struct token *t);

/* "name: value;" here, or NULL after a warning; ends past its ';'. */
struct declaration *parse_declaration(struct parser *z);

/*
 * Declarations up to `end`, which becomes the present token, appended to the
 * list; `page` takes the margin boxes among them, if it is not NULL.
 */
void parse_declarations(struct parser *z, const struct token *end,
	struct declaration **list, struct page_rule *page);

void parse_rules(struct parser *z, const struct token *end);

/* What begins with the at-keyword that is the present token. */
void parse_at_rule(struct parser *z);
void parse_margin_box(struct parser *z, struct page_rule *page);

#endif
