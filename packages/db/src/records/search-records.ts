import { codePointLength, type KindName, nameKinds } from '@chancery/domain';
import type { Viewer } from '../actor.ts';
import type { Database } from '../connect.ts';
import { fold } from '../fold.ts';
import { issue, refuseIf } from '../issues.ts';
import { requireSize } from '../page.ts';
import { type Likeness, likenessOf, type NameMatch, nameMatches } from './likeness.ts';
import { meantBy } from './meant-words.ts';
import { type NameForms, nameForms } from './name-forms.ts';
import { isShort, type NameRow, namesLike, namesMeant, namesWith } from './name-hits.ts';
import type { Within } from './name-starts.ts';
import { type RecordRow, recordColumns, seenBy } from './record-row.ts';

export type SearchRequest = {
  readonly text: string;
  readonly kinds: readonly KindName[] | null;
  readonly first: number;
};

/** A record with the name that was found, and why. */
export type SearchHit = Pick<Likeness, 'romanised' | 'score'> & {
  readonly record: RecordRow;
  readonly matchedName: string;
  /** Null for the editors' working name of a record that has no accepted name. */
  readonly nameKind: NameRow['kind'];
  readonly match: NameMatch;
};

const longest = 200;

/** Throws Invalid for words longer than any name that could be meant. */
export const requireShort = (path: string, words: string): void =>
  refuseIf(
    codePointLength(words) > longest
      ? [issue([path], 'TOO_LONG', `Names are searched by ${longest} characters at most.`)]
      : [],
  );

export type Ranked = Likeness & { readonly name: NameRow };

const place = ({ kind }: NameRow): number => (kind === null ? 0 : nameKinds.indexOf(kind));
const inOrder = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const byScore = (one: Ranked, other: Ranked): number =>
  other.score - one.score ||
  place(one.name) - place(other.name) ||
  inOrder(one.name.caption, other.name.caption) ||
  inOrder(one.name.record, other.name.record) ||
  Number(one.name.kind === null) - Number(other.name.kind === null) ||
  inOrder(one.name.text, other.name.text);

/** The best name of each record, best first: of so many records. */
export const ranked = (rows: readonly NameRow[], words: NameForms, most: number): readonly Ranked[] => {
  const best: Ranked[] = [];
  for (const name of rows) {
    // What scores less than as many as are asked for need not be compared to its end.
    const least = best.length < most ? 0 : (best.at(-1)?.score ?? 0);
    const each = { name, ...likenessOf(name, words, least) };
    if (each.score === 0 || each.score < least) continue;
    const known = best.findIndex((other) => other.name.record === name.record);
    const other = best[known];
    if (other && byScore(other, each) <= 0) continue;
    if (other) best.splice(known, 1);
    const place = best.findIndex((another) => byScore(each, another) < 0);
    best.splice(place < 0 ? best.length : place, 0, each);
    if (best.length > most) best.pop();
  }
  return best;
};

// Which is first among equals is told by their names: more are looked at than are asked for.
const candidates = (first: number): number => Math.max(60, 2 * first);

// Two connections look at once: neither needs what the other one finds.
const alike = async (
  db: Database,
  within: Within,
  words: NameForms,
  most: number,
): Promise<readonly NameRow[]> => {
  const meant = async () => {
    const beginnings = isShort(words.folded) ? [] : await meantBy(db, within.viewer, words);
    return beginnings.length === 0
      ? []
      : db.askPlanned<readonly NameRow[]>(namesMeant(within, beginnings, most));
  };
  const like = db.askPlanned<readonly NameRow[]>(namesLike(within, words, most));
  return (await Promise.all([meant(), like])).flat();
};

/** The best name of each record that has the words or something like them, best first: so many. */
export const findNames = async (
  db: Database,
  viewer: Viewer,
  { text, kinds, first }: SearchRequest,
): Promise<readonly Ranked[]> => {
  const words = nameForms(text);
  const within = { viewer, kinds };
  const most = candidates(first);
  const having = ranked(await db.askPlanned<NameRow[]>(namesWith(within, words, most)), words, first);
  if (having.filter(({ tier }) => tier > 0).length >= first) return having;
  const like = await alike(db, within, words, most);
  return ranked([...having.map(({ name }) => name), ...like], words, first);
};

/** Names that were found, with the records that have them. */
export const hitsOf = (
  names: readonly Ranked[],
  records: ReadonlyMap<string, RecordRow>,
): readonly SearchHit[] =>
  names.flatMap(({ name, tier, romanised, score }) => {
    const record = records.get(name.record);
    const match = nameMatches[tier] ?? 'SIMILAR';
    return record ? [{ record, matchedName: name.text, nameKind: name.kind, match, romanised, score }] : [];
  });

/**
 * Records that have a name or caption like the words, in any script, best first: the whole name, then its beginning, a
 * word, a part, then slips of the pen; primary names first among equals. Words that are empty, or punctuation only,
 * find nothing; longer ones than 200 code points are Invalid. What is only like the words is looked for where fewer
 * records have them than are asked for: two statements, or five, of which two at once.
 */
export const searchRecords = async (
  db: Database,
  viewer: Viewer,
  request: SearchRequest,
): Promise<readonly SearchHit[]> => {
  requireSize('first', request.first);
  requireShort('text', request.text);
  if (fold(request.text) === '') return [];
  const names = await findNames(db, viewer, request);
  const rows = await db.askPlanned<readonly RecordRow[]>`
    select ${recordColumns} from record r
    where r.id = any(${names.map(({ name }) => name.record)}::uuid[]) and ${seenBy(viewer)}`;
  return hitsOf(names, new Map(rows.map((row) => [row.id, row])));
};
