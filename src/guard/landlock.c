/*
 * All that Landlock knows is denied, but for these: reading in the folders of
 * the document, and in those of the system that fontconfig, libhyphen and the
 * C library look into when they are first asked for something. A temporary
 * file that is open already needs no right to be written to, only its folder
 * one to give it a name.
 */
#define _GNU_SOURCE /* O_PATH */
#include "guard/landlock.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__linux__) && __has_include(<linux/landlock.h>)
#include <linux/landlock.h>

#define READ (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)
#define NAME (LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_REMOVE_FILE)

/* Of what each version of Landlock knows, its last bit: 1 to 5. */
static const int last_bit[] = {12, 13, 14, 14, 15};

/* A folder or file that is read, below what the variable says, if it has one:
 * what fontconfig's own configuration begins with, and what we look for. */
static const struct {
	const char *variable, *path;
} readable[] = {
	{NULL, "/usr/share"},
	{NULL, "/usr/local/share"},
	{NULL, "/etc/fonts"},
	{NULL, "/etc/localtime"},
	{NULL, "/var/cache/fontconfig"},
	{"HOME", "/.fonts"},
	{"HOME", "/.fonts.conf"},
	{"HOME", "/.local/share/fonts"},
	{"HOME", "/.config/fontconfig"},
	{"HOME", "/.cache/fontconfig"},
	{"XDG_DATA_HOME", "/fonts"},
	{"XDG_CONFIG_HOME", "/fontconfig"},
	{"XDG_CACHE_HOME", "/fontconfig"},
	{"FONTCONFIG_PATH", ""},
	{"FONTCONFIG_FILE", ""},
};

struct rules {
	int fd;
	uint64_t known; /* rights that this kernel has */
};

static void allow(const struct rules *rules, const char *path,
	uint64_t rights)
{
	struct landlock_path_beneath_attr rule = {
		.allowed_access = rights & rules->known,
		.parent_fd = open(path, O_PATH | O_CLOEXEC),
	};

	if (rule.parent_fd < 0)
		return;
	/* A file takes no rights that only folders have. */
	if (syscall(SYS_landlock_add_rule, rules->fd,
			LANDLOCK_RULE_PATH_BENEATH, &rule, 0) != 0) {
		rule.allowed_access &= LANDLOCK_ACCESS_FS_READ_FILE;
		syscall(SYS_landlock_add_rule, rules->fd,
			LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
	}
	close(rule.parent_fd);
}

static void allow_folder(void *rules, const char *folder)
{
	allow(rules, folder, READ);
}

static void allow_below(const struct rules *rules, const char *variable,
	const char *below)
{
	const char *value = variable ? getenv(variable) : "";
	char path[4096];

	if (!value || (variable && !*value))
		return;
	if ((size_t)snprintf(path, sizeof path, "%s%s", value, below) <
		sizeof path)
		allow(rules, path, READ);
}

/* "/usr/share:/opt/share": what is for everybody to read. */
static void allow_data(const struct rules *rules)
{
	const char *dirs = getenv("XDG_DATA_DIRS");
	char path[4096];

	while (dirs && *dirs) {
		size_t len = strcspn(dirs, ":");

		if (len && len < sizeof path) {
			memcpy(path, dirs, len);
			path[len] = '\0';
			allow(rules, path, READ);
		}
		dirs += len + (dirs[len] == ':');
	}
}

static void allow_output(const struct rules *rules,
	const struct output *output)
{
	if (!output->folder)
		return;
	allow(rules, output->target, LANDLOCK_ACCESS_FS_READ_FILE);
	allow(rules, output->folder, output->fd >= 0 ? NAME
		: NAME | LANDLOCK_ACCESS_FS_READ_FILE |
			LANDLOCK_ACCESS_FS_WRITE_FILE);
}

void landlock_enter(const struct files *files, const struct output *output)
{
	const long known = sizeof last_bit / sizeof *last_bit;
	long version = syscall(SYS_landlock_create_ruleset, NULL, 0,
		LANDLOCK_CREATE_RULESET_VERSION);
	struct landlock_ruleset_attr all = {0};
	struct rules rules;

	if (version < 1)
		return;
	if (version > known)
		version = known;
	rules.known = ((uint64_t)2 << last_bit[version - 1]) - 1;
	all.handled_access_fs = rules.known;
	rules.fd = (int)syscall(SYS_landlock_create_ruleset, &all, sizeof all,
		0);
	if (rules.fd < 0)
		return;
	files_each_folder(files, allow_folder, &rules);
	for (size_t i = 0; i < sizeof readable / sizeof *readable; i++)
		allow_below(&rules, readable[i].variable, readable[i].path);
	allow_data(&rules);
	if (output)
		allow_output(&rules, output);
	syscall(SYS_landlock_restrict_self, rules.fd, 0);
	close(rules.fd);
}
#else
void landlock_enter(const struct files *files, const struct output *output)
{
	(void)files;
	(void)output;
}
#endif
