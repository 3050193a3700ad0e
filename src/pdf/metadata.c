#include "pdf/metadata.h"

#include "base/utf8.h"

#include <string.h>
#include <time.h>

static void put_entry(struct buf *out, const char *key, const char *text)
{
	if (!text)
		return;
	buf_printf(out, "/%s ", key);
	object_put_string(out, text, strlen(text));
	buf_putc(out, '\n');
}

/* What XML cannot hold, however it is written (XML 1.0, 2.2). */
static bool is_forbidden(uint32_t c)
{
	return (c < ' ' && c != '\t' && c != '\n') || c == 0xFFFE ||
		c == 0xFFFF;
}

static void put_escaped(struct buf *out, const char *s)
{
	for (size_t i = 0, len = strlen(s); i < len;) {
		uint32_t c = utf8_next(s, len, &i);

		if (c == '<')
			buf_puts(out, "&lt;");
		else if (c == '>')
			buf_puts(out, "&gt;");
		else if (c == '&')
			buf_puts(out, "&amp;");
		else
			buf_utf8(out, c);
	}
}

/* Without what XMP could not say: the two places that the metadata stand in
 * are to say the same (ISO 19005-1, 6.7.3). NULL stays. */
static const char *sayable(struct file *file, const char *s)
{
	struct buf out = {.arena = file->arena};
	uint32_t forbidden = 0;

	buf_add(&out, "", 0);
	for (size_t i = 0, len = s ? strlen(s) : 0; i < len;) {
		uint32_t c = utf8_next(s, len, &i);

		if (is_forbidden(c))
			forbidden = c;
		else
			buf_utf8(&out, c);
	}
	if (!forbidden)
		return s;
	diag_warning(file->diag, (struct pos){0}, "U+%04X is no character; a "
		"title, author, subject or keyword has it, and the metadata "
		"leave it out", (unsigned)forbidden);
	return out.data;
}

/* A property of XMP, its value wrapped as its type wants. */
static void put_property(struct buf *out, const char *name, const char *open,
	const char *value, const char *close)
{
	if (!value)
		return;
	buf_printf(out, "<%s>%s", name, open);
	put_escaped(out, value);
	buf_printf(out, "%s</%s>\n", close, name);
}

#define UNTITLED "Document"
#define ALT "<rdf:Alt><rdf:li xml:lang=\"x-default\">"
#define ALT_END "</rdf:li></rdf:Alt>"
#define SEQ "<rdf:Seq><rdf:li>"
#define SEQ_END "</rdf:li></rdf:Seq>"
#define BAG "<rdf:Bag><rdf:li>"
#define BAG_END "</rdf:li></rdf:Bag>"

static const char *iso_date(struct arena *arena, int64_t seconds)
{
	time_t t = (time_t)seconds;
	struct tm tm;

	if (!gmtime_r(&t, &tm))
		return NULL;
	return arena_printf(arena, "%04d-%02d-%02dT%02d:%02d:%02dZ",
		tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday, tm.tm_hour,
		tm.tm_min, tm.tm_sec);
}

static void begin(struct buf *out, const char *prefix, const char *uri)
{
	buf_printf(out, "<rdf:Description rdf:about=\"\" xmlns:%s=\"%s\">\n",
		prefix, uri);
}

static void end(struct buf *out)
{
	buf_puts(out, "</rdf:Description>\n");
}

/* The front matter's date as XMP wants it, "2024-05-06"; NULL if it is none. */
static const char *day_of(struct arena *arena, const char *date)
{
	static const char form[] = "9999-99-99";
	size_t n = 0;

	while (date && form[n] && (form[n] == '-' ? date[n] == '-'
		: date[n] >= '0' && date[n] <= '9'))
		n++;
	if (n < 4)
		return NULL;
	return arena_strndup(arena, date, n == 10 ? 10 : n >= 7 ? 7 : 4);
}

/* PDF/A wants a description of what is not in its own schemas
 * (ISO 19005-2, 6.6.2.3.3). */
static void put_extension(struct buf *out)
{
	buf_puts(out, "<rdf:Description rdf:about=\"\""
		" xmlns:pdfaExtension="
		"\"http://www.aiim.org/pdfa/ns/extension/\""
		" xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
		" xmlns:pdfaProperty="
		"\"http://www.aiim.org/pdfa/ns/property#\">\n"
		"<pdfaExtension:schemas><rdf:Bag>"
		"<rdf:li rdf:parseType=\"Resource\">\n"
		"<pdfaSchema:schema>PDF/UA identification"
		"</pdfaSchema:schema>\n"
		"<pdfaSchema:namespaceURI>"
		"http://www.aiim.org/pdfua/ns/id/"
		"</pdfaSchema:namespaceURI>\n"
		"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
		"<pdfaSchema:property><rdf:Seq>"
		"<rdf:li rdf:parseType=\"Resource\">\n"
		"<pdfaProperty:name>part</pdfaProperty:name>\n"
		"<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
		"<pdfaProperty:category>internal</pdfaProperty:category>\n"
		"<pdfaProperty:description>Part of PDF/UA"
		"</pdfaProperty:description>\n"
		"</rdf:li></rdf:Seq></pdfaSchema:property>\n"
		"</rdf:li></rdf:Bag></pdfaExtension:schemas>\n");
	end(out);
}

/* "WTPDF" is what a file of PDF 2.0 declares in words that any may use: that
 * its structure serves readers who do not see, and programs that reuse it. */
