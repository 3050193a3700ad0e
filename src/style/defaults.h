/* The sheet below all others. Inside style/ only. */
#ifndef STYLE_DEFAULTS_H
#define STYLE_DEFAULTS_H

extern const char style_defaults[];

#endif
