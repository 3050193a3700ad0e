#include "pdf/image.h"

#include <string.h>

static const char *const spaces[] = {
	[IMAGE_GREY] = "/DeviceGray",
	[IMAGE_RGB] = "/DeviceRGB",
	[IMAGE_CMYK] = "/DeviceCMYK",
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

static unsigned lightness(const uint8_t *rgb)
{
	return (299u * rgb[0] + 587u * rgb[1] + 114u * rgb[2] + 500) / 1000;
}

/*
 * The lightness of a colour picture, whose bytes stay as they are: its
 * components are colorants without a device of their own, and the function
 * says which grey stands in for them (ISO 32000-1, 8.6.6.5).
 */
static void put_gray_space(struct file *file, struct object *o,
	const struct image *image)
{
	static const char rgb[] = "{0.114 mul exch 0.587 mul add exch 0.299 "
		"mul add}";
	static const char cmyk[] = "{4 1 roll 0.11 mul exch 0.59 mul add "
		"exch 0.3 mul add add 1 exch sub dup 0 lt {pop 0} if}";
	bool four = image->colour == IMAGE_CMYK;
	const char *program = four ? cmyk : rgb;
	struct object *f = object_new_stream(file, (struct bytes){
		(const uint8_t *)program, strlen(program)}, false);

	buf_printf(&f->text, "/FunctionType 4 /Domain [0 1 0 1 0 1%s] "
		"/Range [0 1]", four ? " 0 1" : "");
	buf_printf(&o->text, "/ColorSpace [/DeviceN [%s] /DeviceGray",
		four ? "/Cyan /Magenta /Yellow /Black" : "/Red /Green /Blue");
	object_put_ref(&o->text, "", f);
	buf_puts(&o->text, "]\n");
}

static void put_gray_palette(struct buf *out, const struct image *image)
{
	buf_printf(out, "/ColorSpace [/Indexed /DeviceGray %zu <",
		image->palette.len / 3 - 1);
	for (size_t i = 0; i + 3 <= image->palette.len; i += 3)
		buf_printf(out, "%02X", lightness(image->palette.data + i));
	buf_puts(out, ">]\n");
}

static void put_colour_space(struct file *file, struct object *o,
	const struct image *image)
{
	bool gray = file->gray;
	struct buf *out = &o->text;
	struct object *profile;

	if (gray && image->colour == IMAGE_INDEXED) {
		put_gray_palette(out, image);
		return;
	}
	if (gray && image->colour == IMAGE_GREY) {
		buf_puts(out, "/ColorSpace /DeviceGray\n");
		return;
	}
	if (gray) {
		put_gray_space(file, o, image);
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
	if (!image->icc.len) {
		buf_printf(out, "/ColorSpace %s\n", spaces[image->colour]);
		return;
	}
	profile = object_new_stream(file, image->icc, true);
	buf_printf(&profile->text, "/N %d", components(image));
	object_put_ref(out, "/ColorSpace [/ICCBased", profile);
	buf_puts(out, "]\n");
}

static struct object *write_mask(struct file *file, const struct image *image)
{
	struct object *o = object_new_stream(file, image->alpha, true);

	buf_printf(&o->text, "/Type /XObject /Subtype /Image /Width %d "
		"/Height %d /BitsPerComponent 8 /ColorSpace /DeviceGray",
		image->width, image->height);
	return o;
}

static struct object *write_image(struct file *file,
	const struct image *image)
{
	struct object *mask = image->alpha.len ? write_mask(file, image) : NULL;
	struct object *o = object_new_stream(file, image->data,
		image->filter == IMAGE_RAW);
	struct buf *out = &o->text;

	if (image->filter == IMAGE_JPEG)
		buf_puts(out, "/Filter /DCTDecode\n");
	else if (image->filter == IMAGE_PNG)
		buf_printf(out, "/Filter /FlateDecode /DecodeParms "
			"<</Predictor 15 /Colors %d /BitsPerComponent %d "
			"/Columns %d>>\n", components(image), image->bits,
			image->width);
	buf_printf(out, "/Type /XObject /Subtype /Image /Width %d /Height %d "
		"/BitsPerComponent %d\n", image->width, image->height,
		image->bits);
	put_colour_space(file, o, image);
	if (image->inverted)
		buf_puts(out, "/Decode [1 0 1 0 1 0 1 0]\n");
	if (mask)
		object_put_ref(out, "/SMask", mask);
	return o;
}

void pdf_images_make(struct file *file, const struct pages *pages,
	struct map *images, struct buf *resources)
{
	for (int p = 0; p < pages->count; p++)
		for (size_t i = 0; i < pages->page[p].frame_count; i++) {
			const struct frame *f = &pages->page[p].frames[i];
			void **known;

			if (f->kind != FRAME_IMAGE)
				continue;
			/* One path, one image, however often it is opened. */
			known = map_at(images, f->image.image->path,
				strlen(f->image.image->path));
			if (*known)
				continue;
			*known = (void *)(uintptr_t)images->count;
			buf_printf(resources, "/I%zu", images->count);
			object_put_ref(resources, "",
				write_image(file, f->image.image));
			buf_putc(resources, ' ');
		}
}

int pdf_image_number(const struct map *images, const struct image *image)
{
	return (int)(uintptr_t)map_lookup(images, image->path,
		strlen(image->path));
}
