const chunk = 1000;
/** Writes many rows, a thousand a statement: PostgreSQL takes so many parameters only. */
export const inChunks = async <Row>(
  rows: readonly Row[],
  write: (some: Row[]) => Promise<unknown>,
): Promise<void> => {
  for (let at = 0; at < rows.length; at += chunk) await write(rows.slice(at, at + chunk));
};
