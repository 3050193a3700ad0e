#include "pdf/attach.h"

#include <string.h>

static bool is_json(const char *name)
{
	const char *dot = strrchr(name, '.');

	return dot && strcmp(dot, ".json") == 0;
}

/* The media type as a PDF name: the slash is a delimiter there. */
static void put_media(struct buf *out, const char *media)
{
	const char *slash = strchr(media, '/');

	buf_printf(out, "/%.*s#2F%s", (int)(slash - media), media, slash + 1);
}

static const struct object *write_stream(struct file *file,
	const struct pdf_options *options)
{
	struct bytes source = options->source;
	struct object *o = object_new_stream(file, source, true);
	struct buf *out = &o->text;

	buf_puts(out, "/Type/EmbeddedFile/Subtype");
	put_media(out, is_json(options->source_name) ? ATTACH_JSON
		: ATTACH_MARKDOWN);
	buf_printf(out, "/Params<</Size %zu/CheckSum", source.len);
	object_put_digest(out, source);
	if (options->dated) {
		buf_puts(out, "/ModDate");
		object_put_date(out, options->date);
	}
	buf_puts(out, ">>");
	return o;
}

const struct object *attach_source(struct file *file,
	const struct pdf_options *options)
{
	const char *name = options->source_name;
	const struct object *stream = write_stream(file, options);
	struct object *spec = object_new(file);
	struct buf *out = &spec->text;

	buf_puts(out, "/Type/Filespec/F");
	object_put_string(out, name, strlen(name));
	buf_puts(out, "/UF");
	object_put_string(out, name, strlen(name));
	buf_puts(out, "/Desc(What this document was made from)"
		"/AFRelationship/Source");
	object_put_ref(out, "/EF<</F", stream);
	object_put_ref(out, "/UF", stream);
	buf_puts(out, ">>");
	return spec;
}
