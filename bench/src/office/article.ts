import { type CheckedClaim, checkClaim } from '../../../packages/db/src/claims/check-claim.ts';
import type { ClaimInput } from '../../../packages/db/src/claims/claim-input.ts';
import { codePoints } from '../../../packages/domain/src/index.ts';
import { canonicalise, detectExcluded } from '../../../packages/reader/src/index.ts';
import { type Chance, chanceFrom, idOf, oneOf, whole } from './chance.ts';
import type { Plan, PlannedRecord } from './plan.ts';
import { type Said, saidOf } from './said.ts';

export const recordsPerArticle = 10;
export const articleRoom = 2;
const days = ['3 February 2025', '17 June 2025', '30 November 2025'];

/** An article that says all that is known of a few records. */
export type Written = {
  readonly id: string;
  readonly revision: string;
  readonly review: string;
  readonly headline: string;
  readonly publishedAt: string;
  readonly outlet: string;
  readonly canonical: Extract<ReturnType<typeof canonicalise>, { readonly ok: true }>['revision'];
  readonly excluded: ReturnType<typeof detectExcluded>;
  readonly records: readonly PlannedRecord[];
  readonly claims: readonly CheckedClaim[];
};

type Line = { readonly text: string; readonly claim: (start: number) => ClaimInput };

const labelOf = (field: string): string => field.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);

const certainties = ['CERTAIN', 'CERTAIN', 'CERTAIN', 'PROBABLE'] as const;

const lineOf = (
  record: PlannedRecord,
  said: Said,
  certainty: (typeof certainties)[number],
  source: string | null,
): Line => {
  const cue = source === null ? '' : 'According to an adviser, ';
  const text = `${cue}${record.name} has ${labelOf(said.field)} ${said.words}.`;
  return {
    text,
    claim: (start) => {
      const exact = text;
      const end = start + [...exact].length;
      const own = { sourceKind: 'AUTHOR_VOICE', read: true } as const;
      const word = 'According to an adviser';
      const heard = (id: string) => ({
        links: [
          { ...own, toNext: 'PARAPHRASES' as const },
          {
            sourceKind: 'ORGANISATION' as const,
            source: id,
            read: false,
            cue: { start, end: start + word.length, exact: word },
          },
        ],
        ends: 'NAMED_ORIGIN' as const,
      });
      return {
        subject: record.id,
        field: said.field,
        snak: 'VALUE',
        value: said.value,
        polarity: 'POSITIVE',
        realisation: 'ACTUAL',
        certainty,
        quote: source === null ? null : 'INDIRECT',
        alterations: [],
        citations: [{ role: 'CONTENT', start, end, exact }],
        ...(source === null ? {} : { chain: heard(source) }),
        ...(said.validTime === undefined ? {} : { validTime: said.validTime }),
      };
    },
  };
};

/** Some claims are also heard from somebody: a second origin. */
const linesOf = (plan: Plan, record: PlannedRecord, source: string, chance: Chance): readonly Line[] =>
  saidOf(plan, record, chance).flatMap((said) => {
    const line = lineOf(record, said, oneOf(chance, certainties), null);
    return chance() < 0.06 ? [line, lineOf(record, said, 'PROBABLE', source)] : [line];
  });

const organisationNear = (plan: Plan, chance: Chance): string => {
  for (;;) {
    const at = whole(chance, 0, plan.count - 1);
    if (plan.kindOf(at) === 'Organisation') return plan.idOf(at);
  }
};

const checked = (
  plan: Plan,
  lines: readonly Line[],
  text: string,
  place: { readonly article: string; readonly revision: string; readonly excluded: Written['excluded'] },
): readonly CheckedClaim[] => {
  const kinds = {
    get: (id: string) =>
      plan.kindOf(Number.parseInt(id.replace('-', '').slice(0, 12), 16) - 0x0195_0000_0000),
  };
  // Of the map, a claim's check uses this only; a map of a million ids would be made for nothing.
  const context = { ...place, text: codePoints(text), kinds: kinds as ReadonlyMap<string, string> };
  let start = 0;
  return lines.map((line, at) => {
    const read = checkClaim(context, ['claims', at], line.claim(start));
    start += [...line.text].length + 1;
    if ('claim' in read) return read.claim;
    throw new Error(
      `The generator made a claim that is refused: ${JSON.stringify(read.issues)} in “${line.text}”`,
    );
  });
};

/** Writes the article of a number. Throws where the project would not take it, or a claim of it. */
export const writeArticle = (plan: Plan, at: number, seed: number): Written => {
  const chance = chanceFrom(seed * 104_729 + at);
  const first = at * recordsPerArticle;
  const last = Math.min(plan.count, first + recordsPerArticle);
  const records = Array.from({ length: last - first }, (_, place) => plan.record(first + place));
  const [outlet, source] = [organisationNear(plan, chance), organisationNear(plan, chance)];
  const lines = records.flatMap((record) => linesOf(plan, record, source, chance));
  const text = lines.map((line) => line.text).join('\n');
  const read = canonicalise(text);
  if (!read.ok || read.revision.text !== text) throw new Error(`The text of article ${at} is not canonical.`);
  const [id, revision, review] = [
    idOf(articleRoom, at),
    idOf(articleRoom + 1, at),
    idOf(articleRoom + 2, at),
  ];
  const excluded = detectExcluded(text);
  return {
    id,
    revision,
    review,
    headline: `What is known of ${records[0]?.name ?? 'nobody'}`,
    publishedAt: oneOf(chance, days),
    outlet,
    canonical: read.revision,
    excluded,
    records,
    claims: checked(plan, lines, text, { article: id, revision, excluded }),
  };
};
