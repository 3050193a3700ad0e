/*
 * Objects of the file, through libharu: an indirect dictionary whose entries
 * are text that we write ourselves, with or without a stream. libharu numbers
 * them, keeps the cross-reference table and writes the file. pdf/ only.
 */
#ifndef PDF_OBJECT_H
#define PDF_OBJECT_H

#include "base/buf.h"
#include "base/diag.h"
#include "base/file.h"

#include <hpdf.h>
#include <hpdf_objects.h>
#include <hpdf_doc.h>
#include <libdeflate.h>

struct object {
	unsigned id;      /* "id 0 R" refers to it */
	struct buf text;  /* the dictionary's entries, filled in any time
	                     before the file is saved */
	HPDF_Dict dict;
};

/* The file being written; one for each document. */
struct file {
	bool gray; /* every colour is written as its lightness */
	struct arena *arena;
	struct diag *diag;
	HPDF_Doc doc;
	struct libdeflate_compressor *deflate;
	HPDF_MD5_CTX digest; /* of all streams, for the file's ID */
};

/* false, after an error, when libharu cannot begin. */
bool file_open(struct file *file, struct arena *arena, struct diag *diag);
void file_close(struct file *file);

struct object *object_new(struct file *file);

/* A stream of `bytes`, compressed here when `compress`; the dictionary's
 * other entries are the caller's. */
struct object *object_new_stream(struct file *file, struct bytes bytes,
	bool compress);

/* Gives an object of libharu's own (page, catalog) entries of ours. */
struct object *object_adopt(struct file *file, HPDF_Dict dict);

/* " 12 0 R" with the key before it. */
void object_put_ref(struct buf *out, const char *key, const struct object *o);

/* A text string: literal if ASCII, else UTF-16. */
void object_put_string(struct buf *out, const char *text, size_t len);

/* A date as PDF writes it, from seconds since 1970. */
void object_put_date(struct buf *out, int64_t seconds);

/* A length in points. */
void object_put_points(struct buf *out, int64_t v);

/* Serialises everything into `out`; false after an error of libharu's. */
bool file_serialise(struct file *file, struct buf *out);

#endif
