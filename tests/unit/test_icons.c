/* Icons: by which names and emoji they are found, and what becomes of those that
 * authors type. */
#include "tree.h"

#include "markdown/icons.h"

static void names(void **state)
{
	static const struct {
		const char *typed, *name; /* NULL: there is none */
	} rows[] = {
		{"envelope", "email"}, {"email", "email"},
		{"fa-envelope-o", "email"}, {"mdi:email-outline", "email"},
		{"faEnvelope", "email"}, {"fa-envelope-square", "email"},
		{"octicons-mark-github-16", "github"}, {"fa-github", "github"},
		{"simple-icons:github", "github"}, {"bi-github", "github"},
		{"logos:github-icon", "github"}, {"devicon-github-plain",
			"github"},
		{"fontawesome-brands-linkedin-in", "linkedin"},
		{"ion-logo-linkedin", "linkedin"}, {"logo-linkedin", "linkedin"},
		{"ai-google-scholar-square", "scholar"}, {"aiOrcid", "orcid"},
		{"ri-map-pin-2-line", "location"}, {"bx-map-pin", "location"},
		{"fa-map-marker-alt", "location"}, {"tabler:map-pin",
			"location"},
		{"material-symbols:call-outline-rounded", "phone"},
		{"fa-phone-alt", "phone"}, {"fa-line", "line"},
		{"fa-graduation-cap", "education"}, {"fa6-solid:briefcase",
			"work"},
		{"fa", NULL}, {"fa-fw", NULL}, {"fa-solid", NULL}, {"", NULL},
		{"-", NULL}, {"user-name", NULL}, {"iconify", NULL},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct icon *icon = icon_named(rows[i].typed,
			strlen(rows[i].typed));
		const char *got = icon ? icon->name : "none";

		if (strcmp(got, rows[i].name ? rows[i].name : "none") != 0)
			fail_msg("%s: %s", rows[i].typed, got);
	}
}

static const char *by_emoji(const char *emoji)
{
	const struct icon *icon = icon_of_emoji(emoji, strlen(emoji));

	return icon ? icon->name : "";
}

static void emoji(void **state)
{
	(void)state;
	assert_string_equal(by_emoji("\U0001F4E7"), "email");
	assert_string_equal(by_emoji("\u2709\uFE0F"), "email");
	assert_string_equal(by_emoji("\U0001F468\U0001F3FD\u200D\U0001F4BB"),
		"laptop"); /* a man of brown skin at a computer */
	assert_string_equal(by_emoji("\U0001F393"), "education");
	assert_string_equal(by_emoji("\U0001F9F6"), "");
	assert_string_equal(by_emoji(""), "");
}

/* Every row can be found by its own names, and is drawn. */
static void whole_table(void **state)
{
	(void)state;
	for (const struct icon *icon = icon_table; icon->name; icon++) {
		const int16_t *p = icon->outline;

		assert_ptr_equal(icon_lookup(icon->name), icon);
		assert_ptr_equal(icon_named(icon->name, strlen(icon->name)),
			icon);
		assert_true(icon->width > 0 && icon->width <= 2 * ICON_EM);
		assert_int_equal(*p, ICON_MOVE);
		while (*p != ICON_END)
			p += *p == ICON_CURVE ? 5 : 3;
	}
	assert_null(icon_lookup("nothing"));
}

static const struct tree_case cases[] = {
	/* As web pages have them */
	{"<i class=\"fa fa-envelope\"></i> a", "p({email}'a')", NULL},
	{"a <span class=\"iconify\" data-icon=\"mdi:github\"></span>&nbsp;b",
		"p('a '{github}'b')", NULL},
	{"<i class=\"material-icons\">email</i> a <i class=material-icons>x</i>",
		"p({email}'a ')", NULL},
	{"<p>\n<ion-icon name=call-outline></ion-icon> a\n</p>",
		"p({phone}'a')", NULL},
	{"# <i class=\"fas fa-briefcase fa-fw\"></i> **A**",
		"h1(strong({work}'A'))", NULL},
	{"a<i class=\"fa fa-star\"></i> b", "p('a'{star}' b')", NULL},
	{"a <i class=\"fa fa-star\"></i> b <i class=\"fa fa-star\"></i>.",
		"p('a '{star}'b''.')", NULL},
	{"<i class=\"fa fa-star\"></i>\na", "p('\\na')", NULL},
	{"<span class=location></span>a", "p(span[.location]'a')", NULL},

	/* Nothing doubled, nothing empty */
	{"a <i class=\"fa fa-nothing\"></i> b", "p('a ''b')", NULL},
	{"- <i class=\"fa fa-check\"></i>\n- a", "ul[tight](li(div('a')))",
		NULL},
	{"<i class=\"fa fa-heart\"></i>\n\na", "p('a')", NULL},

	/* A link that shows an icon alone */
	{"[<i class=\"fa fa-github\"></i>](https://github.com/ada/)",
		"p(a[https://github.com/ada/]({github}'github.com/ada'))",
		NULL},
	{"[<i class=\"fa fa-nothing\"></i>](tel:+4155) "
		"[<i class=\"fa fa-at\"></i>](mailto:a@b.example)",
		"p(a[tel:+4155]('+4155')' 'a[mailto:a@b.example]("
		"{email}'a@b.example'))", NULL},
	{"[<i class=\"fa fa-github\"></i> A](b)", "p(a[b]({github}'A'))",
		NULL},
	{"[\U0001F4E7](mailto:a@b.example?subject=c) [\U0001F419]"
		"(https://github.com/ada) [\U0001F517](#a)",
		"p(a[mailto:a@b.example?subject=c]('\U0001F4E7 a@b.example')' "
		"'a[https://github.com/ada]('\U0001F419 github.com/ada')' "
		"'a[#a]('\U0001F517'))", NULL},
	{"[<i class=\"fa fa-download\"></i>](cv.pdf) a", "p({download}'a')",
		NULL},
	{"[<i class=\"fa fa-link\"></i>](#a) b", "p({link}'b')", NULL},

	/* Shortcodes */
	{":fa-phone: 1 ::mdi:web::b `:fa-x:`", "p({phone}'1 '{url}'b 'code("
		"':fa-x:'))", NULL},
	{":octicons-mark-github-16: A :fa-unheard-of: b",
		"p({github}'A b')", NULL},
	{":cell: +1 (555) 010-2030", "p({mobile}'+1 (555) 010-2030')", NULL},
};

static void passes(struct arena *arena, const struct source *source,
	struct doc *doc, struct diag *diag)
{
	(void)source;
	emoji_make(arena, doc->body, diag);
	icons_set_aside(arena, doc->body);
}

static void typed(void **state)
{
	TREE_CHECK(*state, cases, passes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(names),
		TEST(emoji),
		TEST(whole_table),
		TEST(typed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
