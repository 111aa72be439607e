type Issue = { readonly path: readonly string[]; readonly message: string };

/** What the API says of one field of what was sent, or null. */
export const issueAt = (issues: readonly Issue[], field: string): string | null =>
  issues
    .filter(({ path }) => path.includes(field))
    .map(({ message }) => message)
    .join(' ') || null;

/** What it says of no field that the form shows. */
export const issuesElsewhere = (issues: readonly Issue[], fields: readonly string[]): readonly string[] =>
  issues
    .filter(({ path }) => !path.some((part) => fields.includes(part)))
    .map(({ path, message }) => [placeOf(path), message].filter(Boolean).join(': '));

// Where in a claim it stands, in the form's own words; a path says nothing to people.
const placeOf = (path: readonly string[]): string | null => {
  const next = (part: string) => (path.includes(part) ? path[path.indexOf(part) + 1] : undefined);
  const link = next('links');
  if (link !== undefined) return `Source ${Number(link) + 1}`;
  if (path.includes('chain')) return 'Who said it, through whom';
  const citation = next('citations');
  if (citation === undefined) return path.includes('citations') ? 'Passage' : null;
  return citation === '0' ? 'Passage' : 'More passages';
};
