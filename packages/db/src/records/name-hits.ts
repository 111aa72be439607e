import { codePointLength, type Name } from '@chancery/domain';
import { Prisma } from '../generated/prisma/client.ts';
import { some } from '../logic.ts';
import { consonantal, isConsonantal, type NameForms } from './name-forms.ts';
import {
  type Beginning,
  recordsThatHave,
  recordsThatMayHave,
  recordsThatShare,
  soundWeight,
  type Within,
} from './name-starts.ts';
import { seenBy } from './record-row.ts';

/** A name of a record that may be like the words, or its caption. */
export type NameRow = Pick<NameForms, 'folded' | 'romanised'> & {
  readonly record: string;
  readonly caption: string;
  readonly text: string;
  /** Null for the editors' working name of a record that has no accepted name. */
  readonly kind: Name['kind'] | null;
};

/** Of records, given as a query of their ids, the names for which something holds. */
const namesOf = (records: Prisma.Sql, holds: Prisma.Sql): Prisma.Sql => Prisma.sql`
  with candidate as materialized (${records})
  select r.id as record, r.caption, each.* from candidate
  join record r on r.id = record_id and r.withdrawn_at is null and r.canonical_id is null cross join lateral (
    select text, name_kind::text as kind, folded, coalesce(romanised, '') as romanised from name
    where name.record_id = r.id
    union all
    select r.caption, null, r.folded, coalesce(r.romanised, '')
    where not exists (select from name where name.record_id = r.id and name.text = r.caption)
  ) each where ${holds}`;

// One or two letters stand in every other name: they are looked for where words begin. Each is one of Chinese too, where
// every character begins a word.
export const isShort = (words: string): boolean => codePointLength(words.replaceAll(' ', '')) < 3;

// Folded words have no wildcard of LIKE left in them: those are punctuation.
const has = (column: Prisma.Sql, words: string): Prisma.Sql =>
  isShort(words)
    ? Prisma.sql`${column} like ${`${words}%`} or ${column} like ${`% ${words}%`}`
    : Prisma.sql`${column} like ${`%${words}%`}`;

/** The names that have the words, as they are written or as they sound, of records where a word begins with them. */
export const namesWith = (within: Within, words: NameForms, most: number): Prisma.Sql => {
  // What sounds like one or two Latin letters is found as it is written, or is noise.
  const written = isShort(words.romanised);
  const sounds = written ? [] : [words.romanised];
  const beginnings: readonly Beginning[] = [
    { words: words.folded, weight: 1, written },
    ...sounds
      .filter((sound) => sound !== words.folded)
      .map((sound) => ({ words: sound, weight: soundWeight })),
  ];
  const holds = some([
    has(Prisma.sql`each.folded`, words.folded),
    ...sounds.map((sound) => has(Prisma.sql`each.romanised`, sound)),
  ]);
  return namesOf(recordsThatHave(within, beginnings, most), holds);
};

// Names that agree in their consonants only are candidates where there are enough of them to tell, or one of the two is
// written without vowels; how they are spelt decides.
const sameConsonants = ({ folded: words, consonants }: NameForms): Prisma.Sql => {
  if (consonants === '') return Prisma.sql`false`;
  return isConsonantal(words)
    ? Prisma.sql`consonants = ${consonants}`
    : Prisma.sql`(consonants = ${consonants} and (${consonants.length > 2} or folded ~ ${consonantal}))`;
};

const soundingLike = ({ viewer, kinds }: Within, words: NameForms, most: number): Prisma.Sql => Prisma.sql`
  select r.id as record_id from (
    select record_id from name where ${sameConsonants(words)}
    union
    select id from record where ${sameConsonants(words)}
  ) same join record r on r.id = same.record_id
  where ${seenBy(viewer)}
    and ${kinds === null ? Prisma.sql`true` : Prisma.sql`r.kind = any(${[...kinds]})`}
  limit ${most}`;

/** The names of records that have what may be meant by some words. */
export const namesMeant = (within: Within, meant: readonly Beginning[], most: number): Prisma.Sql =>
  namesOf(recordsThatMayHave(within, meant, most), Prisma.sql`true`);

/** The names of records that have the same consonants as the words, or some of the words. */
export const namesLike = (within: Within, words: NameForms, most: number): Prisma.Sql =>
  namesOf(
    Prisma.sql`(${soundingLike(within, words, most)}) union (${recordsThatShare(within, words, most)})`,
    Prisma.sql`true`,
  );
