/* @page: the paper, its margins and margin boxes. Inside style/ only. */
#ifndef STYLE_PAGE_H
#define STYLE_PAGE_H

#include "style/property.h"

/* What all @page rules say of the first page and of the others. */
void page_resolve(struct arena *arena, const struct sheet *const *sheets,
	int count, const struct style_options *options,
	const struct computed *body, struct page_style out[2],
	struct diag *diag);

#endif
