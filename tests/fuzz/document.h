/* A document that has a bit of all, read once: no style changes it. */
#ifndef FUZZ_DOCUMENT_H
#define FUZZ_DOCUMENT_H

#include "fuzz.h"

#include <string.h>

static const char fuzz_markdown[] =
	"# Ann Ode\n\n*Poet*, **Ithaca** `ny`\nann@ode.example · 555-0100\n\n"
	"## Work {#work .x}\n\n### Singer, Mill & Sons, 2019 – 2023\n\n"
	"- a\n- b *c* [d](https://d.example)\n\n1. e\n   1. f\n\n> g\n\n***\n\n"
	"    h\n\n<div class=\"x y\" lang=de>i <span class=y>j</span></div>\n\n"
	"| k | l |\n|---|---|\n| m | n |\n\nterm\n: its *meaning*\n";

static inline const struct doc *fuzz_document(void)
{
	static struct doc *doc;
	struct diag silent = {0};

	if (!doc)
		doc = doc_read(fuzz_kept(), "fuzz.md", fuzz_markdown,
			strlen(fuzz_markdown), &silent);
	return doc;
}

#endif
