/*
 * Margin boxes: running heads and feet, CSS Paged Media 3, section 5. They
 * are set once the pages are known and never change how many there are.
 */
#ifndef LAYOUT_MARGIN_H
#define LAYOUT_MARGIN_H

#include "layout/page.h"
#include "text/text.h"

void margin_boxes(struct text *text, struct pages *pages);

#endif
