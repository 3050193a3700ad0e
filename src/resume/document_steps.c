/* What follows what in a document: how much each state costs after another. */
#include "resume/document_steps.h"

#include "resume/weight.h"

static const double NEVER = STEP_NEVER;

static bool is_early(int a)
{
	return a == DOC_EARLY_CONTACT || a == DOC_EARLY_INTRO;
}

static double step_to_name(enum name_step line, int a)
{
	if (line == NAME_LABELLED)
		return W(NAME_LABELLED);
	if (a == DOC_INSIDE || a == DOC_SECTION)
		return line == NAME_SOLE ? W(INSIDE_SOLE) : W(INSIDE_NAME);
	return a == DOC_TITLE ? 0 : is_early(a) ? W(NAME_AFTER) : W(NAME_AGAIN);
}

/* The states that each can follow, and what that costs; see weight.h. */
static double step(enum name_step line, int a, int b)
{
	switch (b) {
	case DOC_NAME:
		return step_to_name(line, a);
	case DOC_TITLE:
		return a == DOC_TITLE || a == DOC_NAME ? W(TITLE_AGAIN)
			: is_early(a) ? W(TITLE_AFTER) : NEVER;
	case DOC_HEADLINE:
		if (a == DOC_INSIDE)
			return W(INSIDE_BACK);
		return a == DOC_NAME ? 0 : a == DOC_HEADLINE ? W(HEADLINE_AGAIN)
			: a == DOC_CONTACT || a == DOC_TITLE ? W(HEADLINE_AFTER)
			: a == DOC_INTRO ? W(HEADLINE_INTRO) : NEVER;
	case DOC_CONTACT:
		if (a == DOC_INSIDE)
			return W(INSIDE_BACK);
		return a == DOC_INTRO ? W(INTRO_CONTACT_AFTER)
			: a == DOC_SECTION || is_early(a) ? NEVER : 0;
	case DOC_INTRO:
		if (a == DOC_INSIDE)
			return W(INSIDE_BACK);
		return a == DOC_SECTION || is_early(a) ? NEVER : a == DOC_NAME
			? W(AFTER_NAME) : 0;
	case DOC_EARLY_CONTACT:
	case DOC_EARLY_INTRO:
		return a == DOC_TITLE || is_early(a) ? 0 : NEVER;
	case DOC_SECTION:
		return a == DOC_NAME ? W(AFTER_NAME) : a == DOC_SECTION
			? W(SECTION_EMPTY) : 0;
	default:
		return a == DOC_INSIDE || a == DOC_SECTION ? 0 : W(START_INSIDE);
	}
}

void document_steps(struct document_steps *s)
{
	for (int i = 0; i < NAME_STEPS; i++) {
		s->back[i] = NEVER;
		for (int a = 0; a < DOC_STATES; a++)
			for (int b = 0; b < DOC_STATES; b++) {
				double cost = step((enum name_step)i, a, b);

				s->cost[i][a][b] = cost;
				if (doc_is_past(a) && !doc_is_past(b) &&
					cost < s->back[i])
					s->back[i] = cost;
			}
	}
}
