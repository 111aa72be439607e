import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { canonicaliseArticle } from './canonicalise-article.ts';
import { detectExcluded } from './detect-excluded.ts';
import { readHtml } from './read-html.ts';

describe('reading pasted HTML', () => {
  it.each([
    ['paragraphs apart by a blank line', '<p>One\n two.</p><p>Three.</p>', 'One two.\n\nThree.'],
    ['inline marks joined', 'a <b>bold</b><i>er</i> word', 'a bolder word'],
    ['line ends where they are marked', 'one<br>two<br/>three', 'one\ntwo\nthree'],
    ['items of lists on lines of their own', '<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['cells apart', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['entities as characters', 'AT&amp;T &lt;3 &#x1F600; caf&eacute;', 'AT&T <3 😀 café'],
    ['no-break spaces as they are', 'a&nbsp;b', 'a\u00a0b'],
    ['what is preformatted untouched', '<pre>a\n  b</pre>', 'a\n  b'],
    [
      'nothing of scripts, styles, templates and hidden parts',
      '<p>a<script>x()</script><style>p{}</style><template>t</template><span hidden>h</span><span aria-hidden="true">i</span><span style="color:red; display:none">j</span><span style="opacity: 0">k</span><span style="font-size:0">l</span><!-- c -->b</p>',
      'ab',
    ],
    ['words of broken markup', '<p>one <b>two</b> three </div>', 'one two three'],
    ['right-to-left text in its order', '<p dir="rtl">مرحبا <b>بكم</b></p>', 'مرحبا بكم'],
  ])('keeps %s', (_, html, expected) => {
    expect(readHtml(html)).toBe(expected);
  });

  it('does not fall over deep nesting', () => {
    expect(readHtml(`${'<div>'.repeat(10_000)}deep${'</div>'.repeat(10_000)}`)).toBe('deep');
  });

  it('keeps the bytes as pasted beside the text, and sees the credit of a picture', () => {
    const content =
      '<p>Words.</p><figure><img src="a.png"><figcaption>Credit: Somebody</figcaption></figure>';
    const read = canonicaliseArticle({ content, mediaType: 'text/html' });
    if (!read.ok) throw new Error(read.issue.message);
    expect(read.revision.text).toBe('Words.\n\nCredit: Somebody');
    expect(new TextDecoder().decode(read.revision.raw)).toBe(content);
    expect(detectExcluded(read.revision.text)).toHaveLength(1);
  });

  it('refuses markup without words as an empty article', () => {
    const read = canonicaliseArticle({ content: '<p><img src="a.png"></p>', mediaType: 'text/html' });
    expect(read).toMatchObject({ ok: false, issue: { code: 'EMPTY' } });
  });
});

const pages = fileURLToPath(new URL('../../../../shared/data/article-pages/', import.meta.url));
const absent = !existsSync(pages);
if (absent) console.warn('The article pages are not here (../shared/data): their tests are skipped.');

describe.skipIf(absent)('whole pages', () => {
  const squeeze = (text: string) => text.replace(/\s+/gu, '');
  it.each(['bbc-1', 'lemonde-1', 'nytimes-1', 'qq'])('keep the paragraphs of %s', (page) => {
    const text = squeeze(readHtml(readFileSync(`${pages}${page}/source.html`, 'utf8')));
    const expected = readHtml(readFileSync(`${pages}${page}/expected.html`, 'utf8'));
    const paragraphs = expected.split('\n').filter((line) => line.length > 60);
    const kept = paragraphs.filter((line) => text.includes(squeeze(line)));
    expect(paragraphs.length).toBeGreaterThan(3);
    expect(kept.length / paragraphs.length).toBeGreaterThan(0.9);
  });
});
