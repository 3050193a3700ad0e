#include "pdf/standard.h"

#include <string.h>

static const struct standard rows[] = {
	{"a-2a+ua-1", "1.7", 2, 'A', 1, true, "PDF/A-2a and PDF/UA-1"},
	{"a-2a", "1.7", 2, 'A', 0, true, "PDF/A-2a"},
	{"a-2b", "1.7", 2, 'B', 0, false, "PDF/A-2b"},
	{"ua-1", "1.7", 0, 0, 1, true, "PDF/UA-1"},
	{"a-4+ua-2", "2.0", 4, 0, 2, true, "PDF/A-4 and PDF/UA-2"},
	{"plain", "1.7", 0, 0, 0, false, "PDF"},
};

const struct standard *const standard_default = &rows[0];

const struct standard *standard_lookup(const char *name)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (strcmp(rows[i].name, name) == 0)
			return &rows[i];
	return NULL;
}

struct standard standard_attached(const struct standard *standard)
{
	struct standard s = *standard;

	if (s.pdfa == 2)
		s.pdfa = 3;
	else if (s.pdfa == 4)
		s.level = 'F';
	return s;
}

bool standard_is_pdf2(const struct standard *standard)
{
	return standard->version[0] == '2';
}
