#include "text/breaks.h"

#include "base/utf8.h"
#include "resume/date.h"
#include "resume/words.h"
#include "text/tie.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

enum {
	PENALTY_HYPHEN = 60,  /* after a hard hyphen */
	PENALTY_SLASH = 40,   /* between words */
	PENALTY_PATH = 20,    /* at the slashes of an address */
	PENALTY_JOINT = 80,   /* at its other joints */
	PENALTY_HOST = 700,   /* at a dot in its host's name */
	SHORT_COMPOUND = 12,  /* letters; not parted at its hyphen */
	SHORT_WORD = 4,       /* letters; not parted from a slash */
	SHORT_ADDRESS = 20,   /* bytes; not parted at all */
};

/* A stretch between spaces. */
struct token {
	const char *s; /* the whole text */
	size_t start, end;
	bool address;
	size_t path; /* of an address: its first slash but the scheme's two */
};

struct found {
	struct text *text;
	const char *lang;
	size_t count;     /* of text->opportunities */
	const char *low;  /* the text folded; NULL: there are no dates in it */
	struct date date; /* the next range that is not yet passed */
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_ascii_alnum(char c)
{
	return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Part of a word: letters of any script. */
static bool is_wordy(char c)
{
	return is_ascii_alnum(c) || (unsigned char)c >= 0x80;
}

static bool contains(const struct token *t, const char *what)
{
	size_t n = strlen(what);

	for (size_t i = t->start; i + n <= t->end; i++)
		if (memcmp(t->s + i, what, n) == 0)
			return true;
	return false;
}

/* URL, e-mail, path, or host: two slashes, one dot and one slash or at-sign, or
 * two dots and nothing but letters, figures and hyphens beside. */
static bool is_address(const struct token *t)
{
	int dots = 0, slashes = 0, ats = 0, others = 0;

	if (t->end - t->start < SHORT_ADDRESS)
		return false;
	for (size_t i = t->start; i < t->end; i++) {
		if ((unsigned char)t->s[i] >= 0x80)
			return contains(t, "://");
		dots += t->s[i] == '.';
		slashes += t->s[i] == '/';
		ats += t->s[i] == '@';
		others += !is_ascii_alnum(t->s[i]) && !strchr("-.", t->s[i]);
	}
	return contains(t, "://") || (dots && (slashes || ats)) || slashes > 2
		|| (dots > 1 && !others);
}

/* Where the host's name ends: at the first slash but the scheme's two. */
static size_t path_of(const struct token *t)
{
	size_t i = t->start;

	for (; i < t->end && t->s[i] != '/'; i++)
		if (i + 3 < t->end && memcmp(t->s + i, "://", 3) == 0)
			i += 2;
	return i;
}

/* The token that begins at `start`. */
static struct token token_at(const char *s, size_t len, size_t start)
{
	struct token t = {.s = s, .start = start, .end = start};

	while (t.end < len && s[t.end] != ' ' && s[t.end] != '\n')
		t.end++;
	t.address = is_address(&t);
	if (t.address)
		t.path = path_of(&t);
	return t;
}

/* How many characters of a word stand before (after) the place. */
static int letters_before(const struct token *t, size_t at)
{
	int n = 0;

	while (at > t->start && is_wordy(t->s[at - 1]))
		n += (t->s[--at] & 0xC0) != 0x80;
	return n;
}

static int letters_after(const struct token *t, size_t at)
{
	int n = 0;

	while (at < t->end && is_wordy(t->s[at]))
		n += (t->s[at++] & 0xC0) != 0x80;
	return n;
}

/* Inside an address: what its joint at `at` costs. */
static int address_penalty(const struct token *t, size_t at)
{
	char before = t->s[at - 1], after = t->s[at];

	if (at < t->start + 4 || at + 3 > t->end)
		return PENALTY_NEVER;
	if (before == '/' && after != '/' && t->s[at - 2] != ':')
		return t->s[at - 2] == '/' ? PENALTY_NEVER : PENALTY_PATH;
	if (strchr("?&=#_", before) && is_ascii_alnum(after))
		return PENALTY_JOINT;
	if (strchr(".-", after) && is_ascii_alnum(before))
		return at <= t->path ? PENALTY_HOST : PENALTY_JOINT;
	if (after == '@')
		return PENALTY_JOINT;
	return PENALTY_NEVER;
}

static bool is_hangul(uint32_t c)
{
	return (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x1100 && c <= 0x11FF);
}

static bool is_hangul_before(const struct token *t, size_t at)
{
	return (unsigned char)t->s[at - 1] >= 0x80 &&
		is_hangul(utf8_prev(t->s, &at));
}

static bool is_hangul_at(const struct token *t, size_t at)
{
	return is_hangul(utf8_next(t->s, t->end, &at));
}

/* Inside a word: what ICU's opportunity at `at` costs. */
static int word_penalty(const struct token *t, size_t at)
{
	char before = t->s[at - 1], after = t->s[at];
	int left, right;

	if (strchr("+#", after) || before == '+' || before == '#')
		return PENALTY_NEVER; /* C++, C#, C++17 */
	if (before == '-') {
		left = letters_before(t, at - 1);
		right = letters_after(t, at);
		if (is_digit(after) || left < 2 || right < 2 ||
			left + right <= SHORT_COMPOUND)
			return PENALTY_NEVER;
		return PENALTY_HYPHEN;
	}
	if (before == '/') {
		left = letters_before(t, at - 1);
		right = letters_after(t, at);
		return left < SHORT_WORD || right < SHORT_WORD
			? PENALTY_NEVER
			: PENALTY_SLASH;
	}
	if (is_hangul_before(t, at) && is_hangul_at(t, at))
		return PENALTY_NEVER; /* Korean has spaces for that */
	/* A dash between digits is a range. */
	if (at >= t->start + 4 && memcmp(t->s + at - 3, "\xE2\x80\x93", 3) == 0)
		return is_digit(after) && is_digit(t->s[at - 4])
			? PENALTY_NEVER
			: 0;
	return is_digit(before) || is_digit(after) ? PENALTY_NEVER : 0;
}

static void add(struct found *f, size_t at, int penalty)
{
	struct text *text = f->text;

	text->opportunities = arena_grow(text->passing, text->opportunities,
		f->count, &text->opportunity_capacity,
		sizeof *text->opportunities);
	text->opportunities[f->count++] = (struct opportunity){at, penalty};
}

static void add_joints(struct found *f, const struct token *t)
{
	for (size_t at = t->start + 1; at < t->end; at++)
		if (address_penalty(t, at) < PENALTY_NEVER)
			add(f, at, address_penalty(t, at));
}

static UBreakIterator *iterator(struct text *text)
{
	const char *lang = text->styled->doc->metadata.lang;
	UErrorCode error = U_ZERO_ERROR;

	if (!text->breaks)
		text->breaks = ubrk_open(UBRK_LINE, arena_printf(text->passing,
			"%s@lb=strict", lang ? lang : ""), NULL, 0, &error);
	return text->breaks;
}

/* ICU's next opportunity at or after `at`; len when there is none. */
static size_t following(UBreakIterator *it, size_t *next, size_t at, size_t len)
{
	while (*next < at) {
		int32_t boundary = ubrk_next(it);

		*next = boundary == UBRK_DONE ? len : (size_t)boundary;
	}
	return *next;
}

/* ".NET" begins a line like any word; UAX 14 keeps its dot from that. */
static bool is_dotted(const char *s, size_t len, size_t at)
{
	return at + 1 < len && s[at] == '.' && is_ascii_alnum(s[at + 1]);
}

/* Whether the space at `at` is inside a range of dates. */
static bool is_in_range(struct found *f, const char *s, size_t len, size_t at)
{
	const struct date_habits habits = {.lang = f->lang};

	while (f->low && (f->date.end <= at || !f->date.range))
		if (!date_next(s, f->low, len, f->date.end, &habits, &f->date))
			f->low = NULL;
	return f->low && f->date.start < at;
}

static bool is_tied(struct found *f, const struct token *t, size_t len)
{
	size_t next = t->end + 1, end = next;

	while (end < len && t->s[end] != ' ' && t->s[end] != '\n')
		end++;
	return tie(f->lang, (struct tie_word){t->s + t->start,
			t->end - t->start},
		(struct tie_word){t->s + next, end - next}) ||
		is_in_range(f, t->s, len, t->end);
}

/* Walks the tokens; ICU's opportunities inside addresses are passed over. */
static void find(UBreakIterator *it, const char *s, size_t len,
	struct found *f)
{
	size_t next = 0;

	for (size_t start = 0; start < len;) {
		struct token t = token_at(s, len, start);

		if (t.address)
			add_joints(f, &t);
		for (size_t at = start + 1; !t.address && at < t.end; at++) {
			at = following(it, &next, at, len);
			if (at >= t.end)
				break;
			if (word_penalty(&t, at) < PENALTY_NEVER)
				add(f, at, word_penalty(&t, at));
		}
		start = t.end + 1;
		if (start >= len)
			break;
		if (s[t.end] == '\n')
			add(f, start, PENALTY_ALWAYS);
		else if ((following(it, &next, start, len) == start ||
				is_dotted(s, len, start)) &&
			!is_tied(f, &t, len))
			add(f, start, 0);
	}
}

/* The text folded if it has digits, without which there is no date. */
static const char *fold(struct text *text, const char *s, size_t len)
{
	char *low;
	size_t at = 0;

	while (at < len && !is_digit(s[at]) && (unsigned char)s[at] < 0x80)
		at++;
	if (at == len)
		return NULL;
	low = arena_alloc(text->scratch, len + 1);
	words_fold(s, len, low);
	return low;
}

const struct opportunity *breaks_find(struct text *text, const char *lang,
	const char *s, size_t len, size_t *count)
{
	UBreakIterator *it = iterator(text);
	UErrorCode error = U_ZERO_ERROR;
	UText whole = UTEXT_INITIALIZER;
	struct found f = {.text = text, .lang = lang,
		.low = fold(text, s, len)};

	utext_openUTF8(&whole, s, (int64_t)len, &error);
	ubrk_setUText(it, &whole, &error);
	if (U_SUCCESS(error))
		find(it, s, len, &f);
	utext_close(&whole);
	*count = f.count;
	return text->opportunities;
}

void breaks_close(struct text *text)
{
	if (text->breaks)
		ubrk_close(text->breaks);
	text->breaks = NULL;
}
