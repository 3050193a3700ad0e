#include "base/utf8.h"

#include "base/buf.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

const bool utf8_ascii_alnum[0x100] = {
	['0'] = 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	['A'] = 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 1,
	['a'] = 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 1,
};

uint32_t utf8_next_wide(const char *text, size_t len, size_t *at)
{
	size_t i = *at;
	UChar32 c;

	U8_NEXT(text, i, len, c);
	*at = i;
	return c < 0 ? UTF8_REPLACEMENT : (uint32_t)c;
}

uint32_t utf8_prev_wide(const char *text, size_t *at)
{
	size_t start = *at > UTF8_SIZE ? *at - UTF8_SIZE : 0;
	int32_t i = (int32_t)(*at - start); /* ICU counts in int32_t */
	UChar32 c;

	U8_PREV(text + start, 0, i, c);
	*at = start + (size_t)i;
	return c < 0 ? UTF8_REPLACEMENT : (uint32_t)c;
}

size_t utf8_encode(char out[UTF8_SIZE], uint32_t c)
{
	size_t len = 0;

	if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
		c = UTF8_REPLACEMENT;
	U8_APPEND_UNSAFE(out, len, c);
	return len;
}

bool utf8_is_in(uint32_t c, const char *set)
{
	char one[UTF8_SIZE + 1] = "";

	if (c < 0x80)
		return c && strchr(set, (int)c);
	utf8_encode(one, c);
	return strstr(set, one);
}

size_t utf8_valid(const char *text, size_t len)
{
	size_t i = 0, start;
	UChar32 c;

	while (i < len) {
		start = i;
		U8_NEXT(text, i, len, c);
		if (c < 0)
			return start;
	}
	return len;
}

char *utf8_repair(struct arena *arena, const char *text, size_t len,
	size_t *out_len)
{
	struct buf b = {.arena = arena};
	size_t i = 0;

	while (i < len) {
		size_t start = i;
		uint32_t c = utf8_next(text, len, &i);

		if (c == UTF8_REPLACEMENT)
			buf_utf8(&b, c);
		else
			buf_add(&b, text + start, i - start);
	}
	buf_add(&b, "", 0);
	*out_len = b.len;
	return b.data;
}

bool utf8_is_space(uint32_t c)
{
	return u_isUWhiteSpace((UChar32)c) && c != 0xA0 && c != 0x2007 &&
		c != 0x202F;
}

