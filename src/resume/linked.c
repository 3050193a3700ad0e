/* The addresses of links, which plain text would lose. */
#include "resume/build.h"

#include <string.h>

bool linked_is_address(const char *text, size_t len, const char *url)
{
	const char *host = url ? strstr(url, "://") : NULL;

	if (len && text[len - 1] == '/')
		len--;
	return host && len > 3 && (strncmp(text, url, len) == 0 ||
		strncmp(text, host + 3, len) == 0);
}

/* The end of the run that begins there, with those of the same link. */
static int last_of(const struct typed_line *line, int k)
{
	const char *url = line->runs[k].url;

	while (k + 1 < line->run_count && url &&
		line->runs[k + 1].url == url)
		k++;
	return k;
}

static bool leads_away(const struct typed_line *line, size_t from, size_t to,
	const char *url)
{
	return url && strstr(url, "://") && !linked_is_address(line->text +
		from, to - from, url);
}

const char *linked_url(const struct typed_line *line, size_t from, size_t to)
{
	for (int k = 0; k < line->run_count; k++)
		if (line->runs[k].to > from && line->runs[k].from < to &&
			line->runs[k].url && *line->runs[k].url)
			return line->runs[k].url;
	return NULL;
}

const char *linked_text(struct arena *arena, const struct typed_line *line,
	size_t from, size_t to)
{
	struct buf out = {.arena = arena};
	size_t at = from;

	for (int k = 0; k < line->run_count; k++) {
		const struct typed_run *run = &line->runs[k];
		size_t start = run->from, end;

		k = last_of(line, k);
		end = line->runs[k].to;
		if (start < from || end > to || !leads_away(line, start, end,
				run->url))
			continue;
		buf_add(&out, line->text + at, end - at);
		buf_printf(&out, " (%s)", run->url);
		at = end;
	}
	if (out.len)
		buf_add(&out, line->text + at, to - at);
	return out.data;
}

int linked_count(const struct typed_line *line, size_t from, size_t to)
{
	int n = 0;

	for (int k = 0; k < line->run_count; k++) {
		const struct typed_run *run = &line->runs[k];

		n += run->to > from && run->from < to && run->url &&
			strstr(run->url, "://");
		k = last_of(line, k);
	}
	return n;
}
