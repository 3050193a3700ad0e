/* What a web address says: whose page in which network, a mailbox, a phone. */
#include "resume/contacts.h"

#include "markdown/url.h"
#include "resume/mark.h"

#include <string.h>

const char *const network_names[NETWORK_COUNT] = {
	"", "github", "gitlab", "linkedin", "xing", "twitter", "mastodon",
	"bluesky", "stackoverflow", "orcid", "scholar", "researchgate",
	"facebook", "instagram", "youtube", "medium", "telegram", "whatsapp",
	"signal", "skype", "wechat", "qq", "line", "discord", "behance",
	"dribbble", "kaggle", "huggingface", "leetcode", "codepen", "devto",
	"qiita", "zenn", "note", "juejin", "zhihu", "csdn", "velog",
	"tistory", "notion", "habr", "vk", "bitbucket", "keybase", "weblog"};

static const char *const network_prefixes[NETWORK_COUNT] = {
	[NETWORK_GITHUB] = "https://github.com/",
	[NETWORK_GITLAB] = "https://gitlab.com/",
	[NETWORK_LINKEDIN] = "https://www.linkedin.com/in/",
	[NETWORK_XING] = "https://www.xing.com/profile/",
	[NETWORK_TWITTER] = "https://twitter.com/",
	[NETWORK_BLUESKY] = "https://bsky.app/profile/",
	[NETWORK_STACKOVERFLOW] = "https://stackoverflow.com/users/",
	[NETWORK_ORCID] = "https://orcid.org/",
	[NETWORK_SCHOLAR] = "https://scholar.google.com/citations?user=",
	[NETWORK_FACEBOOK] = "https://www.facebook.com/",
	[NETWORK_INSTAGRAM] = "https://www.instagram.com/",
	[NETWORK_MEDIUM] = "https://medium.com/@",
	[NETWORK_TELEGRAM] = "https://t.me/",
	[NETWORK_BEHANCE] = "https://www.behance.net/",
	[NETWORK_DRIBBBLE] = "https://dribbble.com/",
	[NETWORK_KAGGLE] = "https://www.kaggle.com/",
	[NETWORK_LEETCODE] = "https://leetcode.com/",
	[NETWORK_CODEPEN] = "https://codepen.io/",
	[NETWORK_DEVTO] = "https://dev.to/",
	[NETWORK_QIITA] = "https://qiita.com/",
	[NETWORK_ZENN] = "https://zenn.dev/",
	[NETWORK_BITBUCKET] = "https://bitbucket.org/",
	[NETWORK_KEYBASE] = "https://keybase.io/",
	[NETWORK_VK] = "https://vk.com/",
};

const char *network_url(struct arena *arena, enum network network,
	const char *user)
{
	if (!network_prefixes[network])
		return NULL;
	return arena_printf(arena, "%s%s", network_prefixes[network],
		user[0] == '@' ? user + 1 : user);
}

/* The last part of a path: the name in a network. */
static const char *user_of(struct arena *arena, const char *url)
{
	const char *s = strstr(url, "://"), *end, *from;

	s = s ? s + 3 : url;
	end = s + strcspn(s, "?#");
	if (strstr(s, "user=")) {
		from = strstr(s, "user=") + 5;
		return arena_strndup(arena, from, strcspn(from, "&#"));
	}
	while (end > s && end[-1] == '/')
		end--;
	from = end;
	while (from > s && from[-1] != '/')
		from--;
	if (from == s)
		return NULL; /* the host only */
	if (*from == '@')
		from++;
	return arena_strndup(arena, from, (size_t)(end - from));
}

struct contact contact_of_url(struct arena *arena, const char *url,
	const char *text)
{
	struct contact c = {.kind = CONTACT_URL, .url = url, .value = url,
		.field = {.line = -1, .text = text}};

	if (strncmp(url, "mailto:", 7) == 0) {
		c.kind = CONTACT_EMAIL;
		c.value = arena_strndup(arena, url + 7,
			strcspn(url + 7, "?"));
		if (text && strchr(text, '@') && !strchr(text, ' '))
			c.value = text;
	} else if (strncmp(url, "tel:", 4) == 0 ||
		strncmp(url, "callto:", 7) == 0) {
		c.kind = CONTACT_PHONE;
		c.value = text ? text : strchr(url, ':') + 1;
	} else {
		c.network = network_of(url);
		if (c.network) {
			c.kind = CONTACT_PROFILE;
			c.user = user_of(arena, url);
		}
	}
	if (!c.field.text)
		c.field.text = url_shown(arena, url);
	return c;
}
