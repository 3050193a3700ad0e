#include "pdf/object.h"

#include "base/sp.h"
#include "base/utf8.h"

#include <string.h>
#include <time.h>

#define CHUNK (64 << 10) /* of libharu's memory stream */
#define LEVEL 6          /* of compression */

static HPDF_STATUS write_text(HPDF_Dict dict, HPDF_Stream stream)
{
	const struct object *o = dict->attr;

	return o->text.len
		? HPDF_Stream_Write(stream, (const HPDF_BYTE *)o->text.data,
			  (HPDF_UINT)o->text.len)
		: HPDF_OK;
}

static bool failed(const struct file *f)
{
	return HPDF_GetError(f->doc) != HPDF_OK;
}

static bool report(struct file *f)
{
	diag_error(f->diag, (struct pos){0}, "libharu failed with 0x%04lX",
		(unsigned long)HPDF_GetError(f->doc));
	return false;
}

bool file_open(struct file *f, struct arena *arena, struct diag *diag)
{
	*f = (struct file){.arena = arena, .diag = diag};
	f->doc = HPDF_New(NULL, NULL);
	f->deflate = libdeflate_alloc_compressor(LEVEL);
	if (!f->doc || !f->deflate) {
		diag_error(diag, (struct pos){0}, "libharu does not start");
		return false;
	}
	HPDF_MD5Init(&f->digest);
	return true;
}

void file_close(struct file *f)
{
	if (f->doc)
		HPDF_Free(f->doc);
	if (f->deflate)
		libdeflate_free_compressor(f->deflate);
}

struct object *object_adopt(struct file *f, HPDF_Dict dict)
{
	struct object *o = arena_alloc(f->arena, sizeof *o);

	o->dict = dict;
	o->text.arena = f->arena;
	if (!dict)
		return o; /* out of memory: libharu remembers, and we ask */
	o->id = dict->header.obj_id & 0x00FFFFFF;
	dict->attr = o;
	dict->write_fn = write_text;
	return o;
}

struct object *object_new(struct file *f)
{
	HPDF_Dict dict = HPDF_Dict_New(f->doc->mmgr);

	if (dict)
		HPDF_Xref_Add(f->doc->xref, dict);
	return object_adopt(f, dict);
}

/* Deflated bytes in the arena. */
static struct bytes compressed(struct file *f, struct bytes in)
{
	size_t room = libdeflate_zlib_compress_bound(f->deflate, in.len);
	uint8_t *out = arena_alloc(f->arena, room);
	size_t len = libdeflate_zlib_compress(f->deflate, in.data, in.len, out,
		room);

	return (struct bytes){out, len};
}

struct object *object_new_stream(struct file *f, struct bytes bytes,
	bool compress)
{
	HPDF_Dict dict = HPDF_DictStream_New(f->doc->mmgr, f->doc->xref);
	struct object *o = object_adopt(f, dict);

	if (compress)
		bytes = compressed(f, bytes);
	if (compress)
		buf_puts(&o->text, "/Filter /FlateDecode\n");
	if (dict)
		HPDF_Stream_Write(dict->stream, bytes.data,
			(HPDF_UINT)bytes.len);
	HPDF_MD5Update(&f->digest, bytes.data, (HPDF_UINT32)bytes.len);
	return o;
}

void object_put_ref(struct buf *out, const char *key, const struct object *o)
{
	buf_puts(out, key);
	buf_putc(out, ' ');
	buf_int(out, o->id);
	buf_puts(out, " 0 R");
}

static bool is_ascii(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)s[i] < ' ' || (unsigned char)s[i] >= 0x7F)
			return false;
	return true;
}

void object_put_string(struct buf *out, const char *s, size_t len)
{
	size_t i = 0;

	if (is_ascii(s, len)) {
		buf_putc(out, '(');
		for (; i < len; i++) {
			if (strchr("()\\", s[i]))
				buf_putc(out, '\\');
			buf_putc(out, s[i]);
		}
		buf_putc(out, ')');
		return;
	}
	buf_puts(out, "<FEFF");
	while (i < len) {
		uint32_t c = utf8_next(s, len, &i);

		if (c >= 0x10000) {
			buf_hex4(out, 0xD800 + ((c - 0x10000) >> 10));
			c = 0xDC00 + ((c - 0x10000) & 0x3FF);
		}
		buf_hex4(out, c);
	}
	buf_putc(out, '>');
}

void object_put_date(struct buf *out, int64_t seconds)
{
	time_t t = (time_t)seconds;
	struct tm tm;

	if (!gmtime_r(&t, &tm))
		return;
	buf_printf(out, "(D:%04d%02d%02d%02d%02d%02dZ)", tm.tm_year + 1900,
		tm.tm_mon + 1, tm.tm_mday, tm.tm_hour, tm.tm_min, tm.tm_sec);
}

void object_put_points(struct buf *out, int64_t v)
{
	buf_num(out, v, SP_PT, 3);
}

/* The file's ID: the same for the same content, unlike for unlike. */
static void add_id(struct file *f)
{
	HPDF_BYTE digest[16];
	HPDF_Array id = HPDF_Array_New(f->doc->mmgr);

	HPDF_MD5Final(digest, &f->digest);
	HPDF_Dict_Add(f->doc->trailer, "ID", id);
	for (int i = 0; i < 2; i++)
		HPDF_Array_Add(id,
			HPDF_Binary_New(f->doc->mmgr, digest, sizeof digest));
}

bool file_serialise(struct file *f, struct buf *out)
{
	HPDF_UINT chunks, size;

	add_id(f);
	f->doc->pdf_version = HPDF_VER_17;
	if (failed(f))
		return report(f);
	f->doc->stream = HPDF_MemStream_New(f->doc->mmgr, CHUNK);
	HPDF_SaveToStream(f->doc);
	if (failed(f))
		return report(f);
	chunks = HPDF_MemStream_GetBufCount(f->doc->stream);
	for (HPDF_UINT i = 0; i < chunks; i++) {
		const HPDF_BYTE *bytes = HPDF_MemStream_GetBufPtr(
			f->doc->stream, i, &size);

		buf_add(out, bytes, size);
	}
	return true;
}
