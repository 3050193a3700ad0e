/*
 * A résumé without the person. What goes is a list of parts, and each goes
 * wherever it stands: on the page, in the metadata, in bookmarks, in texts that
 * stand for pictures, in JSON and plain text.
 *
 *	name      the names that trace_words.c finds, whole and in parts, also in
 *		  other letters, with endings, and with initials: "Doe, J."
 *	contacts  lines of contact data, as they are; mailboxes, phone numbers,
 *		  hosts and handles wherever they stand, whosoever they are
 *	photo     every picture: a program cannot see who is on one
 *	links     every link, and every address that is shown
 *
 * Words are not redacted for being like a name. A part of a name tells with its
 * capital only, as a word of its own: "Young" of "young" and "Youngster" does
 * not. A word that the text has in lower case too may begin a sentence, and
 * "May" may be in a date; there they stay, and a warning says so. What is left
 * to chance falls to the safe side: "Lincoln University" loses a word if
 * somebody is called Lincoln.
 *
 * In place of the name stands the headline or, if there is none, what such a
 * document is called in its language; in a text, "[…]".
 *
 * What was not found cannot go: without a name that is sure to be one, or
 * without contact data, there is no output.
 */
#include "resume/anonymous.h"

#include "model/spans.h"
#include "resume/anonymous_parts.h"

#include <string.h>

const struct anonymous_row anonymous_rows[] = {
	{"name", ANONYMOUS_NAME},
	{"contacts", ANONYMOUS_CONTACTS},
	{"photo", ANONYMOUS_PHOTO},
	{"links", ANONYMOUS_LINKS},
	{NULL, 0},
};

static unsigned part_of(const char *word, size_t len)
{
	for (const struct anonymous_row *r = anonymous_rows; r->name; r++)
		if (strlen(r->name) == len && memcmp(r->name, word, len) == 0)
			return r->part;
	return 0;
}

unsigned anonymous_parts(const char *list)
{
	unsigned parts = 0;

	for (; !list; list = "")
		for (const struct anonymous_row *r = anonymous_rows; r->name;
			r++)
			parts |= r->part;
	while (*list) {
		size_t len = strcspn(list, ",");
		unsigned part = part_of(list, len);

		if (!part)
			return 0;
		parts |= part;
		list += len + (list[len] == ',');
	}
	return parts;
}

/* The list of the parts, for a message. */
static const char *list_of(struct arena *arena, unsigned parts)
{
	struct buf out = {.arena = arena};

	buf_puts(&out, "");
	for (const struct anonymous_row *r = anonymous_rows; r->name; r++)
		if (r->part & parts)
			buf_printf(&out, "%s%s", out.len ? "," : "", r->name);
	return out.data;
}

static bool has_contact(const struct resume *r)
{
	for (const struct contact *c = r->contacts; c; c = c->next)
		if (c->kind != CONTACT_DETAIL && c->kind != CONTACT_PLACE)
			return true;
	return false;
}

static void say_lost(struct anonymous *a, unsigned lost)
{
	const struct field *name = &a->doc->resume->name;
	struct pos pos = {.file = a->doc->file};
	const char *rest = list_of(a->arena, a->traces->parts & ~lost);

	if (*rest)
		rest = arena_printf(a->arena, ", or ask for the rest with "
			"--anonymous=%s", rest);
	if ((lost & ANONYMOUS_NAME) && name->text)
		diag_error(a->diag, name->pos, "'%.60s' may be the name or not, "
			"so it cannot be left out: say 'name: Jane Doe' in the "
			"front matter%s", name->text, rest);
	else if (lost & ANONYMOUS_NAME)
		diag_error(a->diag, pos, "no name was found, so it cannot be "
			"left out: say 'name: Jane Doe' in the front matter%s",
			rest);
	if (lost & ANONYMOUS_CONTACTS)
		diag_error(a->diag, pos, "no contact data was found, so it "
			"cannot be left out: write an e-mail address or a "
			"phone number below the name%s", rest);
}

/* Collects what tells; false, after an error, when some of it is unknown. */
static bool collect(struct anonymous *a)
{
	unsigned lost = 0;

	if (!traces_add_names(a->traces, a->doc))
		lost |= ANONYMOUS_NAME;
	if (!has_contact(a->doc->resume))
		lost |= ANONYMOUS_CONTACTS;
	lost &= a->traces->parts;
	if (lost)
		say_lost(a, lost);
	traces_add_contacts(a->traces, a->doc);
	return !lost;
}

