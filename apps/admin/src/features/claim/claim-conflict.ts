import { canonicalJson } from '@chancery/domain';
import type { Chosen } from '../../components/conflict.tsx';
import type { ClaimOnDeskFragment } from '../../generated/graphql.ts';
import type { Names } from '../../lib/names.ts';
import type { Prints } from '../../lib/prints.ts';
import { type Side, type Told, type Versions, versionsOf } from '../../lib/three-way.ts';
import type { MessageId } from '../../messages/catalogue.ts';
import type { Saying } from '../../messages/say.tsx';
import { beginDraft, type ClaimDraft, type ClaimSaid, type LinkDraft, sameRange } from './claim-draft.ts';
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
export type Tongue = {
  readonly say: Saying;
  readonly names: Names;
  readonly beside: Prints['beside'];
  readonly language: Prints['language'];
};
type TellRecord = Parameters<Told<ClaimSaid>['wordsOf']>[1];

const idOf = (record: { readonly id: string } | null): string | null => record?.id ?? null;

const valueKey = ({ snak, value }: ClaimSaid): unknown => {
  if (snak !== 'VALUE') return snak;
  const { target, within, about, parts: read, ...rest } = value;
  return {
    ...rest,
    parts: Object.fromEntries(Object.entries(read).filter(([, part]) => part !== '')), // an emptied part is none
    target: idOf(target),
    within: idOf(within),
    about: about.map(idOf),
  };
};

const linkKey = ({ source, described, office, ...link }: LinkDraft): unknown => ({
  ...link,
  source: idOf(source),
  described: source ? '' : described.trim(),
  office: office.trim(),
});

// What tells the parts apart: all of what is sent of them, whether it is printed or not, and no more.
const compared: Readonly<Record<Part, (said: ClaimSaid) => unknown>> = {
  about: ({ subject, field }) => [idOf(subject), field],
  value: valueKey,
  passage: ({ passage: { start, end } }) => [start, end],
  manner: ({ polarity, realisation, certainty, quote, alterations }) => [
    polarity,
    realisation,
    certainty,
    quote,
    quote === null ? [] : alterations.toSorted(),
  ],
  condition: ({ condition }) => condition.trim(),
  validTime: ({ validTime }) => validTime.trim(),
  also: ({ also }) => also.map(({ role, start, end }) => [role, start, end]),
  chain: ({ chain }) => [chain.links.map(linkKey), chain.ends],
};

const valueWords = (
  { snak, value }: ClaimSaid,
  record: TellRecord,
  { names: { constant }, beside, language }: Tongue,
): string => {
  if (snak !== 'VALUE') return constant(snak);
  const { words, parts: read, target, within, role, title, share, described, nameKind, basis } = value;
  return beside([
    words,
    ...Object.values(read),
    target && record(target),
    described,
    within && record(within),
    role && constant(role),
    title,
    share,
    nameKind === 'ALIAS' ? null : constant(nameKind),
    value.language && language(value.language),
    basis && constant(basis),
    ...value.about.map(record),
    value.quantity,
  ]);
};

const linkWords = (
  { source, described, sourceKind, office, relation, read, cue }: LinkDraft,
  record: TellRecord,
  { say, names: { constant }, beside }: Tongue,
): string =>
  beside([
    constant(relation),
    source ? record(source) : described,
    constant(sourceKind),
    office,
    read ? say('claim.read') : null,
    cue && say('claim.cueAt', { start: cue.start, end: cue.end }),
  ]);

const printed: Readonly<Record<Part, (said: ClaimSaid, record: TellRecord, tongue: Tongue) => string>> = {
  about: ({ subject, field }, record, { names }) => {
    if (!subject) return field;
    const caption = record(subject);
    return field ? names.claim({ subject: { ...subject, caption }, field }) : caption;
  },
  value: valueWords,
  passage: ({ passage: { start, end } }, _, { say }) => say('claim.characters', { start, end }),
  manner: ({ polarity, realisation, certainty, quote, alterations }, _, { names: { constant }, beside }) =>
    beside(
      [polarity, realisation, certainty, quote, ...(quote === null ? [] : alterations)].map(
        (dial) => dial && constant(dial),
      ),
    ),
  condition: ({ condition }) => condition,
  validTime: ({ validTime }) => validTime,
  also: ({ also }, _, { say, names: { constant }, beside }) =>
    beside(also.map(({ role, start, end }) => say('claim.citedAt', { role: constant(role), start, end }))),
  chain: ({ chain }, record, tongue) =>
    [...chain.links.map((link) => linkWords(link, record, tongue)), tongue.names.constant(chain.ends)].reduce(
      (nearest, origin) => tongue.say('deal.through', { nearest, origin }),
    ),
};

const names = Object.keys(parts) as readonly Part[]; // its own keys

/** Part by part what it was, what one made of it, and what was made of it elsewhere. */
export const claimVersions = (mine: ClaimDraft, theirs: ClaimDraft, tongue: Tongue): readonly Versions[] =>
  names.map((name) =>
    versionsOf<ClaimSaid>(
      {
        name,
        label: tongue.say(labels[name]),
        keyOf: (said) => canonicalJson(compared[name](said)),
        wordsOf: (said, record) => printed[name](said, record, tongue),
      },
      { base: mine.began, mine, theirs },
    ),
  );

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
