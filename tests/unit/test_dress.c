/*
 * What dressing makes of a document; and that it loses no word and invents
 * none, over every document of the golden tests.
 */
#include "tree.h"

#include "../check_doc.h"
#include "base/file.h"
#include "base/map.h"
#include "markdown/attributes.h"
#include "model/language.h"
#include "read.h"
#include "resume/dress.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

/* Counts each word below the node, `by` at a time. */
static void count_words(const char *text, size_t len, struct map *bag,
	int by)
{
	for (size_t at = 0, next; at < len; at = next) {
		size_t end;
		int **count;

		uint32_t c;

		next = at;
		c = utf8_next(text, len, &next);
		if (!utf8_is_alnum(c))
			continue;
		for (end = next; end < len && !utf8_is_spaceless(c);
			end = next) {
			c = utf8_next(text, len, &next);
			if (!utf8_is_alnum(c) || utf8_is_spaceless(c))
				break;
		}
		next = end;
		count = (int **)map_at(bag, text + at, end - at);
		if (!*count)
			*count = arena_alloc(bag->arena, sizeof **count);
		**count += by;
	}
}

static void count_tree(const struct node *body, struct map *bag, int by)
{
	struct buf text = {.arena = bag->arena};

	for (const struct node *n = body; n; n = node_next(n, body)) {
		bool apart = doc_kinds[n->kind].block || n->kind == KIND_BR ||
			n->kind == KIND_IMG ||
			(n->parent && n->parent->kind == KIND_P &&
				node_has_class(n->parent, "contact"));

		if (apart || (n->kind == KIND_SPAN && node_has_class(n,
				"date")))
			buf_putc(&text, ' ');
		if (n->kind == KIND_TEXT || n->kind == KIND_IMG)
			buf_add(&text, n->text, n->text_len);
		if (n->kind == KIND_IMG)
			buf_putc(&text, ' ');
	}
	buf_add(&text, "", 0);
	count_words(text.data, text.len, bag, by);
}

/* Marks of a kind that may go: "https://", "'s" of "Jane's Resume". */
static bool may_go(const char *word, size_t len)
{
	static const char *const list[] = {"http", "https", "mailto", "s",
		"\xE7\x9A\x84", NULL};

	for (const char *const *w = list; *w; w++)
		if (strlen(*w) == len && memcmp(word, *w, len) == 0)
			return true;
	return false;
}

/* "Period:" before a date and "Name:" before the name say what is shown. */
static void count_labels(const struct resume *r, struct map *bag)
{
	const struct typed_lines *all = r->reading->lines;

	for (int i = 0; i < all->count; i++) {
		const struct evidence *e = &r->reading->evidence[i];

		if (e->label == LABEL_DATE || e->label == LABEL_NAME)
			count_words(all->line[i].text, e->label_end, bag, 1);
	}
}

/* The document as it is when it is about to be read. */
static struct doc *plain(struct arena *arena, const char *name,
	const char *text, size_t len, struct diag *diag)
{
	struct source source = {name, text, len, 1, NULL};
	struct doc *doc = arena_alloc(arena, sizeof *doc);

	doc->file = name;
	doc->body = node_new(arena, KIND_BODY, (struct pos){name, 1, 1});
	if (!front_matter_read(arena, &source, &doc->meta, diag))
		return NULL;
	front_matter_metadata(arena, doc->meta, &doc->metadata);
	readers_filter(arena, &source, NULL, diag);
	fences_make(arena, &source);
	tables_mark(arena, &source);
	source.sheets = &doc->sheets;
	if (!markdown_parse(arena, &source, doc->body, diag))
		return NULL;
	deflists_make(arena, doc->body, diag);
	tables_make(arena, doc->body);
	attributes_take(arena, doc->body);
	autolink(arena, doc->body);
	lenient_headings(arena, &source, doc->body, diag);
	languages_settle(arena, doc, diag);
	return doc;
}

