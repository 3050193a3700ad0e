/* Fitting against a sweep of all steps. */
#include "render.h"

#include "layout/fit.h"
#include "read.h"

#include <stdlib.h>
#include <string.h>

static const char *const words[] = {"type", "composition", "of", "a",
	"mathematical", "page", "in", "seven", "languages", "proofs"};

/* Some sections of some bullets of some words. */
static const char *make(struct arena *arena, unsigned seed)
{
	struct buf out = {.arena = arena};

	srand(seed);
	buf_puts(&out, "# Ada Quill\n\n");
	for (int s = 2 + rand() % 4; s--;) {
		buf_puts(&out, "## Section\n\n");
		for (int e = 1 + rand() % 5; e--;) {
			buf_puts(&out, "### Entry 2001 - 2004\n\n");
			for (int i = 1 + rand() % 6; i--;) {
				buf_puts(&out, "- ");
				for (int w = 3 + rand() % 30; w--;)
					buf_printf(&out, "%s ",
						words[rand() % 10]);
				buf_putc(&out, '\n');
			}
			buf_putc(&out, '\n');
		}
	}
	return out.data;
}

static struct fit_job job_for(struct arena *arena, const char *style,
	const char *markdown, const struct sheet **sheet, struct diag *diag)
{
	struct fit_job job = {.sheet_count = 1};

	job.doc = doc_read(arena, "t.md", markdown, strlen(markdown), diag);
	*sheet = sheet_open(arena, NULL, style, diag);
	job.sheets = sheet;
	job.styled = style_apply(arena, job.doc, sheet, 1, &job.options, diag);
	job.fonts = fonts_open(arena, diag);
	return job;
}

static int pages_at(struct arena *arena, const struct fit_job *job, int step,
	struct diag *diag)
{
	struct style_options options = job->options;

	options.fit = fit_at(step);
	return layout(arena, style_apply(arena, job->doc, job->sheets, 1,
		&options, diag), job->fonts, diag)->count;
}

/* Whatever number of pages some step gives is reached, and no other. */
static void check_all(struct arena *arena, const struct fit_job *job)
{
	struct diag diag = {0};
	int counts[FIT_STEPS + 1], fewest, most;

	for (int i = 0; i <= FIT_STEPS; i++)
		counts[i] = pages_at(arena, job, -i, &diag);
	fewest = most = counts[0];
	for (int i = 0; i <= FIT_STEPS; i++)
		fewest = counts[i] < fewest ? counts[i] : fewest;
	for (int wanted = fewest > 1 ? fewest - 1 : 1; wanted <= most;
		wanted++) {
		const struct fit_wish wish = {.pages = wanted};
		struct buf said = {.arena = arena};
		const struct pages *pages = fit_pages(arena, job, &wish, &said,
			&diag);

		if (wanted < fewest) {
			assert_null(pages);
			continue;
		}
		assert_non_null(pages);
		assert_true(pages->count <= wanted);
		assert_int_equal(said.len != 0, counts[0] > wanted);
	}
}

static void as_a_sweep_says(void **state)
{
	static const char *const styles[] = {"classic", "sidebar"};
	struct diag diag = {0};

	for (unsigned seed = 0; seed < 12; seed++) {
		const struct sheet *sheet;
		struct fit_job job = job_for(*state, styles[seed % 2],
			make(*state, seed), &sheet, &diag);

		check_all(*state, &job);
		fonts_close(job.fonts);
	}
}

/* Kinds of properties give way one after the other. */
static void gaps_go_first(void **state)
{
	struct fit fit = fit_at(-FIT_STEPS / 8);

	(void)state;
	assert_true(fit.of[FIT_GAPS] == -0.5);
	assert_true(fit.of[FIT_LEADING] == 0);
	fit = fit_at(-FIT_STEPS * 5 / 8);
	assert_true(fit.of[FIT_LEADING] == -1);
	assert_true(fit.of[FIT_MARGINS] == -0.5);
	assert_true(fit.of[FIT_SIZE] == 0);
	fit = fit_at(FIT_STEPS);
	assert_true(fit.of[FIT_SIZE] == 1);
}

static void fill(void **state)
{
	const struct fit_wish wish = {.fill = true};
	struct buf said = {.arena = *state};
	struct diag diag = {0};
	const struct sheet *sheet;
	struct fit_job job = job_for(*state, "classic", make(*state, 5),
		&sheet, &diag);
	int before = pages_at(*state, &job, 0, &diag);
	const struct pages *pages = fit_pages(*state, &job, &wish, &said,
		&diag);

	assert_int_equal(pages->count, before);
	assert_true(pages_at(*state, &job, FIT_STEPS, &diag) > before);
	assert_true(said.len > 0);
	fonts_close(job.fonts);
}

/* What does not fit is refused with advice. */
static void refusal(void **state)
{
	const struct fit_wish wish = {.pages = 1};
	char printed[2000] = "";
	struct diag diag = {.stream = fmemopen(printed, sizeof printed, "w")};
	struct buf said = {.arena = *state};
	const struct sheet *sheet;
	struct fit_job job = job_for(*state, "classic",
		arena_printf(*state, "%s%s%s", make(*state, 5),
			make(*state, 4), make(*state, 5)), &sheet, &diag);

	assert_null(fit_pages(*state, &job, &wish, &said, &diag));
	fclose(diag.stream);
	assert_int_equal(diag.errors, 1);
	assert_non_null(strstr(printed, "lines too many for 1 page, even "
		"with all that the style lets shrink"));
	assert_non_null(strstr(printed, "fewer letters before this save"));
	fonts_close(job.fonts);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(as_a_sweep_says),
		TEST(gaps_go_first),
		TEST(fill),
		TEST(refusal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