bool utf8_is_ignorable(uint32_t c)
{
	/* The first one is the soft hyphen. */
	return c >= 0xAD && u_hasBinaryProperty((UChar32)c,
		UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool utf8_is_emoji(const char *cluster, size_t len)
{
	size_t at = 0;

	if (len && u_hasBinaryProperty((UChar32)utf8_next(cluster, len, &at),
			UCHAR_EMOJI_PRESENTATION))
		return true;
	while (at < len)
		if (utf8_next(cluster, len, &at) == 0xFE0F)
			return true;
	return false;
}

static bool is_pictograph(uint32_t c)
{
	return c >= 0x2000 && (u_hasBinaryProperty((UChar32)c,
		UCHAR_EXTENDED_PICTOGRAPHIC) || u_hasBinaryProperty((UChar32)c,
		UCHAR_REGIONAL_INDICATOR));
}

size_t utf8_emoji_length(const char *text, size_t len)
{
	size_t end = 0, at = 0;
	uint32_t last = 0, c;

	while (at < len) {
		bool flag = last && u_hasBinaryProperty((UChar32)last,
			UCHAR_REGIONAL_INDICATOR);

		c = utf8_next(text, len, &at);
		if (is_pictograph(c)
				? last && last != 0x200D && !flag
				: !last || (c != 0x200D && c != 0xFE0F &&
					!u_hasBinaryProperty((UChar32)c,
						UCHAR_EMOJI_MODIFIER) &&
					(c < 0xE0020 || c > 0xE007F)))
			break;
		last = flag ? 0xFE0F : c; /* two letters are a flag */
		end = at;
	}
	return end;
}

size_t utf8_break_mark(const char *s)
{
	static const char *const marks[] = {"\xC2\xAD", "\xE2\x80\x8B",
		"\xE2\x81\xA0", "\xEF\xBB\xBF"};

	for (size_t i = 0; *s & 0x80 && i < sizeof marks / sizeof *marks; i++)
		if (strncmp(s, marks[i], strlen(marks[i])) == 0)
			return strlen(marks[i]);
	return 0;
}

bool utf8_is_spaceless_wide(uint32_t c)
{
	UErrorCode error = U_ZERO_ERROR;

	if (c >= 0x4E00 && c <= 0x9FFF)
		return true;
	if (c >= 0x3000 && c <= 0x303F) /* their punctuation */
		return true;
	if (c >= 0xFF00 && c <= 0xFFEF) /* full width */
		return true;
	switch (uscript_getScript((UChar32)c, &error)) {
	case USCRIPT_HAN:
	case USCRIPT_HIRAGANA:
	case USCRIPT_KATAKANA:
	case USCRIPT_BOPOMOFO:
		return true;
	default:
		return false;
	}
}

bool utf8_is_alnum_wide(uint32_t c)
{
	const uint32_t kinds = U_GC_L_MASK | U_GC_ND_MASK | U_GC_MN_MASK |
		U_GC_MC_MASK;

	return (U_MASK(u_charType((UChar32)c)) & kinds) &&
		!utf8_is_ignorable(c);
}

int utf8_columns(uint32_t c)
{
	int wide;

	if (c < 0x300)
		return c != 0xAD;
	switch (u_charType((UChar32)c)) {
	case U_NON_SPACING_MARK:
	case U_ENCLOSING_MARK:
	case U_FORMAT_CHAR:
		return 0;
	default:
		wide = u_getIntPropertyValue((UChar32)c,
			UCHAR_EAST_ASIAN_WIDTH);
		return wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
	}
}

uint32_t utf8_lower_wide(uint32_t c)
{
	return (uint32_t)u_tolower((UChar32)c);
}

/* What a stroke or a hook makes of a letter is no mark to Unicode. */
static uint32_t without_stroke(uint32_t c)
{
	static const struct {
		uint32_t with, bare;
	} rows[] = {{0xF8, 'o'}, {0x111, 'd'}, {0x127, 'h'}, {0x131, 'i'},
		{0x142, 'l'}, {0x167, 't'}, {0xF0, 'd'}};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (rows[i].with == c)
			return rows[i].bare;
	return c;
}

uint32_t utf8_bare(uint32_t c)
{
	UErrorCode error = U_ZERO_ERROR;
	const UNormalizer2 *nfd;
	UChar parts[4];
	int32_t n = 1;

	c = utf8_lower(c);
	if (c < 0x80 || c >= 0x2E80)
		return c;
	if (u_getCombiningClass((UChar32)c) || utf8_is_ignorable(c))
		return 0;
	nfd = unorm2_getNFDInstance(&error);
	while (U_SUCCESS(error) && (n = unorm2_getRawDecomposition(nfd,
			(UChar32)c, parts, 4, &error)) > 1)
		c = parts[0];
	return without_stroke(c);
}

uint32_t utf8_compose(uint32_t c, uint32_t mark)
{
	UErrorCode error = U_ZERO_ERROR;
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
	UChar32 made = U_SUCCESS(error) ? unorm2_composePair(nfc, (UChar32)c,
		(UChar32)mark) : -1;

	return made < 0 ? 0 : (uint32_t)made;
}

bool utf8_is_ascii(const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (text[i] < ' ' || text[i] == 0x7F || text[i] & 0x80)
			return false;
	return true;
}

bool utf8_shows(const char *text, size_t from, size_t to)
{
	while (from < to)
		if (utf8_is_alnum(utf8_next(text, to, &from)))
			return true;
	return false;
}

void utf8_trim(const char *text, size_t *from, size_t *to)
{
	while (*from < *to) {
		size_t at = *from;

		if (utf8_is_alnum(utf8_next(text, *to, &at)))
			break;
		*from = at;
	}
	while (*to > *from) {
		size_t at = *to;

		if (utf8_is_alnum(utf8_prev(text, &at)))
			break;
		*to = at;
	}
}
