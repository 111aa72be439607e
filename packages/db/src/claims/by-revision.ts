import type { PassageRow } from './claim-row.ts';

/** Passages by the text that they are of, in the order given. */
export const byRevision = <Row extends Pick<PassageRow, 'revisionId'>>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> => {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const list = found.get(row.revisionId);
    if (list) list.push(row);
    else found.set(row.revisionId, [row]);
  }
  return found;
};
