/** Rows of a batch, by the request (counted from 1) that they answer; a request without rows has an empty list. */
export const byRequest = <Row extends { readonly at: number }>(
  rows: readonly Row[],
  requests: number,
): readonly (readonly Row[])[] => {
  const lists = Array.from({ length: requests }, (): Row[] => []);
  for (const row of rows) lists[row.at - 1]?.push(row);
  return lists;
};
