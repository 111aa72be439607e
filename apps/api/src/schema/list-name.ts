/** The query that lists a kind: "People" is asked for as `people`, "Trade routes" would be as `tradeRoutes`. */
export const listName = (plural: string): string =>
  plural
    .split(' ')
    .map((word, at) => (at === 0 ? word.toLowerCase() : `${word[0]?.toUpperCase()}${word.slice(1)}`))
    .join('');
