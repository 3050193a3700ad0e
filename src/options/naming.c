/* What the output is called. */
#include "options/options.h"

#include <string.h>
#include <strings.h>

/* resume.md gives resume.pdf; so does standard input. */
static const char *output_beside(struct arena *arena, const char *input,
	const char *suffix)
{
	const char *slash = strrchr(input, '/');
	const char *dot = strrchr(slash ? slash + 1 : input, '.');
	size_t stem = strlen(input);

	if (strcmp(input, "-") == 0)
		return output_beside(arena, "resume.md", suffix);
	if (dot && dot != (slash ? slash + 1 : input))
		stem = (size_t)(dot - input);
	return arena_printf(arena, "%.*s.%s", (int)stem, input, suffix);
}

const char *options_output(struct arena *arena, const struct options *o)
{
	size_t len = o->output ? strlen(o->output) : 0;
	const char *beside, *slash;

	if (len && o->output[len - 1] != '/')
		return o->output;
	if (!len && (o->extract || strcmp(o->input, "-") == 0))
		return "-";
	beside = output_beside(arena, o->input, o->extract ? "md"
		: format_suffixes[o->to]);
	slash = strrchr(beside, '/');
	return len ? arena_printf(arena, "%s%s", o->output,
		slash ? slash + 1 : beside) : beside;
}

bool options_take_suffix(struct options *o)
{
	const char *dot = o->output ? strrchr(o->output, '.') : NULL;
	int format = 0;

	while (dot && format < FORMAT_COUNT &&
		strcasecmp(dot + 1, format_suffixes[format]) != 0)
		format++;
	if (!dot || format == FORMAT_COUNT)
		return true;
	if (o->to_said && o->to != (enum format)format)
		return false;
	o->to = (enum format)format;
	return true;
}
