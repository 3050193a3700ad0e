/* JSON Resume of any version, and nearly JSON Resume, as 1.0.0. */
#ifndef INTERCHANGE_JSON_SHAPE_H
#define INTERCHANGE_JSON_SHAPE_H

#include "model/doc.h"

/*
 * The document with the names and types of the schema: older names are changed,
 * a number is a text, a text a list of one, and so on, each with a warning that
 * says where. What the schema does not name stays as it is.
 */
struct meta *json_shaped(struct arena *arena, const struct meta *root,
	struct diag *diag);

/* Whether the schema has the key in an object of that name ("" is the root,
 * others are called like their key: "work", "location"). */
bool json_has_key(const char *object, const char *key);

#endif
