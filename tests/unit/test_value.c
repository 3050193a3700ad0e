/* Values: numbers, lengths, arithmetic, colours, variables. */
#include "unit.h"

#include "style/value.h"

#include <stdlib.h>
#include <string.h>

/* 10pt, the root's 8pt, lines of 14pt. */
static struct context *context_new(struct arena *arena)
{
	struct context *c = arena_alloc(arena, sizeof *c);
	struct computed *out = arena_alloc(arena, sizeof *out);

	*out = property_initial;
	*c = (struct context){
		.arena = arena,
		.out = out,
		.parent = &property_initial,
		.em = 10 * SP_PT,
		.rem = 8 * SP_PT,
		.lh = 14 * SP_PT,
		.colour = {1, 2, 3, 255},
	};
	return c;
}

static struct cursor cursor_of(struct arena *arena, const char *text)
{
	size_t count;
	const struct token *t = tokenize(arena, "t.css", text, strlen(text),
		&count);

	return (struct cursor){t, t + count};
}

struct length_case {
	const char *text;
	double points; /* and */
	double percent;
};

static const struct length_case lengths[] = {
	{"1pt", 1, 0}, {"1px", 0.75, 0}, {"1in", 72, 0}, {"1cm", 28.3465, 0},
	{"1mm", 2.83465, 0}, {"1q", 0.708661, 0}, {"1Q", 0.708661, 0},
	{"1pc", 12, 0}, {"1PT", 1, 0},
	{"1em", 10, 0}, {"1rem", 8, 0}, {"1lh", 14, 0}, {"1ex", 5, 0},
	{"1ch", 5, 0},
	{"0", 0, 0}, {"-0", 0, 0}, {"0.0", 0, 0}, {"-2.5pt", -2.5, 0},
	{"50%", 0, 50}, {"-0.25%", 0, -0.25},
	{"calc(1pt)", 1, 0}, {"CALC(1pt)", 1, 0},
	{"calc(1pt + 2px)", 2.5, 0}, {"calc(1pt - 2pt)", -1, 0},
	{"calc(2 * 3pt)", 6, 0}, {"calc(3pt * 2)", 6, 0},
	{"calc(3pt / 2)", 1.5, 0}, {"calc(1pt + 2pt * 3)", 7, 0},
	{"calc((1pt + 2pt) * 3)", 9, 0}, {"calc(8pt / 2 / 2)", 2, 0},
	{"calc(9pt - 3pt - 2pt)", 4, 0}, {"calc(1pt + -2pt)", -1, 0},
	{"calc(50% + 2pt)", 2, 50}, {"calc(2pt - 50%)", 2, -50},
	{"calc(2 * (50% - 1pt))", -2, 100},
	{"calc(1lh - 1em)", 4, 0}, {"calc( 1pt )", 1, 0},
	{"calc(calc(1pt) + calc(2pt))", 3, 0},
	{"min(1pt, 2pt)", 1, 0}, {"max(1pt, 2pt)", 2, 0},
	{"min(3pt)", 3, 0}, {"max(1pt, 1em, 1rem)", 10, 0},
	{"min(1pt + 5pt, 4pt)", 4, 0}, {"max(10%, 20%)", 0, 20},
	{"clamp(1pt, 2pt, 3pt)", 2, 0}, {"clamp(1pt, 0pt, 3pt)", 1, 0},
	{"clamp(1pt, 9pt, 3pt)", 3, 0},
	{"clamp(5pt, 2pt, 3pt)", 5, 0}, /* the minimum wins */
	{"calc(2 * clamp(1pt, 2pt, 3pt))", 4, 0},
};

static void length_values(void **state)
{
	struct context *c = context_new(*state);

	for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
		const struct length_case *want = &lengths[i];
		struct cursor v = cursor_of(*state, want->text);
		struct length got;

		if (!value_length_percentage(c, &v, &got) || !value_ends(&v))
			fail_msg("%s is no length", want->text);
		if (labs((long)got.fixed -
				(long)(want->points * SP_PT)) > 3 ||
			got.percent != (int32_t)(want->percent * 100) ||
			got.automatic)
			fail_msg("%s: %d sp and %d", want->text, got.fixed,
				got.percent);
	}
}

