import type { Sql } from '../../../packages/db/src/transaction.ts';

/** Rows by table and column, as COPY takes them: the names are the database's. */
export type Row = Readonly<Record<string, unknown>>;
export type Rows = Map<string, Row[]>;

const snake = (name: string): string => name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

/** A row with columns as the database names them: `validTime` is `valid_time`. */
export const asStored = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [snake(name), value]));

export const add = (rows: Rows, table: string, some: readonly Row[]): void => {
  const there = rows.get(table);
  if (there) for (const row of some) there.push(row);
  else rows.set(table, [...some]);
};

/** Wraps a value that a column keeps as JSON. */
export class AsJson {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

const jsonColumns = new Set(['value', 'validTime', 'cue']);

const kept = (table: string, data: readonly Row[], more: Row): readonly Row[] =>
  data.map((row) =>
    asStored({
      ...Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          jsonColumns.has(name) && table !== 'citation' ? new AsJson(value) : value,
        ]),
      ),
      ...more,
    }),
  );

/**
 * What the project's own writes are given in the place of a transaction: it keeps the rows that they would store, so that
 * the generator makes no row of a claim by rules of its own.
 */
export const collectorOf = (rows: Rows, createdAt: string): Sql => {
  // As `skipDuplicates` does: claims of one article share what they are attributed to. A collector is of one article.
  const model = (table: string, key: readonly string[], more: Row = {}) => {
    const known = new Set<string>();
    const isNew = (row: Row): boolean => {
      const text = key.map((name) => row[name]).join(' ');
      if (known.has(text)) return false;
      known.add(text);
      return true;
    };
    const createMany = async ({ data }: { readonly data: readonly Row[] }) =>
      add(rows, table, kept(table, data.filter(isNew), more));
    return { createMany };
  };
  const collector = {
    attribution: model('attribution', ['id']),
    attributionLink: model('attribution_link', ['attributionId', 'position']),
    claim: model('claim', ['id'], { createdAt }),
    citation: model('citation', ['claimId', 'ordinal']),
    claimReference: model('claim_reference', ['claimId', 'recordId', 'as']),
    // The one statement that is not Prisma's own: the words of cited passages (write-words.ts).
    $executeRaw: async (parts: TemplateStringsArray, ...values: readonly unknown[]) => {
      if (!parts.join('').includes('insert into article_words'))
        throw new Error(`Not expected: ${parts.join('?')}`);
      const [article, tokeniser, of, words, start, end, claim, ordinal] = values;
      const column = (value: unknown) => value as readonly unknown[]; // as write-words.ts passes them
      add(
        rows,
        'article_words',
        column(of).map((each, at) => ({
          article_id: article,
          of: each,
          words: column(words)[at],
          start: column(start)[at],
          end: column(end)[at],
          claim_id: column(claim)[at],
          ordinal: column(ordinal)[at],
          tokeniser,
        })),
      );
    },
  };
  return collector as unknown as Sql; // what storeClaims uses of it is all there; anything else throws
};
