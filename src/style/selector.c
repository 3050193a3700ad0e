#include "style/selector.h"

#include <string.h>
#include <strings.h>

#define MOST_PARTS 200 /* compounds and tests of one selector */

struct parser {
	struct arena *arena;
	const struct token *at, *end;
	struct diag *diag;
	int specificity;
	enum pseudo pseudo;
	int depth; /* of :not() */
	int parts; /* of the selector so far */
};

static const struct {
	const char *name;
	enum test_kind kind;
} simple_pseudos[] = {
	{"first-child", TEST_FIRST_CHILD},
	{"last-child", TEST_LAST_CHILD},
	{"only-child", TEST_ONLY_CHILD},
	{"first-of-type", TEST_FIRST_OF_TYPE},
	{"last-of-type", TEST_LAST_OF_TYPE},
	{"root", TEST_ROOT},
};

static bool fail(struct parser *z, const struct token *t, const char *what)
{
	struct pos pos = t < z->end ? t->pos : z->end[-1].pos;

	diag_warning(z->diag, pos, "the rule is left out: %s '%s%s'", what,
		t < z->end && t->kind == TOKEN_HASH ? "#" : "",
		t < z->end ? t->text : "");
	return false;
}

static void skip_space(struct parser *z)
{
	while (z->at < z->end && z->at->kind == TOKEN_SPACE)
		z->at++;
}

static void add_test(struct parser *z, struct compound *c, struct test test,
	int specificity)
{
	struct test *t = arena_alloc(z->arena, sizeof *t);

	*t = test;
	t->next = c->tests;
	c->tests = t;
	z->specificity += specificity;
	z->parts++;
}

/* KIND_COUNT, which no node has, for a name that is not in any document. */
static int kind_of(const char *name)
{
	int k = 0;

	while (k < KIND_TEXT && strcasecmp(doc_kinds[k].name, name) != 0)
		k++;
	return k < KIND_TEXT ? k : KIND_COUNT;
}

static bool parse_compound(struct parser *z, struct compound *c);

/* ":not(a, b)", ":is(a, b)": compounds, of which the strongest one counts. */
static bool parse_list(struct parser *z, struct compound *c,
	enum test_kind kind)
{
	const struct token *name = z->at - 1;
	struct test test = {.kind = kind};
	const struct compound **end = &test.list;
	int outside = z->specificity, most = 0;

	z->depth++;
	do {
		struct compound *inner = arena_alloc(z->arena, sizeof *inner);

		if (test.list)
			z->at++;
		skip_space(z);
		z->specificity = 0;
		if (!parse_compound(z, inner))
			return false;
		if (z->pseudo)
			return fail(z, name, "no pseudo-element can stand in");
		most = z->specificity > most ? z->specificity : most;
		*end = inner;
		end = &inner->next;
		skip_space(z);
	} while (z->at < z->end && token_is_delim(z->at, ','));
	z->depth--;
	z->specificity = outside;
	add_test(z, c, test, most);
	return true;
}

/* A function; its token is the present one. */
static bool parse_function(struct parser *z, struct compound *c)
{
	const struct token *name = z->at++;

	skip_space(z);
	if (strcasecmp(name->text, "lang") == 0 && z->at < z->end &&
		(z->at->kind == TOKEN_IDENT || z->at->kind == TOKEN_STRING)) {
		add_test(z, c, (struct test){.kind = TEST_LANG,
			.name = z->at++->text}, 1000);
	} else if (strcasecmp(name->text, "not") == 0 && !z->depth) {
		if (!parse_list(z, c, TEST_NOT))
			return false;
	} else if (strcasecmp(name->text, "is") == 0 && !z->depth) {
		if (!parse_list(z, c, TEST_IS))
			return false;
	} else {
		return fail(z, name, "no such selector as");
	}
	skip_space(z);
	if (z->at >= z->end || !token_is_delim(z->at, ')'))
		return fail(z, z->at, "expected ')' before");
	z->at++;
	return true;
}

static bool parse_pseudo_class(struct parser *z, struct compound *c)
{
	if (z->at < z->end && z->at->kind == TOKEN_FUNCTION)
		return parse_function(z, c);
	for (size_t i = 0; z->at < z->end && z->at->kind == TOKEN_IDENT &&
		i < sizeof simple_pseudos / sizeof *simple_pseudos; i++)
		if (strcasecmp(simple_pseudos[i].name, z->at->text) == 0) {
			add_test(z, c, (struct test){
				.kind = simple_pseudos[i].kind}, 1000);
			z->at++;
			return true;
		}
	return fail(z, z->at, "no such selector as");
}

