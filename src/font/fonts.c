/*
 * The registry: faces opened so far, and the answers already given. A family
 * is looked for among the bundled ones first, then on the system; the nearest
 * weight is chosen by CSS Fonts 4, 5.2. No slant or weight is ever faked.
 */
#include "font/face.h"

#include "base/blob.h"
#include "base/buf.h"
#include "base/map.h"
#include "base/utf8.h"
#include "font/bundled.h"
#include "font/system.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define FALLBACKS 8 /* system fonts tried for a cluster */

/* A file's or a fallback's answer may be that there is none. */
struct answer {
	const struct face *face;
};

struct fonts {
	struct arena *arena;
	struct diag *diag;
	FT_Library freetype;
	FcConfig *config;     /* NULL until asked for */
	bool asked;           /* config was tried */

	struct face **faces;
	struct bytes *mapped; /* by face: the file's bytes; none if bundled */
	size_t count, capacity, mapped_capacity;

	const struct font_source *own; /* of the user's sheets */
	struct files *files;           /* where those are */

	struct map sources;   /* "path#index/weight" to struct answer */
	struct map matches;   /* query to struct face */
	struct buf key;       /* of the query at hand */
	struct map fallbacks; /* face, language, cluster to struct answer */
	struct map missing;   /* families already warned of */
	struct map orders;    /* generic, weight, slant, language to struct
	                         system_order */
};

struct fonts *fonts_open(struct arena *arena, struct diag *diag)
{
	struct fonts *f = arena_alloc(arena, sizeof *f);

	f->arena = arena;
	f->diag = diag;
	f->sources.arena = f->matches.arena = f->key.arena = arena;
	f->fallbacks.arena = f->missing.arena = f->orders.arena = arena;
	if (FT_Init_FreeType(&f->freetype) != 0)
		arena_out_of_memory(); /* it fails for no other reason */
	return f;
}

void fonts_close(struct fonts *f)
{
	if (!f)
		return;
	for (size_t i = 0; i < f->count; i++) {
		face_close(f->faces[i]);
		file_unmap(f->mapped[i]);
	}
	FT_Done_FreeType(f->freetype);
	for (size_t i = 0; i < f->orders.count; i++)
		system_order_close(f->orders.entries[i].value);
	system_close(f->config);
}

static FcConfig *config_of(struct fonts *f)
{
	if (!f->asked)
		f->config = system_open();
	f->asked = true;
	return f->config;
}

static struct face *add_face(struct fonts *f, struct face *face,
	struct bytes mapped)
{
	face->index = (int)f->count;
	f->faces = arena_grow(f->arena, f->faces, f->count, &f->capacity,
		sizeof *f->faces);
	f->mapped = arena_grow(f->arena, f->mapped, f->count,
		&f->mapped_capacity, sizeof *f->mapped);
	f->faces[f->count] = face;
	f->mapped[f->count++] = mapped;
	return face;
}

/* Says that fontconfig names a file that is out of reach. */
static void miss_system(struct fonts *f, const struct system_font *font)
{
	if (errno == EACCES)
		diag_warning(f->diag, (struct pos){.file = font->path},
			"this font must not be read; '--allow DIR' lets files "
			"of the folder DIR be read");
}

/* The face of this file, which is read if it is a font of the system's; opened
 * once. NULL when it is broken, or out of reach. */
static const struct face *open_source(struct fonts *f,
	struct face_source *source, const struct system_font *font)
{
	const char *key = arena_printf(f->arena, "%s#%d/%d", source->name,
		source->index, source->weight);
	void **known = map_at(&f->sources, key, strlen(key));
	struct answer *answer = *known;
	struct face *face;

	if (answer)
		return answer->face;
	*known = answer = arena_alloc(f->arena, sizeof *answer);
	if (font && !file_map(font->path, &source->bytes)) {
		miss_system(f, font);
		return NULL;
	}
	face = face_open(f->arena, f->freetype, source, f->diag);
	if (face)
		answer->face = add_face(f, face, font ? source->bytes
			: (struct bytes){0});
	else if (font)
		file_unmap(source->bytes);
	return answer->face;
}

static const struct face *open_bundled(struct fonts *f,
	const struct bundled *b)
{
	struct face_source source = {.name = b->file, .bundled = true,
		.pictures = b->generic == GENERIC_EMOJI};

	if (!blob_lookup(b->file, &source.bytes))
		return NULL;
	return open_source(f, &source, NULL);
}

static const struct face *open_system(struct fonts *f,
	const struct system_font *font)
{
	struct face_source source = {.name = font->path, .index = font->index};
	size_t before = f->count;
	const struct face *face = open_source(f, &source, font);

	if (f->count > before)
		diag_note(f->diag, (struct pos){0},
			"text is set in the system's font '%s' (%s)",
			font->family, font->path);
	return face;
}

/*
 * How badly a face of weight `have` stands in for `want`: CSS Fonts 4, 5.2.
 * Within 400..500 the other of the two is next best, then lighter; lighter
 * weights look down first, heavier ones up.
 */
