/* @page: the paper, its margins and margin boxes. Inside style/ only. */
#ifndef STYLE_PAGE_H
#define STYLE_PAGE_H

#include "style/property.h"

/* What all @page rules say of each kind of page. */
void page_resolve(struct arena *arena, const struct sheet *const *sheets,
	int count, const struct style_options *options,
	const struct computed *body, struct page_style out[PAGE_KINDS],
	struct diag *diag);

#endif
