/* Documents of every shape: what is read of one, as text, and what is said. */
#ifndef SHAPES_H
#define SHAPES_H

#include "unit.h"

#include "interchange/interchange.h"
#include "read.h"
#include "resume/anonymous.h"

#include <string.h>

struct shape {
	const char *source;
	const char *text; /* NULL: it is refused */
	const char *said; /* what is in the messages; "": there are none */
};

static void shape_check(struct arena *arena, const char *file,
	unsigned anonymous, const struct shape *shape)
{
	const struct input input = {file, shape->source,
		strlen(shape->source)};
	const struct read_options options = {.anonymous = anonymous};
	struct buf out = {.arena = arena};
	char said[2000] = "";
	struct diag diag = {.stream = fmemopen(said, sizeof said, "w")};
	struct doc *doc = doc_read_for(arena, &input, &options, &diag);

	fclose(diag.stream);
	if (!doc != !shape->text || !strstr(said, shape->said) ||
		(!*shape->said && *said))
		fail_msg("%s: %s", shape->source, said);
	if (!doc)
		return;
	doc_text(doc, 0, &out);
	while (out.len && out.data[out.len - 1] == '\n')
		out.data[--out.len] = '\0';
	if (strcmp(out.len ? out.data : "", shape->text) != 0)
		fail_msg("%s: %s", shape->source, out.data);
}

/*
 * The test program of a table `shapes`, whose sources are of files called so,
 * with what is left out of all of them, as anonymous_parts() says; 0: nothing.
 */
#define SHAPES_MAIN(file, anonymous) \
	static void table(void **state) \
	{ \
		for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) \
			shape_check(*state, file, anonymous, &shapes[i]); \
	} \
	int main(void) \
	{ \
		const struct CMUnitTest tests[] = {TEST(table)}; \
		return cmocka_run_group_tests(tests, NULL, NULL); \
	}

#endif
