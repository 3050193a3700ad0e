/*
 * A pattern that is repeated: whether four times as much takes more than four
 * times as long, or as much memory. The first letter says as what it is read,
 * the rest is "PREFIX\fUNIT\fMIDDLE\fUNIT\fSUFFIX", whose units are repeated;
 * what is missing is empty. Time is the processor's, and what seems to take too
 * much of it is looked at again, at three sizes and more than once, before
 * anything is said.
 */
#include "document.h"
#include "pages.h"

#include "image/format.h"
#include "interchange/interchange.h"

#include <time.h>

enum { PARTS = 5, SMALL = 2 << 10 /* bytes */, AGAIN = 3, ROUNDS = 5 };
#define FLOOR 0.004 /* seconds: what takes less is not looked at */
#define MOST 6.8    /* 2.6 times the cost for twice as much, and that twice */

struct pattern {
	char kind;
	const char *part[PARTS];
	size_t len[PARTS];
};

struct cost {
	double seconds, bytes;
};

static bool take_pattern(struct pattern *p, const uint8_t *data, size_t size)
{
	const char *s = (const char *)data + 1, *end = (const char *)data +
		size;

	if (size < 2)
		return false;
	*p = (struct pattern){.kind = (char)*data};
	for (int i = 0; i < PARTS; i++) {
		const char *cut = s < end && i < PARTS - 1
			? memchr(s, '\f', (size_t)(end - s)) : NULL;

		p->part[i] = s;
		p->len[i] = (size_t)((cut ? cut : end) - s);
		s = cut ? cut + 1 : end;
	}
	return p->len[1] + p->len[3] > 0;
}

/* The pattern at `size` bytes or a little more. */
static struct buf repeat(struct arena *arena, const struct pattern *p,
	size_t size)
{
	struct buf out = {.arena = arena};
	size_t times = size / (p->len[1] + p->len[3]) + 1;

	buf_add(&out, "", 0);
	for (int i = 0; i < PARTS; i++)
		for (size_t n = i % 2 ? times : 1; n--;)
			buf_add(&out, p->part[i], p->len[i]);
	return out;
}

static void process(struct arena *arena, char kind, const struct buf *text)
{
	struct diag silent = {0};
	struct image image = {.orientation = 1};
	const struct read_options all = {0};
	const struct input input = {kind == 'j' ? "fuzz.json" : kind == 'y'
		? "fuzz.yaml" : "fuzz.md", text->data, text->len};
	const struct sheet *sheets[] = {fuzz_style(), NULL};
	struct buf out = {.arena = arena};
	struct doc *doc;

	if (kind == 's') {
		svg_read(arena, (struct bytes){(const uint8_t *)text->data,
			text->len}, &image);
	} else if (kind == 'c') {
		sheets[1] = sheet_parse(arena, "fuzz.css", text->data,
			text->len, &silent);
		fuzz_layout(arena, fuzz_document(), sheets, 2, &silent);
	} else {
		doc = doc_read_for(arena, &input, &all, &silent);
		if (doc && kind == 'l')
			fuzz_layout(arena, doc, sheets, 1, &silent);
		else if (doc)
			json_write(doc, &out);
	}
}

static struct cost measure(const struct pattern *p, size_t size, int times)
{
	struct cost least = {0};

	for (int i = 0; i < times; i++) {
		struct arena *arena = fuzz_arena();
		struct buf text = repeat(arena, p, size);
		size_t before = arena_used(arena);
		struct timespec start, end;
		double seconds;

		clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
		process(arena, p->kind, &text);
		clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
		seconds = (double)(end.tv_sec - start.tv_sec) +
			(double)(end.tv_nsec - start.tv_nsec) / 1e9;
		if (!i || seconds < least.seconds)
			least.seconds = seconds;
		least.bytes = (double)(arena_used(arena) - before);
	}
	return least;
}

static bool grows(struct cost small, struct cost large)
{
	return (large.seconds > FLOOR && large.seconds > MOST *
			small.seconds) ||
		(large.bytes > 1 << 22 && large.bytes > MOST * small.bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct pattern p;
	struct cost small, large, largest;

	if (!take_pattern(&p, data, size))
		return 0;
	small = measure(&p, SMALL, 1);
	large = measure(&p, 4 * SMALL, 1);
	if (!grows(small, large))
		return 0;
	for (int round = 0; round < ROUNDS; round++) {
		small = measure(&p, SMALL, AGAIN);
		large = measure(&p, 4 * SMALL, AGAIN);
		if (!grows(small, large))
			return 0;
	}
	largest = measure(&p, 16 * SMALL, 1);
	if (!grows(large, largest))
		return 0;
	fprintf(stderr, "%.1f, %.1f, %.1f ms; %.0f, %.0f, %.0f KB\n",
		small.seconds * 1e3, large.seconds * 1e3,
		largest.seconds * 1e3, small.bytes / 1024,
		large.bytes / 1024, largest.bytes / 1024);
	must(false, "four times as much takes four times as long");
	return 0;
}
