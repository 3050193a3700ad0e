/*
 * The files that a document names: pictures, sheets, fonts. A document may be
 * a stranger's, so they are looked for only in folders that were allowed: the
 * document's own, those of sheets named on the command line, those of --allow.
 * Only regular files of bounded size are read, each once, by whatever path.
 * What is given is a copy, which nobody else can cut short.
 */
#ifndef GUARD_FILES_H
#define GUARD_FILES_H

#include "base/diag.h"
#include "base/file.h"

struct files;

/* A file that was read; also found under other paths that lead to it. */
struct input_file {
	struct bytes bytes;
	const void *sheet, *image; /* made of it, by style/open.c, by
	                              image/image.c; NULL: not yet */
};

/* Why there is none, if there is none. */
struct file_answer {
	struct input_file *file;
	bool outside;      /* of the folders */
	const char *wrong; /* "No such file or directory" */
};

/* Of files that are larger than `most` bytes, none is read; 0: of any size. */
struct files *files_new(struct arena *arena, size_t most);

/* What is in the folder, or in folders in it, may be read. false with errno: it
 * is not there, or no folder. */
bool files_allow(struct files *files, const char *folder);

/* The same of the folder that the file is in; of what is no file (a pipe,
 * standard input), the current one. But a service often runs in the root of
 * all, which nobody meant: that takes files_allow. */
void files_allow_beside(struct files *files, const char *path);

/* Calls back with each folder that was allowed. */
void files_each_folder(const struct files *files,
	void (*visit)(void *context, const char *folder), void *context);

/* Whether the path leads to where files may be, as far as its letters tell:
 * the disk is not asked. Without files, none may be read. */
bool files_may_be(const struct files *files, const char *path);

/* Reads the file at path, if it was not read before. */
struct file_answer files_read(struct files *files, const char *path);

/* Warns that the file is outside, and how to allow it: a document without one
 * of its files is still worth having. */
void files_refuse(const char *path, struct pos pos, struct diag *diag);

/* Notes that the file at path ("-": standard input) is in use. */
void files_use(struct files *files, const char *path);

/* Whether the file at path was read, or noted. */
bool files_uses(const struct files *files, const char *path);

#endif
