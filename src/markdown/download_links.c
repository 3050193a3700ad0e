/*
 * "Download my CV as PDF", "Скачать: PDF, HTML", "下载简历": a page on the web leads
 * to itself as a file, which is what the reader has in hand. Anywhere it is a
 * link that says so; at the top any row of links that names kinds of files.
 */
#include "markdown/download_links.h"

#include "markdown/passes.h"

#include "base/file.h"
#include "base/utf8.h"

#include <string.h>

enum { BLOCKS = 6, /* at the top, within which a row of them stands */
	LONGEST = 120, /* bytes of it */
	CJK = 0xE3 /* the first byte of what is written without spaces */ };

/* The words of a link to a file of the same. */
enum sense { NO_WORD, FILLER, FILE_WORD, RESUME, VIEW, GET };

static const struct {
	enum sense sense;
	const char *words[96];
} senses[] = {
	{GET, {"download", "herunterladen", "télécharger", "scarica", "λήψη",
		"scaricare", "descargar", "descarga", "baixar", "baixe",
		"downloaden", "pobierz", "indir", "stáhnout", "lataa",
		"скачать", "завантажити", "下载", "下載", "ダウンロード",
		"다운로드"}},
	{RESUME, {"cv", "resume", "résumé", "lebenslauf", "curriculum",
		"vitae", "vitæ", "vita", "vida", "currículum", "currículo",
		"резюме", "简历", "簡歷", "履歴書", "職務経歴書", "이력서"}},
	{FILE_WORD, {"pdf", "docx", "doc", "word", "html", "markdown", "md",
		"txt", "latex"}},
	{VIEW, {"view", "open", "ver", "voir", "ansehen", "查看", "보기"}},
	{FILLER, {"as", "als", "in", "im", "en", "au", "a", "the", "my",
		"mein", "meinen", "mon", "mi", "il", "mio", "o", "meu", "el",
		"le", "here", "hier", "full", "click", "please", "format",
		"formato", "version", "file", "printable", "this", "it", "also",
		"available", "page", "is", "of", "or", "and", "to", "be", "can",
		"hoja", "de", "del", "este", "esta", "aquí", "aqui", "versión",
		"versão", "versione", "em", "qui", "auch", "verfügbar", "zum",
		"disponible", "aussi", "ici", "la", "в", "формате", "версия",
		"моё", "для", "我的", "个人", "個人", "版本", "版", "格式", "文件", "点击",
		"點擊", "此处", "はこちら", "こちら", "を", "の", "する", "形式",
		"파일", "버전", "하기", "로"}},
};

/* The length of the word of that sense that the `len` bytes are, or begin with
 * where words are not parted. */
static size_t word_of(const char *s, size_t len, enum sense *sense)
{
	size_t longest = 0;

	*sense = NO_WORD;
	for (size_t i = 0; i < sizeof senses / sizeof *senses; i++)
		for (const char *const *w = senses[i].words; *w; w++) {
			size_t n = strlen(*w);

			if (n <= longest || n > len || memcmp(*w, s, n) != 0 ||
				(n < len && (unsigned char)*s < CJK &&
					(unsigned char)s[n] < CJK))
				continue;
			longest = n;
			*sense = senses[i].sense;
		}
	return longest ? longest : len;
}

bool download_is_file(const char *url)
{
	static const char *const suffixes[] = {".pdf", ".docx", ".doc", NULL};

	return file_ends_in(url, suffixes);
}

/* Notes what the words of the text are. */
static void read_senses(struct arena *arena, const char *s, bool has[GET + 1])
{
	struct buf low = {.arena = arena};
	size_t len = strlen(s), n;
	enum sense sense;

	buf_add(&low, "", 0);
	for (size_t at = 0; at < len;) {
		uint32_t c = utf8_lower(utf8_next(s, len, &at));

		buf_utf8(&low, utf8_is_alnum(c) ? c : ' ');
	}
	for (s = low.data + strspn(low.data, " "); *s;
		s += n + strspn(s + n, " ")) {
		n = word_of(s, strcspn(s, " "), &sense);
		has[sense] = true;
	}
}

bool download_is_offered(struct arena *arena, const char *s)
{
	bool has[GET + 1] = {false};

	read_senses(arena, s, has);
	return !has[NO_WORD] && (has[GET] || (has[RESUME] && has[FILE_WORD]));
}

static bool leads_to_file(const struct node *n)
{
	if (n->kind == KIND_A && download_is_file(n->url))
		return true;
	for (const struct node *c = n->first; c; c = c->next)
		if (leads_to_file(c))
			return true;
	return false;
}

/* Where the first line of a paragraph ends that has further ones, or NULL. */
static struct node *line_end(const struct node *p)
{
	for (struct node *n = p->first; n; n = n->next)
		if (n->kind == KIND_BR || (n->kind == KIND_TEXT &&
				n->text_len && n->text[0] == '\n'))
			return n;
	return NULL;
}

/* Whether nothing but such links stands between. */
static bool is_row(struct arena *arena, const struct node *n,
	const struct node *end)
{
	struct buf text = {.arena = arena};
	bool has[GET + 1] = {false}, leads = false;

	buf_add(&text, "", 0);
	for (; n && n != end; n = n->next) {
		leads = leads || leads_to_file(n);
		node_text(n, &text);
		if (n->kind == KIND_LI)
			buf_putc(&text, '|');
	}
	if (!leads || text.len > LONGEST)
		return false;
	read_senses(arena, text.data, has);
	return !has[NO_WORD] && (has[GET] || has[FILE_WORD] ||
		(has[VIEW] && has[RESUME]));
}

static bool may_be_row(const struct node *n)
{
	return (n->kind == KIND_P || n->kind == KIND_UL) && (!n->prev ||
		!node_is_heading(n->prev) || n->prev->kind == KIND_H1);
}

static void say(struct diag *diag, const struct node *n)
{
	diag_warning(diag, n->pos, "links to the same as a file are left out");
}

void download_links_drop(struct arena *arena, struct node *body,
	struct diag *diag)
{
	struct node *next, *n = body->first, *end;

	for (int i = 0; n && i < BLOCKS; n = next, i++) {
		next = n->next;
		if (n->kind == KIND_DIV)
			download_links_drop(arena, n, diag);
		if (!may_be_row(n))
			continue;
		if (is_row(arena, n->first, NULL)) {
			say(diag, n);
			node_unlink(n);
		} else if (n->kind == KIND_P && (end = line_end(n)) &&
			is_row(arena, n->first, end)) {
			say(diag, n);
			while (n->first != end)
				node_unlink(n->first);
			if (end->kind == KIND_BR || end->text_len == 1) {
				node_unlink(end);
			} else {
				end->text++;
				end->text_len--;
			}
		}
	}
}
