/*
 * The tree dressed with what the résumé says: the last stage of resume/, and
 * the only one that changes the tree for meaning.
 */
#ifndef RESUME_DRESS_H
#define RESUME_DRESS_H

#include "model/tree.h"
#include "resume/resume.h"

/*
 * Makes of the plain tree, which the résumé was read from, the one that styles
 * know: a header with name, headline and contacts; sections with ids and
 * topics; entries with heads whose parts are spans, their date at the end;
 * lists of tags. No word is lost. The lines' pieces follow the text to where
 * it goes.
 */
void dress(struct arena *arena, struct doc *doc, const struct resume *resume);

/* Headings and what belongs to them, in sections with ids. */
void sections_make(struct arena *arena, struct node *body);

/* Says in classes what the section is about, and whether it is .long. */
void section_add_topic(struct arena *arena, struct node *section,
	enum topic topic);

/* Runs of code spans become tags, lists with labels labelled lists. */
void skills_make(struct arena *arena, struct node *body);

/* Hyphens between dates become dashes, outside of the header. */
void dashes_make(struct arena *arena, struct doc *doc);

/* Puts back the icons that waited in texts; makes some of emoji, where contact
 * data and headings begin. */
void dress_icons(struct arena *arena, struct node *body);

#endif
