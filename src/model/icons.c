/*
 * Looking up icons. Icon fonts and sites name theirs by a set and a picture,
 * with a way of drawing behind it: "fa fa-envelope-o", "mdi:email-outline",
 * "octicons-mark-github-16". The picture is what the table knows.
 */
#include "model/icons.h"

#include <string.h>

enum { LONGEST = 64 }; /* bytes of a name */

/* Sets, as they begin a name. */
static const char *const sets[] = {"academicons", "ai", "akar", "ant", "bi",
	"brands", "bx", "bxl", "bxs", "carbon", "devicon", "el", "entypo",
	"eva", "fa", "fa5", "fa6", "fa7", "fab", "fad", "fal", "far", "fas",
	"feather", "fi", "flat", "fontawesome", "free", "glyphicon",
	"heroicons", "ic", "icon", "icons", "ion", "ionicons", "la", "lab",
	"las", "line", "lni", "logo", "logos", "lucide", "material", "mdi", "octicon",
	"octicons", "ph", "pi", "regular", "ri", "si", "simple", "social",
	"solid", "symbol", "symbols", "tabler", "ti", "typcn", "uil", "uiw",
	"vscode"};

#define SETS (sizeof sets / sizeof *sets)

/* Ways of drawing, as they end one; sizes do, too. */
static const char *const drawings[] = {"alt", "black", "bold", "brands", "circle", "circled", "color", "duotone",
	"fill", "filled", "icon", "light", "line", "linear", "logo", "o",
	"outline", "outlined", "plain", "regular", "round", "rounded", "sharp",
	"simple", "solid", "square", "thin"};

static bool is_one_of(const char *const *list, size_t count, const char *s,
	size_t len)
{
	for (size_t i = 0; i < count; i++)
		if (strlen(list[i]) == len && memcmp(list[i], s, len) == 0)
			return true;
	return false;
}

/* Whether one of the words, which have a space on either side, is s. */
static bool has_word(const char *words, const char *s, size_t len)
{
	for (const char *p = words; *p; p += strcspn(p, " ")) {
		p += strspn(p, " ");
		if (strcspn(p, " ") == len && len && memcmp(p, s, len) == 0)
			return true;
	}
	return false;
}

static const struct icon *find(const char *s, size_t len)
{
	for (const struct icon *icon = icon_table; icon->name; icon++)
		if ((strlen(icon->name) == len &&
				memcmp(icon->name, s, len) == 0) ||
			has_word(icon->others, s, len))
			return icon;
	return NULL;
}

const struct icon *icon_lookup(const char *name)
{
	for (const struct icon *icon = icon_table; icon->name; icon++)
		if (strcmp(icon->name, name) == 0)
			return icon;
	return NULL;
}

/* "faGoogleScholar", "mdi:email", "fa_envelope" as words with hyphens between
 * them. */
static size_t spell(char out[LONGEST], const char *s, size_t len)
{
	size_t n = 0;

	while (len && strchr(":_ -", s[len - 1]))
		len--;
	for (size_t i = 0; i < len && n + 3 < LONGEST; i++) {
		bool upper = s[i] >= 'A' && s[i] <= 'Z';

		if (strchr(":_ /-", s[i]) && (!n || out[n - 1] == '-'))
			continue;

		if (upper && n && out[n - 1] != '-' && s[i - 1] >= 'a')
			out[n++] = '-';
		out[n++] = upper ? s[i] + 'a' - 'A'
			: strchr(":_ /", s[i]) ? '-' : s[i];
	}
	out[n] = '\0';
	return n;
}

/* The name s[0..len) without one more drawing at its end; 0: it has none. */
static size_t without_drawing(const char *s, size_t len)
{
	size_t from = len;

	while (from && s[from - 1] != '-')
		from--;
	return from && (strspn(s + from, "0123456789") >= len - from ||
		is_one_of(drawings, sizeof drawings / sizeof *drawings,
			s + from, len - from)) ? from - 1 : 0;
}

/* The length of the set that the name begins with, its hyphen included; or 0. */
static size_t set_length(const char *name, size_t len)
{
	const char *hyphen = memchr(name, '-', len);
	size_t n = hyphen ? (size_t)(hyphen - name) : 0;

	return n && is_one_of(sets, SETS, name, n) ? n + 1 : 0;
}

bool icon_has_set(const char *text, size_t len)
{
	char name[LONGEST];

	return set_length(name, spell(name, text, len));
}

const struct icon *icon_named(const char *text, size_t len)
{
	char name[LONGEST];
	size_t from = 0, n = spell(name, text, len), set;

	do {

		for (size_t to = n; to > from; to = from +
			without_drawing(name + from, to - from)) {
			const struct icon *icon = find(name + from, to - from);

			if (icon)
				return icon;
		}
		set = set_length(name + from, n - from);
		from += set;
	} while (set);
	return NULL;
}

/* Selectors of a presentation and colours of skin, which say nothing here. */
static size_t skip(const char *s)
{
	if (strncmp(s, "\xEF\xB8\x8F", 3) == 0)
		return 3;
	return strncmp(s, "\xF0\x9F\x8F", 3) == 0 &&
		(unsigned char)s[3] >= 0xBB ? 4 : 0;
}

const struct icon *icon_of_emoji(const char *text, size_t len)
{
	char sign[LONGEST];
	size_t n = 0;

	if (len >= LONGEST)
		return NULL;
	for (size_t i = 0; i < len; i++) {
		size_t more = skip(text + i);

		if (more)
			i += more - 1;
		else
			sign[n++] = text[i];
	}
	for (const struct icon *icon = icon_table; icon->name; icon++)
		if (has_word(icon->signs, sign, n))
			return icon;
	return NULL;
}