/* What the header says that no line does. */
static void count_given(const struct resume *r, struct map *bag)
{
	if (r->name.text)
		count_words(r->name.text, strlen(r->name.text), bag, -1);
	for (const struct contact *c = r->contacts; c; c = c->next)
		if (c->field.line < 0)
			count_words(c->field.text, strlen(c->field.text),
				bag, -1);
}

/* What is wrong with the words, or NULL. */
static const char *compare(struct arena *arena, const char *name,
	const char *text, size_t len)
{
	struct diag diag = {0};
	struct doc *doc = plain(arena, name, text, len, &diag);
	struct map bag = {.arena = arena}, given = {.arena = arena};
	struct map labels = {.arena = arena};
	struct buf out = {.arena = arena};
	const struct resume *resume;

	if (!doc)
		return NULL;
	resume = resume_read(arena, doc, &diag);
	count_tree(doc->body, &bag, -1);
	dress(arena, doc, resume);
	count_tree(doc->body, &bag, 1);
	count_given(resume, &given);
	count_labels(resume, &labels);
	for (size_t i = 0; i < bag.count; i++) {
		const struct map_entry *e = &bag.entries[i];
		int n = *(int *)e->value;
		const int *more = map_lookup(&given, e->key, e->len);
		const int *less = map_lookup(&labels, e->key, e->len);

		if (-n > (less ? *less : 0) && !may_go(e->key, e->len))
			buf_printf(&out, " lost '%s' %d", e->key, -n);
		if (n > 0 && n > (more ? -*more : 0))
			buf_printf(&out, " new '%s' %d", e->key, n);
	}
	return out.len ? out.data : NULL;
}

static void golden(void **state)
{
	struct dirent **entries;
	int count = scandir("tests/golden", &entries, NULL, alphasort);
	struct diag diag = {0};

	assert_true(count > 2);
	for (int i = 0; i < count; i++) {
		const char *name = entries[i]->d_name, *wrong;
		size_t len = strlen(name);
		struct bytes bytes;

		if (len > 3 && strcmp(name + len - 3, ".md") == 0 &&
			file_read(*state, arena_printf(*state,
				"tests/golden/%s", name), &bytes, &diag)) {
			wrong = compare(*state, name, (char *)bytes.data,
				bytes.len);
			if (wrong)
				fail_msg("%s:%s", name, wrong);
		}
		free(entries[i]);
	}
	free(entries);
}