/* No value of the kind; the cursor stays. */
static void no_lengths(void **state)
{
	static const char *const cases[] = {"", "1", "-1", "a", "'1pt'",
		"1furlong", "1fr", "#123", ",", "/", "+ 1pt", "(1pt)",
		"calc(1)", "calc()", "calc(1pt", "calc(1pt + 2)",
		"calc(1pt +2pt)", "calc(1pt * 2pt)", "calc(1 / 2pt)",
		"calc(1pt / 0)", "calc(1pt,2pt)", "min()", "min(1pt, 2)",
		"min(1pt, 10%)", "clamp(1pt, 2pt)", "clamp(1pt, 2pt, 3pt, 4pt)",
		"foo(1pt)", "calc(* 2pt)", "200000%",
		"min(1pt,1pt,1pt,1pt,1pt,1pt,1pt,1pt,1pt)",
		"calc((((((((((((((((((((((((((((((((((((1pt"
			"))))))))))))))))))))))))))))))))))))"};
	struct context *c = context_new(*state);

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct cursor v = cursor_of(*state, cases[i]);
		const struct token *start = v.at;
		struct length got;

		if (value_length_percentage(c, &v, &got))
			fail_msg("%s: %d sp", cases[i], got.fixed);
		if (v.at != start)
			fail_msg("%s: the cursor has moved", cases[i]);
	}
}

/* Arithmetic that leaves all bounds ends in some value of the type. */
static void boundless(void **state)
{
	static const char *const cases[] = {"1e300pt", "-1e300pt",
		"calc(1e300pt * 1e300)", "calc(1e300pt * 1e300 * 0)",
		"calc(1e300pt * 1e300 - 1e300pt * 1e300)",
		"calc(1pt + 1e300% * 1e300 * 0)",
		"calc(1pt + (1e300% * 1e300 - 1e300% * 1e300))",
		"calc(1pt / 1e-300)"};
	struct context *c = context_new(*state);

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct cursor v = cursor_of(*state, cases[i]);
		struct length got;

		if (!value_length_percentage(c, &v, &got))
			fail_msg("%s", cases[i]);
		assert_int_equal(got.percent, 0);
	}
}

static void numbers(void **state)
{
	struct context *c = context_new(*state);
	struct cursor v = cursor_of(*state, "1.5 calc(2 * 3) 7 8.0 1e7 9 9pt");
	double number;
	int32_t percent;
	int integer;
	sp length;

	assert_true(value_number(c, &v, &number));
	assert_true(number == 1.5);
	assert_true(value_number(c, &v, &number));
	assert_true(number == 6);
	assert_true(value_integer(&v, &integer));
	assert_int_equal(integer, 7);
	assert_false(value_integer(&v, &integer));
	assert_true(value_number(c, &v, &number));
	assert_false(value_integer(&v, &integer)); /* ten million */
	assert_true(value_number(c, &v, &number));
	assert_false(value_length(c, &v, &length));
	assert_false(value_percentage(c, &v, &percent));
	assert_true(value_integer(&v, &integer));
	assert_false(value_number(c, &v, &number));
	assert_true(value_length(c, &v, &length));
	assert_int_equal(length, 9 * SP_PT);
	assert_true(value_ends(&v));

	v = cursor_of(*state, "12.345% calc(10% * 2) 3pt");
	assert_true(value_percentage(c, &v, &percent));
	assert_int_equal(percent, 1235);
	assert_false(value_length(c, &v, &length));
	assert_true(value_percentage(c, &v, &percent));
	assert_int_equal(percent, 2000);
	assert_false(value_percentage(c, &v, &percent));
}

/* clamp() walks from the preferred value to an end. */
static void fitted(void **state)
{
	static const struct {
		double fit;
		int tenths;
	} cases[] = {{0, 40}, {-1, 20}, {-0.5, 30}, {1, 100}, {0.5, 70}};
	struct context *c = context_new(*state);

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct cursor v = cursor_of(*state, "clamp(2pt, 4pt, 10pt)");
		sp got;

		c->fit = cases[i].fit;
		assert_true(value_length(c, &v, &got));
		assert_int_equal(got, SP_PT / 10 * cases[i].tenths +
			SP_PT % 10 * cases[i].tenths / 10);
	}
}

struct colour_case {
	const char *text, *rgba; /* NULL: none */
};

