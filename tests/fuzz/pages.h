/* The stages after reading. Fonts and the style are opened once, not for each
 * run; what a document's own sheet names is out of reach. */
#ifndef FUZZ_PAGES_H
#define FUZZ_PAGES_H

#include "fuzz.h"

#include "base/blob.h"
#include "layout/layout.h"
#include "pdf/pdf.h"

#include <string.h>

enum { FONTS_FOR = 4000 /* runs, since they remember what they were asked */ };

/* fontconfig keeps its patterns by offsets, which no search for leaks can see
 * while the fonts stay open. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
	return "leak:libfontconfig";
}

/* The classic style. */
static inline const struct sheet *fuzz_style(void)
{
	static const struct sheet *sheet;
	struct diag silent = {0};
	struct bytes css;

	if (!sheet && blob_lookup("styles/classic.css", &css))
		sheet = sheet_parse(fuzz_kept(), "classic.css",
			(const char *)css.data, css.len, &silent);
	return sheet;
}

static inline struct fonts *fuzz_fonts(struct arena *arena,
	const struct font_source *own)
{
	static struct arena *kept;
	static struct fonts *fonts;
	static struct diag silent;
	static int runs;

	if (runs++ % FONTS_FOR == 0) {
		fonts_close(fonts);
		arena_free(kept);
		kept = arena_new();
		fonts = fonts_open(kept, &silent);
	}
	fonts_add(fonts, files_new(arena, 0), own);
	return fonts;
}

static inline bool fuzz_is_on_paper(sp x)
{
	return x >= -SP_PAPER && x <= SP_PAPER;
}

static inline void fuzz_look_at_pages(const struct pages *pages)
{
	must(pages->count > 0, "there is a page");
	for (int i = 0; i < pages->count; i++) {
		const struct page *p = &pages->page[i];

		must(p->width > 0 && p->height > 0, "it has a size");
		for (size_t k = 0; k < p->frame_count; k++)
			must(fuzz_is_on_paper(p->frames[k].x) &&
				fuzz_is_on_paper(p->frames[k].y),
				"frames are where paper can be");
	}
}

/* The document in these sheets on top of the style. */
static inline const struct pages *fuzz_layout(struct arena *arena,
	const struct doc *doc, const struct sheet *const *sheets, int count,
	struct diag *diag)
{
	struct style_options options = {.defaults = fuzz_defaults()};
	const struct styled *styled = style_apply(arena, doc, sheets, count,
		&options, diag);
	const struct pages *pages = layout(arena, styled, fuzz_fonts(arena,
		styled->fonts), diag);

	fuzz_look_at_pages(pages);
	return pages;
}

static inline void fuzz_write(struct arena *arena, const struct pages *pages,
	struct pdf_options *options, struct diag *diag)
{
	struct buf out = {.arena = arena};

	options->producer = "fuzz";
	if (!options->standard)
		options->standard = standard_default;
	if (pdf_write(arena, pages, options, &out, diag))
		must(out.len > 8 && memcmp(out.data, "%PDF-", 5) == 0,
			"a PDF begins as one");
	else
		must(diag->errors > 0, "an error says why");
}

#endif