static const struct tree_case headers[] = {
	/* a label goes with its contact; a rule that parted the header goes */
	{"# Jane Doe\n\n*Civil engineer*\n\n---\n\nEmail: "
		"jane@a.example | +1 650 555 0142  \nBerlin, Germany\n\n---\n"
		"\n## Work\n\nx\n",
		"header(h1[#jane-doe .name]('Jane Doe')p[.headline]('Civil "
		"engineer')p[.contact](span[.email]('Email: "
		"'a[mailto:jane@a.example]('jane@a.example'))"
		"span[.phone](a[tel:+16505550142]('+1 650 555 0142'))"
		"span[.location]('Berlin, Germany'))) section[#work "
		".work](h2('Work')p('x'))", NULL},
	/* what stands beside the name */
	{"# Jane Doe, PhD\n\njane@a.example\n\n# Work\n\nx\n\n# "
		"Education\n\ny\n",
		"header(h1[#jane-doe-phd .name]('Jane Doe, PhD')"
		"p[.contact](span[.email](a[mailto:jane@a.example]('jane@a.ex"
		"ample')))) section[#work .work](h2('Work')p('x')) "
		"section[#education .education](h2('Education')p('y'))", NULL},
	{"# Jane Doe (builds bridges)\n\njane@a.example\n\n## Work\n\n"
		"---\n\nx\n",
		"header(h1[#jane-doe .name]('Jane Doe')p[.headline]('builds "
		"bridges')p[.contact](span[.email](a[mailto:jane@a.example]('"
		"jane@a.example')))) section[#work .work](h2('Work')p('x'))",
		NULL},
	{"# Jane Doe | jane@a.example\n\n## Work\n\nx\n",
		"header(h1[#jane-doe .name]('Jane Doe')"
		"p[.contact](span[.email](a[mailto:jane@a.example]('jane@a.ex"
		"ample')))) section[#work .work](h2('Work')p('x'))", NULL},
	/* a box around the header, and a photo in it */
	{"<div>\n\n![p](p.png)\n\n# Jane Doe\n\n+1 650 555 0142\n\n"
		"</div>\n\n## Work\n\nx\n",
		"header(p[.photo](img[p.png 'p'])h1[#jane-doe .name]('Jane "
		"Doe')p[.contact](span[.phone](a[tel:+16505550142]('+1 650 "
		"555 0142')))) section[#work .work](h2('Work')p('x'))", NULL},
	/* a table */
	{"| | |\n|--|--|\n| **Jane Doe** | jane@a.example |\n| "
		"Engineer | Berlin, Germany |\n\n## Work\n\nx\n",
		"header(h1[#jane-doe .name]('Jane Doe')"
		"p[.contact](span[.email](a[mailto:jane@a.example]('jane@a.ex"
		"ample'))span[.detail]('Engineer')span[.location]('Berlin, "
		"Germany'))) section[#work .work](h2('Work')p('x'))", NULL},
	/* a paragraph that is the header's in part */
	{"**Jane Doe**  \njane@a.example  \n\nBuilds bridges, and has "
		"built them since she could walk over one.\n\n## Work\n\nx\n",
		"header(h1[#jane-doe .name]('Jane Doe')"
		"p[.contact](span[.email](a[mailto:jane@a.example]('jane@a.ex"
		"ample')))) p('Builds bridges, and has built them since she "
		"could walk over one.') section[#work .work](h2('Work')p('x')"
		")", NULL},
};

static const struct tree_case sections[] = {
	/* whatever they were typed as */
	{"# Jane Doe\n\njane@a.example\n\n**EXPERIENCE**\n\nx\n\n"
		"**EDUCATION**\n\ny\n\n**SKILLS**\n\nz\n",
		"section[#experience .work](h2('EXPERIENCE')p('x')) "
		"section[#education .education](h2('EDUCATION')p('y')) "
		"section[#skills .skills](h2('SKILLS')p('z'))", NULL},
	{"# Jane Doe\n\njane@a.example\n\n# Experience\n\nx\n\n### "
		"Part\n\n#### Less\n\n# Education\n\ny\n",
		"section[#experience .work](h2('Experience')p('x')"
		"section[#part](h3('Part')section[#less](h4('Less')))) "
		"section[#education .education](h2('Education')p('y'))", NULL},
	{"# Jane Doe\n\njane@a.example\n\n- **Experience**\n  - x\n- "
		"**Education**\n  - y\n- **Skills**\n  - z\n",
		"section[#experience .work](h2('Experience')"
		"ul[tight](li(div('x')))) section[#education "
		".education](h2('Education')ul[tight](li(div('y')))) "
		"section[#skills .skills](h2('Skills')ul[tight](li(div('z')))"
		")", NULL},
	/* rules that only part sections */
	{"# Jane Doe\n\njane@a.example\n\n---\n\n## Experience\n\nx\n"
		"\n---\n\n## Education\n\ny\n",
		"section[#experience .work](h2('Experience')p('x')) "
		"section[#education .education](h2('Education')p('y'))", NULL},
};

