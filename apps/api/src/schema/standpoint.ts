import { type From, isUuid, textIssues } from '@chancery/db';
import {
  type AccordingTo as AccordingToShape,
  certainties,
  Invalid,
  type Issue,
  type SourcePosition as Position,
  type Validity as ValidityShape,
} from '@chancery/domain';
import { builder } from '../builder.ts';
import { Certainty, Realisation } from './enums.ts';

export const Validity = builder.enumType('Validity', {
  description: 'Whether something was so on a day, as far as the words about its time tell.',
  values: {
    CERTAINLY: { description: 'It was so, whatever exactly vague words mean.' },
    POSSIBLY: { description: 'It may have been so: nothing says when, or the words are vague.' },
  } satisfies Readonly<Record<ValidityShape, object>>,
});

const SourcePosition = builder.enumType('SourcePosition', {
  description: 'Where a source stands in the chain of those who say so.',
  values: {
    ORIGIN: { description: 'At its far end: it says so itself.' },
    RELAY: { description: 'On the way: it passes on what another says.' },
    ANY: { description: 'Anywhere in it.' },
  } satisfies Readonly<Record<Position, object>>,
});

const AsOf = builder.inputType('AsOf', {
  description:
    'The time from which the books are read, on both of their clocks. What is left out is now, or whenever.',
  fields: (t) => ({
    knownAt: t.field({
      type: 'DateTime',
      description:
        'Recorded time: as the office knew it at this moment, decisions since taken back included. The moment of an entry of `changes` is what that change made.',
    }),
    validAt: t.field({
      type: 'Date',
      description:
        'Valid time: what was so on this day. A claim with a time says nothing of other times; one without is possibly so on any day; an entry of a history holds until another begins, and possibly where a vague or unknown day leaves that open. It narrows what records hold, links among it, and the claims that these rest on; what was said is the same on any day: claims, `evidence`, articles and `history` are not narrowed, and of a claim `validTime` tells.',
    }),
    holds: t.field({
      type: Validity,
      defaultValue: 'POSSIBLY',
      description: 'With `validAt`: whether what only possibly was so is taken too.',
    }),
  }),
});

const AccordingTo = builder.inputType('AccordingTo', {
  description:
    'Whose word is taken: records, their values and links are as these sources tell them. All that is given holds at once.',
  fields: (t) => ({
    sources: t.idList({
      description:
        'Claims with one of these records in their chain; an article’s own voice is its outlet’s, and that of a copy its original’s, which the outlet of the copy passes on. All where it is left out; 100 at most.',
    }),
    position: t.field({
      type: SourcePosition,
      defaultValue: 'ANY',
      description: 'Where in the chain the sources stand.',
    }),
    origins: t.stringList({
      description:
        'Claims of one of these origins, as `Claim.origin` has them: also of a source that has no record. With `sources`, what these have from there. All where it is left out; 100 at most.',
    }),
    excludeAnonymous: t.boolean({
      defaultValue: false,
      description:
        'Leaves out claims whose chain ends with somebody who is not named: an unnamed person, a group whose members nobody names, even where it has a record, or whoever is only described (“a Western bank”). Any other record, a person by name, and an article’s own voice are named.',
    }),
    minCertainty: t.field({
      type: Certainty,
      description: `Only claims that are at least as sure: ${certainties.join(', ')} is the order.`,
    }),
    realisations: t.field({
      type: [Realisation],
      description: 'Only claims of what is done, going on or planned. All where it is left out.',
    }),
  }),
});

/** From where a root field, and all below it, is read. */
export const standpointArguments = builder.args((t) => ({
  asOf: t.field({
    type: AsOf,
    description:
      'Reads the books as of a time: this field and everything below it. Drafts have no past: all see what was public.',
  }),
  accordingTo: t.field({
    type: AccordingTo,
    description: 'Reads the books by what some sources say: this field and everything below it.',
  }),
}));

type Given = {
  readonly asOf?: typeof AsOf.$inferInput | null;
  readonly accordingTo?: typeof AccordingTo.$inferInput | null;
};

const mostSources = 100;
const place = ['accordingTo', 'sources'];
const originPlace = ['accordingTo', 'origins'];

const lengthIssues = (given: readonly string[], path: readonly string[]): readonly Issue[] => [
  ...(given.length === 0
    ? [{ path, code: 'EMPTY' as const, message: 'No sources say nothing: leave it out for all.' }]
    : []),
  ...(given.length > mostSources
    ? [{ path, code: 'TOO_MANY' as const, message: `At most ${mostSources} sources are asked for.` }]
    : []),
];

const sourceIssues = (sources: readonly string[]): readonly Issue[] => [
  ...lengthIssues(sources, place),
  ...sources.flatMap((id, at) =>
    isUuid(id)
      ? []
      : [
          {
            path: [...place, String(at)],
            code: 'NOT_FOUND' as const,
            message: `There is no record with the id ${id}.`,
          },
        ],
  ),
];

const toldBy = ({ accordingTo }: Given): AccordingToShape | null => {
  if (!accordingTo) return null;
  const { sources, origins, position, excludeAnonymous, minCertainty, realisations } = accordingTo;
  const issues = [
    ...(sources ? sourceIssues(sources) : []),
    ...(origins ? [...lengthIssues(origins, originPlace), ...textIssues(origins, originPlace)] : []),
  ];
  if (realisations?.length === 0)
    throw new Invalid([
      { path: ['accordingTo', 'realisations'], code: 'EMPTY', message: 'Leave it out for all.' },
    ]);
  if (issues.length > 0) throw new Invalid(issues);
  return {
    sources: [...(sources ?? [])],
    position: position ?? 'ANY',
    origins: [...(origins ?? [])],
    excludeAnonymous: excludeAnonymous ?? false,
    minCertainty: minCertainty ?? null,
    realisations: realisations ? [...realisations] : null,
  };
};

/** Where a root field's arguments say that it is read from; null for here and now. Throws Invalid. */
export const standpointOf = (given: Given): From => {
  const { knownAt, validAt, holds } = given.asOf ?? {};
  const accordingTo = toldBy(given);
  if (!knownAt && !validAt && !accordingTo) return null;
  return {
    knownAt: knownAt ?? null,
    validAt: validAt ? { day: validAt, holds: holds ?? 'POSSIBLY' } : null,
    accordingTo,
  };
};