static const struct colour_case colours[] = {
	{"red", "ff0000ff"}, {"RED", "ff0000ff"}, {"black", "000000ff"},
	{"white", "ffffffff"}, {"grey", "808080ff"}, {"gray", "808080ff"},
	{"aliceblue", "f0f8ffff"}, {"yellowgreen", "9acd32ff"},
	{"transparent", "00000000"}, {"currentcolor", "010203ff"},
	{"reddish", NULL}, {"", NULL}, {"7", NULL}, {"'red'", NULL},

	{"#123", "112233ff"}, {"#1234", "11223344"},
	{"#123456", "123456ff"}, {"#12345678", "12345678"},
	{"#AbC", "aabbccff"},
	{"#12", NULL}, {"#12345", NULL}, {"#1234567", NULL}, {"#12g", NULL},
	{"#", NULL}, {"#123456789", NULL},

	{"rgb(1, 2, 3)", "010203ff"}, {"rgb(1 2 3)", "010203ff"},
	{"RGB(1,2,3)", "010203ff"}, {"rgba(1, 2, 3, 0.5)", "01020380"},
	{"rgb(1 2 3 / 50%)", "01020380"}, {"rgb(1,2,3,1)", "010203ff"},
	{"rgb(100%, 50%, 0%)", "ff8000ff"}, {"rgb(300 -5 0)", "ff0000ff"},
	{"rgb(1.6 2.4 0)", "020200ff"}, {"rgb(0 0 0 / 2)", "000000ff"},
	{"rgb(0 0 0 / -1)", "00000000"},
	{"rgb(calc(1 + 1) 0 0)", "020000ff"},
	{"rgb(1, 2)", NULL}, {"rgb(1 2 3 4)", NULL}, {"rgb(1, 2 3)", NULL},
	{"rgb(1 2, 3)", NULL}, {"rgb(1, 2, 3 / 1)", NULL},
	{"rgb(1 2 3, 1)", NULL}, {"rgb(1, 2, 3", NULL}, {"rgb()", NULL},
	{"rgb(1pt 2 3)", NULL}, {"rgbx(1, 2, 3)", NULL}, {"rgb (1,2,3)", NULL},

	{"hsl(0 100% 50%)", "ff0000ff"}, {"hsl(120, 100%, 50%)", "00ff00ff"},
	{"hsl(240deg 100% 50%)", "0000ffff"}, {"hsl(60 100% 50%)", "ffff00ff"},
	{"hsl(180 100% 50%)", "00ffffff"}, {"hsl(300 100% 50%)", "ff00ffff"},
	{"hsl(360 100% 50%)", "ff0000ff"}, {"hsl(-120 100% 50%)", "0000ffff"},
	{"hsl(480 100% 50%)", "00ff00ff"}, {"hsl(0.5turn 100% 50%)",
		"00ffffff"},
	{"hsl(200grad 100% 50%)", "00ffffff"},
	{"hsl(3.14159265rad 100% 50%)", "00ffffff"},
	{"hsl(0 0% 50%)", "808080ff"}, {"hsl(0 0% 100%)", "ffffffff"},
	{"hsl(0 100% 0%)", "000000ff"}, {"hsl(0 100% 25%)", "800000ff"},
	{"hsl(210 50% 40%)", "336699ff"}, {"hsl(210 50 40)", "336699ff"},
	{"hsl(0 200% 150%)", "ffffffff"},
	{"hsla(0, 100%, 50%, 0.5)", "ff000080"},
	{"hsl(0 100% 50% / 50%)", "ff000080"},
	{"hsl(1e8 100% 50%)", "aa00ffff"},
	{"hsl(0pt 100% 50%)", NULL}, {"hsl(0 100%)", NULL}, {"hsl()", NULL},
	{"hsl(1e30 0% 0%)", NULL},
};

static void colour_values(void **state)
{
	struct context *c = context_new(*state);

	for (size_t i = 0; i < sizeof colours / sizeof *colours; i++) {
		struct cursor v = cursor_of(*state, colours[i].text);
		const struct token *start = v.at;
		struct colour got;
		bool ok = value_colour(c, &v, &got) && value_ends(&v);
		const char *rgba = !ok ? NULL : arena_printf(*state,
			"%02x%02x%02x%02x", got.r, got.g, got.b, got.a);

		if (ok != (colours[i].rgba != NULL) ||
			(ok && strcmp(rgba, colours[i].rgba) != 0))
			fail_msg("%s: %s", colours[i].text,
				rgba ? rgba : "no colour");
		if (!ok && !value_ends(&v) && v.at != start &&
			strcmp(colours[i].text, "rgb (1,2,3)") != 0)
			fail_msg("%s: the cursor has moved", colours[i].text);
	}
}

