/* WebP, through libwebp; of moving pictures the first. */
#include "image/format.h"

#include <string.h>
#include <webp/decode.h>
#include <webp/demux.h>

static void take_profile(struct arena *arena, const WebPDemuxer *demux,
	struct image *out)
{
	WebPChunkIterator chunk;
	uint8_t *copy;

	if (WebPDemuxGetChunk(demux, "ICCP", 1, &chunk)) {
		copy = arena_alloc(arena, chunk.chunk.size + 1);
		memcpy(copy, chunk.chunk.bytes, chunk.chunk.size);
		image_take_profile(out, (struct bytes){copy,
			chunk.chunk.size});
	}
	WebPDemuxReleaseChunkIterator(&chunk);
}

static const char wrong[] = "is broken or cut short";

static const char *decode(struct arena *arena, struct bytes file,
	struct image *out, bool alpha)
{
	int channels = alpha ? 4 : 3, stride = out->width * channels;
	size_t size = (size_t)stride * (size_t)out->height;
	uint8_t *samples = arena_alloc(arena, size);

	if (!(alpha ? WebPDecodeRGBAInto : WebPDecodeRGBInto)(file.data,
			file.len, samples, size, stride))
		return wrong;
	image_take_samples(arena, samples, channels, out);
	return NULL;
}

/* The first of moving pictures, which may be a part of the whole. */
static const char *decode_first(struct arena *arena, struct bytes file,
	struct image *out)
{
	const WebPData data = {file.data, file.len};
	WebPAnimDecoder *decoder = WebPAnimDecoderNew(&data, NULL);
	size_t size = (size_t)out->width * (size_t)out->height * 4;
	uint8_t *samples, *copy;
	int time;

	if (!decoder || !WebPAnimDecoderGetNext(decoder, &samples, &time)) {
		WebPAnimDecoderDelete(decoder);
		return wrong;
	}
	copy = arena_alloc(arena, size);
	memcpy(copy, samples, size);
	WebPAnimDecoderDelete(decoder);
	image_take_samples(arena, copy, 4, out);
	return NULL;
}

const char *webp_read(struct arena *arena, struct bytes file,
	struct image *out)
{
	const WebPData data = {file.data, file.len};
	WebPBitstreamFeatures features;
	WebPDemuxer *demux;

	if (WebPGetFeatures(file.data, file.len, &features) != VP8_STATUS_OK)
		return wrong;
	out->width = features.width;
	out->height = features.height;
	if ((int64_t)out->width * out->height > (features.has_animation
			? IMAGE_MAX_MOVING : IMAGE_MAX_PIXELS))
		return "has too many pixels";
	demux = WebPDemux(&data);
	if (!demux)
		return wrong;
	out->colour = IMAGE_RGB;
	take_profile(arena, demux, out);
	WebPDemuxDelete(demux);
	return features.has_animation ? decode_first(arena, file, out)
		: decode(arena, file, out, features.has_alpha);
}