static const struct tree_case entries[] = {
	/* a heading, and a line below it */
	{"# Jane Doe\n\njane@a.example\n\n## Experience\n\n### "
		"Engineer\n*Acme GmbH, Berlin | 2015-2019*\n\nDid what was "
		"to be done there.\n\n### Intern\n*Initech Inc. | 2014*\n\n"
		"Did what was left to be done.\n",
		"section[#experience .work](h2('Experience')"
		"section[#engineer .entry](h3(span[.title]('Engineer')' "
		"'span[.date]('2015 – 2019'))"
		"p[.sub](span[.organization]('Acme GmbH')', "
		"'span[.location]('Berlin'))p('Did what was to be done "
		"there.'))section[#intern .entry](h3(span[.title]('Intern')' "
		"'span[.date]('2014'))p[.sub](span[.organization]('Initech "
		"Inc.'))p('Did what was left to be done.')))", NULL},
	/* a line that is but a date gives its place to the next */
	{"# Jane Doe\n\njane@a.example\n\n## Experience\n\n**2019 - "
		"2020**\n\n**Engineer**, Acme GmbH\n\n- Did what was to be "
		"done there.\n\n**2018 - 2019**\n\n**Intern**, Initech Inc.\n"
		"\n- Did what was left to be done.\n",
		"section[#experience .work](h2('Experience')"
		"div[.entry](p[.head](span[.title](strong('Engineer'))', "
		"'span[.organization]('Acme GmbH')' 'span[.date]('2019 – "
		"2020'))ul[tight](li(div('Did what was to be done there.'))))"
		"div[.entry](p[.head](span[.title](strong('Intern'))', "
		"'span[.organization]('Initech Inc.')' 'span[.date]('2018 – "
		"2019'))ul[tight](li(div('Did what was left to be done.')))))",
		NULL},
	/* the list dissolves, those in it stay */
	{"# Jane Doe\n\njane@a.example\n\n## Experience\n\n- **Acme "
		"GmbH** (Germany, 2019 - 2020)\n  - Did what was to be done "
		"there.\n- **Initech Inc.** (2018 - 2019), Germany\n  - Did "
		"what was left to be done.\n",
		"section[#experience .work](h2('Experience')"
		"div[.entry](p[.head](span[.organization](strong('Acme GmbH')"
		")' ('span[.location]('Germany')')'' 'span[.date]('2019 – "
		"2020'))ul[tight](li(div('Did what was to be done there.'))))"
		"div[.entry](p[.head](span[.organization](strong('Initech "
		"Inc.'))', 'span[.location]('Germany')' 'span[.date]('2018 – "
		"2019'))ul[tight](li(div('Did what was left to be done.')))))",
		NULL},
	/* awards of a line each stay a list */
	{"# Jane Doe\n\njane@a.example\n\n## Awards\n\n- Prize, 2019\n"
		"- Medal, 2020\n",
		"section[#awards .awards](h2('Awards')"
		"ul[tight](li(div(span[.title]('Prize')' 'span[.date]('2019')"
		"))li(div(span[.title]('Medal')' 'span[.date]('2020')))))",
		NULL},
	/* quotes dissolve */
	{"# Jane Doe\n\njane@a.example\n\n## Experience\n\n> "
		"**Engineer**, Acme GmbH\n> 2019 - 2020\n>\n> Did what was "
		"to be done there.\n\n> **Intern**, Initech Inc.\n> 2018 - "
		"2019\n>\n> Did what was to be done there.\n",
		"section[#experience .work](h2('Experience')"
		"div[.entry](p[.head](span[.title](strong('Engineer'))', "
		"'span[.organization]('Acme GmbH')' 'span[.date]('2019 – "
		"2020'))p('Did what was to be done there.'))"
		"div[.entry](p[.head](span[.title](strong('Intern'))', "
		"'span[.organization]('Initech Inc.')' 'span[.date]('2018 – "
		"2019'))p('Did what was to be done there.')))", NULL},
	/* a table stays */
	{"# Jane Doe\n\njane@a.example\n\n## Experience\n\n| Company "
		"| Period | Title |\n|--|--|--|\n| Acme GmbH | 2019 - 2020 | "
		"Engineer |\n| Initech | 2018 - 2019 | Intern |\n",
		"section[#experience .work](h2('Experience')"
		"table(thead(tr(th('Company')th('Period')th('Title')))"
		"tbody(tr(td(span[.organization]('Acme GmbH'))td('2019 – "
		"2020')td(span[.title]('Engineer')))"
		"tr(td(span[.organization]('Initech'))td('2018 – 2019')"
		"td(span[.title]('Intern'))))))", NULL},
	/* boxes that part a head dissolve */
	{"# Jane Doe\n\njane@a.example\n\n## Experience\n\n<div>\n"
		"<div>2019 - 2020</div>\n<div><p>Engineer</p><p>Acme "
		"GmbH</p></div>\n</div>\n<div>\n<div>2018 - 2019</div>\n"
		"<div><p>Intern</p><p>Initech Inc.</p></div>\n</div>\n",
		"section[#experience .work](h2('Experience')"
		"div[.entry](p[.head](span[.title]('Engineer')' "
		"'span[.date]('2019 – 2020'))"
		"p[.sub](span[.organization]('Acme GmbH')))"
		"div[.entry](p[.head](span[.title]('Intern')' "
		"'span[.date]('2018 – 2019'))"
		"p[.sub](span[.organization]('Initech Inc.'))))", NULL},
	/* roles that are headings */
	{"# Jane Doe\n\njane@a.example\n\n## Experience\n\n### Acme "
		"GmbH, Germany\n\nIt makes what others sell, and more of "
		"it.\n\n#### Engineer (2019 - 2020)\n\nDid what was to be "
		"done there.\n\n#### Intern (2018 - 2019)\n\nDid what was "
		"left to be done.\n",
		"section[#experience .work](h2('Experience')"
		"section[#acme-gmbh-germany "
		".entry](h3(span[.organization]('Acme GmbH')', "
		"'span[.location]('Germany'))p('It makes what others sell, "
		"and more of it.')section[#engineer-2019-2020 .entry "
		".role](h4(span[.title]('Engineer')' 'span[.date]('2019 – "
		"2020'))p('Did what was to be done there.'))"
		"section[#intern-2018-2019 .entry "
		".role](h4(span[.title]('Intern')' 'span[.date]('2018 – "
		"2019'))p('Did what was left to be done.'))))", NULL},
	/* titles below a higher one */
	{"# Jane Doe\n\njane@a.example\n\n## Experience\n\n### Work "
		"experience\n\n#### Engineer, Acme GmbH (2019 - 2020)\n\nDid "
		"what was to be done there.\n\n### Volunteering\n\n"
		"**Helper**, Club, 2015 - 2016\n\nDid what was left to be "
		"done.\n",
		"section[#experience .work](h2('Experience')"
		"section[#work-experience .work](h3('Work experience')"
		"section[#engineer-acme-gmbh-2019-2020 "
		".entry](h4(span[.title]('Engineer')', "
		"'span[.organization]('Acme GmbH')' 'span[.date]('2019 – "
		"2020'))p('Did what was to be done there.')))"
		"section[#volunteering .volunteer](h3('Volunteering')"
		"div[.entry](p[.head](span[.title](strong('Helper'))', "
		"'span[.organization]('Club')' 'span[.date]('2015 – 2016'))"
		"p('Did what was left to be done.'))))", NULL},
	/* roles at one employer */
	{"# Jane Doe\n\njane@a.example\n\n## Experience\n\n### Acme "
		"GmbH, 2015 - 2020\n\n**Engineer**, 2018 - 2020\n\n- Did "
		"what was to be done there.\n\n**Intern**, 2015 - 2018\n\n- "
		"Did what was left to be done.\n\n### Initech Inc., 2010 - "
		"2015\n\n**Clerk**, 2010 - 2015\n\n- Did what others had "
		"left.\n",
		"section[#experience .work](h2('Experience')"
		"section[#acme-gmbh-2015-2020 "
		".entry](h3(span[.organization]('Acme GmbH')' "
		"'span[.date]('2015 – 2020'))div[.entry "
		".role](p[.head](span[.title](strong('Engineer'))' "
		"'span[.date]('2018 – 2020'))ul[tight](li(div('Did what was "
		"to be done there.'))))div[.entry "
		".role](p[.head](span[.title](strong('Intern'))' "
		"'span[.date]('2015 – 2018'))ul[tight](li(div('Did what was "
		"left to be done.')))))section[#initech-inc-2010-2015 "
		".entry](h3(span[.organization]('Initech Inc.')' "
		"'span[.date]('2010 – 2015'))div[.entry "
		".role](p[.head](span[.title](strong('Clerk'))' "
		"'span[.date]('2010 – 2015'))ul[tight](li(div('Did what "
		"others had left.'))))))", NULL},
};

