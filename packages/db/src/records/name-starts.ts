import { type KindName, kindNames } from '@chancery/domain';
import type { Viewer } from '../actor.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { NameForms } from './name-forms.ts';

/** Whose names are looked through. */
export type Within = { readonly viewer: Viewer; readonly kinds: readonly KindName[] | null };

/** Words that names, or words of names, begin with. */
export type Beginning = {
  /** Folded or romanised. */
  readonly words: string;
  /** What a name that has them counts for, 0 to 1. */
  readonly weight: number;
  /** Whether names that only sound so do not count. */
  readonly written?: boolean;
};

/** What a name counts for that has the words in Latin letters only, where one that has them as they are counts 1. */
export const soundWeight = 0.9;

const keyLength = 24; // of name_start.key
const last = '\u{10ffff}';
/**
 * As many as are looked at one by one; of more, the shortest names that begin so are found by an index of their order. One or
 * two letters are more often meant as the beginning of a word within.
 */
const lookedAt = (words: readonly Beginning[]): number =>
  words.some((each) => [...each.words].length < 3) ? 1_000 : 300;

const cut = (words: string): string => [...words].slice(0, keyLength).join('');

const beginnings = (all: readonly Beginning[]): Prisma.Sql => Prisma.sql`
  select b.*, char_length(words)::float8 as letters from unnest(${all.map(({ words }) => words)}::text[], ${all.map(({ words }) => cut(words))}::text[],
    ${all.map(({ weight }) => weight)}::float8[], ${all.map(({ written = false }) => written)}::boolean[])
    with ordinality as b(words, key, weight, written, at)`;

const shelves = ({ viewer, kinds }: Within): Prisma.Sql => Prisma.sql`
  select row_number() over () as shelf, * from unnest(${[...(kinds ?? kindNames)]}::text[]) kind
    cross join unnest(${viewer === null ? ['PUBLISHED'] : ['PUBLISHED', 'DRAFT']}::standing[]) standing
    -- Apart, or short names that only sound so would stand in the way of those that count more.
    cross join (values (false), (true)) form(sound)`;

// An index has them in the order of key and length: names that end there first, then whole words, then beginnings.
const startsWith = (most: number): Prisma.Sql => Prisma.sql`
  select record_id, s.key, length, first from name_start s
  where not (b.written and shelf.sound) and s.kind = shelf.kind and s.standing = shelf.standing
    and s.sound = shelf.sound and s.key >= b.key collate "C" and s.key < (b.key || ${last}) collate "C"
  limit ${most}`;

// Not by a range of keys: the planner would take the index of keys for it, and sort all that it finds. Nor by
// starts_with alone, of which it thinks that one in two hundred has it: it would sort all that share the first letters.
const shortest = (letters: Prisma.Sql, most: number): Prisma.Sql => Prisma.sql`
  select record_id, s.key, length, true as first from name_start s
  where first and s.kind = shelf.kind and s.standing = shelf.standing and s.sound = shelf.sound
    and left(s.key, ${letters}) = left(b.key, ${letters}) collate "C"
    and case when starts_with(s.key, b.key) then true else false end
    and s.length >= char_length(b.words)
  order by length limit ${most}`;
// As the indexes have them: a number that is sent beside the statement would match none.
const [one, two, three] = [Prisma.sql`1`, Prisma.sql`2`, Prisma.sql`3`];

// Estimated from the row alone: keys are cut, and only the names themselves tell whether they go on as the words do.
const estimate = Prisma.sql`least(weight, case when sound then ${soundWeight}::float8 else 1 end)
  * (0.1::float8 * letters / greatest(length, letters) + case
    when first and length = letters then 0.9::float8
    when first then 0.8
    when key = words or starts_with(key, words || ' ') then 0.7
    else 0.6 end)`;

/** The records whose names have the words where a word begins, as ids: those that count most. */
export const recordsThatHave = (within: Within, words: readonly Beginning[], most: number): Prisma.Sql => {
  const looked = lookedAt(words);
  return Prisma.sql`
  with b as materialized (${beginnings(words)}), shelf as materialized (${shelves(within)}),
  near as materialized (
    select b.at, shelf.shelf, sound, weight, words, letters, s.* from b cross join shelf
      cross join lateral (${startsWith(looked)}) s
  ), many as materialized (
    select at, shelf from near group by at, shelf having count(*) >= ${looked}
  ), every as (
    select record_id, ${estimate} as estimate from near
    union all
    select record_id, ${estimate} from (
      select weight, words, letters, sound, s.* from many join b using (at) join shelf using (shelf)
        cross join lateral (
          select * from (${shortest(one, most)}) letter where char_length(b.key) = 1
          union all
          select * from (${shortest(two, most)}) letters where char_length(b.key) = 2
          union all
          select * from (${shortest(three, most)}) beginning where char_length(b.key) > 2
        ) s
    ) more
  )
  select record_id from every group by record_id order by max(estimate) desc, record_id limit ${most}`;
};

/** As many as are looked at of names with words that may be meant. */
const fewer = 40;

/**
 * The records that have one of several beginnings, as ids: those of the beginnings that count most, and of each the
 * shortest names.
 */
export const recordsThatMayHave = (
  within: Within,
  words: readonly Beginning[],
  most: number,
): Prisma.Sql => Prisma.sql`
  with b as materialized (${beginnings(words)}), shelf as materialized (${shelves(within)})
  select record_id from b cross join shelf cross join lateral (${startsWith(fewer)}) s
  group by record_id order by max(weight) desc, min(length), record_id limit ${most}`;

/** Of more names than these a word tells little. */
const counted = 200;
/** Of names that rarer words have, as many as make those of commoner ones superfluous. */
const enough = 4_000;

// Pairs of Chinese characters, since each of them stands in very many names; words elsewhere.
const unitsOf = (form: string): readonly string[] => {
  const words = form.split(' ').slice(0, 12);
  const chars = words.filter((word) => [...word].length === 1);
  const pairs =
    chars.length * 2 < words.length ? [] : words.slice(1).map((word, at) => `${words[at]} ${word}`);
  return [...words.filter((word) => [...word].length > 2), ...pairs];
};

/** The records that have some of the words of a name: the rarer a word is, the more it counts. None for a single word. */
export const recordsThatShare = (within: Within, forms: NameForms, most: number): Prisma.Sql => {
  const units = [...new Set([forms.folded, forms.romanised].flatMap(unitsOf))]
    .sort((one, other) => other.length - one.length)
    .slice(0, 10);
  const looked = units.length < 2 ? [] : units.map((words) => ({ words, weight: 1 }));
  return Prisma.sql`
    with b as materialized (${beginnings(looked)}), shelf as materialized (${shelves(within)}),
    near as materialized (
      select b.at, record_id from b cross join shelf cross join lateral (${startsWith(counted)}) s
    ), rarest as materialized (
      select at, size, sum(size) over (order by size, at) - size as rarer
      from (select at, count(*) as size from near group by at) sized
    )
    select record_id from (
      select distinct at, 1::float8 / size as worth, record_id from near join rarest using (at)
      where rarer < ${enough}
    ) telling group by record_id order by sum(worth) desc, record_id limit ${most}`;
};
