/* What the style itself says on the pages of an anonymous document. */
#include "style/style.h"

#include "resume/trace.h"

static bool says(const struct styled *styled, const char *text,
	struct diag *diag)
{
	const struct traces *traces = styled->doc->traces;

	if (!text || traces_clean(traces, text) == text)
		return false;
	diag_error(diag, (struct pos){.file = styled->doc->file}, "the style "
		"says '%.60s', which tells who this is about; take it out of "
		"the sheet or setting", text);
	return true;
}

/* A page's box says its pieces one after another. */
static bool box_says(struct arena *arena, const struct styled *styled,
	const struct style *box, struct diag *diag)
{
	struct buf text = {.arena = arena};

	for (const struct content *c = box ? box->content : NULL; c;
		c = c->next)
		if (c->kind == CONTENT_TEXT)
			buf_puts(&text, c->text);
	return says(styled, text.data, diag);
}

bool style_tells(struct arena *arena, const struct styled *styled,
	struct diag *diag)
{
	if (!styled->doc->traces)
		return false;
	for (int p = PSEUDO_BEFORE; p < PSEUDO_COUNT; p++)
		for (int i = 0; i < styled->doc->nodes; i++)
			if (says(styled, styled->generated[p][i], diag))
				return true;
	for (int k = 0; k < PAGE_KINDS; k++)
		for (int b = 0; b < BOX_COUNT; b++)
			if (box_says(arena, styled, styled->page[k].box[b],
				diag))
				return true;
	return false;
}
