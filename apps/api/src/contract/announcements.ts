const heading = '## Unreleased';

/** What docs/schema-changes.md announces for the next release: the words by schema coordinate. */
export const announcements = (page: string): ReadonlyMap<string, string> => {
  const [, rest = ''] = `\n${page}`.split(`\n${heading}\n`);
  const [section = ''] = rest.split(/^## /mu);
  return new Map(
    [...section.matchAll(/^- `([^`]+)`: (\S.*)$/gmu)].map(([, coordinate = '', words = '']) => [
      coordinate,
      words,
    ]),
  );
};

/** The page once its announcements are released on a day (ISO 8601). */
export const releasedPage = (page: string, day: string): string => {
  if (!page.includes(`\n${heading}\n`))
    throw new Error(`docs/schema-changes.md has no heading “${heading}”.`);
  return page.replace(`\n${heading}\n`, `\n${heading}\n\n## ${day}\n`);
};
