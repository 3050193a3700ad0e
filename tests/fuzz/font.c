/* Any bytes as the file of a font in which a page is set: opened, asked for its
 * glyphs, shaped with, and cut down to what the PDF needs. */
#include "pages.h"

#include <unistd.h>

enum { FILES_FOR = 200 /* runs: what was opened stays as long */ };

static const char markdown[] = "# Ann Ode\n\n*Office* fjord: **AVA**, 2019\n"
	"\n- \xC3\xA9 x\n";

/* Where the files are put; they go when the process does. */
static char folder[] = "/tmp/fuzz-font-XXXXXX";

static void tidy(void)
{
	remove(arena_printf(fuzz_kept(), "%s/fonts.conf", folder));
	rmdir(folder);
}

static bool put_file(const char *path, const uint8_t *data, size_t size)
{
	FILE *file = fopen(path, "wb");

	if (!file)
		return false;
	fwrite(data, 1, size, file);
	return fclose(file) == 0;
}

/* A folder, and a system without fonts, where nobody looks for others. */
static bool begin(void)
{
	static const uint8_t none[] = "<fontconfig/>";
	const char *path;

	if (!mkdtemp(folder) || atexit(tidy))
		return false;
	path = arena_printf(fuzz_kept(), "%s/fonts.conf", folder);
	return put_file(path, none, sizeof none - 1) &&
		setenv("FONTCONFIG_FILE", path, 1) == 0;
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

/* A family of that number, which no other run's has been. */
static const struct sheet *sheet(struct arena *arena, int number)
{
	const char *css = arena_printf(arena, "@font-face { font-family: F%d; "
		"src: url(%d.ttf); font-weight: 100 900 }\n* { font-family: "
		"F%d; font-variant-caps: small-caps }\n", number, number,
		number);
	struct diag silent = {0};

	return sheet_parse(arena, arena_printf(arena, "%s/fuzz.css", folder),
		css, strlen(css), &silent);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct arena *kept;
	static struct fonts *fonts;
	static struct diag silent;
	static int number;
	struct arena *arena = fuzz_arena();
	struct style_options style_options = {.defaults = fuzz_defaults()};
	struct pdf_options options = {0};
	struct files *files;
	const struct styled *styled;
	const struct sheet *sheets[1];
	const struct pages *pages;
	char *path;

	if (!number && !begin())
		return 0;
	if (number++ % FILES_FOR == 0) {
		fonts_close(fonts);
		arena_free(kept);
		kept = arena_new();
		fonts = fonts_open(kept, &silent);
	}
	path = arena_printf(arena, "%s/%d.ttf", folder, number);
	files = files_new(kept, 0);
	if (!files_allow(files, folder) || !put_file(path, data, size))
		return 0;
	sheets[0] = sheet(arena, number);
	styled = style_apply(arena, document(), sheets, 1, &style_options,
		&silent);
	fonts_add(fonts, files, styled->fonts);
	pages = layout(arena, styled, fonts, &silent);
	unlink(path);
	fuzz_look_at_pages(pages);
	silent = (struct diag){0};
	fuzz_write(arena, pages, &options, &silent);
	return 0;
}
