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

static const char *decode(struct arena *arena, const WebPIterator *frame,
	struct image *out)
{
	WebPBitstreamFeatures features;
	uint8_t *samples;
	int channels, stride;
	size_t size;

	if (WebPGetFeatures(frame->fragment.bytes, frame->fragment.size,
			&features) != VP8_STATUS_OK)
		return "is broken or cut short";
	out->width = features.width;
	out->height = features.height;
	if ((int64_t)out->width * out->height > IMAGE_MAX_PIXELS)
		return "has too many pixels";
	channels = features.has_alpha ? 4 : 3;
	stride = features.width * channels;
	size = (size_t)stride * (size_t)features.height;
	samples = arena_alloc(arena, size);
	if (!(features.has_alpha ? WebPDecodeRGBAInto : WebPDecodeRGBInto)(
			frame->fragment.bytes, frame->fragment.size, samples,
			size, stride))
		return "is broken or cut short";
	image_take_samples(arena, samples, channels, out);
	return NULL;
}

const char *webp_read(struct arena *arena, struct bytes file,
	struct image *out)
{
	const WebPData data = {file.data, file.len};
	WebPDemuxer *demux = WebPDemux(&data);
	const char *wrong = "is broken or cut short";
	WebPIterator frame;

	if (!demux)
		return wrong;
	out->colour = IMAGE_RGB;
	take_profile(arena, demux, out);
	if (WebPDemuxGetFrame(demux, 1, &frame)) {
		wrong = decode(arena, &frame, out);
		WebPDemuxReleaseIterator(&frame);
	}
	WebPDemuxDelete(demux);
	return wrong;
}
