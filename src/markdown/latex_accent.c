/*
 * Letters that LaTeX has commands for. Markdown escapes marks, as in "d\'une",
 * so that a mark without braces is an accent only within a word, before a
 * letter that has it, and if what stands before it ends in no apostrophe in the
 * languages that have such: "R\'esum\'e" is a word, "l\'eau" is two.
 */
#include "markdown/latex_accent.h"

#include "base/utf8.h"

#include <string.h>
#include <strings.h>

/* A command and the mark it puts on a letter. */
static const struct {
	char command;
	uint32_t mark;
} accents[] = {
	{'\'', 0x301}, {'`', 0x300}, {'^', 0x302}, {'"', 0x308}, {'~', 0x303},
	{'=', 0x304}, {'.', 0x307}, {'v', 0x30C}, {'u', 0x306}, {'H', 0x30B},
	{'c', 0x327}, {'k', 0x328}, {'r', 0x30A}, {'d', 0x323}, {'b', 0x331},
};

static const struct {
	const char *command, *letter;
} letters[] = {
	{"ss", "\u00DF"}, {"ae", "\u00E6"}, {"AE", "\u00C6"}, {"oe", "\u0153"},
	{"OE", "\u0152"}, {"aa", "\u00E5"}, {"AA", "\u00C5"}, {"o", "\u00F8"},
	{"O", "\u00D8"}, {"l", "\u0142"}, {"L", "\u0141"}, {"i", "\u0131"},
};

static uint32_t mark_of(char command)
{
	for (size_t i = 0; i < sizeof accents / sizeof *accents; i++)
		if (accents[i].command == command)
			return accents[i].mark;
	return 0;
}

static void put(struct buf *out, char letter, uint32_t mark)
{
	uint32_t composed = utf8_compose((uint32_t)letter, mark);

	buf_utf8(out, composed ? composed : (uint32_t)letter);
	if (!composed)
		buf_utf8(out, mark);
}

/* The letter in "e}", "{e}}" or "\i}"; *length, and the bracket's, with it. */
static char letter_of(const char *s, size_t *length)
{
	size_t n = *s == '{', back = s[n] == '\\';
	char letter = s[n + back];

	if (!((letter | 32) >= 'a' && (letter | 32) <= 'z'))
		return '\0';
	if (back && letter != 'i' && letter != 'j')
		return '\0';
	*length = n + back + 1 + n;
	return !n || s[n + back + 1] == '}' ? letter : '\0';
}

static bool is_letter(char c)
{
	return (c | 32) >= 'a' && (c | 32) <= 'z';
}

/* Whether an apostrophe ends the word in s[0..len). */
static bool is_elided(const char *s, size_t len)
{
	static const char *const words[] = {"c", "d", "j", "l", "m", "n", "o",
		"s", "t", "y", "you", "we", "they", "who", "qu", "jusqu",
		"lorsqu", "puisqu", "quelqu", "quoiqu", "presqu", "aujourd",
		"all", "bell", "dall", "dell", "grand", "mezz", "nell",
		"quell", "quest", "sant", "senz", "sull", "tutt", "un", NULL};

	for (const char *const *w = words; *w; w++)
		if (strlen(*w) == len && strncasecmp(*w, s, len) == 0)
			return true;
	return false;
}

/* "\'e" in a word; past it, or NULL. */
static const char *bare(const char *start, const char *s, struct buf *out)
{
	static const struct {
		char command;
		const char *letters;
	} within[] = {{'\'', "aeiouy"}, {'`', "aeiou"}, {'^', "aeiou"},
		{'"', "aeiouy"}, {'~', "ano"}};
	const char *word = s;

	while (word > start && (is_letter(word[-1]) || (word[-1] & 0x80)))
		word--;
	if (s[0] != '\\' || word == s || (s[1] == '\'' &&
			is_elided(word, (size_t)(s - word))))
		return NULL;
	for (size_t i = 0; i < sizeof within / sizeof *within; i++)
		if (within[i].command == s[1] && is_letter(s[2]) &&
			strchr(within[i].letters, s[2] | 32)) {
			put(out, s[2], mark_of(s[1]));
			return s + 3;
		}
	return NULL;
}

bool latex_is_tie(const char *start, const char *s, bool known)
{
	const char *word = s, *end = s + 1;

	while (word > start && !strchr(" \t\n", word[-1]))
		if (*--word == '~')
			return false;
	for (; *end && !strchr(" \t\n", *end); end++)
		if (*end == '~')
			return false;
	if (s - word < 2 || (!is_letter(s[1]) && !(s[1] >= '0' && s[1] <= '9')
			&& (!known || !s[1] || !strchr("\\({$", s[1]))))
		return false;
	return s[-1] == '.' ? is_letter(s[-2])
		: known && (is_letter(s[-1]) || strchr("})", s[-1]));
}

const char *latex_accent(const char *start, const char *s, struct buf *out)
{
	bool braces = *s == '{';
	const char *command = s + braces + 1;
	uint32_t mark = s[braces] == '\\' ? mark_of(*command) : 0;
	size_t n = 0;
	char letter = mark && (braces || command[1] == '{')
		? letter_of(command + 1, &n) : '\0';

	if (letter && (!braces || command[1 + n] == '}')) {
		/* a command that is a letter needs a space, or braces */
		if (braces && (*command | 32) >= 'a' && (*command | 32) <= 'z'
			&& command[1] != '{')
			return NULL;
		put(out, letter, mark);
		return command + 1 + n + braces;
	}
	for (size_t i = 0; s[braces] == '\\' && i < sizeof letters /
			sizeof *letters; i++) {
		const char *end = command + strlen(letters[i].command);

		if (!utf8_begins(command, letters[i].command))
			continue;
		if (braces ? *end != '}' : end[0] != '{' || end[1] != '}')
			continue;
		buf_puts(out, letters[i].letter);
		return end + (braces ? 1 : 2);
	}
	return bare(start, s, out);
}
