'use client';
import type { Range } from '@chancery/domain';
import { slice } from '@chancery/domain';
import { type Chosen, Conflict } from '../../components/conflict.tsx';
import { Question } from '../../components/question.tsx';
import { type Names, useNames } from '../../lib/names.ts';
import type { Side, Versions } from '../../lib/three-way.ts';
import { type Saying, useSay } from '../../messages/say.tsx';

export type Excluded = Range & { readonly reason: 'CREDIT' | 'ADVERT' | 'OTHER' };
/** The ranges as one saw them, and as one wanted them to be. */
export type ExclusionAttempt = { readonly base: readonly Excluded[]; readonly mine: readonly Excluded[] };

const nameOf = ({ start, end }: Range): string => `${start}-${end}`;

type Tongue = { readonly say: Saying; readonly names: Names };

const stateIn = (ranges: readonly Excluded[], name: string, { say, names }: Tongue): string => {
  const found = ranges.find((range) => nameOf(range) === name);
  return found
    ? say('article.excludedFor', { reason: names.constantInside(found.reason) })
    : say('article.ownWords');
};

/** Every range that anybody had, as it stands in the three versions. */
export const exclusionVersions = (
  text: string,
  { base, mine }: ExclusionAttempt,
  theirs: readonly Excluded[],
  tongue: Tongue,
): readonly Versions[] =>
  [...new Map([...base, ...mine, ...theirs].map((range) => [nameOf(range), range])).values()]
    .sort((one, other) => one.start - other.start)
    .map((range) => ({
      name: nameOf(range),
      label: tongue.say('fields.quoted', { words: slice(text, range) }),
      base: stateIn(base, nameOf(range), tongue),
      mine: stateIn(mine, nameOf(range), tongue),
      theirs: stateIn(theirs, nameOf(range), tongue),
    }));

/** The ranges that were chosen, one by one. */
export const chosenExclusions = (
  { base, mine }: ExclusionAttempt,
  theirs: readonly Excluded[],
  chosen: Chosen,
): readonly Excluded[] => {
  const from: Readonly<Record<Side, readonly Excluded[]>> = { BASE: base, MINE: mine, THEIRS: theirs };
  return [...new Set([...base, ...mine, ...theirs].map(nameOf))].flatMap(
    (name) => from[chosen[name] ?? 'THEIRS'].find((range) => nameOf(range) === name) ?? [],
  );
};

/** Two set which words are not the article's own at once: one chooses range by range. */
export function ExclusionConflict({
  text,
  attempt,
  theirs,
  onSettle,
  onLeave,
}: {
  readonly text: string;
  readonly attempt: ExclusionAttempt;
  readonly theirs: readonly Excluded[];
  readonly onSettle: (ranges: readonly Excluded[]) => void;
  readonly onLeave: () => void;
}) {
  const tongue = { say: useSay(), names: useNames() };
  const { say } = tongue;
  return (
    <Question title={say('components.faster')} opened onClose={onLeave}>
      <Conflict
        intro={say('article.excludedConflict')}
        fields={exclusionVersions(text, attempt, theirs, tongue)}
        onSettle={(chosen) => onSettle(chosenExclusions(attempt, theirs, chosen))}
        onLeave={onLeave}
      />
    </Question>
  );
}
