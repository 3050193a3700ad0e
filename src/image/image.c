/*
 * Finds an image's bytes (a file, or a data: URI), tells by its first bytes
 * what they are, and has the format's reader look at them. Whatever fails is
 * a warning: a résumé without its photo is better than none.
 */
#include "image/data_uri.h"
#include "image/format.h"

#include <string.h>
#include <strings.h>

struct format {
	const char *magic;
	size_t len, offset;
	const char *(*read)(struct arena *, struct bytes, struct image *);
	const char *name; /* of a format that cannot be carried */
};

static const struct format formats[] = {
	{"\xFF\xD8\xFF", 3, 0, jpeg_read, NULL},
	{"\x89PNG\r\n\x1A\n", 8, 0, png_read, NULL},
	{"GIF8", 4, 0, gif_read, NULL},
	{"WEBP", 4, 8, webp_read, NULL},
	{"ftypavif", 8, 4, NULL, "AVIF"},
	{"ftyphei", 7, 4, NULL, "HEIC"},
	{"ftypmif1", 8, 4, NULL, "HEIC"},
	{"II*\0", 4, 0, NULL, "TIFF"},
	{"MM\0*", 4, 0, NULL, "TIFF"},
	{"BM", 2, 0, NULL, "BMP"},
	{"%PDF", 4, 0, NULL, "PDF"},
	{"\x1F\x8B", 2, 0, NULL, "compressed (an SVGZ is unpacked by gunzip)"},
	{"\xFF\xFE<\0", 4, 0, svg_read, NULL}, /* UTF-16 */
	{NULL, 0, 0, NULL, NULL},
};

/* Told by the first tags, behind what XML may have before them. */
static const struct format svg = {"<svg", 4, 0, svg_read, NULL};
static const struct format page = {"<html", 5, 0, NULL,
	"a web page, no picture"};
enum { TAGS = 4096 };

enum { ICC_HEADER = 128, ICC_VERSION = 8, ICC_CLASS = 12, ICC_SPACE = 16,
	ICC_SIGNATURE = 36 };

static bool contains(struct bytes b, const char *what, size_t len)
{
	for (size_t i = 0; i + len <= b.len; i++)
		if (memcmp(b.data + i, what, len) == 0)
			return true;
	return false;
}

static bool is_one_of(const uint8_t *name, const char *names)
{
	for (; *names; names += 4)
		if (memcmp(name, names, 4) == 0)
			return true;
	return false;
}

/* Whether PDF/A takes it (ISO 19005-2, 6.2.4.2): of version 4 at most, a
 * device's or a colour space. */
static bool is_profile(struct bytes b)
{
	return b.len >= ICC_HEADER && b.data[ICC_VERSION] <= 4 &&
		memcmp(b.data + ICC_SIGNATURE, "acsp", 4) == 0 &&
		is_one_of(b.data + ICC_CLASS, "scnrmntrprtrspac");
}

void image_take_profile(struct image *out, struct bytes profile)
{
	static const char *const spaces[] = {
		[IMAGE_GREY] = "GRAY", [IMAGE_RGB] = "RGB ",
		[IMAGE_CMYK] = "CMYK", [IMAGE_INDEXED] = "none",
	};

	if (!is_profile(profile) ||
		memcmp(profile.data + ICC_SPACE, spaces[out->colour], 4) != 0)
		return;
	/* As plain text in version 2 profiles, as UTF-16 in version 4. */
	if (contains(profile, "sRGB", 4) ||
		contains(profile, "s\0R\0G\0B", 7))
		return;
	out->icc = profile;
}

/* Colour and alpha apart; alpha that hides nothing is left out. */
static void split(struct arena *arena, uint8_t *samples, int channels,
	struct image *out)
{
	size_t pixels = (size_t)out->width * (size_t)out->height;
	int colours = channels - 1;
	uint8_t *alpha = arena_alloc(arena, pixels);
	bool hides = false;

