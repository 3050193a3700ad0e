#include "pdf/image.h"

#include "image/prepare.h"
#include "pdf/drawing.h"
#include "pdf/paint.h"
#include "pdf/predict.h"
#include "pdf/profile.h"

#include <string.h>

#define PPI 300 /* pixels an inch that a printer can show */

static const char *const spaces[] = {
	[IMAGE_GREY] = "/DeviceGray",
	[IMAGE_RGB] = "/DeviceRGB",
};

static int components(const struct image *image)
{
	switch (image->colour) {
	case IMAGE_RGB:
		return 3;
	case IMAGE_CMYK:
		return 4;
	default:
		return 1;
	}
}

static void put_gray_palette(struct buf *out, const struct image *image)
{
	buf_printf(out, "/ColorSpace [/Indexed /DeviceGray %zu <",
		image->palette.len / 3 - 1);
	for (size_t i = 0; i + 3 <= image->palette.len; i += 3)
		buf_printf(out, "%02X",
			image_lightness(image->palette.data + i));
	buf_puts(out, ">]\n");
}

static const struct object *write_profile(struct file *file,
	const struct image *image)
{
	struct object *profile = object_new_stream(file, image->icc, true);

	buf_printf(&profile->text, "/N %d", components(image));
	return profile;
}

static void put_colour_space(struct file *file, struct object *o,
	const struct image *image)
{
	struct buf *out = &o->text;
	const struct object *profile;

	if (file->gray && image->colour == IMAGE_INDEXED) {
		put_gray_palette(out, image);
		return;
	}
	if (image->colour == IMAGE_INDEXED) {
		buf_printf(out, "/ColorSpace [/Indexed /DeviceRGB %zu <",
			image->palette.len / 3 - 1);
		for (size_t i = 0; i < image->palette.len; i++)
			buf_printf(out, "%02X", image->palette.data[i]);
		buf_puts(out, ">]\n");
		return;
	}
	if (!image->icc.len && image->colour != IMAGE_CMYK) {
		buf_printf(out, "/ColorSpace %s\n", spaces[image->colour]);
		return;
	}
	profile = image->icc.len ? write_profile(file, image)
		: profile_cmyk(file);
	object_put_ref(out, "/ColorSpace [/ICCBased", profile);
	buf_puts(out, "]\n");
}

/* What tells a reader how to undo predict_rows. */
static void put_predictor(struct buf *out, const struct image *image,
	int colours, int bits)
{
	buf_printf(out, "/DecodeParms <</Predictor 15 /Colors %d "
		"/BitsPerComponent %d /Columns %d>>\n", colours, bits,
		image->width);
}

/* 8 bits a channel, compressed here. */
static struct object *write_samples(struct file *file,
	const struct image *image, struct bytes samples, int channels)
{
	struct object *o = object_new_stream(file, predict_rows(file->arena,
		samples, image->width, channels), true);

	put_predictor(&o->text, image, channels, 8);
	return o;
}

static struct object *write_data(struct file *file, const struct image *image)
{
	struct object *o;

	if (image->filter == IMAGE_RAW)
		return write_samples(file, image, image->data,
			components(image));
	o = object_new_stream(file, image->data, false);
	if (image->filter == IMAGE_JPEG) {
		buf_puts(&o->text, "/Filter /DCTDecode\n");
		return o;
	}
	buf_puts(&o->text, "/Filter /FlateDecode ");
	put_predictor(&o->text, image, components(image), image->bits);
	return o;
}

static void put_size(struct buf *out, const struct image *image, int bits)
{
	buf_printf(out, "/Type /XObject /Subtype /Image /Width %d /Height %d "
		"/BitsPerComponent %d\n", image->width, image->height, bits);
}

static struct object *write_mask(struct file *file, const struct image *image)
{
	struct object *o = write_samples(file, image, image->alpha, 1);

	put_size(&o->text, image, 8);
	buf_puts(&o->text, "/ColorSpace /DeviceGray");
	return o;
}

struct object *pdf_image_write(struct file *file, const struct image *image)
{
	struct object *mask = image->alpha.len ? write_mask(file, image) : NULL;
	struct object *o;

	if (image->drawing)
		return drawing_write(file, image->drawing);
	o = write_data(file, image);
	put_size(&o->text, image, image->bits);
	put_colour_space(file, o, image);
	if (image->inverted)
		buf_puts(&o->text, "/Decode [1 0 1 0 1 0 1 0]\n");
	if (mask)
		object_put_ref(&o->text, "/SMask", mask);
	return o;
}

