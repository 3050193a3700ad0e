/* The passes that read a résumé out of the tree, in the order of read.c. */
#ifndef RESUME_PASSES_H
#define RESUME_PASSES_H

#include "model/tree.h"

/* Takes out what tells who the person is, and says how much that was. */
void anonymous_make(struct arena *arena, struct doc *doc, struct diag *diag);

/* The name and what stands with it, in a header. */
void header_make(struct arena *arena, struct doc *doc);

/* Headings with dates, and titles right below them, open no section. */
void levels_settle(struct arena *arena, struct node *body);

/* Sections and bold lines with a date become entries. */
void entries_make(struct arena *arena, struct doc *doc, struct diag *diag);

/* Runs of code spans become tags, lists with labels labelled lists. */
void skills_make(struct arena *arena, struct node *body);

/* A section's class says what it is about: .work, .education, .skills ... */
void topics_make(struct arena *arena, struct node *body);

/* Hyphens between two dates become en dashes. */
void dates_dash(struct arena *arena, struct node *body);

/* Headings and what belongs to them, in sections with ids. */
void sections_make(struct arena *arena, struct node *body);

#endif
