#include "image/pixels.h"

#include "image/image.h"

static size_t count_of(const struct pixels *p)
{
	return (size_t)p->width * (size_t)p->height;
}

/*
 * How much of pixel `from` of `wide` falls into pixel `to` of `narrow`, where
 * a pixel of `wide` is `narrow` long.
 */
static uint32_t share(int from, int to, int wide, int narrow)
{
	int64_t begin = (int64_t)from * narrow, end = begin + narrow;
	int64_t left = (int64_t)to * wide, right = left + wide;

	begin = begin > left ? begin : left;
	end = end < right ? end : right;
	return end > begin ? (uint32_t)(end - begin) : 0;
}

/* Sums of weighted samples and of the weights, for a row of `width`. */
struct sums {
	uint64_t *samples; /* channels side by side */
	uint64_t *seen;    /* weights of what of the samples can be seen */
	uint64_t *all;     /* weights of all */
};

/* Adds row y of `p`, of which `weight` counts, to the sums of each pixel. */
static void add_row(const struct pixels *p, int y, uint32_t weight, int width,
	struct sums *sums)
{
	size_t row = (size_t)y * (size_t)p->width;
	int channels = p->channels;

	for (int x = 0; x < width; x++) {
		int from = (int)((int64_t)x * p->width / width);

		for (; from < p->width; from++) {
			uint64_t w = (uint64_t)weight *
				share(from, x, p->width, width);
			size_t at = row + (size_t)from;
			uint64_t seen = w * (p->alpha ? p->alpha[at] : 255);

			if (!w)
				break;
			sums->all[x] += w;
			sums->seen[x] += seen;
			for (int c = 0; c < channels; c++)
				sums->samples[x * channels + c] += seen *
					p->data[at * (size_t)channels +
						(size_t)c];
		}
	}
}

static uint8_t mean(uint64_t sum, uint64_t weights)
{
	return weights ? (uint8_t)((sum + weights / 2) / weights) : 0;
}

struct pixels pixels_shrink(struct arena *arena, const struct pixels *p,
	int width, int height)
{
	struct pixels out = {width, height, p->channels, NULL, NULL};
	size_t samples = (size_t)width * (size_t)p->channels;
	uint8_t *data, *alpha;

	if (width == p->width && height == p->height)
		return *p;
	data = arena_array(arena, count_of(&out), (size_t)p->channels);
	alpha = p->alpha ? arena_alloc(arena, count_of(&out)) : NULL;
	for (int y = 0; y < height; y++) {
		struct sums sums = {
			arena_array(arena, samples, sizeof(uint64_t)),
			arena_array(arena, (size_t)width, sizeof(uint64_t)),
			arena_array(arena, (size_t)width, sizeof(uint64_t)),
		};
		int from = (int)((int64_t)y * p->height / height);
		uint32_t w;

		for (; from < p->height && (w = share(from, y, p->height,
				height)) > 0; from++)
			add_row(p, from, w, width, &sums);
		for (size_t i = 0; i < samples; i++)
			data[(size_t)y * samples + i] = mean(sums.samples[i],
				sums.seen[i / (size_t)p->channels]);
		for (int x = 0; alpha && x < width; x++)
			alpha[(size_t)y * (size_t)width + (size_t)x] =
				mean(sums.seen[x], sums.all[x]);
	}
	out.data = data;
	out.alpha = alpha;
	return out;
}

struct pixels pixels_flatten(struct arena *arena, const struct pixels *p,
	const uint8_t ground[3])
{
	bool gray = p->channels == 1 && ground[0] == ground[1] &&
		ground[1] == ground[2];
	struct pixels out = {p->width, p->height, gray ? 1 : 3, NULL, NULL};
	uint8_t *data = arena_array(arena, count_of(p),
		(size_t)out.channels);

	for (size_t i = 0; i < count_of(p); i++)
		for (int c = 0; c < out.channels; c++) {
			int a = p->alpha ? p->alpha[i] : 255;
			int v = p->data[i * (size_t)p->channels +
				(size_t)(p->channels == 3 ? c : 0)];

			data[i * (size_t)out.channels + (size_t)c] = (uint8_t)
				((v * a + ground[c] * (255 - a) + 127) / 255);
		}
	out.data = data;
	return out;
}

uint8_t image_lightness(const uint8_t rgb[3])
{
	return (uint8_t)((299 * rgb[0] + 587 * rgb[1] + 114 * rgb[2] + 500) /
		1000);
}

struct pixels pixels_gray(struct arena *arena, const struct pixels *p)
{
	struct pixels out = {p->width, p->height, 1, p->data, p->alpha};
	uint8_t *data;

	if (p->channels == 1)
		return out;
	data = arena_alloc(arena, count_of(p));
	for (size_t i = 0; i < count_of(p); i++)
		data[i] = image_lightness(p->data + 3 * i);
	out.data = data;
	return out;
}