static int weight_distance(int want, int have)
{
	int off = have > want ? have - want : want - have;
	bool middle = want >= 400 && want <= 500;
	bool right_way;

	if (middle)
		right_way = have >= want && have <= 500;
	else
		right_way = want < 400 ? have <= want : have >= want;
	if (middle && have < want)
		return 1000 + off;
	return right_way ? off : 2000 + off;
}

static const struct face *match_bundled(struct fonts *f, const char *family,
	const struct font_query *q)
{
	const struct bundled *best = NULL;
	int best_distance = 0;

	for (const struct bundled *b = bundled_faces; b->family; b++) {
		int distance = weight_distance(q->weight, b->weight) +
			(b->italic != q->italic ? 10000 : 0);

		if (strcasecmp(b->family, family) != 0)
			continue;
		if (!best || distance < best_distance) {
			best = b;
			best_distance = distance;
		}
	}
	return best ? open_bundled(f, best) : NULL;
}

void fonts_add(struct fonts *f, struct files *files,
	const struct font_source *sources)
{
	f->files = files;
	f->own = sources;
}

/* The file as seen from the sheet that names it. */
static const char *path_of(struct fonts *f, const struct font_source *s,
	const char *file)
{
	const char *slash = s->sheet ? strrchr(s->sheet, '/') : NULL;

	if (!slash || file[0] == '/')
		return file;
	return arena_printf(f->arena, "%.*s/%s", (int)(slash - s->sheet),
		s->sheet, file);
}

/* The weight of the source that stands in for `want`. */
static int own_weight(const struct font_source *s, int want)
{
	if (want < s->weight)
		return s->weight;
	return want > s->weight_to ? s->weight_to : want;
}

/* Says once why the first of its files cannot be used. */
static void miss_own(struct fonts *f, const struct font_source *s)
{
	void **warned = map_at(&f->missing, &s->pos, sizeof s->pos);
	const char *path = path_of(f, s, s->files[0]);
	struct file_answer answer;

	if (*warned)
		return;
	*warned = f;
	answer = files_read(f->files, path);
	if (answer.outside)
		files_refuse(path, s->pos, f->diag);
	else
		diag_warning(f->diag, s->pos, "the font file '%s' cannot be "
			"used%s%s", path, answer.wrong ? ": " : "",
			answer.wrong ? answer.wrong : "");
}

/* The first of its files that opens; NULL after a message. */
static const struct face *open_own(struct fonts *f,
	const struct font_source *s, int weight)
{
	for (const char *const *file = s->files; *file; file++) {
		struct face_source source = {
			.name = path_of(f, s, *file),
			.weight = weight,
		};
		struct file_answer answer = files_read(f->files, source.name);
		const struct face *face;

		if (!answer.file)
			continue;
		source.bytes = answer.file->bytes;
		face = open_source(f, &source, NULL);
		if (face)
			return face;
	}
	miss_own(f, s);
	return NULL;
}

static int own_distance(const struct font_source *s,
	const struct font_query *q)
{
	return weight_distance(q->weight, own_weight(s, q->weight)) +
		(s->italic != q->italic ? 10000 : 0);
}

static const struct face *match_own(struct fonts *f, const char *family,
	const struct font_query *q)
{
	const struct font_source *best = NULL;

	for (const struct font_source *s = f->own; s; s = s->next)
		if (strcasecmp(s->family, family) == 0 && (!best ||
				own_distance(s, q) < own_distance(best, q)))
			best = s;
	return best ? open_own(f, best, own_weight(best, q->weight)) : NULL;
}

static const struct face *match_system(struct fonts *f, const char *family,
	const struct font_query *q)
{
	const struct system_query query = {
		.family = family,
		.weight = q->weight,
		.italic = q->italic,
		.stretch = q->stretch,
	};
	struct system_font font;

	if (!config_of(f) ||
		!system_match(f->arena, f->config, &query, &font))
		return NULL;
	return open_system(f, &font);
}

static const struct face *match_family(struct fonts *f, const char *family,
	const struct font_query *q)
{
	const char *generic = bundled_generic(family);
	const struct face *face;
	void **warned;

	face = match_own(f, family, q);
	if (face)
		return face;
	face = match_bundled(f, generic ? generic : family, q);
	if (face)
		return face;
	face = match_system(f, family, q);
	if (face)
		return face;
	warned = map_at(&f->missing, family, strlen(family));
	if (!*warned)
		diag_warning(f->diag, (struct pos){0}, "no font '%s' here; "
			"'resumepdf --list-fonts' names those there are",
			family);
	*warned = f;
	return NULL;
}

/* Says once that a face is upright or light where another was wanted. */
static void note_substitute(struct fonts *f, const struct face *face,
	const struct font_query *q)
{
	if (face->italic != q->italic)
		diag_note(f->diag, (struct pos){0}, "'%s' has no %s here",
			face->family, q->italic ? "italic" : "upright");
	if (q->weight >= 600 && face->weight < 600)
		diag_note(f->diag, (struct pos){0}, "'%s' has no bold here",
			face->family);
}

