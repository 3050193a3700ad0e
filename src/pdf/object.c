#include "pdf/object.h"

#include "base/sp.h"
#include "base/utf8.h"

#include <string.h>
#include <time.h>

#define LEVEL 6 /* of compression */

/* libharu calls this inside the dictionary ... */
static HPDF_STATUS write_text(HPDF_Dict dict, HPDF_Stream out)
{
	struct object *o = dict->attr;
	HPDF_STATUS status = o->text.len
		? HPDF_Stream_Write(out, (const HPDF_BYTE *)o->text.data,
			  (HPDF_UINT)o->text.len)
		: HPDF_OK;

	if (status != HPDF_OK || !o->is_stream)
		return status;
	status = HPDF_Stream_WriteStr(out, "/Length ");
	if (status != HPDF_OK)
		return status;
	o->out = out;
	return HPDF_Stream_WriteUInt(out, (HPDF_UINT)o->stream.len);
}

/* ... and this behind it. */
static HPDF_STATUS write_stream(HPDF_Dict dict)
{
	const struct object *o = dict->attr;
	HPDF_STATUS status = HPDF_Stream_WriteStr(o->out, "\nstream\n");

	if (status == HPDF_OK && o->stream.len)
		status = HPDF_Stream_Write(o->out, o->stream.data,
			(HPDF_UINT)o->stream.len);
	return status == HPDF_OK
		? HPDF_Stream_WriteStr(o->out, "\nendstream")
		: status;
}

bool file_sound(struct file *f)
{
	if (HPDF_GetError(f->doc) == HPDF_OK)
		return true;
	/* Without memory nobody comes here. */
	diag_error(f->diag, (struct pos){0}, "this is more objects than a PDF "
		"can have (libharu says 0x%04lX); make two documents of it",
		(unsigned long)HPDF_GetError(f->doc));
	return false;
}

void file_open(struct file *f, struct arena *arena, struct diag *diag)
{
	*f = (struct file){.arena = arena, .scratch = arena_part(arena),
		.diag = diag};
	f->doc = HPDF_New(NULL, NULL);
	f->deflate = libdeflate_alloc_compressor(LEVEL);
	if (!f->doc || !f->deflate)
		arena_out_of_memory(); /* they fail for no other reason */
}

void file_close(struct file *f)
{
	HPDF_Free(f->doc);
	libdeflate_free_compressor(f->deflate);
	arena_free(f->scratch);
}

/* dict NULL: no memory; libharu remembers, and we ask in the end. */
static struct object *attach(struct file *f, HPDF_Dict dict)
{
	struct object *o = arena_alloc(f->arena, sizeof *o);

	o->dict = dict;
	o->text.arena = f->arena;
	if (!dict)
		return o;
	o->id = dict->header.obj_id & 0x00FFFFFF;
	dict->attr = o;
	dict->write_fn = write_text;
	return o;
}

struct object *object_adopt(struct file *f, HPDF_Dict dict)
{
	struct object *o = attach(f, dict);

	o->visible = true;
	return o;
}

struct object *object_of(HPDF_Dict dict)
{
	return dict->write_fn == write_text ? dict->attr : NULL;
}

struct object *object_new(struct file *f)
{
	HPDF_Dict dict = HPDF_Dict_New(f->doc->mmgr);

	if (dict && HPDF_Xref_Add(f->doc->xref, dict) != HPDF_OK)
		dict = NULL;
	return attach(f, dict);
}

/* Deflated bytes in the arena. */
static struct bytes compressed(struct file *f, struct bytes in)
{
	size_t room = libdeflate_zlib_compress_bound(f->deflate, in.len);
	uint8_t *out = arena_alloc(f->arena, room);
	size_t len = libdeflate_zlib_compress(f->deflate, in.data, in.len, out,
		room);

	return (struct bytes){arena_resize(f->arena, out, room, len), len};
}

struct object *object_new_stream(struct file *f, struct bytes bytes,
	bool compress)
{
	struct object *o = object_new(f);

	o->visible = o->is_stream = true;
	o->stream = compress ? compressed(f, bytes) : bytes;
	if (compress)
		buf_puts(&o->text, "/Filter/FlateDecode");
	if (o->dict)
		o->dict->after_write_fn = write_stream;
	return o;
}

void object_put_ref(struct buf *out, const char *key, const struct object *o)
{
	buf_puts(out, key);
	buf_putc(out, ' ');
	buf_int(out, o->id);
	buf_puts(out, " 0 R");
}

void object_put_string(struct buf *out, const char *s, size_t len)
{
	size_t i = 0;

	if (len > STRING_MOST) {
		len = STRING_MOST;
		utf8_prev(s, &len);
	}
	if (utf8_is_ascii(s, len)) {
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

void object_digest(struct bytes bytes, uint8_t digest[16])
{
	HPDF_MD5_CTX context;

	HPDF_MD5Init(&context);
	HPDF_MD5Update(&context, bytes.data, (HPDF_UINT32)bytes.len);
	HPDF_MD5Final(digest, &context);
}

void object_put_digest(struct buf *out, struct bytes bytes)
{
	uint8_t digest[16];

	object_digest(bytes, digest);
	buf_putc(out, '<');
	for (int i = 0; i < 16; i += 2)
		buf_hex4(out, (unsigned)digest[i] << 8 | digest[i + 1]);
	buf_putc(out, '>');
}
