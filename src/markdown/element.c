#include "markdown/element.h"

#include <string.h>
#include <strings.h>

static const struct element rows[] = {
	{"a", KIND_A, NULL},
	{"abbr", KIND_SPAN, NULL},
	{"b", KIND_STRONG, NULL},
	{"bdi", KIND_SPAN, NULL},
	{"big", KIND_SPAN, "big"},
	{"cite", KIND_EM, NULL},
	{"code", KIND_CODE, NULL},
	{"data", KIND_SPAN, NULL},
	{"del", KIND_SPAN, "struck"},
	{"dfn", KIND_EM, NULL},
	{"em", KIND_EM, NULL},
	{"font", KIND_SPAN, NULL},
	{"i", KIND_EM, NULL},
	{"ins", KIND_SPAN, "underlined"},
	{"kbd", KIND_CODE, NULL},
	{"label", KIND_SPAN, NULL},
	{"mark", KIND_SPAN, "mark"},
	{"q", KIND_SPAN, NULL},
	{"rb", KIND_SPAN, NULL},
	{"rp", KIND_SPAN, "rp"},
	{"rt", KIND_SPAN, "rt"},
	{"ruby", KIND_SPAN, "ruby"},
	{"s", KIND_SPAN, "struck"},
	{"samp", KIND_CODE, NULL},
	{"small", KIND_SPAN, "small"},
	{"span", KIND_SPAN, NULL},
	{"strike", KIND_SPAN, "struck"},
	{"strong", KIND_STRONG, NULL},
	{"sub", KIND_SPAN, "subscript"},
	{"sup", KIND_SPAN, "superscript"},
	{"time", KIND_SPAN, NULL},
	{"tt", KIND_CODE, NULL},
	{"u", KIND_SPAN, "underlined"},
	{"var", KIND_EM, NULL},

	{"article", KIND_DIV, NULL},
	{"aside", KIND_DIV, "aside"},
	{"center", KIND_DIV, "center"},
	{"details", KIND_DIV, NULL},
	{"div", KIND_DIV, NULL},
	{"figure", KIND_DIV, NULL},
	{"footer", KIND_DIV, NULL},
	{"header", KIND_DIV, NULL},
	{"main", KIND_DIV, NULL},
	{"nav", KIND_DIV, NULL},
	{"p", KIND_DIV, NULL},
	{"section", KIND_DIV, NULL},
	{"summary", KIND_DIV, NULL},

	{"dd", KIND_DD, NULL},
	{"dir", KIND_UL, NULL},
	{"dl", KIND_DL, NULL},
	{"dt", KIND_DT, NULL},
	{"li", KIND_LI, NULL},
	{"menu", KIND_UL, NULL},
	{"ol", KIND_OL, NULL},
	{"table", KIND_TABLE, NULL},
	{"tbody", KIND_TBODY, NULL},
	{"td", KIND_TD, NULL},
	{"tfoot", KIND_TBODY, NULL},
	{"th", KIND_TH, NULL},
	{"thead", KIND_THEAD, NULL},
	{"tr", KIND_TR, NULL},
	{"ul", KIND_UL, NULL},
};

const struct element *element_lookup(const char *name, size_t len)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (strlen(rows[i].name) == len &&
			strncasecmp(rows[i].name, name, len) == 0)
			return &rows[i];
	return NULL;
}

bool element_is_column(const char *name, size_t len)
{
	return len == 3 && strncasecmp(name, "col", 3) == 0;
}

bool element_is_image(const char *name, size_t len)
{
	return (len == 3 && strncasecmp(name, "img", 3) == 0) ||
		(len == 5 && strncasecmp(name, "image", 5) == 0);
}

bool element_is_icon(const char *name, size_t len)
{
	return len > 5 && strncasecmp(name + len - 5, "-icon", 5) == 0;
}

/* How far inside a table or list a part of it stands; 0: it is no part. */
static int rank(enum kind kind)
{
	switch (kind) {
	case KIND_THEAD:
	case KIND_TBODY:
		return 1;
	case KIND_TR:
		return 2;
	case KIND_TD:
	case KIND_TH:
	case KIND_DT:
	case KIND_DD:
		return 3;
	default:
		return 0;
	}
}

bool element_closes(enum kind opened, enum kind open)
{
	if (opened == KIND_LI)
		return open == KIND_LI;
	return rank(opened) && rank(open) >= rank(opened);
}

size_t element_name(const char *s, const char **name, bool *closes)
{
	*closes = s[0] == '<' && s[1] == '/';
	*name = s + 1 + *closes;
	return s[0] == '<' ? strcspn(*name, " \t\r\n/>") : 0;
}

size_t element_tag_length(const char *s)
{
	char quote = '\0';
	size_t n = 0;

	if (*s != '<')
		return 0;
	for (; s[n]; n++) {
		if (quote)
			quote = s[n] == quote ? '\0' : quote;
		else if (s[n] == '"' || s[n] == '\'')
			quote = s[n];
		else if (s[n] == '>')
			return n + 1;
	}
	return 0;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c & 0x80);
}

static bool is_low(char c)
{
	return c >= 'a' && c <= 'z';
}

bool element_are_apart(const char *before, const char *after)
{
	size_t n = strlen(before);
	char end = n ? before[n - 1] : ' ';
	bool several = strchr(before, ' '), too = strchr(after, ' ');

	if (n < 2 || (!is_letter(*after) && !is_digit(*after)) ||
		(!is_letter(end) && !is_digit(end) && !strchr(":.,)", end)))
		return false;
	if (several || too)
		return (several && too) || !is_low(*after);
	return (n >= 4 && is_digit(end) && is_letter(*after)) ||
		(is_letter(end) && element_begins_year(after));
}

bool element_begins_year(const char *text)
{
	return strspn(text, "0123456789") >= 4;
}

bool element_floats(const char *attributes)
{
	static const char *const said[] = {"float:", "float :", "float-",
		"pull-right", "pull-left", "position:absolute",
		"position: absolute"};

	for (size_t i = 0; i < sizeof said / sizeof *said; i++)
		if (strstr(attributes, said[i]))
			return true;
	return false;
}