/* An image and how it stands on the pages, wherever it does. */
struct picture {
	int number;
	const struct image *image;
	struct image_use use;
	bool placed;
};

/* Whether one rectangle lies within the other, given as frames. */
static bool covers(const struct frame *rect, const struct frame *image)
{
	/* Round corners leave something out. */
	int64_t r = rect->rect.radius;

	return rect->x + r <= image->x && rect->y + r <= image->y &&
		(int64_t)rect->x + rect->rect.width - r >=
			(int64_t)image->x + image->image.width &&
		(int64_t)rect->y + rect->rect.height - r >=
			(int64_t)image->y + image->image.height;
}

static bool overlaps(const struct frame *f, sp width, sp height,
	const struct frame *image)
{
	return f->x < (int64_t)image->x + image->image.width &&
		f->y < (int64_t)image->y + image->image.height &&
		image->x < (int64_t)f->x + width &&
		image->y < (int64_t)f->y + height;
}

/* Whether the image on the page lies on one colour, and which. */
static bool lies_plain(const struct page *page, const struct frame *image,
	struct colour *ground)
{
	bool plain = true;

	*ground = (struct colour){255, 255, 255, 255};
	for (const struct frame *f = page->frames; f < image; f++) {
		if (f->kind == FRAME_IMAGE && overlaps(f, f->image.width,
				f->image.height, image))
			plain = false;
		if (f->kind != FRAME_RECT || !paint_shows(f) || !overlaps(f,
				f->rect.width, f->rect.height, image))
			continue;
		plain = covers(f, image) && !f->rect.stroke &&
			f->rect.dash <= BORDER_SOLID;
		*ground = paint_opaque(f->rect.colour);
	}
	return plain;
}

static int pixels_for(sp length)
{
	return (int)((int64_t)length * PPI / (72 * SP_PT)) + 1;
}

static void use_grows(int *pixels, int more)
{
	if (*pixels < more)
		*pixels = more;
}

/* Takes in one place of the picture's. */
static void take_use(struct picture *p, const struct page *page,
	const struct frame *f)
{
	bool turned = f->image.image->orientation > 4;
	struct image_use *use = &p->use;
	struct colour c;
	bool plain = f->image.image->alpha.len && lies_plain(page, f, &c);
	const uint8_t ground[3] = {plain ? c.r : 0, plain ? c.g : 0,
		plain ? c.b : 0};

	use_grows(&use->width, pixels_for(turned ? f->image.height
		: f->image.width));
	use_grows(&use->height, pixels_for(turned ? f->image.width
		: f->image.height));
	use->plain = plain && (!p->placed ||
		(use->plain && memcmp(use->ground, ground, 3) == 0));
	memcpy(use->ground, ground, 3);
	p->placed = true;
}

/* One path, one picture, however often it is opened. */
static void collect(struct file *file, const struct pages *pages,
	struct map *images)
{
	for (int i = 0; i < pages->count; i++)
		for (size_t k = 0; k < pages->page[i].frame_count; k++) {
			const struct frame *f = &pages->page[i].frames[k];
			struct picture **p;

			if (f->kind != FRAME_IMAGE)
				continue;
			p = (struct picture **)map_at(images,
				f->image.image->path,
				strlen(f->image.image->path));
			if (!*p) {
				*p = arena_alloc(file->arena, sizeof **p);
				(*p)->number = (int)images->count;
				(*p)->image = f->image.image;
				(*p)->use.gray = file->gray;
			}
			take_use(*p, &pages->page[i], f);
		}
}

void pdf_images_make(struct file *file, const struct pages *pages,
	struct map *images, struct buf *resources)
{
	collect(file, pages, images);
	for (size_t i = 0; i < images->count; i++) {
		const struct picture *p = images->entries[i].value;
		const struct image *image = image_prepare(file->arena,
			p->image, &p->use);

		buf_printf(resources, "/I%d", p->number);
		object_put_ref(resources, "", pdf_image_write(file, image));
		buf_putc(resources, ' ');
		if (file->gray && !image->drawing && image->colour != IMAGE_GREY &&
			image->colour != IMAGE_INDEXED)
			diag_warning(file->diag, (struct pos){
				.file = image->path}, "is faulty inside, so "
				"it stays in colours");
		if (image->width < p->image->width)
			diag_note(file->diag, (struct pos){
				.file = image->path}, "carried as %d x %d "
				"pixels, %d an inch, instead of %d x %d",
				image->width, image->height, PPI,
				p->image->width, p->image->height);
	}
}

int pdf_image_number(const struct map *images, const struct image *image)
{
	const struct picture *p = map_lookup(images, image->path,
		strlen(image->path));

	return p->number;
}
