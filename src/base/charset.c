#include "base/charset.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ustring.h>

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

const struct charset charsets[] = {
	{"windows-1252", "Western European"},
	{"windows-1250", "Central European"},
	{"windows-1254", "Turkish"},
	{"windows-1251", "Cyrillic"},
	{"KOI8-R", "Russian"},
	{"windows-1253", "Greek"},
	{"windows-1255", "Hebrew"},
	{"windows-1256", "Arabic"},
	{"GB18030", "Chinese"},
	{"Big5", "traditional Chinese"},
	{"Shift_JIS", "Japanese"},
	{"EUC-JP", "Japanese"},
	{"windows-949", "Korean"},
	{NULL, NULL},
};

/* A row: what a file begins with. The longer mark stands first. */
static const struct mark {
	const char *bytes;
	size_t len;
	const char *name;
} marks[] = {
	{"\xFF\xFE\0\0", 4, "UTF-32LE"},
	{"\0\0\xFE\xFF", 4, "UTF-32BE"},
	{"\xFF\xFE", 2, "UTF-16LE"},
	{"\xFE\xFF", 2, "UTF-16BE"},
};

/* Without a mark, UTF-16 shows by ASCII's zero bytes: line ends and spaces at
 * least are among its characters, all on one side. */
static const char *wide_by_zeros(const char *text, size_t len)
{
	size_t zeros[2] = {0, 0}, sample = len < 4096 ? len : 4096;

	if (len < 4 || len % 2)
		return NULL;
	for (size_t i = 0; i < sample; i++)
		zeros[i % 2] += text[i] == '\0';
	if (zeros[0] == 0 && zeros[1] * 20 > sample)
		return "UTF-16LE";
	if (zeros[1] == 0 && zeros[0] * 20 > sample)
		return "UTF-16BE";
	return NULL;
}

const char *charset_wide(const char *text, size_t len)
{
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (len >= marks[i].len &&
			memcmp(text, marks[i].bytes, marks[i].len) == 0)
			return marks[i].name;
	return wide_by_zeros(text, len);
}

/* As UTF-16; false when a sequence is ill-formed or means nothing. */
static bool decode(struct arena *arena, UConverter *from, const char *text,
	size_t len, UChar **out, int32_t *out_len)
{
	/* No encoding here makes more units of a text than it has bytes. */
	int32_t room = (int32_t)len + 1;
	UErrorCode status = U_ZERO_ERROR;

	ucnv_setToUCallBack(from, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL,
		&status);
	*out = arena_array(arena, (size_t)room, sizeof **out);
	*out_len = ucnv_toUChars(from, *out, room, text, (int32_t)len, &status);
	return U_SUCCESS(status);
}

char *charset_convert(struct arena *arena, const char *name, const char *text,
	size_t len, size_t *out_len)
{
	UErrorCode status = U_ZERO_ERROR;
	UConverter *from;
	UChar *wide, *begin;
	int32_t wide_len, made = 0;
	char *out = NULL;
	size_t room;

	if (len >= INT32_MAX / 4)
		return NULL;
	from = ucnv_open(name, &status);
	if (U_FAILURE(status))
		return NULL;
	if (!decode(arena, from, text, len, &wide, &wide_len))
		goto out;
	begin = wide_len && *wide == 0xFEFF ? wide + 1 : wide;
	wide_len -= (int32_t)(begin - wide);
	room = 3 * (size_t)wide_len + 1;
	out = arena_alloc(arena, room);
	u_strToUTF8(out, (int32_t)room, &made, begin, wide_len, &status);
	if (U_FAILURE(status))
		out = NULL;
	*out_len = (size_t)made;
out:
	ucnv_close(from);
	return out;
}
