#include "markdown/url.h"

#include "base/buf.h"

#include <string.h>
#include <strings.h>

/* A piece of a URL; s NULL: not there (an empty one is). */
struct part {
	const char *s;
	size_t len;
};

struct url {
	struct part scheme, authority, path, query, fragment;
};

static size_t scheme_length(const char *s)
{
	size_t n = 0;
	bool letter = (s[0] >= 'a' && s[0] <= 'z') ||
		(s[0] >= 'A' && s[0] <= 'Z');

	if (!letter)
		return 0;
	while ((s[n] >= 'a' && s[n] <= 'z') || (s[n] >= 'A' && s[n] <= 'Z') ||
		(s[n] >= '0' && s[n] <= '9') || (n && strchr("+-.", s[n]) &&
			s[n]))
		n++;
	return s[n] == ':' ? n : 0;
}

bool url_is_absolute(const char *reference)
{
	return scheme_length(reference) > 0;
}

bool url_has_scheme(const char *url, const char *scheme)
{
	size_t n = scheme_length(url);

	return n == strlen(scheme) && strncasecmp(url, scheme, n) == 0;
}

/* Section 3, and its regular expression in appendix B. */
static struct url split(const char *s)
{
	struct url u = {0};
	size_t n = scheme_length(s);

	if (n) {
		u.scheme = (struct part){s, n};
		s += n + 1;
	}
	if (s[0] == '/' && s[1] == '/') {
		n = strcspn(s + 2, "/?#");
		u.authority = (struct part){s + 2, n};
		s += 2 + n;
	}
	n = strcspn(s, "?#");
	u.path = (struct part){s, n};
	s += n;
	if (*s == '?') {
		n = strcspn(s + 1, "#");
		u.query = (struct part){s + 1, n};
		s += 1 + n;
	}
	if (*s == '#')
		u.fragment = (struct part){s + 1, strlen(s + 1)};
	return u;
}

/* Section 5.2.3: the base's path up to its last slash, then the path. */
static struct part merge(struct arena *arena, const struct url *base,
	struct part path)
{
	struct buf out = {.arena = arena};
	size_t n = base->path.len;

	while (n && base->path.s[n - 1] != '/')
		n--;
	if (base->authority.s && !base->path.len)
		buf_putc(&out, '/');
	else
		buf_add(&out, base->path.s, n);
	buf_add(&out, path.s, path.len);
	return (struct part){out.data, out.len};
}

/* Section 5.2.4, segment by segment. */
static struct part remove_dots(struct arena *arena, struct part path)
{
	struct buf out = {.arena = arena};
	const char *s = path.s, *end = path.s + path.len;

	buf_add(&out, "", 0);
	while (s < end) {
		bool slash = *s == '/';
		const char *name = s + slash, *stop = name;
		size_t len;

		while (stop < end && *stop != '/')
			stop++;
		len = (size_t)(stop - name);
		s = stop;
		if (len == 1 && name[0] == '.') {
			if (s == end && slash)
				buf_putc(&out, '/');
		} else if (len == 2 && name[0] == '.' && name[1] == '.') {
			while (out.len && out.data[out.len - 1] != '/')
				out.len--;
			if (out.len)
				out.len--;
			if (s == end && slash)
				buf_putc(&out, '/');
		} else {
			if (slash)
				buf_putc(&out, '/');
			buf_add(&out, name, len);
		}
	}
	return (struct part){out.data, out.len};
}

static const char *join(struct arena *arena, const struct url *u)
{
	struct buf out = {.arena = arena};

	buf_printf(&out, "%.*s:", (int)u->scheme.len, u->scheme.s);
	if (u->authority.s)
		buf_printf(&out, "//%.*s", (int)u->authority.len,
			u->authority.s);
	buf_add(&out, u->path.s, u->path.len);
	if (u->query.s)
		buf_printf(&out, "?%.*s", (int)u->query.len, u->query.s);
	if (u->fragment.s)
		buf_printf(&out, "#%.*s", (int)u->fragment.len,
			u->fragment.s);
	return out.data;
}

const char *url_resolve(struct arena *arena, const char *base_url,
	const char *reference)
{
	struct url base = split(base_url), u = split(reference);

	if (u.scheme.s)
		return arena_strdup(arena, reference);
	if (!u.authority.s && !u.path.len) {
		u.path = base.path;
		if (!u.query.s)
			u.query = base.query;
	} else if (!u.authority.s && u.path.s[0] != '/') {
		u.path = remove_dots(arena, merge(arena, &base, u.path));
	} else {
		u.path = remove_dots(arena, u.path);
	}
	if (!u.authority.s)
		u.authority = base.authority;
	u.scheme = base.scheme;
	return join(arena, &u);
}

const char *url_encode(struct arena *arena, const char *url)
{
	struct buf out = {.arena = arena};

	buf_add(&out, "", 0);
	for (; *url; url++) {
		unsigned char c = (unsigned char)*url;

		if (c <= ' ' || c >= 0x7F || strchr("\"<>\\^`{|}", c))
			buf_printf(&out, "%%%02X", c);
		else
			buf_putc(&out, (char)c);
	}
	return out.data;
}

const char *url_shown(struct arena *arena, const char *url)
{
	const char *s = strstr(url, "://");
	size_t len;

	s = s ? s + 3 : url;
	len = strlen(s);
	return arena_strndup(arena, s, len && s[len - 1] == '/' ? len - 1
		: len);
}