static bool parse_pseudo_element(struct parser *z)
{
	static const char *const names[] = {[PSEUDO_BEFORE] = "before",
		[PSEUDO_AFTER] = "after", [PSEUDO_MARKER] = "marker"};

	for (int p = PSEUDO_BEFORE; z->at < z->end &&
		z->at->kind == TOKEN_IDENT && p < PSEUDO_COUNT; p++)
		if (strcasecmp(names[p], z->at->text) == 0) {
			z->pseudo = (enum pseudo)p;
			z->specificity++;
			z->at++;
			return true;
		}
	return fail(z, z->at, "no such pseudo-element as");
}

/* Everything up to a combinator, comma or end. */
static bool parse_compound(struct parser *z, struct compound *c)
{
	const struct token *start = z->at;

	if (z->parts++ > MOST_PARTS)
		return fail(z, z->at, "the selector is too long at");
	c->kind = -1;
	if (z->at < z->end && z->at->kind == TOKEN_IDENT) {
		c->kind = kind_of(z->at->text);
		if (c->kind == KIND_COUNT)
			diag_warning(z->diag, z->at->pos, "no document has an "
				"element '%s'", z->at->text);
		z->specificity++;
		z->at++;
	} else if (z->at < z->end && token_is_delim(z->at, '*')) {
		z->at++;
	}
	while (z->at < z->end && !z->pseudo && z->parts <= MOST_PARTS) {
		if (z->at->kind == TOKEN_HASH) {
			add_test(z, c, (struct test){.kind = TEST_ID,
				.name = z->at++->text}, 1000000);
		} else if (token_is_delim(z->at, '.')) {
			if (++z->at >= z->end || z->at->kind != TOKEN_IDENT)
				return fail(z, z->at, "expected a class, not");
			add_test(z, c, (struct test){.kind = TEST_CLASS,
				.name = z->at++->text}, 1000);
		} else if (token_is_delim(z->at, ':')) {
			bool element = ++z->at < z->end &&
				token_is_delim(z->at, ':');

			z->at += element;
			if (!(element ? parse_pseudo_element(z)
				: parse_pseudo_class(z, c)))
				return false;
		} else {
			break;
		}
	}
	return z->at > start || fail(z, z->at, "expected a selector, not");
}

static enum combinator parse_combinator(struct parser *z)
{
	bool space = z->at < z->end && z->at->kind == TOKEN_SPACE;
	enum combinator found = COMBINE_NONE;

	skip_space(z);
	if (z->at >= z->end || token_is_delim(z->at, ','))
		return COMBINE_NONE;
	if (token_is_delim(z->at, '>'))
		found = COMBINE_CHILD;
	else if (token_is_delim(z->at, '+'))
		found = COMBINE_NEXT;
	else if (token_is_delim(z->at, '~'))
		found = COMBINE_LATER;
	if (found) {
		z->at++;
		skip_space(z);
		return found;
	}
	return space ? COMBINE_DESCENDANT : COMBINE_NONE;
}

static struct selector *parse_selector(struct parser *z)
{
	struct selector *s = arena_alloc(z->arena, sizeof *s);
	const struct compound *left = NULL;
	enum combinator combinator = COMBINE_NONE;

	z->specificity = z->parts = 0;
	z->pseudo = PSEUDO_NONE;
	do {
		struct compound *c = arena_alloc(z->arena, sizeof *c);

		c->left = left;
		c->combinator = combinator;
		if (!parse_compound(z, c))
			return NULL;
		left = c;
		combinator = parse_combinator(z);
	} while (combinator && !z->pseudo);
	if (combinator) {
		fail(z, z->at, "nothing can stand in a pseudo-element:");
		return NULL;
	}
	if (z->at < z->end && !token_is_delim(z->at, ',')) {
		fail(z, z->at, "not understood:");
		return NULL;
	}
	s->right = left;
	s->pseudo = z->pseudo;
	s->specificity = z->specificity;
	return s;
}

const struct selector *selector_parse(struct arena *arena,
	const struct token *tokens, size_t count, struct diag *diag)
{
	struct parser z = {
		.arena = arena,
		.at = tokens,
		.end = tokens + count,
		.diag = diag,
	};
	const struct selector *first = NULL;
	const struct selector **end = &first;

	for (;;) {
		struct selector *s;

		skip_space(&z);
		s = parse_selector(&z);
		if (!s)
			return NULL;
		*end = s;
		end = &s->next;
		if (z.at >= z.end)
			return first;
		z.at++; /* the comma */
	}
}

/* The nearest sibling in that direction of the same kind, or any. */
static bool has_sibling(const struct node *node, bool before, bool same_kind)
{
	const struct node *n = before ? node->prev : node->next;

	for (; n; n = before ? n->prev : n->next)
		if (n->kind != KIND_TEXT &&
			(!same_kind || n->kind == node->kind))
			return true;
	return false;
}