static void put_declarations(struct buf *out)
{
	static const char *const claims[] = {"accessibility1.0", "reuse1.0"};

	begin(out, "pdfd", "http://pdfa.org/declarations/");
	buf_puts(out, "<pdfd:declarations><rdf:Bag>\n");
	for (int i = 0; i < 2; i++)
		buf_printf(out, "<rdf:li rdf:parseType=\"Resource\">"
			"<pdfd:conformsTo>http://pdfa.org/declarations/wtpdf"
			"#%s</pdfd:conformsTo></rdf:li>\n", claims[i]);
	buf_puts(out, "</rdf:Bag></pdfd:declarations>\n");
	end(out);
}

/* A property whose value is a number. */
static void put_number(struct buf *out, const char *name, int value)
{
	buf_printf(out, "<%s>%d</%s>\n", name, value, name);
}

/* What the file claims to be. */
static void put_conformance(struct buf *out, const struct standard *s)
{
	bool pdf2 = standard_is_pdf2(s);

	if (s->pdfa && s->pdfua && !pdf2)
		put_extension(out);
	if (s->pdfa) {
		begin(out, "pdfaid", "http://www.aiim.org/pdfa/ns/id/");
		put_number(out, "pdfaid:part", s->pdfa);
		if (s->level)
			buf_printf(out, "<pdfaid:conformance>%c"
				"</pdfaid:conformance>\n", s->level);
		if (pdf2)
			put_number(out, "pdfaid:rev", 2020);
		end(out);
	}
	if (s->pdfua) {
		begin(out, "pdfuaid", "http://www.aiim.org/pdfua/ns/id/");
		put_number(out, "pdfuaid:part", s->pdfua);
		if (pdf2)
			put_number(out, "pdfuaid:rev", 2024);
		end(out);
	}
	if (pdf2)
		put_declarations(out);
}

/* A document without a title is called by its first heading: a title there
 * must be (ISO 14289-1, 7.1). */
static const char *title_of(struct arena *arena, const struct doc *doc)
{
	struct buf text = {.arena = arena};

	if (doc->metadata.title)
		return doc->metadata.title;
	for (const struct node *n = doc->body; n && !text.len;
		n = node_next(n, doc->body))
		if (n->kind >= KIND_H1 && n->kind <= KIND_H6)
			node_text(n, &text);
	return text.len ? arena_strndup(arena, text.data, text.len)
		: UNTITLED;
}

static void put_xmp(struct file *file, struct buf *out,
	const struct metadata *m, const struct pdf_options *o)
{
	const char *date = o->dated ? iso_date(file->arena, o->date) : NULL;

	buf_puts(out, "<?xpacket begin=\"\xEF\xBB\xBF\" "
		"id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
		"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
		"<rdf:RDF xmlns:rdf="
		"\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");
	begin(out, "dc", "http://purl.org/dc/elements/1.1/");
	put_property(out, "dc:title", ALT, m->title, ALT_END);
	put_property(out, "dc:creator", SEQ, m->author, SEQ_END);
	put_property(out, "dc:description", ALT, m->subject, ALT_END);
	put_property(out, "dc:date", SEQ, day_of(file->arena, m->date), SEQ_END);
	put_property(out, "dc:language", BAG, m->lang, BAG_END);
	end(out);
	begin(out, "pdf", "http://ns.adobe.com/pdf/1.3/");
	put_property(out, "pdf:Producer", "", o->producer, "");
	put_property(out, "pdf:Keywords", "", m->keywords, "");
	end(out);
	begin(out, "xmp", "http://ns.adobe.com/xap/1.0/");
	put_property(out, "xmp:CreateDate", "", date, "");
	put_property(out, "xmp:ModifyDate", "", date, "");
	end(out);
	put_conformance(out, file->standard);
	buf_puts(out, "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>");
}

/* The dictionary that XMP came to replace. libharu made one to put its own
 * name in. */
static void put_info(struct file *file, const struct metadata *m,
	const struct pdf_options *options)
{
	struct buf *out;

	HPDF_Dict_RemoveElement(file->doc->info, "Producer");
	out = &object_adopt(file, file->doc->info)->text;
	put_entry(out, "Title", m->title);
	put_entry(out, "Author", m->author);
	put_entry(out, "Subject", m->subject);
	put_entry(out, "Keywords", m->keywords);
	put_entry(out, "Producer", options->producer);
	if (options->dated) {
		buf_puts(out, "/CreationDate ");
		object_put_date(out, options->date);
		buf_puts(out, "\n/ModDate ");
		object_put_date(out, options->date);
	}
}

const struct object *metadata_write(struct file *file, const struct doc *doc,
	const struct pdf_options *options)
{
	struct metadata m = doc->metadata;
	struct buf xmp = {.arena = file->arena};
	struct object *stream;

	m.title = sayable(file, title_of(file->arena, doc));
	if (!*m.title)
		m.title = UNTITLED;
	m.author = sayable(file, m.author);
	m.subject = sayable(file, m.subject);
	m.keywords = sayable(file, m.keywords);
	m.lang = sayable(file, m.lang);
	if (!standard_is_pdf2(file->standard)) /* ISO 19005-4, 6.1.3 */
		put_info(file, &m, options);
	put_xmp(file, &xmp, &m, options);
	/* Uncompressed, so that tools that know no PDF can find it. */
	stream = object_new_stream(file,
		(struct bytes){(const uint8_t *)xmp.data, xmp.len}, false);
	buf_puts(&stream->text, "/Type /Metadata /Subtype /XML");
	return stream;
}
