#include "markdown/carried.h"

#include "base/buf.h"
#include "markdown/attributes.h"

#include <string.h>

enum { STRINGS = 8, LONGEST_DATE = 40 };

/*
 * Attributes whose values are words, in the order in which they are written
 * out: what is called so, then what an entry says of itself, whose parts stand
 * apart as in the head of one. What says the end of a period follows its start.
 */
static const struct part {
	const char *name, *before;
} parts[] = {
	{"name", ", "}, {"title", ", "}, {"label", ", "}, {"text", ", "},
	{"header", ", "}, {"heading", ", "}, {"job", " | "},
	{"position", " | "}, {"role", " | "}, {"degree", " | "},
	{"company", " | "}, {"employer", " | "}, {"organization", " | "},
	{"organisation", " | "}, {"institution", " | "}, {"school", " | "},
	{"university", " | "}, {"subtitle", " | "}, {"subheader", " | "},
	{"subheading", " | "}, {"location", " | "}, {"place", " | "},
	{"city", " | "}, {"badge", " | "}, {"date", " | "}, {"dates", " | "},
	{"period", " | "}, {"duration", " | "}, {"time", " | "},
	{"when", " | "}, {"year", " | "}, {"years", " | "}, {"from", " | "}, {"start", " | "},
	{"to", " \xE2\x80\x93 "}, {"end", " \xE2\x80\x93 "},
};

static const char *const prose[] = {"description", "summary", "content",
	"details"};

enum { PARTS = sizeof parts / sizeof *parts,
	PROSE = sizeof prose / sizeof *prose };

/* Words that a name may have besides: companyName, start_date, jobTitle. */
static const char *const besides[] = {"name", "date", "job", "item"};

/* The name without "-" and "_". */
static char *plain(struct arena *arena, const char *name)
{
	char *made = arena_strdup(arena, name), *to = made;

	for (; *name; name++)
		if (*name != '-' && *name != '_')
			*to++ = *name;
	*to = '\0';
	return made;
}

static int find_part(const char *name, size_t len)
{
	for (int i = 0; i < PARTS; i++)
		if (strlen(parts[i].name) == len &&
			strncmp(parts[i].name, name, len) == 0)
			return i;
	return -1;
}

/* Which part the attribute of that name is, or -1. */
static int part_of(const char *name)
{
	size_t len = strlen(name), n;
	int part = find_part(name, len);

	for (size_t i = 0; part < 0 && i < sizeof besides / sizeof *besides;
		i++) {
		n = strlen(besides[i]);
		if (len <= n)
			continue;
		if (strncmp(name, besides[i], n) == 0)
			part = find_part(name + n, len - n);
		if (part < 0 && strcmp(name + len - n, besides[i]) == 0)
			part = find_part(name, len - n);
	}
	return part;
}

static bool is_prose(const char *name)
{
	for (int i = 0; i < PROSE; i++)
		if (strcmp(prose[i], name) == 0)
			return true;
	return false;
}

/* Whether a year stands in the string, which is short. */
static bool is_date(const char *s)
{
	size_t len = strlen(s);

	for (size_t i = 0; len <= LONGEST_DATE && i + 4 <= len; i++)
		if ((s[i] == '1' || s[i] == '2') && strspn(s + i,
				"0123456789") == 4)
			return true;
	return false;
}

/* What stands in quotes without a name before it: "Cook" "Inn" "2014". */
static const char *strings(struct arena *arena, const char *tag)
{
	struct buf out = {.arena = arena};
	bool dated = false;
	int count = 0;

	buf_add(&out, "", 0);
	for (const char *p = tag, *end; (p = strchr(p, '"')); p = end + 1) {
		const char *word;

		end = strchr(p + 1, '"');
		if (!end || (p > tag && p[-1] == '=') || count == STRINGS)
			return "";
		word = arena_strndup(arena, p + 1, (size_t)(end - p) - 1);
		if (!*word || strchr(word, '{'))
			continue;
		dated = dated || is_date(word);
		buf_printf(&out, "%s%s", count++ ? " | " : "", word);
	}
	return dated && count > 1 ? out.data : "";
}

/* The tag with \" as &quot;, which ends no value. */
static const char *without_escapes(struct arena *arena, const char *tag,
	size_t len)
{
	struct buf out = {.arena = arena};

	buf_add(&out, "", 0);
	for (size_t i = 0; i < len; i++)
		if (tag[i] == '\\' && i + 1 < len && tag[i + 1] == '"') {
			buf_puts(&out, "&quot;");
			i++;
		} else {
			buf_putc(&out, tag[i]);
		}
	return out.data;
}

struct carried carried_words(struct arena *arena, const char *tag, size_t len)
{
	const char *inside = without_escapes(arena, tag, len), *at = inside;
	const char *value[PARTS] = {NULL};
	struct buf head = {.arena = arena}, text = {.arena = arena};
	struct html_attribute a;

	buf_add(&head, "", 0);
	buf_add(&text, "", 0);
	while (attributes_html_next(arena, &at, &a)) {
		const char *name = plain(arena, a.name);
		int part = part_of(name);

		if (strchr(a.value, '{'))
			continue;
		if (part >= 0 && !value[part])
			value[part] = a.value;
		else if (*a.value && is_prose(name))
			buf_printf(&text, "%s%s", text.len ? " " : "",
				a.value);
	}
	for (int i = 0; i < PARTS; i++)
		if (value[i] && *value[i])
			buf_printf(&head, "%s%s", head.len ? parts[i].before
				: "", value[i]);
	if (head.len && value[find_part("start", 5)] &&
		!value[find_part("end", 3)])
		buf_puts(&head, " \xE2\x80\x93"); /* until now */
	return (struct carried){head.len ? head.data : strings(arena, inside),
		text.data};
}

const char *carried_markdown(struct arena *arena, struct carried carried,
	bool own_line)
{
	bool bold = own_line && strstr(carried.head, " | ");

	return arena_printf(arena, bold ? "**%s**%s%s" : "%s%s%s",
		carried.head, *carried.head && *carried.prose ? "<br>" : "",
		carried.prose);
}