static void set_key(struct buf *key, const struct font_query *q)
{
	key->len = 0;
	buf_int(key, q->weight);
	buf_putc(key, q->italic ? '/' : '|');
	buf_int(key, q->stretch);
	for (int i = 0; q->families && q->families[i]; i++) {
		buf_putc(key, '/');
		buf_puts(key, q->families[i]);
	}
}

const struct face *fonts_match(struct fonts *f, const struct font_query *q)
{
	const struct face *face = NULL;
	void **known;

	set_key(&f->key, q);
	known = map_at(&f->matches, f->key.data, f->key.len);
	if (*known)
		return *known;
	for (int i = 0; q->families && q->families[i] && !face; i++)
		face = match_family(f, q->families[i], q);
	if (!face)
		face = match_bundled(f, bundled_generic("serif"), q);
	note_substitute(f, face, q);
	known = map_at(&f->matches, f->key.data, f->key.len);
	*known = (void *)(uintptr_t)face;
	return face;
}

/* How badly a bundled face stands in for `like`, whose generic family it has or
 * not. Emoji are for what letters cannot show, and for what is meant as one. */
static int bundled_distance(const struct bundled *b, const struct face *like,
	enum generic generic, bool emoji)
{
	if ((b->generic == GENERIC_EMOJI) != emoji)
		return 40000;
	return weight_distance(like->weight, b->weight) +
		(b->italic != like->italic ? 10000 : 0) +
		(b->generic != generic ? 20000 : 0);
}

/* The bundled face nearest to `like` that has the cluster. */
static const struct face *fallback_bundled(struct fonts *f,
	const struct face *like, const char *text, size_t len)
{
	enum generic generic = bundled_like(like->family, like->monospace);
	const struct face *best = NULL;
	int best_distance = 0;

	for (const struct bundled *b = bundled_faces; b->family; b++) {
		const struct face *face = open_bundled(f, b);
		int distance = bundled_distance(b, like, generic,
			utf8_is_emoji(text, len));

		if (face && (!best || distance < best_distance) &&
			face_covers(face, text, len)) {
			best = face;
			best_distance = distance;
		}
	}
	return best;
}

/* The system's fonts as they suit text beside the face. */
static const struct system_order *order_for(struct fonts *f,
	const struct face *like, const char *lang)
{
	static const char *const names[] = {[GENERIC_SERIF] = "serif",
		[GENERIC_SANS] = "sans-serif", [GENERIC_MONO] = "monospace",
		[GENERIC_EMOJI] = "emoji"};
	const struct system_query query = {
		.family = names[bundled_like(like->family,
			like->monospace)],
		.weight = like->weight,
		.italic = like->italic,
		.stretch = 100,
		.lang = lang,
	};
	const char *key = arena_printf(f->arena, "%s/%d/%d/%s", query.family,
		query.weight, query.italic, lang ? lang : "");
	void **known = map_at(&f->orders, key, strlen(key));
	struct system_order *order = *known;

	if (!order) {
		*known = order = arena_alloc(f->arena, sizeof *order);
		*order = system_sort(f->config, &query);
	}
	return order;
}

static const struct face *fallback_system(struct fonts *f,
	const struct face *like, const char *text, size_t len,
	const char *lang)
{
	struct system_font fonts[FALLBACKS];
	int count;

	if (!config_of(f))
		return NULL;
	count = system_fallbacks(f->arena, order_for(f, like, lang), text, len,
		fonts, FALLBACKS);
	for (int i = 0; i < count; i++) {
		const struct face *face = open_system(f, &fonts[i]);

		if (face && face_covers(face, text, len))
			return face;
	}
	return NULL;
}

const struct face *fonts_fallback(struct fonts *f, const struct face *like,
	const char *text, size_t len, const char *lang)
{
	struct answer *answer;
	void **known;

	f->key.len = 0;
	buf_printf(&f->key, "%d/%s/%.*s", like->index, lang ? lang : "",
		(int)len, text);
	known = map_at(&f->fallbacks, f->key.data, f->key.len);
	answer = *known;
	if (answer)
		return answer->face;
	*known = answer = arena_alloc(f->arena, sizeof *answer);
	answer->face = fallback_bundled(f, like, text, len);
	if (!answer->face)
		answer->face = fallback_system(f, like, text, len, lang);
	return answer->face;
}

const struct face *const *fonts_opened(const struct fonts *f, int *count)
{
	*count = (int)f->count;
	return (const struct face *const *)f->faces;
}

void fonts_list(struct fonts *f, FILE *out)
{
	const char *last = "";
	const char **names;
	size_t count = 0;

	for (const struct bundled *b = bundled_faces; b->family; b++) {
		if (strcmp(b->family, last) != 0)
			fprintf(out, "%s (comes along)\n", b->family);
		last = b->family;
	}
	if (!config_of(f))
		return;
	names = system_families(f->arena, f->config, &count);
	for (size_t i = 0; i < count; i++)
		fprintf(out, "%s\n", names[i]);
}
