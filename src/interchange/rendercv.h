/* RenderCV's YAML as struct resume. interchange/ only. */
#ifndef INTERCHANGE_RENDERCV_H
#define INTERCHANGE_RENDERCV_H

#include "model/doc.h"
#include "resume/resume.h"

/* What the value of the root's `cv` says. */
struct resume *rendercv_resume(struct arena *arena, const struct meta *cv);

#endif