/* The table is searched by halves: all names are found, in any case. */
static void colour_names(void **state)
{
	static const struct {
		const char *name;
		uint32_t rgb;
	} some[] = {
		{"antiquewhite", 0xfaebd7}, {"blanchedalmond", 0xffebcd},
		{"darkgoldenrod", 0xb8860b}, {"DarkSlateGrey", 0x2f4f4f},
		{"lightgoldenrodyellow", 0xfafad2}, {"lime", 0x00ff00},
		{"mediumaquamarine", 0x66cdaa}, {"navy", 0x000080},
		{"oldlace", 0xfdf5e6}, {"palevioletred", 0xdb7093},
		{"rebeccapurple", 0x663399}, {"silver", 0xc0c0c0},
		{"teal", 0x008080}, {"tomato", 0xff6347}, {"snow", 0xfffafa},
		{"wheat", 0xf5deb3}, {"whitesmoke", 0xf5f5f5},
	};
	struct colour got;

	(void)state;
	for (size_t i = 0; i < sizeof some / sizeof *some; i++) {
		if (!colour_named(some[i].name, &got) ||
			(uint32_t)(got.r << 16 | got.g << 8 | got.b) !=
				some[i].rgb || got.a != 255)
			fail_msg("%s", some[i].name);
	}
	assert_false(colour_named("windowtext", &got));
	assert_false(colour_named("", &got));
	assert_false(colour_named("aaaa", &got));
	assert_false(colour_named("zzzz", &got));
}

/* Declares a custom property. */
static void set(struct arena *arena, struct context *c, const char *name,
	const char *value)
{
	struct cursor v = cursor_of(arena, value);

	if (!c->out->names) {
		c->out->names = arena_alloc(arena, sizeof *c->out->names);
		c->out->names->numbers.arena = arena;
	}
	assert_true(value_declare_custom(c, &(struct declaration){
		.name = name, .value = v.at, .count = (size_t)(v.end - v.at)}));
}

static void variables(void **state)
{
	static const struct {
		const char *text, *got; /* NULL: cannot be replaced */
	} cases[] = {
		{"a b", "a b"}, {"var(--a)", "1"}, {"var( --a )", "1"},
		{"VAR(--a)", "1"}, {"x var(--a) y", "x 1 y"},
		{"var(--b)", "1 2"}, {"var(--empty)", ""},
		{"var(--none)", NULL}, {"var(--none, z)", "z"},
		{"var(--none, var(--a))", "1"}, {"var(--none,)", ""},
		{"var(--none, x, y)", "x, y"}, {"var(--a, z)", "1"},
		{"f(var(--a))", "f(1)"}, {"var(--none, f(x))", "f(x)"},
		{"var(--loop)", NULL}, {"var(--ping)", NULL},
		{"var(--loop, z)", "z"}, {"var()", NULL}, {"var(1)", NULL},
		{"var(--A)", NULL}, /* names are case-sensitive */
		{"var(--initial, z)", "z"}, {"var(--unset, z)", ""},
	};
	struct context *c = context_new(*state);

	set(*state, c, "--a", "1");
	set(*state, c, "--b", "var(--a) 2");
	set(*state, c, "--empty", "");
	set(*state, c, "--loop", "var(--loop)");
	set(*state, c, "--ping", "var(--pong)");
	set(*state, c, "--pong", "var(--ping)");
	set(*state, c, "--unset", "");
	set(*state, c, "--initial", "initial");
	value_settle_customs(c);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct cursor v = cursor_of(*state, cases[i].text);
		size_t count = (size_t)(v.end - v.at);
		const struct token *t = value_substitute(c, v.at, &count);
		struct buf got = {.arena = *state};
		const char *s;

		buf_add(&got, "", 0);
		for (size_t n = 0; t && n < count; n++)
			if (t[n].kind == TOKEN_NUMBER)
				buf_printf(&got, "%d", (int)t[n].number);
			else
				buf_printf(&got, "%s%s",
					t[n].kind == TOKEN_SPACE ? " "
						: t[n].text,
					t[n].kind == TOKEN_FUNCTION ? "(" : "");
		s = got.data + strspn(got.data, " ");
		if (!t != !cases[i].got || (t && strcmp(s, cases[i].got) != 0))
			fail_msg("%s: %s", cases[i].text, t ? s : "nothing");
	}
}

/* Two of each make two of the next: 2^30 nothings, or too many words. */
static void multiplied(void **state)
{
	static const char *const last[] = {"", "x"};

	for (size_t i = 0; i < 2; i++) {
		struct context *c = context_new(*state);
		struct cursor v = cursor_of(*state, "var(--v0)");
		size_t count = 1;

		for (int n = 0; n < 30; n++)
			set(*state, c, arena_printf(*state, "--v%d", n),
				arena_printf(*state, "var(--v%d)var(--v%d)",
					n + 1, n + 1));
		set(*state, c, "--v30", last[i]);
		value_settle_customs(c);
		count = (size_t)(v.end - v.at);
		assert_null(value_substitute(c, v.at, &count));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(length_values),
		TEST(no_lengths),
		TEST(boundless),
		TEST(numbers),
		TEST(fitted),
		TEST(colour_values),
		TEST(colour_names),
		TEST(variables),
		TEST(multiplied),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
