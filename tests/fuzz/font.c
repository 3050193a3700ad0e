/* Any bytes as the file of a font in which a page is set: opened, asked for its
 * glyphs, shaped with, and cut down to what the PDF needs. */
#include "pages.h"

#include <unistd.h>

static const char markdown[] = "# Ann Ode\n\n*Office* fjord: **AVA**, 2019\n"
	"\n- \xC3\xA9 \xD8\xB9\xD8\xB1 x\n";

/* Where the file is put; it goes when the process does. */
static char folder[] = "/tmp/fuzz-font-XXXXXX", path[sizeof folder + 6];

static void tidy(void)
{
	unlink(path);
	rmdir(folder);
}

static bool put_font(const uint8_t *data, size_t size)
{
	FILE *file;

	if (!*path) {
		if (!mkdtemp(folder))
			return false;
		sprintf(path, "%s/x.ttf", folder);
		atexit(tidy);
	}
	file = fopen(path, "wb");
	if (!file)
		return false;
	fwrite(data, 1, size, file);
	return fclose(file) == 0;
}

static const struct doc *document(void)
{
	static struct doc *doc;
	struct diag silent = {0};

	if (!doc)
		doc = doc_read(fuzz_kept(), "fuzz.md", markdown,
			sizeof markdown - 1, &silent);
	return doc;
}

static const struct sheet *sheet(void)
{
	static const struct sheet *sheet;
	static const char css[] = "@font-face { font-family: X; src: url("
		"x.ttf); font-weight: 100 900 }\n* { font-family: X; "
		"font-variant-caps: small-caps }\n";
	struct arena *arena = fuzz_kept();
	struct diag silent = {0};

	if (!sheet)
		sheet = sheet_parse(arena, arena_printf(arena, "%s/fuzz.css",
			folder), css, sizeof css - 1, &silent);
	return sheet;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = fuzz_arena();
	struct diag silent = {0};
	struct style_options style_options = {0};
	struct pdf_options options = {0};
	struct files *files = files_new(arena, 0);
	struct fonts *fonts;
	const struct styled *styled;
	const struct sheet *sheets[1];
	const struct pages *pages;

	if (!put_font(data, size) || !files_allow(files, folder))
		return 0;
	sheets[0] = sheet();
	styled = style_apply(arena, document(), sheets, 1, &style_options,
		&silent);
	fonts = fonts_open(arena, &silent);
	fonts_add(fonts, files, styled->fonts);
	pages = layout(arena, styled, fonts, &silent);
	fuzz_look_at_pages(pages);
	fuzz_write(arena, pages, &options, &silent);
	fonts_close(fonts);
	return 0;
}
