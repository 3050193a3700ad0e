/*
 * Objects of the file, through libharu: an indirect dictionary whose entries
 * are text that we write ourselves, with or without a stream. libharu numbers
 * them, knows them all and writes them. pdf/ only.
 */
#ifndef PDF_OBJECT_H
#define PDF_OBJECT_H

#include "base/buf.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/sp.h"
#include "pdf/standard.h"

#include <hpdf.h>
#include <hpdf_objects.h>
#include <hpdf_doc.h>
#include <libdeflate.h>

/*
 * A string in the file has 32,767 bytes at most (ISO 19005-2, 6.1.13). As many
 * of UTF-8 fit in whichever way they are written.
 */
enum { STRING_MOST = 16000 };

struct object {
	unsigned id;      /* "id 0 R" refers to it */
	bool visible;     /* never packed together with others */
	bool is_stream;
	struct bytes stream;
	struct buf text;  /* the dictionary's entries, filled in any time
	                     before the file is saved */
	HPDF_Dict dict;
	HPDF_Stream out;  /* while libharu writes it */
};

/* The file being written; one for each document. */
struct file {
	const struct standard *standard;
	bool gray; /* every colour is written as its lightness */
	sp margin; /* of the sheet around the page, on each side */
	struct arena *arena;
	struct arena *scratch; /* what one page, or one pack, needs until it
	                          is compressed */
	struct diag *diag;
	HPDF_Doc doc;
	struct libdeflate_compressor *deflate;
	const struct object *cmyk; /* of pdf/profile.h, once it is made */
};

void file_open(struct file *file, struct arena *arena, struct diag *diag);
void file_close(struct file *file);

/* Whether libharu is well; false after saying that it is not. */
bool file_sound(struct file *file);

struct object *object_new(struct file *file);

/* A stream of `bytes`, which stay the caller's until the file is written,
 * compressed here when `compress`; the dictionary's other entries are the
 * caller's. */
struct object *object_new_stream(struct file *file, struct bytes bytes,
	bool compress);

/* Gives an object of libharu's own (catalog, page tree) entries of ours; it
 * is visible. */
struct object *object_adopt(struct file *file, HPDF_Dict dict);

/* Our object that stands behind libharu's; NULL: none does. */
struct object *object_of(HPDF_Dict dict);

/* " 12 0 R" with the key before it. */
void object_put_ref(struct buf *out, const char *key, const struct object *o);

/* A text string: literal if ASCII, else UTF-16; cut at STRING_MOST. */
void object_put_string(struct buf *out, const char *text, size_t len);

/* A date as PDF writes it, from seconds since 1970. */
void object_put_date(struct buf *out, int64_t seconds);

/* MD5, as ISO 32000 has it for what is no secret. */
void object_digest(struct bytes bytes, uint8_t digest[16]);

/* The same in hexadecimal, as a string. */
void object_put_digest(struct buf *out, struct bytes bytes);

/* A length in points. */
void object_put_points(struct buf *out, int64_t v);

#endif
