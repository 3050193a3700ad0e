/*
 * Selectors: Selectors Level 4, those that style-language documents. Inside
 * style/ only.
 */
#ifndef STYLE_SELECTOR_H
#define STYLE_SELECTOR_H

#include "base/map.h"
#include "style/style.h"
#include "style/token.h"

enum combinator { COMBINE_NONE, COMBINE_DESCENDANT, COMBINE_CHILD,
	COMBINE_NEXT, COMBINE_LATER };

enum test_kind { TEST_CLASS, TEST_ID, TEST_FIRST_CHILD, TEST_LAST_CHILD,
	TEST_ONLY_CHILD, TEST_FIRST_OF_TYPE, TEST_LAST_OF_TYPE, TEST_ROOT,
	TEST_LANG, TEST_NOT, TEST_IS };

/* One condition on a node besides its kind. */
struct test {
	enum test_kind kind;
	const char *name;            /* class, id, language */
	const struct compound *list; /* :not(): none may match; :is(): one */
	const struct test *next;
};

/* "li.tight:first-child", and how it hangs on what stands left of it. */
struct compound {
	int kind; /* enum kind, or -1 for any */
	const struct test *tests;
	enum combinator combinator;
	const struct compound *left;
	const struct compound *next; /* in a list of :not() or :is() */
};

struct selector {
	const struct compound *right; /* the rightmost compound */
	enum pseudo pseudo;
	int specificity; /* a * 10^6 + b * 10^3 + c */
	const struct selector *next;
};

/*
 * Parses a selector list from tokens[0..count). NULL after a warning that
 * quotes what was not understood: the whole rule goes, as CSS says.
 */
const struct selector *selector_parse(struct arena *arena,
	const struct token *tokens, size_t count, struct diag *diag);

/* Matching in one document, whose tree does not change meanwhile. */
struct matcher {
	const struct doc *doc;
	struct map earlier; /* what is known of siblings: selector.c's own */
};

struct matcher matcher_new(struct arena *arena, const struct doc *doc);

/*
 * Whether the selector, without its pseudo-element, matches. No selector takes
 * more time than there are nodes around this one: an ancestor or a sibling is
 * tried once for each compound.
 */
bool selector_matches(struct matcher *m, const struct selector *selector,
	const struct node *node);

#endif
