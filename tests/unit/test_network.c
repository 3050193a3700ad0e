/* Which network an address is of. */
#include "unit.h"

#include "resume/mark.h"

static void networks(void **state)
{
	static const struct {
		const char *url;
		enum network network;
	} rows[] = {
		{"https://github.com/ann", NETWORK_GITHUB},
		{"https://www.linkedin.com/in/ann", NETWORK_LINKEDIN},
		{"https://fr.linkedin.com/in/ann", NETWORK_LINKEDIN},
		{"https://ann.github.io", NETWORK_NONE},
		{"https://github.io", NETWORK_NONE},
		/* a label too, and that row is the first */
		{"https://medium.com/@ann", NETWORK_MEDIUM},
		{"medium.com/@ann", NETWORK_MEDIUM},
		{"https://example.org/medium", NETWORK_NONE},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (network_of(rows[i].url) != rows[i].network)
			fail_msg("%s: %d", rows[i].url,
				(int)network_of(rows[i].url));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(networks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