	for (size_t i = 0; i < pixels; i++) {
		for (int c = 0; c < colours; c++)
			samples[i * (size_t)colours + (size_t)c] =
				samples[i * (size_t)channels + (size_t)c];
		alpha[i] = samples[i * (size_t)channels + (size_t)colours];
		hides = hides || alpha[i] != 255;
	}
	if (hides)
		out->alpha = (struct bytes){alpha, pixels};
	out->data = (struct bytes){samples, pixels * (size_t)colours};
}

void image_take_samples(struct arena *arena, uint8_t *samples, int channels,
	struct image *out)
{
	out->filter = IMAGE_RAW;
	out->bits = 8;
	out->colour = channels > 2 ? IMAGE_RGB : IMAGE_GREY;
	out->data = (struct bytes){samples, (size_t)out->width *
		(size_t)out->height * (size_t)channels};
	if (channels % 2 == 0)
		split(arena, samples, channels, out);
}

/* The path as seen from the folder that the Markdown is in. */
static const char *beside(struct arena *arena, const char *source,
	const char *path)
{
	const char *slash = source ? strrchr(source, '/') : NULL;

	if (!slash)
		return path;
	return arena_printf(arena, "%.*s/%s", (int)(slash - source), source,
		path);
}

/*
 * Tries the name as it stands and without percent-encoding. A name from the
 * root is mostly one of a site's, and so looked for in the Markdown's folder
 * as well.
 */
static struct file_answer find(struct arena *arena, struct files *files,
	const char *path, const char *source)
{
	struct file_answer answer = {0};
	struct buf decoded = {.arena = arena};
	const char *names[2];

	if (strncasecmp(path, "file://", 7) == 0)
		path += 7;
	buf_add(&decoded, "", 0);
	uri_decode(path, &decoded);
	names[0] = path;
	names[1] = decoded.data;
	for (int i = 0; i < 2; i++) {
		const char *name = names[i];

		if (*name == '/' && files_may_be(files, name))
			answer = files_read(files, name);
		if (answer.file)
			break;
		name += strspn(name, "/");
		answer = files_read(files, beside(arena, source, name));
		if (answer.file)
			break;
	}
	return answer;
}

static bool is_remote(const char *path)
{
	return strncasecmp(path, "http:", 5) == 0 ||
		strncasecmp(path, "https:", 6) == 0 ||
		strncmp(path, "//", 2) == 0;
}

static bool holds(struct bytes file, const char *tag)
{
	size_t len = strlen(tag), end = file.len < TAGS ? file.len : TAGS;

	for (size_t i = 0; i + len <= end; i++)
		if (strncasecmp((const char *)file.data + i, tag, len) == 0)
			return true;
	return false;
}

/* Text that begins with a tag. */
static const struct format *recognise_tags(struct bytes file)
{
	size_t at = file.len > 2 && memcmp(file.data, "\xEF\xBB\xBF", 3) == 0
		? 3 : 0;

	while (at < file.len && strchr(" \t\r\n", file.data[at]))
		at++;
	if (at >= file.len || file.data[at] != '<')
		return NULL;
	if (holds(file, "<html") || holds(file, "<!doctype html"))
		return &page;
	return holds(file, "<svg") || holds(file, "<svg:svg") ||
		file.len > TAGS ? &svg : NULL;
}

static const struct format *recognise(struct bytes file)
{
	const struct format *f = recognise_tags(file);

	if (f)
		return f;
	f = formats;

	while (f->magic && (file.len < f->offset + f->len ||
		memcmp(file.data + f->offset, f->magic, f->len) != 0))
		f++;
	return f;
}

/* The path for a message; of a data: URI what it says it is. */
static const char *called(struct arena *arena, const char *path)
{
	size_t n = strcspn(path, ",");

	if (strncasecmp(path, "data:", 5) == 0)
		return arena_printf(arena, "%.*s,…", n < 40 ? (int)n : 40,
			path);
	return arena_printf(arena, "%.60s%s", path, strlen(path) > 60 ? "…"
		: "");
}

