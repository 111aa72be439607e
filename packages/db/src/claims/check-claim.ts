import {
  type ClaimContent,
  citationRoles,
  claimContent,
  type FieldType,
  type FuzzyDate,
  fuzzyDate,
  type IndexedText,
  type Issue,
  type Link,
  overlaps,
  passageProblem,
  type Range,
  type ReadInput,
  readValueInput,
  type Statement,
  slice,
} from '@chancery/domain';
import { issue } from '../issues.ts';
import { type ClaimInput, chainOf, type RangeInput } from './claim-input.ts';
import { fieldOf } from './field-of.ts';

/** What a claim is checked against: the text under review and the records that it may name. */
export type ClaimContext = {
  readonly article: string;
  readonly revision: string;
  readonly text: IndexedText;
  readonly excluded: readonly Range[];
  /** Kind by id of every record that is there. */
  readonly kinds: ReadonlyMap<string, string>;
  /** Name by id of those that were withdrawn, where any may be. */
  readonly withdrawn?: ReadonlyMap<string, string>;
};

/** A claim that can be stored. */
export type CheckedClaim = {
  readonly content: ClaimContent;
  readonly type: FieldType<unknown>;
  readonly validTime: FuzzyDate | null;
};

type Path = readonly (string | number)[];
type Checked = { readonly claim: CheckedClaim } | { readonly issues: readonly Issue[] };

const passageIssues = (context: ClaimContext, path: Path, range: RangeInput): readonly Issue[] => {
  const problem = passageProblem(context.text, range);
  if (problem) return [issue(path, 'PASSAGE_MISMATCH', `${problem[0]?.toUpperCase()}${problem.slice(1)}.`)];
  if (range.end - range.start > longestPassage)
    return [
      issue(
        path,
        'TOO_LONG',
        `A passage has at most ${longestPassage} characters: cite the words that say it.`,
      ),
    ];
  const excluded = context.excluded.find((each) => overlaps(each, range));
  return excluded
    ? [
        issue(
          path,
          'EXCLUDED',
          `“${slice(context.text, excluded)}” is excluded: it is not the article’s own words.`,
        ),
      ]
    : [];
};

const recordIssues = (
  { kinds, withdrawn }: ClaimContext,
  path: Path,
  id: string | null | undefined,
  allowed: readonly string[] | null = null,
): readonly Issue[] => {
  if (id === null || id === undefined) return [];
  const kind = kinds.get(id);
  if (kind === undefined) {
    const name = withdrawn?.get(id);
    const said =
      name === undefined ? `There is no record with the id ${id}.` : `The record “${name}” was withdrawn.`;
    return [issue(path, 'NOT_FOUND', said)];
  }
  return allowed === null || allowed.includes(kind)
    ? []
    : [issue(path, 'WRONG_KIND', `A ${allowed.join(' or ')} belongs here, not a ${kind}.`)];
};

const longestPassage = 2_000;
const numeric: ReadonlySet<string> = new Set(['amount', 'quantity', 'share', 'duration', 'fuzzy-date']);