static const struct tree_case lines[] = {
	/* short lines keep their ends */
	{"# Jane Doe\n\njane@a.example\n\n## Contact\n\nCourse: "
		"Music\nHall: Three\n\n## Hobbies\n\nOne\nTwo\nThree\n\n## "
		"Profile\n\nA line that has been wrapped\nby nobody. And on "
		"it goes.\n",
		"section[#contact .contacts](h2('Contact')p('Course: "
		"Music'br'Hall: Three')) section[#hobbies "
		".interests](h2('Hobbies')p('One'br'Two'br'Three')) "
		"section[#profile .profile](h2('Profile')p('A line that has "
		"been wrapped by nobody. And on it goes.'))", NULL},
	/* typed bullets are lists */
	{"# Jane Doe\n\njane@a.example\n\n## Hobbies\n\n• One\n• Two\n",
		"section[#hobbies .interests](h2('Hobbies')"
		"ul[tight](li(div('One'))li(div('Two'))))", NULL},
	/* tags, and labels */
	{"# Jane Doe\n\njane@a.example\n\n## Skills\n\n`C` `Go` "
		"`Rust`\n\n- Tools: saw\n- Words: few\n",
		"section[#skills .skills](h2('Skills')ul[.tags "
		"tight](li(div('C'))li(div('Go'))li(div('Rust')))"
		"ul[.labelled tight](li(div(span[.label]('Tools:')' saw'))"
		"li(div(span[.label]('Words:')' few'))))", NULL},
};

