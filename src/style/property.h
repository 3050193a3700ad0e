/*
 * Properties: one table, a row for each, and what reads their values. Inside
 * style/ only.
 */
#ifndef STYLE_PROPERTY_H
#define STYLE_PROPERTY_H

#include "base/map.h"
#include "style/sheet.h"

/* A custom property with its value. */
struct custom {
	size_t number; /* of its name */
	const struct token *value; /* NULL: as if it were not set */
	size_t count;
	const struct custom *next; /* declared before it on the same node */
};

/* What all styles of a document share. */
struct customs {
	struct map numbers; /* name to its number, from 1 */
	struct token *room; /* for a value in which var() is replaced */
	size_t capacity;
	size_t kept;        /* tokens of custom properties' values */
	struct custom_set *declared; /* room for what a node declares */
};

/* Those in force on a node. */
struct custom_set {
	size_t count;
	const struct custom *at[]; /* by number - 1; NULL: not set */
};

/* Features that one font-variant-* property asks for. */
struct feature_list {
	const struct feature *list;
	int count;
};

/* A style while it is being computed: what the result is made of. */
struct computed {
	struct style style;
	struct feature_list caps, numeric, ligatures, settings;
	struct customs *names;           /* NULL: there are none */
	const struct custom_set *customs; /* NULL: none is set */
	const struct custom *declared;    /* on the node, the last first */
	bool border_coloured[4]; /* else currentcolor */
};

/* What values are relative to. */
struct context {
	struct arena *arena;
	struct diag *diag;
	struct computed *out;
	const struct computed *parent; /* the initial one for the root */
	sp em;      /* font-size of the node; font-size itself: the parent's */
	sp rem, lh;
	struct colour colour; /* of the node: currentcolor */
	const struct fit *fits; /* NULL: clamp() is its preferred value */
	double fit;             /* of the property at hand */
	bool page;              /* an @page rule's declarations */
	const struct node *node; /* for attr(); may be NULL */
	struct custom_set *settled; /* the node's, of the pass before */
	bool cut; /* a length was longer than any paper */
};

/* The initial value of everything. */
extern const struct computed property_initial;

/* A style of which nothing is set: inherited fields as in the parent. */
void property_inherit(struct computed *out, const struct computed *parent);

/*
 * Applies a declaration; false when its value is not understood. What a
 * variable has spoilt is then unset, as CSS says, all else as it was.
 */
bool property_apply(struct context *c, const struct declaration *d);

/* Fields that follow from others: line-height, features. */
void property_finish(struct arena *arena, struct computed *out);

/*
 * Whether a declaration is worth keeping: warns of unknown properties, with a
 * suggestion, of those of CSS that are not supported, and of bad values.
 */
bool property_check(struct arena *arena, const struct sheet *sheet,
	const struct declaration *d, bool page, struct diag *diag);

#endif
