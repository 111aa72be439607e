import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { canonicalise } from '../canonicalise.ts';
import { readHtml } from '../read-html.ts';
import { readPage } from './read-page.ts';

const prose = Array.from(
  { length: 12 },
  (_, at) =>
    `In the year ${2001 + at}, the ministry bought another ferry from the yard at the fjord, and said that it would be the last one for now.`,
);
const paragraphs = prose.map((words) => `<p>${words}</p>`).join('');
const at = 'https://gazette.example/news/ferries?utm_source=letter&id=7#top';
const page = (head: string, body: string) =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;
const jsonLd = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const article = {
  '@type': 'NewsArticle',
  headline: 'Another ferry',
  author: [{ name: 'Kari Nord' }, { name: 'Ola Sør' }],
  publisher: { name: 'The Gazette' },
  datePublished: '2012-05-03T23:30:00-05:00',
};

describe('reading a page', () => {
  it('takes the article and leaves the rest', () => {
    const around = '<nav><a href="/">Home</a> <a href="/a">More of it</a></nav>';
    const read = readPage(
      page('<title>Ferry</title>', `${around}<article><h1>Ferry</h1>${paragraphs}</article>`),
      at,
    );
    expect(read.text).toBe(prose.join('\n\n'));
    expect(read).toMatchObject({
      title: 'Ferry',
      authors: [],
      language: 'en-GB',
      published: null,
      warnings: [],
    });
  });

  it('reads what the page says of itself, JSON-LD before meta', () => {
    const graph = jsonLd({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite' }, article] });
    const meta =
      '<meta name="author" content="Nobody"><meta property="og:site_name" content="gazette.example">';
    const read = readPage(page(`<title>Ferry | The Gazette</title>${meta}${graph}`, paragraphs), at);
    expect(read).toMatchObject({
      title: 'Another ferry',
      authors: ['Kari Nord', 'Ola Sør'],
      siteName: 'The Gazette',
      published: { asWritten: '2012-05-03T23:30:00-05:00', edtf: '2012-05-03' },
      canonicalUrl: 'https://gazette.example/news/ferries?id=7',
    });
  });

  it.each([
    ['a meta element', '<meta property="article:published_time" content="2012-05-03">', '', '2012-05-03'],
    ['compact digits', '<meta name="pdate" content="20120503">', '', '2012-05-03'],
    ['words', '<meta name="date" content="3 May 2012">', '', '2012-05-03'],
    ['the head of a message', '<meta name="date" content="Thu, 03 May 2012 22:15:00 GMT">', '', '2012-05-03'],
    ['words with a clock', '<meta name="date" content="Thursday, May 3, 2012 at 9.15 am">', '', '2012-05-03'],
    ['digits that are one day', '<meta name="date" content="23.05.2012 10:30">', '', '2012-05-23'],
    ['no digits that may be two days', '<meta name="date" content="03.05.2012">', '', null],
    ['no day that is none', '<meta name="date" content="33.05.2012">', '', null],
    ['no heap of signs', `<meta name="date" content="3 May 2012 ${'x'.repeat(100_000)}">`, '', undefined],
    [
      'the one time of the article',
      '',
      '<article><time datetime="2012-05-03T10:00Z">today</time></article>',
      '2012-05-03',
    ],
    ['microdata', '', '<span itemprop="datePublished" content="2012-05">May</span>', '2012-05'],
    [
      'no time of several',
      '',
      '<article><time datetime="2012-05-03">a</time><time datetime="2013-05-03">b</time></article>',
      undefined,
    ],
    ['no word that only hangs on a day', '<meta name="date" content="yesterday">', '', null],
  ])('takes a date from %s', (_, head, body, edtf) => {
    expect(readPage(page(head, body + paragraphs), null).published?.edtf).toBe(edtf);
  });

  it.each([
    ['a canonical link', '<link rel="canonical" href="/real?fbclid=x#a">', 'https://gazette.example/real'],
    [
      'og:url',
      '<meta property="og:url" content="http://other.example/original">',
      'http://other.example/original',
    ],
    [
      'no front page',
      '<link rel="canonical" href="https://gazette.example/">',
      'https://gazette.example/news/ferries?id=7',
    ],
    [
      'nothing but the web',
      '<link rel="canonical" href="javascript:alert(1)">',
      'https://gazette.example/news/ferries?id=7',
    ],
  ])('knows where it stands by %s', (_, head, url) => {
    expect(readPage(page(head, paragraphs), at).canonicalUrl).toBe(url);
  });

  it.each([
    ['Gazette | News', 'Gazette'],
    ['Latest news – The Gazette', 'The Gazette'],
    ['Gazette | Harbour', 'Gazette | Harbour'],
    ['News', 'News'],
  ])('calls a site by its name: %s', (said, name) => {
    const meta = `<meta property="og:site_name" content="${said}">`;
    expect(readPage(page(meta, paragraphs), at).siteName).toBe(name);
  });

  it.each(['en-us-us', 'zh-hans-chs', 'en-GB-oxendict-oxendict'])('reads no language in %s', (tag) => {
    const html = page('', paragraphs).replace('lang="en-GB"', `lang="${tag}"`);
    expect(readPage(html, at).language).toBeNull();
    const locale = '<meta property="og:locale" content="nb_NO">';
    expect(readPage(html.replace('<head>', `<head>${locale}`), at).language).toBe('nb-NO');
  });

  it.each([
    ['a class that is not shown', 'class="a secret"'],
    ['an id that is not shown', 'id="trap"'],
    ['letters without a size', 'style="color: red; font-size: 0px"'],
    ['letters that are seen through', 'style="opacity:0"'],
  ])('leaves out %s', (_, attributes) => {
    const css =
      '<style>@media print { .a { display: none } } .b, p.secret { display: none } #trap{opacity:0}</style>';
    const said = `<p>${prose[0]}</p><p ${attributes}>The ministry never bought a boat from anybody at all.</p>`;
    const read = readPage(page(css, `<article>${said}${paragraphs}</article>`), at);
    expect(read.text).toBe([prose[0], ...prose].join('\n\n'));
  });

  it('keeps an article that is hidden until a script shows it', () => {
    const css = '<style>.fade { opacity: 0 }</style>';
    const read = readPage(page(css, `<article class="fade">${paragraphs}</article>`), at);
    expect(read).toMatchObject({ text: prose.join('\n\n'), warnings: [] });
  });

  it('keeps what is printed otherwise, shown after all, or of another size than what it stands in', () => {
    const css =
      '<style>@media print { .a { display: none } } .c { display: none } .c { display: block }</style>';
    const said = `<div class="a">${paragraphs}</div><div class="c" style="font-size:0"><p style="font-size:1rem">${prose[0]}</p></div>`;
    const read = readPage(page(css, `<article>${said}</article>`), at);
    expect(read.text).toBe([...prose, prose[0]].join('\n\n'));
  });

  it('asks for a second opinion where Readability finds nothing: text that a script would show', () => {
    const hidden = `<div style="display:none"><div>${prose.join('</div><div>')}</div></div>`;
    const menu = '<ul><li><a href="/a">Sport</a></li><li><a href="/b">Weather</a></li></ul>';
    const read = readPage(page('<title>Ferry</title>', `${menu}${hidden}${menu}`), at);
    expect(read.text).toBe(prose.join('\n\n'));
    expect(read.warnings).toEqual(['SECOND_OPINION']);
  });

  it('asks for one where a page carries its text for machines only', () => {
    const body = prose.join('\n');
    const read = readPage(page(jsonLd({ ...article, articleBody: body }), '<div id="root"></div>'), at);
    expect(read.text).toBe(body);
    expect(read.warnings).toEqual(['SECOND_OPINION']);
  });

  it('does not believe one that is hardly longer', () => {
    const read = readPage(page('', `<article><p>${prose[0]}</p></article><p>Other.</p>`), at);
    expect(read.warnings).toEqual(['FEW_WORDS']);
  });

  it('warns of what only subscribers see', () => {
    const said = `<p>${prose[0]}</p><p>Subscribe now to continue reading.</p>`;
    expect(readPage(page('', `<article>${said}</article>`), at).warnings).toContain('PAYWALL_LIKELY');
    const paid = jsonLd({ ...article, isAccessibleForFree: 'False' });
    expect(readPage(page(paid, paragraphs), at).warnings).toEqual(['PAYWALL_LIKELY']);
  });

  it.each([
    [
      'a page without a body',
      `<!doctype html><html lang="en"><head><title>Ferry</title></head>${paragraphs}</html>`,
    ],
    [
      'a page that leaves out what it may',
      `<!doctype html><html lang="en"><title>Ferry</title>${paragraphs}`,
    ],
    ['a part of a page', `<title>Ferry</title>${paragraphs}`],
    ['a page without its outermost element', `<head><title>Ferry</title></head><body>${paragraphs}</body>`],
  ])('reads %s', (_, html) => {
    expect(readPage(html, null)).toMatchObject({ title: 'Ferry', text: prose.join('\n\n'), warnings: [] });
  });

  it('runs nothing', () => {
    const script =
      '<script>globalThis.ran = true; document.title = "ran"</script><img src="x" onerror="globalThis.ran = true">';
    const read = readPage(page('<title>Ferry</title>', `${script}${paragraphs}`), at);
    expect(read.title).toBe('Ferry');
    expect(globalThis).not.toHaveProperty('ran');
  });

  it.each([
    ['nothing', ''],
    ['an empty page', page('', '')],
    ['broken JSON-LD', page('<script type="application/ld+json">{"@type": </script>', '')],
    ['a body only', '<body>'],
    ['signs that no text has', page('<title>\u0000\ud83d</title>', '\u0001')],
  ])('finds no words in %s', (_, html) => {
    expect(readPage(html, null)).toMatchObject({
      text: expect.stringMatching(/^\P{L}*$/u),
      canonicalUrl: null,
    });
  });

  it('leaves out signs that no article keeps', () => {
    const words = prose.map((each) => each.replace('ferry', 'fer\u0000ry\u0007\ufdd0')).join('</p><p>');
    const { text } = readPage(page('', `<article><p>${words}</p></article>`), null);
    expect(text).toContain('another ferry from the yard');
    expect(canonicalise(text).ok).toBe(true);
  });

  it('reads right-to-left and Chinese text', () => {
    const arabic =
      'وقعت الوزارة عقدا لشراء ست عبارات من حوض بناء السفن في المدينة وقالت إنها الأخيرة. '.repeat(12);
    const chinese = '该部与造船厂签署了六艘渡轮的合同，并表示这将是最后一批，价格没有公布。'.repeat(12);
    for (const words of [arabic.trim(), chinese])
      expect(readPage(page('', `<article><p>${words}</p></article>`), null)).toMatchObject({
        text: words,
        warnings: [],
      });
  });
});

const folder = fileURLToPath(new URL('../../../../../shared/data/article-pages/', import.meta.url));
const absent = !existsSync(folder);
if (absent) console.warn('The article pages are not here (../shared/data): their readings are not compared.');
const names = absent ? [] : readdirSync(folder).filter((name) => existsSync(`${folder}${name}/source.html`));

const bagOf = (text: string): ReadonlyMap<string, number> => {
  const bag = new Map<string, number>();
  for (const { segment, isWordLike } of new Intl.Segmenter('und', { granularity: 'word' }).segment(text))
    if (isWordLike) bag.set(segment, (bag.get(segment) ?? 0) + 1);
  return bag;
};
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);

/** F1 of the words of two texts, each counted as often as it stands there. */
const likeness = (a: string, b: string): number => {
  const [one, other] = [bagOf(a), bagOf(b)];
  const common = sum([...one].map(([word, count]) => Math.min(count, other.get(word) ?? 0)));
  return (2 * common) / (sum(one.values()) + sum(other.values()));
};

// What the expected metadata has otherwise: this release of Readability leaves the name of the site in the title.
const otherwise: Readonly<Record<string, string>> = {
  'title-en-dash': 'Lorem ipsum dolor sit amet – My website',
};

describe.skipIf(absent)('whole pages', () => {
  it.each(names)('are read as expected: %s', (name) => {
    const file = (of: string) => readFileSync(`${folder}${name}/${of}`, 'utf8');
    const expected = JSON.parse(file('expected-metadata.json'));
    const read = readPage(file('source.html'), 'http://fakehost/test/page.html');
    const alike = likeness(read.text, readHtml(file('expected.html')));
    console.info(`${name}: ${alike.toFixed(3)}`);
    expect(alike).toBeGreaterThan(0.98);
    expect(read.title).toBe(otherwise[name] ?? expected.title);
    expect(read.authors.join(', ')).toBe((expected.byline ?? '').replace(/^By /u, ''));
    if (expected.publishedTime) expect(read.published?.edtf).toBe(expected.publishedTime.slice(0, 10));
    if (expected.lang) expect(read.language).toBe(expected.lang);
    expect(read.warnings).not.toContain('SECOND_OPINION');
  });
});