/* What a document like this is called. */
static const char *title_for(const char *lang)
{
	static const struct {
		const char *lang, *title;
	} rows[] = {
		{"de", "Lebenslauf"}, {"fr", "Curriculum vitæ"},
		{"es", "Currículum vítae"}, {"pt", "Currículo"},
		{"it", "Curriculum vitae"}, {"ca", "Currículum"},
		{"nl", "Curriculum vitae"}, {"pl", "Życiorys"},
		{"cs", "Životopis"}, {"sk", "Životopis"},
		{"hr", "Životopis"}, {"sl", "Življenjepis"},
		{"sv", "Meritförteckning"}, {"da", "CV"}, {"nb", "CV"},
		{"no", "CV"}, {"fi", "Ansioluettelo"},
		{"et", "Elulookirjeldus"}, {"lv", "Dzīves apraksts"},
		{"lt", "Gyvenimo aprašymas"}, {"hu", "Önéletrajz"},
		{"ro", "Curriculum vitae"}, {"tr", "Özgeçmiş"},
		{"el", "Βιογραφικό σημείωμα"}, {"ru", "Резюме"},
		{"uk", "Резюме"}, {"be", "Рэзюмэ"},
		{"bg", "Автобиография"}, {"sr", "Биографија"},
		{"zh-TW", "履歷表"}, {"zh-Hant", "履歷表"}, {"zh", "简历"},
		{"ja", "履歴書"}, {"ko", "이력서"}, {"vi", "Sơ yếu lý lịch"},
		{"id", "Riwayat hidup"}, {"ar", "السيرة الذاتية"},
		{"fa", "رزومه"}, {"he", "קורות חיים"}, {"th", "ประวัติย่อ"},
	};

	for (size_t i = 0; lang && i < sizeof rows / sizeof *rows; i++) {
		size_t n = strlen(rows[i].lang);

		if (strncmp(lang, rows[i].lang, n) == 0 && (!lang[n] ||
				lang[n] == '-'))
			return rows[i].title;
	}
	return "R\xC3\xA9sum\xC3\xA9";
}

static void clean_metadata(struct anonymous *a)
{
	struct metadata *m = &a->doc->metadata;
	const struct traces *t = a->traces;

	m->title = traces_clean(t, m->title);
	m->subject = traces_clean(t, m->subject);
	m->keywords = traces_clean(t, m->keywords);
	if (t->parts & ANONYMOUS_NAME) {
		m->author = NULL;
		m->title = a->title;
	}
}

/* Settings that the style's sheets may show; what sheets show by themselves is
 * checked when it is known (style_tells). */
static void clean_settings(struct anonymous *a)
{
	struct meta *style = (struct meta *)(uintptr_t)meta_lookup(
		a->doc->meta, "style");

	if (!style || style->kind != META_MAP)
		return;
	for (struct meta *m = style->first; m; m = m->next)
		if (m->kind == META_SCALAR && strcmp(m->key, "name") != 0) {
			const char *s = traces_clean(a->traces, m->scalar);

			m->scalar = s ? s : "\"\"";
		}
}

bool anonymous_tells(struct arena *arena, const struct doc *doc,
	const char *file_name)
{
	const char *dot = strrchr(file_name, '.');
	size_t len = dot && dot != file_name ? (size_t)(dot - file_name)
		: strlen(file_name);

	return doc->traces && traces_in_id(doc->traces, arena_strndup(arena,
			file_name, len));
}

static void put_count(struct buf *out, int n, const char *one,
	const char *more)
{
	if (n)
		buf_printf(out, "%s%d %s", out->len ? ", " : "", n,
			n == 1 ? one : more);
}

static void say(const struct anonymous *a)
{
	struct buf out = {.arena = a->arena};

	put_count(&out, a->names, "line with the name", "lines with the name");
	put_count(&out, a->contacts, "line of contact data",
		"lines of contact data");
	put_count(&out, a->pictures, "picture", "pictures");
	put_count(&out, a->links, "link", "links");
	put_count(&out, a->words, "place in the text", "places in the text");
	diag_say(a->diag, (struct pos){.file = a->doc->file}, "left out: %s",
		out.len ? out.data : "nothing");
}

bool anonymous_make(struct arena *arena, struct doc *doc, unsigned parts,
	struct diag *diag)
{
	struct anonymous a = {.arena = arena, .doc = doc, .diag = diag,
		.traces = traces_new(arena, doc, parts)};

	if (!collect(&a))
		return false;
	a.title = title_for(doc->metadata.lang);
	anonymous_tree(&a);
	doc->resume = anonymous_copy(&a);
	doc->traces = a.traces;
	clean_metadata(&a);
	clean_settings(&a);
	say(&a);
	return true;
}
