/* A document from Markdown and CSS, through as many stages as a test asks. */
#ifndef RENDER_H
#define RENDER_H

#include "unit.h"

#include "base/blob.h"
#include "layout/layout.h"
#include "read.h"

#include <string.h>

static inline const struct styled *render_styled(struct arena *arena,
	const char *markdown, const char *css, struct diag *diag)
{
	struct style_options options = {.traced = true};
	struct doc *doc = doc_read(arena, "test.md", markdown,
		strlen(markdown), diag);
	const struct sheet *sheet = sheet_parse(arena, "test.css", css,
		strlen(css), diag);

	assert_non_null(doc);
	return style_apply(arena, doc, &sheet, 1, &options, diag);
}

/* The first node of the kind, which must be there. */
static inline const struct node *render_find(const struct styled *styled,
	enum kind kind)
{
	for (const struct node *n = styled->doc->body; n;
		n = node_next(n, styled->doc->body))
		if (n->kind == kind)
			return n;
	fail_msg("no %s", doc_kinds[kind].name);
	return NULL;
}

#endif