/* Says why there is no such image. Of one from the root nobody is to learn
 * whether it is there, outside. */
static void miss(struct files *files, const char *path, struct pos pos,
	struct file_answer answer, struct diag *diag)
{
	bool root = *path == '/' && !files_may_be(files, path);

	if (answer.outside || strncasecmp(path, "file:", 5) == 0)
		files_refuse(path, pos, diag);
	else if (root)
		diag_warning(diag, pos, "no image '%.200s' in the folder of "
			"the document; '--allow DIR' looks for it in the "
			"folder DIR as well", path);
	else
		diag_warning(diag, pos, "no image '%.200s': %s", path,
			answer.wrong);
}

/* The file at `path`, or what a data: URI holds as one; NULL after a message. */
static struct input_file *read_file(struct arena *arena, struct files *files,
	const char *path, struct pos pos, struct diag *diag)
{
	struct file_answer answer;

	if (is_remote(path)) {
		diag_warning(diag, pos, "the image '%.60s' is on the network "
			"and was not fetched; save it beside the Markdown",
			path);
		return NULL;
	}
	if (strncasecmp(path, "data:", 5) == 0) {
		struct input_file *file = arena_alloc(arena, sizeof *file);

		if (data_uri_read(arena, path, &file->bytes))
			return file;
		diag_warning(diag, pos, "the image '%s' holds neither sound "
			"base64 nor SVG as text", called(arena, path));
		return NULL;
	}
	answer = find(arena, files, path, pos.file);
	if (!answer.file)
		miss(files, path, pos, answer, diag);
	return answer.file;
}

/* The image in the file; NULL after a warning. */
static const struct image *parse(struct arena *arena, struct bytes file,
	const char *path, struct pos pos, struct diag *diag)
{
	struct image *image = arena_alloc(arena, sizeof *image);
	const struct format *format = recognise(file);
	const char *wrong;

	if (!format->read) {
		diag_warning(diag, pos, "the image '%s' is %s; only PNG, JPEG, "
			"WebP, GIF and SVG can be set, so convert it",
			called(arena, path),
			format->name ? format->name : "in no known format");
		return NULL;
	}
	*image = (struct image){
		.path = path, .orientation = 1, .dpi_x = 96, .dpi_y = 96,
		.file = file,
	};
	wrong = format->read(arena, file, image);
	if (wrong) {
		diag_warning(diag, pos, "the image '%s' %s", called(arena,
			path), wrong);
		return NULL;
	}
	if (image->lost)
		diag_warning(diag, pos, "the image '%s' is drawn without %s; "
			"export it as PNG if that is missed", called(arena,
				path), image->lost);
	return image;
}

const struct image *image_open(struct arena *arena, struct files *files,
	const char *path, struct pos pos, struct diag *diag)
{
	struct input_file *file = read_file(arena, files, path, pos, diag);

	if (file && !file->image)
		file->image = parse(arena, file->bytes, path, pos, diag);
	return file ? file->image : NULL;
}

const struct image *image_of_pixels(struct arena *arena, const char *uri)
{
	struct image *image = arena_alloc(arena, sizeof *image);
	const struct format *format;
	struct bytes file;

	*image = (struct image){.path = uri, .orientation = 1, .dpi_x = 96,
		.dpi_y = 96};
	if (!data_uri_read(arena, uri, &file))
		return NULL;
	image->file = file;
	format = recognise(file);
	if (!format->read || format->read == svg_read ||
		format->read(arena, file, image))
		return NULL;
	return image;
}

void image_size(const struct image *image, double *width, double *height)
{
	bool turned = image->orientation > 4;
	double w = image->width * 72.0 / image->dpi_x;
	double h = image->height * 72.0 / image->dpi_y;

	if (image->drawing) {
		w = image->drawing->width * 72 / 96;
		h = image->drawing->height * 72 / 96;
	}
	*width = turned ? h : w;
	*height = turned ? w : h;
}