/* "de" is the language of "de" and "de-AT". */
static bool is_lang(const char *lang, const char *range)
{
	size_t n = strlen(range);

	return lang && strncasecmp(lang, range, n) == 0 &&
		(lang[n] == '\0' || lang[n] == '-');
}

static bool compound_matches(const struct compound *c, const struct doc *doc,
	const struct node *node);

/* Lists do not nest, so the recursion is one deep. */
static bool any_matches(const struct compound *list, const struct doc *doc,
	const struct node *node)
{
	while (list && !compound_matches(list, doc, node))
		list = list->next;
	return list != NULL;
}

static bool compound_matches(const struct compound *c, const struct doc *doc,
	const struct node *node)
{
	if (c->kind >= 0 && c->kind != (int)node->kind)
		return false;
	for (const struct test *t = c->tests; t; t = t->next) {
		bool ok = false;

		switch (t->kind) {
		case TEST_CLASS:
			ok = node_has_class(node, t->name);
			break;
		case TEST_ID:
			ok = node->id && strcmp(node->id, t->name) == 0;
			break;
		case TEST_FIRST_CHILD:
			ok = !has_sibling(node, true, false);
			break;
		case TEST_LAST_CHILD:
			ok = !has_sibling(node, false, false);
			break;
		case TEST_ONLY_CHILD:
			ok = !has_sibling(node, true, false) &&
				!has_sibling(node, false, false);
			break;
		case TEST_FIRST_OF_TYPE:
			ok = !has_sibling(node, true, true);
			break;
		case TEST_LAST_OF_TYPE:
			ok = !has_sibling(node, false, true);
			break;
		case TEST_ROOT:
			ok = !node->parent;
			break;
		case TEST_LANG:
			ok = is_lang(node_lang(doc, node), t->name);
			break;
		case TEST_NOT:
			ok = !any_matches(t->list, doc, node);
			break;
		case TEST_IS:
			ok = any_matches(t->list, doc, node);
			break;
		}
		if (!ok)
			return false;
	}
	return true;
}

/*
 * What stands left of a compound. Where an ancestor matches and what is left
 * of it does not, for want of something further up, no ancestor above can do
 * better: what is above of it is less (so do browsers). Of the siblings before
 * a node the first that matches is as good as any other, and is kept.
 */
enum outcome {
	MATCHES,
	FAILS,       /* around this node */
	FAILS_ABOVE, /* around whatever has its ancestors, or fewer of them */
};

/* The children of one parent, with regard to "compound ~". */
struct earlier {
	const struct node *first; /* that matches; NULL: none up to `next` */
	const struct node *next;  /* the first that was not tried */
};

static enum outcome left_matches(struct matcher *m, const struct compound *c,
	const struct node *node);

static enum outcome whole_matches(struct matcher *m, const struct compound *c,
	const struct node *node)
{
	if (!node || !compound_matches(c, m->doc, node))
		return FAILS;
	return left_matches(m, c, node);
}

static bool earlier_matches(struct matcher *m, const struct compound *c,
	const struct node *node)
{
	const void *key[] = {c, node->parent};
	struct earlier **kept = (struct earlier **)map_at(&m->earlier, key,
		sizeof key), *e = *kept;

	if (!node->parent)
		return false;
	if (!e) {
		e = *kept = arena_alloc(m->earlier.arena, sizeof *e);
		e->next = node->parent->first;
	}
	while (!e->first && e->next && e->next->index < node->index) {
		const struct node *n = e->next;

		e->next = n->next;
		if (n->kind != KIND_TEXT && whole_matches(m, c, n) == MATCHES)
			e->first = n;
	}
	return e->first && e->first->index < node->index;
}

/* The recursion goes from compound to compound, of which there are few. */
static enum outcome left_matches(struct matcher *m, const struct compound *c,
	const struct node *node)
{
	const struct node *n = node->parent;

	switch (c->combinator) {
	case COMBINE_NONE:
		return MATCHES;
	case COMBINE_CHILD:
		return whole_matches(m, c->left, n);
	case COMBINE_NEXT:
		for (n = node->prev; n && n->kind == KIND_TEXT;)
			n = n->prev;
		return whole_matches(m, c->left, n);
	case COMBINE_LATER:
		return earlier_matches(m, c->left, node) ? MATCHES : FAILS;
	case COMBINE_DESCENDANT:
		for (; n; n = n->parent) {
			enum outcome o = whole_matches(m, c->left, n);

			if (o != FAILS)
				return o;
		}
		return FAILS_ABOVE;
	}
	return FAILS;
}

struct matcher matcher_new(struct arena *arena, const struct doc *doc)
{
	return (struct matcher){.doc = doc, .earlier.arena = arena};
}

bool selector_matches(struct matcher *m, const struct selector *s,
	const struct node *node)
{
	return whole_matches(m, s->right, node) == MATCHES;
}