// Typed by hand, words may differ from the text in how quotes, dashes and spaces are written; not in what they say.
const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‛“”„‟«»"']/gu, '')
    .replace(/[‐-―−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();

/** The words that a value keeps beside its numbers must stand in what the claim cites. */
const wordIssues = (
  path: Path,
  type: FieldType<unknown>,
  value: unknown,
  { citations }: ClaimInput,
): readonly Issue[] => {
  if (!numeric.has(type.name)) return [];
  const { asStated } = value as { readonly asStated: string }; // every numeric type has its words
  const words = plain(asStated);
  if (citations.some(({ exact }) => plain(exact).includes(words))) return [];
  return [
    issue(
      path,
      'NOT_CITED',
      `“${asStated}” stands in none of the cited passages: cite the words that say it.`,
    ),
  ];
};

const subjectIssues = (path: Path, subject: string, type: FieldType<unknown>, value: unknown) => {
  if ('link' in type && (value as Link).target === subject)
    return [issue([...path, 'link', 'target'], 'SELF', 'A record is not linked to itself.')];
  if (type.name === 'statement' && (value as Statement).about.includes(subject))
    return [
      issue(
        [...path, 'statement', 'about'],
        'SELF',
        'The record itself needs no naming: others are named here.',
      ),
    ];
  return [];
};

/** Names of records inside a value: ends of links, and what statements are about. */
const namedIssues = (
  context: ClaimContext,
  path: Path,
  type: FieldType<unknown>,
  value: unknown,
): readonly Issue[] => {
  if ('link' in type) {
    const { to } = type.link as { readonly to: readonly string[] }; // only link types have it
    const { target, within } = value as Link; // checked by the type's own schema
    return [
      ...recordIssues(context, [...path, 'link', 'target'], target, to),
      ...recordIssues(context, [...path, 'link', 'within'], within),
    ];
  }
  if (type.name !== 'statement') return [];
  return (value as Statement).about.flatMap(
    (
      id,
      at, // as above
    ) => recordIssues(context, [...path, 'statement', 'about', at], id),
  );
};

type ReadValue = { readonly value: unknown; readonly issues: readonly Issue[] };

// What another installation keeps was read there; here it has to have the form of the type all the same.
const readStored = (type: FieldType<unknown>, stored: unknown): ReadInput => {
  const read = type.schema.safeParse(stored);
  if (read.success) return { ok: true, value: read.data };
  const issues = read.error.issues.map(({ path, message }) =>
    issue(path.map(String), 'INVALID_VALUE', message),
  );
  return { ok: false, issues };
};

const readValue = (
  context: ClaimContext,
  path: Path,
  claim: ClaimInput,
  type: FieldType<unknown>,
): ReadValue => {
  const { subject, snak, value: given, stored } = claim;
  const isGiven = Boolean(given) || (stored !== undefined && stored !== null);
  if (snak !== 'VALUE')
    return isGiven
      ? { value: null, issues: [issue(path, 'UNEXPECTED', `A claim of ${snak} has no value.`)] }
      : { value: null, issues: [] };
  if (!isGiven) return { value: null, issues: [issue(path, 'MISSING', 'A claim of a value has a value.')] };
  const read = given ? readValueInput(type, given) : readStored(type, stored);
  if (!read.ok)
    return {
      value: null,
      issues: read.issues.map((each) => ({ ...each, path: [...path.map(String), ...each.path] })),
    };
  const named = namedIssues(context, path, type, read.value);
  const issues = [
    ...(named.length > 0 ? named : subjectIssues(path, subject, type, read.value)),
    ...wordIssues(path, type, read.value, claim),
  ];
  return { value: read.value, issues };
};

const validTimeOf = (
  path: Path,
  words: string | null | undefined,
): { readonly date: FuzzyDate | null; readonly issues: readonly Issue[] } => {
  if (words === null || words === undefined) return { date: null, issues: [] };
  const read = fuzzyDate.parse(words);
  return read.ok
    ? { date: read.value, issues: [] }
    : { date: null, issues: [issue(path, 'NOT_UNDERSTOOD', read.message)] };
};

const saidIssues = (context: ClaimContext, path: Path, claim: ClaimInput): readonly Issue[] => [
  ...claim.citations.flatMap((citation, at) => passageIssues(context, [...path, 'citations', at], citation)),
  ...(claim.chain?.links ?? []).flatMap(({ cue, source }, at) => [
    ...recordIssues(context, [...path, 'chain', 'links', at, 'source'], source),
    ...(cue ? passageIssues(context, [...path, 'chain', 'links', at, 'cue'], cue) : []),
  ]),
];

// One content has one form, in whatever order its passages were entered: content first, then as they stand.
const inOrder = (citations: ClaimInput['citations']) =>
  [...new Map(citations.map((each) => [`${each.role} ${each.start} ${each.end}`, each])).values()]
    .sort(
      (one, other) =>
        Number(other.role === 'CONTENT') - Number(one.role === 'CONTENT') ||
        one.start - other.start ||
        one.end - other.end ||
        citationRoles.indexOf(one.role) - citationRoles.indexOf(other.role),
    )
    .map(({ role, start, end, exact }) => ({ role, passage: { start, end, exact } }));

const contentOf = ({ revision }: ClaimContext, claim: ClaimInput, value: unknown): unknown => ({
  subject: claim.subject,
  field: claim.field,
  snak: claim.snak,
  value,
  polarity: claim.polarity,
  realisation: claim.realisation,
  certainty: claim.certainty,
  quote: claim.quote ?? null,
  alterations: [...claim.alterations],
  condition: claim.condition?.trim() || null,
  validTime: claim.validTime ?? null,
  revision,
  citations: inOrder(claim.citations),
  chain: chainOf(claim),
});

/** Reads one proposed claim, or says everything that is wrong with it. Paths begin with the one given. */
export const checkClaim = (context: ClaimContext, path: Path, claim: ClaimInput): Checked => {
  const subject = recordIssues(context, [...path, 'subject'], claim.subject);
  if (subject.length > 0) return { issues: subject };
  const kind = context.kinds.get(claim.subject) ?? '';
  const field = fieldOf(kind, claim.field);
  if (!field)
    return {
      issues: [issue([...path, 'field'], 'UNKNOWN_FIELD', `A ${kind} has no field “${claim.field}”.`)],
    };
  const { value, issues: valueIssues } = readValue(context, [...path, 'value'], claim, field.type);
  const { date, issues: timeIssues } = validTimeOf([...path, 'validTime'], claim.validTime);
  const found = [...valueIssues, ...timeIssues, ...saidIssues(context, path, claim)];
  if (found.length > 0) return { issues: found };
  const content = claimContent.safeParse(contentOf(context, claim, value));
  return content.success
    ? { claim: { content: content.data, type: field.type, validTime: date } }
    : {
        issues: content.error.issues.map((each) =>
          issue([...path, ...each.path.map(String)], 'INVALID_CLAIM', each.message),
        ),
      };
};
