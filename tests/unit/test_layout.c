/* Pages: everything inside, everything tagged, headings with their text. */
#include "render.h"

static const char section[] =
	"## Section\n\n### Entry\n\nA line of text that says something.\n\n"
	"- An item that is long enough to be broken over two lines, as items "
	"often are when people have much to say about what they did.\n"
	"- Another.\n\n";

static const struct pages *laid_out(struct arena *arena, const char *markdown,
	struct fonts *fonts, struct diag *diag)
{
	struct bytes css;

	assert_true(blob_lookup("styles/classic.css", &css));
	return layout(arena, render_styled(arena, markdown,
		(const char *)css.data, diag), fonts, diag);
}

static const char *repeated(struct arena *arena, int times)
{
	struct buf out = {.arena = arena};

	buf_puts(&out, "# Ann Ode\n\n");
	while (times--)
		buf_puts(&out, section);
	return out.data;
}

static void all_inside_and_tagged(void **state)
{
	struct diag diag = {0};
	struct fonts *fonts = fonts_open(*state, &diag);
	const struct pages *pages = laid_out(*state, repeated(*state, 40),
		fonts, &diag);

	assert_int_equal(diag.warnings, 0);
	assert_true(pages->count > 3);
	for (int p = 0; p < pages->count; p++) {
		const struct page *page = &pages->page[p];

		assert_true(page->frame_count > 0);
		for (size_t i = 0; i < page->frame_count; i++) {
			const struct frame *f = &page->frames[i];

			assert_true(f->y > 0 && f->y < page->height);
			assert_true(f->x > 0 && f->x < page->width);
			if (f->kind != FRAME_RUN)
				continue;
			assert_true(f->x + f->run->width < page->width);
		}
	}
	fonts_close(fonts);
}

/* The last text of a page that is not in its margin. */
static const struct run *last_run(const struct page *page)
{
	const struct run *last = NULL;

	for (size_t i = 0; i < page->frame_count; i++)
		if (page->frames[i].kind == FRAME_RUN && page->frames[i].tag)
			last = page->frames[i].run;
	return last;
}

static void no_heading_ends_a_page(void **state)
{
	struct diag diag = {0};
	struct fonts *fonts = fonts_open(*state, &diag);

	for (int n = 5; n < 45; n++) {
		const struct pages *pages = laid_out(*state,
			repeated(*state, n), fonts, &diag);

		for (int p = 0; p + 1 < pages->count; p++) {
			const struct node *node = last_run(&pages->page[p])
				->node;

			assert_null(node_within(node, KIND_H2));
			assert_null(node_within(node, KIND_H3));
		}
	}
	fonts_close(fonts);
}

/* All tagged text, pages one after the other. */
static const char *text_of(struct arena *arena, const struct pages *pages)
{
	struct buf out = {.arena = arena};

	for (int p = 0; p < pages->count; p++)
		for (size_t i = 0; i < pages->page[p].frame_count; i++) {
			const struct frame *f = &pages->page[p].frames[i];

			if (f->kind == FRAME_RUN && f->tag)
				buf_add(&out, f->run->text, f->run->text_len);
		}
	return out.data;
}

static void no_line_is_lost_or_doubled(void **state)
{
	struct diag diag = {0};
	struct fonts *fonts = fonts_open(*state, &diag);

	for (int n = 1; n < 40; n += 3) {
		const char *text = text_of(*state, laid_out(*state,
			repeated(*state, n), fonts, &diag));
		int entries = 0, others = 0;

		for (const char *p = text; (p = strstr(p, "Entry")); p++)
			entries++;
		for (const char *p = text; (p = strstr(p, "Another.")); p++)
			others++;
		assert_int_equal(entries, n);
		assert_int_equal(others, n);
	}
	fonts_close(fonts);
}

static void numbers_in_the_margin(void **state)
{
	struct diag diag = {0};
	struct fonts *fonts = fonts_open(*state, &diag);
	const struct pages *pages = laid_out(*state, repeated(*state, 20),
		fonts, &diag);
	const struct page *second = &pages->page[1];
	const struct frame *number = &second->frames[second->frame_count - 1];
	const char *wanted = arena_printf(*state, "page 2 / %d", pages->count);

	assert_int_equal(number->kind, FRAME_RUN);
	assert_null(number->tag); /* an artifact */
	assert_int_equal(number->run->text_len, strlen(wanted));
	assert_memory_equal(number->run->text, wanted, strlen(wanted));
	assert_non_null(last_run(&pages->page[0]));
	fonts_close(fonts);
}

static void markers(void **state)
{
	struct diag diag = {0};
	struct fonts *fonts = fonts_open(*state, &diag);
	const char *text = text_of(*state, laid_out(*state,
		"- a\n  - b\n\n\n8. c\n9. d\n10. e\n", fonts, &diag));

	assert_string_equal(text, "\xE2\x80\xA2 a\xE2\x97\xA6 b8. c9. d10. e");
	fonts_close(fonts);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(all_inside_and_tagged),
		TEST(no_heading_ends_a_page),
		TEST(no_line_is_lost_or_doubled),
		TEST(numbers_in_the_margin),
		TEST(markers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
