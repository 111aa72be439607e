import type { Chosen } from '../../components/conflict.tsx';
import type { ClaimOnDeskFragment } from '../../generated/graphql.ts';
import type { Names } from '../../lib/names.ts';
import type { Prints } from '../../lib/prints.ts';
import type { Side, Versions } from '../../lib/three-way.ts';
import type { MessageId } from '../../messages/catalogue.ts';
import type { Saying } from '../../messages/say.tsx';
import { beginDraft, type ClaimDraft, type ClaimSaid, sameRange } from './claim-draft.ts';
import { draftOfClaim } from './draft-of-claim.ts';

/** A claim that one is changing, and that was changed or withdrawn elsewhere meanwhile. */
export type ClaimConflict = {
  readonly mine: ClaimDraft;
  /** What stands in its place; null where nothing does. */
  readonly theirs: ClaimDraft | null;
};

/** Whether the claim that a form changes is gone from the draft, and what stands in its place: on the same words, of the same field. */
export const claimConflict = (
  mine: ClaimDraft | null,
  claims: readonly ClaimOnDeskFragment[],
): ClaimConflict | null => {
  if (!mine || mine.replaces === null || claims.some(({ id }) => id === mine.replaces)) return null;
  const others = claims
    .flatMap((claim) => draftOfClaim(claim, mine.begun) ?? [])
    .filter(({ passage }) => sameRange(passage, mine.began.passage));
  const theirs =
    others.find(
      ({ field, subject }) => field === mine.began.field && subject?.id === mine.began.subject?.id,
    ) ??
    others.find(({ field }) => field === mine.began.field) ??
    null;
  return { mine, theirs };
};

/** The parts of a claim that are chosen together. */
const parts = {
  about: ['subject', 'field', 'fieldOf'],
  value: ['snak', 'value'],
  passage: ['passage'],
  manner: ['polarity', 'realisation', 'certainty', 'quote', 'alterations'],
  condition: ['condition'],
  validTime: ['validTime'],
  also: ['also'],
  chain: ['chain'],
} as const satisfies Readonly<Record<string, readonly (keyof ClaimSaid)[]>>;
type Part = keyof typeof parts;

const labels: Readonly<Record<Part, MessageId>> = {
  about: 'claim.aboutAndField',
  value: 'fields.value',
  passage: 'trouble.passage',
  manner: 'claim.manner',
  condition: 'claim.onlyIf',
  validTime: 'claim.holds',
  also: 'trouble.morePassages',
  chain: 'trouble.chain',
};

/** In which the parts of a claim are told. */
export type Tongue = { readonly say: Saying; readonly names: Names; readonly beside: Prints['beside'] };

const valueWords = ({ snak, value }: ClaimSaid, { names: { constant }, beside }: Tongue): string => {
  if (snak !== 'VALUE') return constant(snak);
  const { words, parts: read, target, role, title, share, described, nameKind, basis } = value;
  return beside([
    words,
    ...Object.values(read),
    target?.caption,
    described,
    role && constant(role),
    title,
    share,
    nameKind === 'ALIAS' ? null : constant(nameKind),
    basis && constant(basis),
  ]);
};

const printed: Readonly<Record<Part, (said: ClaimSaid, tongue: Tongue) => string>> = {
  about: ({ subject, field }, { names }) =>
    subject && field ? names.claim({ subject, field }) : (subject?.caption ?? field),
  value: valueWords,
  passage: ({ passage: { start, end } }, { say }) => say('claim.characters', { start, end }),
  manner: ({ polarity, realisation, certainty, quote }, { names: { constant }, beside }) =>
    beside([polarity, realisation, certainty, quote].map((dial) => dial && constant(dial))),
  condition: ({ condition }) => condition,
  validTime: ({ validTime }) => validTime,
  also: ({ also }, { say, names: { constant }, beside }) =>
    beside(also.map(({ role, start, end }) => say('claim.citedAt', { role: constant(role), start, end }))),
  chain: ({ chain }, { say, names: { constant } }) =>
    [
      ...chain.links.map(
        ({ source, described, sourceKind }) => source?.caption ?? (described || constant(sourceKind)),
      ),
      constant(chain.ends),
    ].reduce((nearest, origin) => say('deal.through', { nearest, origin })),
};

const names = Object.keys(parts) as readonly Part[]; // its own keys

/** Part by part what it was, what one made of it, and what was made of it elsewhere. */
export const claimVersions = (mine: ClaimDraft, theirs: ClaimDraft, tongue: Tongue): readonly Versions[] =>
  names.map((name) => ({
    name,
    label: tongue.say(labels[name]),
    base: printed[name](mine.began, tongue),
    mine: printed[name](mine, tongue),
    theirs: printed[name](theirs, tongue),
  }));

/** A form that takes the place of theirs, with each part as it was chosen. */
export const mergedClaim = (mine: ClaimDraft, theirs: ClaimDraft, chosen: Chosen): ClaimDraft => {
  const from: Readonly<Record<Side, ClaimSaid>> = { MINE: mine, THEIRS: theirs, BASE: mine.began };
  const begun = beginDraft({ ...mine.began, ...saidOf(theirs) }, mine.begun);
  const picked = names.flatMap((name) =>
    parts[name].map((part) => [part, from[chosen[name] ?? 'MINE'][part]] as const),
  );
  return { ...begun, ...Object.fromEntries(picked) };
};

const saidOf = ({
  begun: _,
  began: __,
  named: ___,
  before: ____,
  urged: _____,
  ...said
}: ClaimDraft): ClaimSaid => said;
