#include "base/lang.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

bool lang_is_rtl(const char *lang)
{
	char locale[ULOC_FULLNAME_CAPACITY];
	UErrorCode error = U_ZERO_ERROR;

	if (!lang)
		return false;
	uloc_forLanguageTag(lang, locale, sizeof locale, NULL, &error);
	return U_SUCCESS(error) && uloc_isRightToLeft(locale);
}

const char *lang_tag(struct arena *arena, const char *text)
{
	char locale[ULOC_FULLNAME_CAPACITY], tag[ULOC_FULLNAME_CAPACITY];
	char *s = arena_strndup(arena, text, strcspn(text, ".@"));
	UErrorCode error = U_ZERO_ERROR;
	int32_t parsed = 0, len;

	for (char *c = s; *c; c++)
		if (*c == '_')
			*c = '-';
	uloc_forLanguageTag(s, locale, sizeof locale, &parsed, &error);
	if (U_FAILURE(error) || !*s || (size_t)parsed != strlen(s) ||
		!*uloc_getISO3Language(locale))
		return NULL;
	len = uloc_toLanguageTag(locale, tag, sizeof tag, true, &error);
	return U_SUCCESS(error)
		? arena_strndup(arena, tag, (size_t)len)
		: NULL;
}

static bool is_called(const char *lang, const char *in, const UChar *name,
	int32_t len)
{
	UChar called[64];
	UErrorCode error = U_ZERO_ERROR;
	int32_t n = uloc_getDisplayLanguage(lang, in, called, 64, &error);

	return U_SUCCESS(error) && error != U_STRING_NOT_TERMINATED_WARNING &&
		u_strCaseCompare(called, n, name, len, 0, &error) == 0;
}

const char *lang_named(const char *name)
{
	UChar wide[64];
	UErrorCode error = U_ZERO_ERROR;
	int32_t len;

	u_strFromUTF8(wide, 64, &len, name, -1, &error);
	if (U_FAILURE(error) || !len)
		return NULL;
	for (const char *const *l = uloc_getISOLanguages(); *l; l++)
		if (is_called(*l, "en", wide, len) ||
			is_called(*l, *l, wide, len))
			return *l;
	return NULL;
}

bool lang_uses_letter(void)
{
	static const char *const variables[] = {"LC_ALL", "LC_PAPER", "LANG"};

	for (int i = 0; i < 3; i++) {
		const char *locale = getenv(variables[i]);

		if (locale && *locale)
			return strstr(locale, "_US") || strstr(locale, "_CA");
	}
	return false;
}
