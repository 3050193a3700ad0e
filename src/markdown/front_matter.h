/*
 * Front matter, as a tree of struct meta: YAML between a first line `---` and
 * a line `---` or `...`, read with libyaml; TOML between lines `+++`, or
 * between those of YAML when its first line is `key = value`; JSON in braces, or
 * between lines `;;;`; and Pandoc's lines that `%` begins. markdown/ only.
 */
#ifndef MARKDOWN_FRONT_MATTER_H
#define MARKDOWN_FRONT_MATTER_H

#include "model/doc.h"

struct source {
	const char *file;
	const char *text;
	size_t len;
	int line; /* the file's line number of text's first line */
	struct doc_sheet **sheets; /* where a <style> goes; NULL: nowhere */
};

/*
 * Moves *source past the front matter, if it begins with one, and sets *meta
 * to its map (NULL when it is empty or there is none). A first `---` without
 * an end, with an empty line after it, or with no map in it is a thematic
 * break. false after an error in the YAML or TOML.
 */
bool front_matter_read(struct arena *arena, struct source *source,
	struct meta **meta, struct diag *diag);

/* A whole file of YAML; *meta is NULL when it is no map. false after an error
 * in it. */
bool yaml_read(struct arena *arena, const struct source *yaml,
	struct meta **meta, struct diag *diag);

/* Fills in what goes to the PDF's metadata. */
void front_matter_metadata(struct arena *arena, const struct meta *map,
	struct metadata *out);

#endif
