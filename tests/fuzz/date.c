/* Any text as a line with dates, in the language that its first byte says. */
#include "fuzz.h"

#include "resume/date.h"
#include "resume/words.h"

static void look(struct arena *arena, const char *text, size_t len,
	const struct date *d, size_t at)
{
	must(d->start >= at && d->start < d->end && d->end <= len,
		"a date is of the text");
	must(d->start <= d->dash && d->dash <= d->dash_end &&
		d->dash_end <= d->end, "its dash is in it");
	must(utf8_valid(text + d->start, d->end - d->start) ==
		d->end - d->start, "it is whole characters");
	must(!d->present || d->range, "only a range goes on");
	must(date_text(arena, text, d, true) != NULL, "it can be printed");
	date_iso(arena, d->from);
	date_iso(arena, d->to);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const languages[] = {NULL, "en", "de", "fr", "es",
		"ru", "pl", "tr", "ja", "zh", "ko", "th", "ar", "hu", "fi", "vi"};
	struct arena *arena = fuzz_arena();
	struct date_habits habits = {0};
	struct date d;
	const char *text;
	char *low;
	size_t len, end;

	if (!size)
		return 0;
	habits.lang = languages[*data % 16];
	text = fuzz_text(arena, data + 1, size - 1, &len);
	low = arena_alloc(arena, len + 1);
	words_fold(text, len, low);
	date_habits_learn(&habits, text, low, len);
	date_habits_settle(&habits);
	for (size_t at = 0; date_next(text, low, len, at, &habits, &d);
			at = d.end)
		look(arena, text, len, &d, at);
	if (date_duration(low, len, 0, &end))
		must(end > 0 && end <= len, "what takes time is of the text");
	return 0;
}
