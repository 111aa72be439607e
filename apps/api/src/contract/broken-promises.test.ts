import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { announcements, releasedPage } from './announcements.ts';
import { brokenPromises, shortNotices } from './broken-promises.ts';

const promised = (
  released: string,
  now: string,
  unreleased: readonly string[] = [],
  today = '2027-03-01',
) => ({
  released: buildSchema(released),
  now: buildSchema(now),
  announced: announcements(
    `# Changes\n\n## Unreleased\n\n${unreleased.map((line) => `- ${line}`).join('\n')}\n\n## 2026-11-25\n\n- \`Query.old\`: long told.\n`,
  ),
  today,
});
const problems = (...given: Parameters<typeof promised>) => brokenPromises(promised(...given)).problems;

const base = 'type Query { value: Int, price: Int }';
const deprecated = (reason: string) =>
  `type Query { value: Int, price: Int @deprecated(reason: "${reason}") }`;
const gone = 'type Query { value: Int }';
const told = ['`Query.price`: gone; ask for `value`.'];

describe('a contract', () => {
  it('keeps its promises where nothing changed, or only grew', () => {
    expect(problems(base, base)).toEqual([]);
    expect(problems(base, 'type Query { value(of: Int): Int, price: Int, more: Int }')).toEqual([]);
  });

  it('does not change a type without a word', () => {
    const now = 'type Query { value: String, price: Int }';
    expect(problems(base, now)).toEqual([
      'Query.value changed type from Int to String. Nobody was told. Write under “## Unreleased” in docs/schema-changes.md: - `Query.value`: what changed, and what a client does instead.',
    ]);
    expect(problems(base, now, ['`Query.value`: text now, so that no client rounds it.'])).toEqual([]);
  });

  it('does not remove what was not deprecated, announced or not', () => {
    expect(problems(base, gone, told)).toEqual([
      'Query.price was removed. It was not deprecated in the last release. Bring it back, mark it @deprecated(reason: "… Removal YYYY-MM-DD."), and release that first.',
    ]);
  });

  it('does not remove what is deprecated before its day', () => {
    const released = deprecated('Ask for value. Removal 2027-03-01.');
    expect(problems(released, gone, told, '2027-02-28')).toEqual([
      'Query.price was removed. It was promised until 2027-03-01. Bring it back.',
    ]);
    expect(problems(released, gone, told, '2027-03-01')).toEqual([]);
  });

  it('does not remove what is deprecated without a word', () => {
    expect(problems(deprecated('Removal 2027-03-01.'), gone)).toEqual([
      expect.stringContaining('Query.price was removed. Nobody was told.'),
    ]);
  });

  it.each([
    ['an argument', 'type Query { value(of: Int): Int }', 'type Query { value: Int }', 'Query.value(of:)'],
    [
      'an input field',
      'type Query { value(of: In): Int } input In { a: Int, b: Int }',
      'type Query { value(of: In): Int } input In { a: Int }',
      'In.b',
    ],
    ['a value', 'type Query { value: Of } enum Of { A B }', 'type Query { value: Of } enum Of { A }', 'Of.B'],
  ])('does not remove %s that was not deprecated', (_, released, now, coordinate) => {
    expect(problems(released, now, [`\`${coordinate}\`: gone.`])).toEqual([
      expect.stringContaining('It was not deprecated in the last release.'),
    ]);
  });

  it('tells of a value that clients have not met', () => {
    const now = 'type Query { value: Of } enum Of { A B }';
    const released = 'type Query { value: Of } enum Of { A }';
    expect(problems(released, now)).toEqual([expect.stringContaining('- `Of.B`: what changed')]);
    expect(problems(released, now, ['`Of.B`: new.'])).toEqual([]);
  });

  it('names the day from which what is deprecated may be gone, and tells of it', () => {
    expect(problems(base, deprecated('Ask for value.'))).toEqual([
      '`Query.price` is deprecated without a day from which it may be gone: mark it @deprecated(reason: "… Removal YYYY-MM-DD.").',
      '`Query.price` is newly deprecated. Write under “## Unreleased” in docs/schema-changes.md: - `Query.price`: what to use instead.',
    ]);
    expect(problems(base, deprecated('Removal 2027-09-01.'), ['`Query.price`: ask for `value`.'])).toEqual(
      [],
    );
  });

  it('keeps a day that it has named, or names a later one', () => {
    const released = deprecated('Removal 2027-09-01.');
    expect(problems(released, deprecated('Removal 2027-12-01.'))).toEqual([]);
    expect(problems(released, deprecated('Removal 2027-08-31.'))).toEqual([
      '`Query.price` was promised until 2027-09-01, and would now go on 2027-08-31. Keep the day.',
    ]);
  });

  it('announces nothing that did not change', () => {
    expect(problems(base, base, told)).toEqual([
      'docs/schema-changes.md announces `Query.price`, and nothing about it changed.',
    ]);
  });

  it('lists what a client may notice', () => {
    expect(brokenPromises(promised(base, 'type Query { value(of: Int): Int, price: Int }')).notes).toEqual([
      'An optional arg of on Query.value was added.',
    ]);
  });
});

describe('a release', () => {
  it('gives clients 90 days', () => {
    const notice = (day: string) => shortNotices(promised(base, deprecated(`Removal ${day}.`)));
    expect(notice('2027-05-29')).toEqual([
      '`Query.price` may be gone before 2027-05-30: clients are given 90 days.',
    ]);
    expect(notice('2027-05-30')).toEqual([]);
  });

  it('dates what was announced, and begins a new list', () => {
    const page = '# Changes\n\n## Unreleased\n\n- `Query.price`: gone.\n\n## 2026-11-25\n';
    const after = releasedPage(page, '2027-03-01');
    expect(after).toBe(
      '# Changes\n\n## Unreleased\n\n## 2027-03-01\n\n- `Query.price`: gone.\n\n## 2026-11-25\n',
    );
    expect(announcements(page).size).toBe(1);
    expect(announcements(after).size).toBe(0);
  });
});
