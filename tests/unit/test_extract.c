/* The source in PDFs as all sorts of programs write, cut and break them. */
#include "unit.h"

#include "pdf/extract.h"

#include <string.h>

#define TYPE "/Type /EmbeddedFile /Subtype /text#2Fmarkdown"
#define STREAM "stream\n# Ann\nendstream endobj\n"

static const struct {
	const char *pdf;
	const char *source; /* NULL: none comes out */
	const char *said;
} cases[] = {
	{"1 0 obj <<" TYPE "/Length 5>>" STREAM, "# Ann", NULL},
	{"1 0 obj<</Length 5 /Subtype/text#2fmarkdown/Type/EmbeddedFile>>"
		STREAM, "# Ann", NULL},
	{"1 0 obj <<" TYPE "/Length 5>> stream\r\n# Ann\r\nendstream", "# Ann",
		NULL},
	{"1 0 obj <<" TYPE "/Length 5>> stream\r# Ann\rendstream", "# Ann",
		NULL},
	{"1 0 obj % a remark >>\n<<" TYPE " % another\r/Length 5>>" STREAM,
		"# Ann", NULL},
	{"1 0 obj <</Type/EmbeddedFile/Subtype/application#2Fjson/Length 2>>"
		"stream\n{}\nendstream", "{}", NULL},
	/* other entries are passed over, whatever they hold */
	{"1 0 obj <</A (a \\) (b) c >>) /B <~x> /C [1 [2 (])] /D <</E 1>>] "
		"/F <</G <<>> >> /H true /I 12 0 R " TYPE "/Length 5>>"
		STREAM, "# Ann", NULL},
	{"1 0 obj <<" TYPE "/Params <</Size 5 /ModDate (D:2020)>>/Length 5>>"
		STREAM, "# Ann", NULL},
	{"1 0 obj <<" TYPE "/Params 9 0 R/Metadata 12 0 R/Length 5>>" STREAM,
		"# Ann", NULL},
	{"1 0 obj <</ANameThatIsLongerThanAnyNameOfAnEntryThatIsWantedHereCanBe"
		"AsItHasMoreThanSixtyFourBytes 1 /Bad#zzName 2 " TYPE
		"/Length 5>>" STREAM, "# Ann", NULL},
	/* a length that is elsewhere, wrong, or nowhere */
	{"1 0 obj <<" TYPE "/Length 7 0 R>>" STREAM "17 0 obj 3 endobj "
		"7 0 obj 5 endobj", "# Ann", NULL},
	{"1 0 obj <<" TYPE "/Length 7 0 R>>" STREAM, "# Ann\n", NULL},
	{"1 0 obj <<" TYPE "/Length 500>>" STREAM, "# Ann\n", NULL},
	{"1 0 obj <<" TYPE ">>" STREAM, "# Ann\n", NULL},
	{"1 0 obj <<" TYPE "/Length 99999999999999999999999>>" STREAM, NULL,
		"no source"},
	{"1 0 obj <<" TYPE ">>stream\n# Ann", "# Ann", NULL},
	/* a digest, right and wrong, of which spaces say nothing */
	{"1 0 obj <<" TYPE "/Length 5/Params<</CheckSum<C4 9D74A32FB19BD1"
		"3AC2E4E5F4E1A5A7>>>>>" STREAM, NULL, "is damaged"},
	{"1 0 obj <<" TYPE "/Length 5/CheckSum (abc)>>" STREAM, "# Ann", NULL},
	{"1 0 obj <<" TYPE "/Length 5/CheckSum 7>>" STREAM, "# Ann", NULL},
	/* compressed */
	{"1 0 obj <<" TYPE "/Filter/LZWDecode/Length 5>>" STREAM, NULL,
		"is compressed in a way"},
	{"1 0 obj <<" TYPE "/Filter[/FlateDecode]/Length 5>>" STREAM, NULL,
		"does not say how large it is"},
	{"1 0 obj <<" TYPE "/Filter/FlateDecode/Size 9 0 R/Length 5>>" STREAM,
		NULL, "does not say how large it is"},
	{"1 0 obj <<" TYPE "/Filter/FlateDecode/Size 9/Length 5>>" STREAM, NULL,
		"is damaged"},
	{"1 0 obj <<" TYPE "/Filter/FlateDecode/Size 999999999/Length 5>>"
		STREAM, NULL, "does not say how large it is"},
	{"1 0 obj <<" TYPE "/Filter []/Length 5>>" STREAM, "# Ann", NULL},
	{"1 0 obj <<" TYPE "/Filter [7]/Length 5>>" STREAM, NULL, "no source"},
	/* none of ours */
	{"", NULL, "no source is attached"},
	{"obj", NULL, "no source"},
	{"1 0 obj", NULL, "no source"},
	{"1 0 obj <<", NULL, "no source"},
	{"1 0 obj << 7 >>" STREAM, NULL, "no source"},
	{"1 0 obj <</A", NULL, "no source"},
	{"1 0 obj <</A (((", NULL, "no source"},
	{"1 0 obj <</A <<<<[[[", NULL, "no source"},
	{"1 0 obj <</A <12", NULL, "no source"},
	{"1 0 obj <<" TYPE "/Length 5>> endobj", NULL, "no source"},
	{"1 0 obj <</Type /EmbeddedFile /Subtype /text#2Fhtml /Length 5>>"
		STREAM, NULL, "no source"},
	{"1 0 obj <</Type 1 /Subtype (text/markdown) /Length 5>>" STREAM, NULL,
		"no source"},
	{"1 0 obj [1] endobj x1 0obj <<" TYPE ">>" STREAM, NULL, "no source"},
	{"1 0 obj << % \n>>" STREAM "2 0 obj <<" TYPE "/Length 5>>" STREAM,
		"# Ann", NULL},
};

static void table(void **state)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct bytes file = {(const uint8_t *)cases[i].pdf,
			strlen(cases[i].pdf)}, out = {0};
		char said[500] = "";
		struct diag diag = {.stream = fmemopen(said, sizeof said,
			"w")};
		bool ok = extract_source(*state, (struct pos){.file = "a.pdf"},
			file, &out, &diag);

		fclose(diag.stream);
		if (ok != !!cases[i].source || (ok && (out.len != strlen(
				cases[i].source) || memcmp(out.data,
				cases[i].source, out.len) != 0)))
			fail_msg("%s: %.*s %s", cases[i].pdf, (int)out.len,
				out.data ? (const char *)out.data : "", said);
		if (cases[i].said && !strstr(said, cases[i].said))
			fail_msg("%s: %s", cases[i].pdf, said);
	}
}

/* Cut anywhere, it is never read beyond its end. */
static void cut(void **state)
{
	static const char pdf[] = "1 0 obj <<" TYPE "/Params <</Size 5/CheckSum"
		"<00>>>/Filter[/FlateDecode]/Length 7 0 R>>" STREAM
		"7 0 obj 5 endobj";

	for (size_t len = 0; len < sizeof pdf; len++) {
		uint8_t *copy = arena_alloc(*state, len);
		struct bytes file = {copy, len}, out;
		struct diag quiet = {0};

		memcpy(copy, pdf, len);
		assert_false(extract_source(*state, (struct pos){0}, file,
			&out, &quiet));
		assert_int_equal(quiet.errors, 1);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(table),
		TEST(cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
