import { BreakingChangeType, DangerousChangeType, type GraphQLSchema } from 'graphql';
import { deprecations, removalDay } from './deprecations.ts';
import { type SchemaChange, schemaChanges } from './schema-change.ts';

/** The contract as it was last promised, as it is now, what the next release announces, and the day (ISO 8601). */
export type Promised = {
  readonly released: GraphQLSchema;
  readonly now: GraphQLSchema;
  readonly announced: ReadonlyMap<string, string>;
  readonly today: string;
};

/** What breaks a promise, and what a release may do without a word; sentences for people. */
export type Verdict = { readonly problems: readonly string[]; readonly notes: readonly string[] };

const removals: readonly string[] = [
  BreakingChangeType.FIELD_REMOVED,
  BreakingChangeType.ARG_REMOVED,
  BreakingChangeType.VALUE_REMOVED_FROM_ENUM,
];
// What a client meets without having asked for it, or that changes an answer to what it asked before.
const felt: readonly string[] = [
  DangerousChangeType.VALUE_ADDED_TO_ENUM,
  DangerousChangeType.TYPE_ADDED_TO_UNION,
  DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE,
];

const write = (coordinate: string, words: string): string =>
  `Write under “## Unreleased” in docs/schema-changes.md: - \`${coordinate}\`: ${words}`;

const mark = 'mark it @deprecated(reason: "… Removal YYYY-MM-DD.")';

const unannounced = (changes: readonly SchemaChange[], { announced }: Promised): readonly string[] =>
  changes
    .filter(({ isBreaking, type }) => isBreaking || felt.includes(type))
    .filter(({ coordinate }) => !announced.has(coordinate))
    .map(
      ({ coordinate, description }) =>
        `${description} Nobody was told. ${write(coordinate, 'what changed, and what a client does instead.')}`,
    );

const tooEarly = (changes: readonly SchemaChange[], { released, today }: Promised): readonly string[] => {
  const deprecated = deprecations(released);
  return changes
    .filter(({ type }) => removals.includes(type))
    .flatMap(({ coordinate, description }) => {
      const reason = deprecated.get(coordinate);
      if (reason === undefined)
        return [
          `${description} It was not deprecated in the last release. Bring it back, ${mark}, and release that first.`,
        ];
      const day = removalDay(reason);
      return day !== null && day <= today
        ? []
        : [`${description} It was promised until ${day ?? 'a day is named'}. Bring it back.`];
    });
};

const undated = ({ now }: Promised): readonly string[] =>
  [...deprecations(now)]
    .filter(([, reason]) => removalDay(reason) === null)
    .map(
      ([coordinate]) => `\`${coordinate}\` is deprecated without a day from which it may be gone: ${mark}.`,
    );

const broughtForward = ({ released, now }: Promised): readonly string[] => {
  const before = deprecations(released);
  return [...deprecations(now)].flatMap(([coordinate, reason]) => {
    const promised = removalDay(before.get(coordinate) ?? '');
    const day = removalDay(reason);
    return promised !== null && day !== null && day < promised
      ? [`\`${coordinate}\` was promised until ${promised}, and would now go on ${day}. Keep the day.`]
      : [];
  });
};

const newlyDeprecated = ({ released, now }: Promised): readonly string[] => {
  const before = deprecations(released);
  return [...deprecations(now).keys()].filter((coordinate) => !before.has(coordinate));
};

/** Holds a contract to what was promised of it. */
export const brokenPromises = (promised: Promised): Verdict => {
  const changes = schemaChanges(promised.released, promised.now);
  const deprecated = newlyDeprecated(promised);
  const known = new Set([...changes.map(({ coordinate }) => coordinate), ...deprecated]);
  return {
    problems: [
      ...unannounced(changes, promised),
      ...tooEarly(changes, promised),
      ...undated(promised),
      ...broughtForward(promised),
      ...deprecated
        .filter((coordinate) => !promised.announced.has(coordinate))
        .map(
          (coordinate) =>
            `\`${coordinate}\` is newly deprecated. ${write(coordinate, 'what to use instead.')}`,
        ),
      ...[...promised.announced.keys()]
        .filter((coordinate) => !known.has(coordinate))
        .map(
          (coordinate) => `docs/schema-changes.md announces \`${coordinate}\`, and nothing about it changed.`,
        ),
    ],
    notes: changes.map(({ description }) => description),
  };
};

/** Deprecations of a contract to be released that leave clients less than 90 days. */
export const shortNotices = ({ released, now, today }: Omit<Promised, 'announced'>): readonly string[] => {
  const soonest = new Date(Date.parse(today) + 90 * 86_400_000).toISOString().slice(0, 10);
  const before = deprecations(released);
  return [...deprecations(now)]
    .filter(([coordinate]) => !before.has(coordinate))
    .filter(([, reason]) => (removalDay(reason) ?? '') < soonest)
    .map(([coordinate]) => `\`${coordinate}\` may be gone before ${soonest}: clients are given 90 days.`);
};