static void pass(struct arena *arena, const struct source *source,
	struct doc *doc, struct diag *diag)
{
	(void)source;
	deflists_make(arena, doc->body, diag);
	tables_make(arena, doc->body);
	autolink(arena, doc->body);
	doc->metadata.lang = "en";
	dress(arena, doc, resume_read(arena, doc, &(struct diag){0}));
}

/* The same, without the header. */
static void below(struct arena *arena, const struct source *source,
	struct doc *doc, struct diag *diag)
{
	pass(arena, source, doc, diag);
	node_unlink(doc->body->first);
}

static void header(void **state)
{
	TREE_CHECK(*state, headers, pass);
}

static void sections_of_all_forms(void **state)
{
	TREE_CHECK(*state, sections, below);
}

static void entries_of_all_forms(void **state)
{
	TREE_CHECK(*state, entries, below);
}

static void line_ends(void **state)
{
	TREE_CHECK(*state, lines, below);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		TEST(golden),
		TEST(header),
		TEST(sections_of_all_forms),
		TEST(entries_of_all_forms),
		TEST(line_ends),
	};

	for (int i = 1; i < argc; i++) {
		struct arena *arena = arena_new();
		struct diag diag = {0};
		struct bytes bytes;
		const char *wrong = NULL;

		if (file_read(arena, argv[i], &bytes, &diag)) {
			const struct node *where;
			struct doc *doc = doc_read(arena, argv[i],
				(char *)bytes.data, bytes.len, &diag);
			const char *bad = doc ? check_doc(doc, &where) : NULL;
			if (bad)
				printf("%s:%d: %s\n", argv[i],
					where->pos.line, bad);
			wrong = compare(arena, argv[i], (char *)bytes.data,
				bytes.len);
		}
		if (wrong)
			printf("%s:%s\n", argv[i], wrong);
		arena_free(arena);
	}
	return argc > 1 ? 0 : cmocka_run_group_tests(tests, NULL, NULL);
}
