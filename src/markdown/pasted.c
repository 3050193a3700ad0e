/*
 * A page of LinkedIn's, pasted: what it says for screen readers stands there
 * too. A label that nobody sees runs into what it labels ("Dates EmployedMar
 * 2016"), and texts stand twice ("Leeds UniversityLeeds University").
 */
#include "markdown/left_out.h"
#include "markdown/passes.h"
#include "markdown/scan.h"

#include "base/utf8.h"

#include <string.h>

enum { SHORT = 5, LONG = 200 /* bytes of a text that stands twice */ };

struct pasted {
	struct arena *arena;
	struct left_out found;
};

/* What is on every such page, and on no other. */
static const char *const marks[] = {"Dates Employed", "EducationEducation",
	"ExperienceExperience", "ActivityActivity", "SkillsSkills"};

/* What follows a text without a space. */
static const char *const tails[] = {"No Expiration Date", "Credential ID"};

/* The longer ones first. */
static const char *const labels[] = {
	("Issued date and, if applicable, expiration date of the certification "
	"or license"), "Dates attended or expected graduation",
	"Employment Duration", "Credential Identifier", "Issuing authority",
	"Dates volunteered",
	"Dates Employed", "Total Duration", "Field Of Study", "Company Name",
	"Degree Name", "Location", "Grade", "Title"};

static bool is_big(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static size_t label_at(const char *s)
{
	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
		size_t n = strlen(labels[i]);

		if (strncmp(s, labels[i], n) == 0 && (is_big(s[n]) || (s[n] == '\n' &&
				strcmp(labels[i], "Company Name") == 0)))
			return n;
	}
	return 0;
}

/* The length of the text at s[at] that stands there once more, right behind;
 * or 0. One word does only if it is all of the line. */
static size_t twice_at(const char *s, size_t at, size_t len)
{
	size_t most = (len - at) / 2;

	if (!is_big(s[at]) || (at && utf8_ascii_alnum[(unsigned char)
			s[at - 1]]))
		return 0;
	for (size_t n = most < LONG ? most : LONG; n >= SHORT; n--)
		if (s[at + n] == s[at] && s[at + n - 1] != ' ' &&
			memcmp(s + at, s + at + n, n) == 0 &&
			(memchr(s + at, ' ', n) || (n == most && !at)))
			return n;
	return 0;
}

static bool is_tail(const char *s)
{
	for (size_t i = 0; i < sizeof tails / sizeof *tails; i++)
		if (strncmp(s, tails[i], strlen(tails[i])) == 0)
			return true;
	return false;
}

/* Whether the line says what a picture shows, and the next line says that:
 * "Leeds University logo". */
static bool is_logo(const char *s, size_t len)
{
	static const char logo[] = " logo";
	size_t n = sizeof logo - 1;
	const char *next = s + len + strspn(s + len, "\n \t");

	return len > n && memcmp(s + len - n, logo, n) == 0 &&
		strncmp(next, s, len - n) == 0;
}

static void take_line(void *with, const struct scan_line *l, struct buf *out)
{
	struct pasted *z = with;
	size_t at = l->code ? l->len : strspn(l->s, "# \t");
	size_t n = at >= l->len ? 0 : is_logo(l->s + at, l->len - at)
		? l->len - at : label_at(l->s + at);
	const char *text = l->s + at + n;
	size_t len = l->len - at - n;

	buf_add(out, l->s, at);
	if (n)
		left_out_add(z->arena, &z->found, l->pos, l->s + at, n);
	for (size_t i = 0; i < len; i++) {
		n = twice_at(text, i, len);
		if (i && text[i - 1] != ' ' && is_tail(text + i))
			buf_puts(out, ", ");
		if (n) {
			buf_add(out, text + i, n);
			i += 2 * n - 1;
		} else {
			buf_putc(out, text[i]);
		}
	}
}

void pasted_read(struct arena *arena, struct source *source,
	struct diag *diag)
{
	static const struct left_out_kind kind = {"text for screen readers",
		"texts for screen readers",
		"a space or word behind one makes it yours"};
	struct pasted z = {.arena = arena};
	const char *s = arena_strndup(arena, source->text, source->len);

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (strstr(s, marks[i])) {
			scan_rewrite(arena, source, take_line, &z);
			break;
		}
	left_out_warn(&z.found, &kind, diag);
}
