/*
 * Stands in for libFuzzer in `make check`: runs a fuzz target over the files
 * of its corpus, tests/fuzz/corpus/TARGET, and prints TAP. What a crash ends
 * with is the sanitizer's or the kernel's to say.
 */
#include "base/file.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int shown(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

int main(int argc, char **argv)
{
	struct diag diag = diag_stderr();
	struct arena *arena = arena_new();
	const char *target = strrchr(argv[0], '/');
	struct dirent **entries;
	struct bytes bytes;
	char *folder;
	int count;

	(void)argc;
	folder = arena_printf(arena, "tests/fuzz/corpus/%s",
		target ? target + 1 : argv[0]);
	count = scandir(folder, &entries, shown, alphasort);
	if (count < 0)
		count = 0;
	printf("1..%d\n", count);
	for (int i = 0; i < count; i++) {
		const char *path = arena_printf(arena, "%s/%s", folder,
			entries[i]->d_name);

		printf("# %s\n", path);
		fflush(stdout);
		if (file_read(arena, path, &bytes, &diag)) {
			LLVMFuzzerTestOneInput(bytes.data, bytes.len);
			printf("ok - %s\n", path);
		}
		free(entries[i]);
	}
	if (count)
		free(entries);
	arena_free(arena);
	return diag.errors != 0;
}
