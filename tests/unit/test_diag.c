#include "unit.h"

#include "base/diag.h"

#include <stdlib.h>
#include <string.h>

/* What was said into d.stream since it was opened; closes it. */
static const char *said(struct arena *arena, struct diag *d)
{
	char *text = arena_alloc(arena, 4096);

	rewind(d->stream);
	text[fread(text, 1, 4095, d->stream)] = '\0';
	fclose(d->stream);
	return text;
}

static void places(void **state)
{
	struct diag d = {.stream = tmpfile()};

	assert_non_null(d.stream);
	diag_error(&d, (struct pos){"a.md", 12, 3}, "no %s", "image");
	diag_error(&d, (struct pos){"a.md", 12, 0}, "x");
	diag_error(&d, (struct pos){"a.md", 0, 0}, "x");
	diag_error(&d, (struct pos){0}, "x");
	assert_string_equal(said(*state, &d),
		"a.md:12:3: error: no image\n"
		"a.md:12: error: x\n"
		"a.md: error: x\n"
		"resumepdf: error: x\n");
}

static void say_all(struct diag *d)
{
	diag_error(d, (struct pos){"f", 1, 1}, "e");
	diag_warning(d, (struct pos){"f", 1, 1}, "w");
	diag_note(d, (struct pos){"f", 1, 1}, "n");
}

/* All are counted, whichever are shown. */
static void kinds_shown(void **state)
{
	struct {
		bool quiet, verbose;
		const char *text;
	} rows[] = {
		{false, false, "f:1:1: error: e\nf:1:1: warning: w\n"},
		{true, false, "f:1:1: error: e\n"},
		{true, true, "f:1:1: error: e\n"},
		{false, true, "f:1:1: error: e\nf:1:1: warning: w\n"
			"f:1:1: note: n\n"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct diag d = {.stream = tmpfile(), .quiet = rows[i].quiet,
			.verbose = rows[i].verbose};

		say_all(&d);
		say_all(&d);
		assert_int_equal(d.errors, 2);
		assert_int_equal(d.warnings, 2);
		assert_int_equal(d.notes, 2);
		assert_non_null(strstr(said(*state, &d), rows[i].text));
	}
}

static void without_a_stream_it_only_counts(void **state)
{
	struct diag d = {.verbose = true};

	(void)state;
	say_all(&d);
	assert_int_equal(d.errors + d.warnings + d.notes, 3);
}

static void warn(struct diag *d, int line, const char *what)
{
	char file[] = "a.md"; /* gone by the time it is printed */

	diag_warning(d, (struct pos){file, line, 1}, "no %s", what);
}

/* One line for what is said of many places, or differs in what it names. */
static void collected(void **state)
{
	struct diag d = {.stream = tmpfile()};

	diag_collect(&d);
	warn(&d, 2, "ink");
	diag_warning(&d, (struct pos){0}, "once");
	for (int line = 3; line < 13; line++)
		warn(&d, line, "ink");
	warn(&d, 20, "pen");
	warn(&d, 20, "pen");
	warn(&d, 21, "nib");
	warn(&d, 22, "pot");
	warn(&d, 23, "lid");
	assert_int_equal(ftell(d.stream), 0);
	assert_int_equal(d.warnings, 17);
	diag_error(&d, (struct pos){"b.md", 1, 1}, "x");
	diag_finish(&d);
	assert_string_equal(said(*state, &d),
		"a.md:2:1: warning: no ink (also in lines 3, 4, 5 and 7 more, "
		"'pen' in line 20, 'nib' in line 21 and 2 more, the next in "
		"line 22)\n"
		"resumepdf: warning: once\n"
		"b.md:1:1: error: x\n");
}

/* What differs in more than a name, and errors, have lines of their own. */
static void apart(void **state)
{
	struct diag d = {.stream = tmpfile()};

	diag_collect(&d);
	for (int i = 0; i < 5; i++) {
		diag_warning(&d, (struct pos){"f", i + 1, 0}, "'a%d' is no 'b%d'",
			i, i);
		diag_error(&d, (struct pos){"f", i + 1, 0}, "no 'c%d'", i);
		diag_warning(&d, (struct pos){"f", 1, 0}, "no (\"d%d\") here",
			i / 2);
	}
	diag_finish(&d);
	assert_string_equal(said(*state, &d),
		"f:1: warning: 'a0' is no 'b0'\n"
		"f:2: warning: 'a1' is no 'b1'\n"
		"f:3: warning: 'a2' is no 'b2'\n"
		"f:4: warning: 2 more like the last\n"
		"f:1: error: no 'c0'\n"
		"f:2: error: no 'c1'\n"
		"f:3: error: no 'c2'\n"
		"f:4: error: 2 more like the last\n"
		"f:1: warning: no (\"d0\") here (also 'd1' in line 1, 'd2' in "
		"line 1)\n");
}

/* Who asks for notes wants all. */
static void notes_are_all_shown(void **state)
{
	struct diag d = {.stream = tmpfile(), .verbose = true};

	diag_collect(&d);
	for (int i = 0; i < 5; i++)
		diag_note(&d, (struct pos){0}, "n%d", i);
	diag_finish(&d);
	assert_non_null(strstr(said(*state, &d), "n3\nresumepdf: note: n4\n"));
}

static void colour(void **state)
{
	struct diag d = {.stream = tmpfile(), .colour = true};
	const char *text;

	diag_error(&d, (struct pos){"f", 1, 1}, "plain words");
	text = said(*state, &d);
	assert_non_null(strstr(text, "\033["));
	/* Colours end before the message. */
	assert_non_null(strstr(text, "\033[0m plain words\n"));
}

static void no_color_is_heeded(void **state)
{
	struct diag d;

	(void)state;
	setenv("NO_COLOR", "1", 1);
	d = diag_stderr();
	assert_false(d.colour);
	assert_ptr_equal(d.stream, stderr);
	assert_false(d.quiet || d.verbose);
	assert_int_equal(d.errors + d.warnings + d.notes, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(places),
		TEST(kinds_shown),
		TEST(without_a_stream_it_only_counts),
		TEST(collected),
		TEST(apart),
		TEST(notes_are_all_shown),
		TEST(colour),
		TEST(no_color_is_heeded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
