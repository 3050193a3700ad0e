#include "base/lang.h"

#include <stddef.h>
#include <unicode/uloc.h>

bool lang_is_rtl(const char *lang)
{
	char locale[ULOC_FULLNAME_CAPACITY];
	UErrorCode error = U_ZERO_ERROR;

	if (!lang)
		return false;
	uloc_forLanguageTag(lang, locale, sizeof locale, NULL, &error);
	return U_SUCCESS(error) && uloc_isRightToLeft(locale);
}
