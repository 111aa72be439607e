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
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message));
