import { canonicalJson } from '@chancery/domain';

/** Which rows of a list have to go, by their ids, and which are to be added. */
export type Split<Row> = { readonly gone: readonly bigint[]; readonly fresh: readonly Row[] };

/** What makes the rows that are stored those that are wanted. What stays keeps its id, and with it its place in lists and its cursor. */
export const split = <Row>(
  is: readonly Row[],
  ids: readonly bigint[],
  wanted: readonly Row[],
): Split<Row> => {
  const keep = new Set(wanted.map(canonicalJson));
  const there = new Set<string>();
  const gone = ids.filter((_, at) => {
    const text = canonicalJson(is[at]);
    const stays = keep.has(text) && !there.has(text);
    there.add(text);
    return !stays;
  });
  return { gone, fresh: wanted.filter((row) => !there.has(canonicalJson(row))) };
};
