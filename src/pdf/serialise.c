/*
 * The file's frame (ISO 32000-1, 7.5). libharu numbers the objects and writes
 * each one's value; it knows of no way to compress what is no stream. So here
 * the objects without a stream are packed together into object streams (7.5.7),
 * where a structure tree takes a sixth of the room, and a cross-reference
 * stream (7.5.8) tells where everything is.
 *
 * Pages, catalog and description stand by themselves all the same: programs
 * that only scan a file for them (to count its pages, to read its title) are
 * many, and those objects few.
 */
#include "pdf/serialise.h"

#include <string.h>

enum {
	PACK = 64 << 10, /* bytes of an object stream, about */
	ROW = 7,         /* bytes of a row of the cross-reference stream */
};

/* Where an object is: at a place in the file, or in an object stream. */
struct row {
	int type; /* 0: free, 1: at `a`, 2: in stream `a` as number `b` */
	size_t a;
	unsigned b;
};

/* An object stream being filled. */
struct pack {
	struct buf index, body;
	unsigned *ids;
	size_t count, capacity;
};

struct serialiser {
	struct file *file;
	struct buf *out;
	HPDF_Stream stream; /* writes to the buf that its attr points to */
	struct pack pack;
	struct row *rows; /* by object id */
	size_t count, capacity;
};

static HPDF_STATUS write_buf(HPDF_Stream stream, const HPDF_BYTE *bytes,
	HPDF_UINT len)
{
	buf_add(stream->attr, bytes, len);
	return HPDF_OK;
}

static struct row *row_at(struct serialiser *s, unsigned id)
{
	while (s->count <= id) {
		s->rows = arena_grow(s->file->arena, s->rows, s->count,
			&s->capacity, sizeof *s->rows);
		s->count++;
	}
	return &s->rows[id];
}

/* The object's value, as libharu writes it. */
static void put_value(struct serialiser *s, void *object, struct buf *out)
{
	s->stream->attr = out;
	HPDF_Obj_WriteValue(object, s->stream, NULL);
}

/* The object where it stands in the file. */
static void put_object(struct serialiser *s, unsigned id, void *object)
{
	*row_at(s, id) = (struct row){1, s->out->len, 0};
	buf_int(s->out, id);
	buf_puts(s->out, " 0 obj\n");
	put_value(s, object, s->out);
	buf_puts(s->out, "\nendobj\n");
}

/* Writes the object stream that was filled and empties it. */
static void close_pack(struct serialiser *s)
{
	struct pack *p = &s->pack;
	struct object *o;
	size_t first = p->index.len;

	if (!p->count)
		return;
	buf_add(&p->index, p->body.data, p->body.len);
	o = object_new_stream(s->file, (struct bytes){
		(const uint8_t *)p->index.data, p->index.len}, true);
	buf_printf(&o->text, "/Type/ObjStm/N %zu/First %zu", p->count, first);
	for (size_t i = 0; i < p->count; i++)
		*row_at(s, p->ids[i]) = (struct row){2, o->id, (unsigned)i};
	put_object(s, o->id, o->dict);
	p->index.len = p->body.len = p->count = 0;
}

static void pack_object(struct serialiser *s, unsigned id, void *object)
{
	struct pack *p = &s->pack;

	p->ids = arena_grow(s->file->arena, p->ids, p->count, &p->capacity,
		sizeof *p->ids);
	p->ids[p->count++] = id;
	buf_int(&p->index, id);
	buf_putc(&p->index, ' ');
	buf_int(&p->index, (int64_t)p->body.len);
	buf_putc(&p->index, '\n');
	put_value(s, object, &p->body);
	buf_putc(&p->body, '\n');
	if (p->body.len > PACK)
		close_pack(s);
}

static void put_objects(struct serialiser *s)
{
	HPDF_Xref xref = s->file->doc->xref;
	unsigned count = xref->entries->count;

	for (unsigned id = 1; id < count; id++) {
		HPDF_Dict dict = HPDF_Xref_GetEntry(xref, id)->obj;
		const struct object *o = object_of(dict);

		if (o && o->visible)
			put_object(s, id, dict);
		else if (o)
			pack_object(s, id, dict);
		/* What libharu made and nobody took is not in the file. */
	}
	close_pack(s);
}

/* Big-endian, each byte as what it adds to the one above: PNG's Up. */
static void put_row(struct buf *out, const struct row *row, uint8_t above[ROW])
{
	const uint8_t now[ROW] = {
		(uint8_t)row->type,
		(uint8_t)(row->a >> 24), (uint8_t)(row->a >> 16),
		(uint8_t)(row->a >> 8), (uint8_t)row->a,
		(uint8_t)(row->b >> 8), (uint8_t)row->b,
	};

	buf_putc(out, 2);
	for (int i = 0; i < ROW; i++)
		buf_putc(out, (char)(now[i] - above[i]));
	memcpy(above, now, ROW);
}

/* The file's ID: the same for the same content, unlike for unlike. */
static void put_id(struct buf *out, const struct buf *file)
{
	struct bytes bytes = {(const uint8_t *)file->data, file->len};

	buf_puts(out, "/ID[");
	object_put_digest(out, bytes);
	object_put_digest(out, bytes);
	buf_putc(out, ']');
}

static void put_cross_reference(struct serialiser *s)
{
	struct file *f = s->file;
	/* Its own id and place come before its content is known. */
	unsigned id = f->doc->xref->entries->count;
	size_t start = s->out->len;
	struct buf rows = {.arena = f->arena};
	uint8_t above[ROW] = {0};
	struct object *o;

	*row_at(s, id) = (struct row){1, start, 0};
	s->rows[0].b = 65535;
	for (size_t i = 0; i < s->count; i++)
		put_row(&rows, &s->rows[i], above);
	o = object_new_stream(f, (struct bytes){(const uint8_t *)rows.data,
		rows.len}, true);
	buf_printf(&o->text, "/Type/XRef/Size %zu/W[1 4 2]/DecodeParms"
		"<</Predictor 12/Columns %d>>\n", s->count, ROW);
	object_put_ref(&o->text, "/Root", object_of(f->doc->catalog));
	if (object_of(f->doc->info))
		object_put_ref(&o->text, "/Info", object_of(f->doc->info));
	put_id(&o->text, s->out);
	put_object(s, o->id, o->dict);
	buf_printf(s->out, "startxref\n%zu\n%%%%EOF\n", start);
}

bool file_serialise(struct file *f, struct buf *out)
{
	struct serialiser s = {.file = f, .out = out};

	s.pack.index.arena = s.pack.body.arena = f->scratch;
	s.stream = HPDF_CallbackWriter_New(f->doc->mmgr, write_buf, NULL);
	if (!s.stream)
		return file_sound(f);
	/* Bytes above 127 say that the file is not all text. */
	buf_printf(out, "%%PDF-%s\n%%\xE2\xE3\xCF\xD3\n",
		f->standard->version);
	put_objects(&s);
	put_cross_reference(&s);
	HPDF_Stream_Free(s.stream);
	return file_sound(f);
}
