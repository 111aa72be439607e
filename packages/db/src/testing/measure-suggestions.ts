// `npx tsx packages/db/src/testing/measure-suggestions.ts [--misses]`: what the rule-based suggesters find, against
// readings made by people, and how long they take with 100,000 names. It fails where the acceptance article misses its
// targets. The data stand beside the project. Rules are made by looking at every second document (`--misses` shows no
// others); the unseen half says what they are worth.
import { existsSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import {
  atOnce,
  canonicalise,
  detectExcluded,
  type KnownName,
  type KnownNames,
  knownNamesInTurns,
  type Suggestion,
  suggest,
  warmSuggestersInTurns,
} from '@chancery/reader';
import { mentionFigures } from './acceptance-mentions.ts';
import { type AcceptanceReading, acceptanceNames, capitalNames, stateNames } from './acceptance-names.ts';
import { madeUpNames } from './made-up-names.ts';

type Range = { readonly start: number; readonly end: number };
type Marked = Range & { readonly exact: string; readonly type: string };

const shared = fileURLToPath(new URL('../../../../../shared/', import.meta.url));
const showMisses = process.argv.includes('--misses');
const json = (path: string): string => readFileSync(`${shared}${path}`, 'utf8');
const lines = <Row>(path: string): readonly Row[] =>
  json(path)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Row => JSON.parse(line));

const [leastRecall, leastPrecision, mostMilliseconds] = [0.95, 0.6, 500];
const hold = (what: string, isHeld: boolean): void => {
  if (isHeld) return;
  console.log(`  MISSED: ${what}`);
  process.exitCode = 1;
};

const known = (more: readonly KnownName[]): KnownNames =>
  atOnce(knownNamesInTurns([...stateNames(), ...more], capitalNames()));

const overlapping = (one: Range, other: Range): boolean => one.start < other.end && other.start < one.end;
const equal = (one: Range, other: Range): boolean => one.start === other.start && one.end === other.end;
const share = (part: number, whole: number): string => (whole === 0 ? '   –' : (part / whole).toFixed(2));

const figures = (
  name: string,
  pairs: readonly { readonly found: readonly Range[]; readonly gold: readonly Marked[] }[],
): void => {
  const count = (fits: typeof equal) => ({
    right: pairs.flatMap(({ found, gold }) => found.filter((one) => gold.some((other) => fits(one, other))))
      .length,
    hit: pairs.flatMap(({ found, gold }) => gold.filter((one) => found.some((other) => fits(one, other))))
      .length,
  });
  const found = pairs.flatMap((each) => each.found).length;
  const gold = pairs.flatMap((each) => each.gold).length;
  const [exact, relaxed] = [count(equal), count(overlapping)];
  const line = ({ right, hit }: typeof exact): string => {
    const [precision, recall] = [right / (found || 1), hit / (gold || 1)];
    const f = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return `P ${share(right, found)} R ${share(hit, gold)} F ${f.toFixed(2)}`;
  };
  console.log(
    `  ${name.padEnd(28)} found ${String(found).padStart(4)}, marked ${String(gold).padStart(4)}; exact ${line(exact)}; relaxed ${line(relaxed)}`,
  );
};

// Not "I", "We" and "The regime": what a pronoun or a common noun refers to is no name.
const isNamed = ({ exact }: Marked): boolean =>
  /\p{Lu}/u.test(
    exact.replace(
      /^(?:I|We|He|She|They|My|Our|Its?|His|Her|Their|The|This|These|An?|All|Ministers?|Two)\b/u,
      '',
    ),
  );
const names = new Set(['Organisation', 'Person', 'Location']);

// The same words may carry two types: one place is counted once.
const once = (all: readonly Marked[]): readonly Marked[] => [
  ...new Map(all.map((each) => [`${each.start}-${each.end}`, each])).values(),
];

type Document = { readonly _id: string; readonly text: string };
type Entity = { documentId: string; begin: number; end: number; type: string; value: string };

const measureHalf = (
  title: string,
  documents: readonly Document[],
  entities: readonly Entity[],
  mayShow: boolean,
): void => {
  const office = known([]);
  const read = documents.map(({ _id, text }) => ({
    text,
    suggestions: suggest(text, [], office),
    gold: entities
      .filter(({ documentId }) => documentId === _id)
      .map(({ begin, end, type, value }) => ({ start: begin, end, type, exact: value })),
  }));
  const pairs = (take: (suggestion: Suggestion) => boolean, mark: (marked: Marked) => boolean) =>
    read.map(({ suggestions, gold }) => ({ found: suggestions.filter(take), gold: once(gold.filter(mark)) }));
  const isName = ({ type }: Suggestion): boolean => type === 'MENTION' || type === 'NAME';
  console.log(`${title}: ${documents.length} documents`);
  figures(
    'names (with a capital)',
    pairs(isName, (each) => names.has(each.type) && isNamed(each)),
  );
  figures(
    'names, all that is marked',
    pairs(isName, (each) => names.has(each.type)),
  );
  figures(
    'places',
    pairs(
      ({ guess, candidates }) => guess === 'PLACE' || candidates[0]?.recordKind === 'State',
      (each) => each.type === 'Location' && isNamed(each),
    ),
  );
  figures(
    'persons',
    pairs(
      ({ guess }) => guess === 'PERSON',
      (each) => each.type === 'Person' && isNamed(each),
    ),
  );
  figures(
    'organisations',
    pairs(
      ({ guess }) => guess === 'ORGANISATION',
      (each) => each.type === 'Organisation' && isNamed(each),
    ),
  );
  figures(
    'amounts',
    pairs(
      ({ type }) => type === 'AMOUNT',
      ({ type }) => type === 'Money',
    ),
  );
  figures(
    'dates and times',
    pairs(
      ({ type }) => type === 'DATE' || type === 'DURATION',
      ({ type }) => type === 'Temporal',
    ),
  );
  figures(
    'quantities',
    pairs(
      ({ type }) => type === 'QUANTITY' || type === 'SHARE',
      ({ type }) => type === 'Quantity',
    ),
  );
  if (!showMisses || !mayShow) return;
  for (const { text, suggestions, gold } of read) {
    const points = [...text];
    const around = (range: Range) =>
      points
        .slice(Math.max(0, range.start - 25), range.end + 25)
        .join('')
        .replaceAll('\n', '⏎');
    for (const each of once(gold))
      if ((isNamed(each) && names.has(each.type)) || ['Money', 'Temporal', 'Quantity'].includes(each.type))
        if (
          !suggestions.some(
            (other) => overlapping(each, other) && !['DEAL', 'SANCTION', 'CHAIN', 'CUE'].includes(other.type),
          )
        )
          console.log(`    missed ${each.type} “${each.exact}” in “${around(each)}”`);
    for (const each of suggestions)
      if (
        !['DEAL', 'SANCTION', 'CHAIN', 'CUE'].includes(each.type) &&
        !gold.some((other) => overlapping(each, other))
      )
        console.log(`    extra ${each.type} ${each.guess ?? ''} “${each.exact}” in “${around(each)}”`);
  }
};

const measureFolder = (folder: string): void => {
  const documents = lines<Document>(`data/re3d/${folder}/documents.json`);
  const entities = lines<Entity>(`data/re3d/${folder}/entities.json`);
  const inOrder = [...documents].sort((one, other) => (one._id < other._id ? -1 : 1));
  const half = (rest: number) => inOrder.filter((_, at) => at % 2 === rest);
  measureHalf(`re3d ${folder}, looked at`, half(0), entities, true);
  measureHalf(`re3d ${folder}, unseen`, half(1), entities, false);
};

const measureArticle = (): void => {
  const read = canonicalise(json('articles/russia-china-2014/article.txt'));
  if (!read.ok) throw new Error(`The article cannot be read: ${read.issue.message}`);
  const { text } = read.revision;
  const reading: AcceptanceReading = JSON.parse(json('articles/russia-china-2014/claims.json'));
  const builtAt = performance.now();
  const office = known([...acceptanceNames(reading), ...madeUpNames(100_000)]);
  const built = performance.now() - builtAt;
  const warmedAt = performance.now();
  atOnce(warmSuggestersInTurns());
  const warmed = performance.now() - warmedAt;
  const excluded = detectExcluded(text);
  const times = Array.from({ length: 7 }, () => {
    const began = performance.now();
    suggest(text, excluded, office);
    return performance.now() - began;
  });
  const suggestions = suggest(text, excluded, office);
  const { places, suggested, recall, precision, missed, wrong } = mentionFigures(text, excluded, suggestions);
  const slowest = Math.max(...times);
  console.log('The acceptance article');
  console.log(
    `  compiling 100,000 names: ${built.toFixed(0)} ms; warming at the start: ${warmed.toFixed(0)} ms; suggesting: first ${times[0]?.toFixed(0)} ms, then ${[...times].sort((a, b) => a - b)[3]?.toFixed(0)} ms (median of 7), at most ${slowest.toFixed(0)} ms; load ${loadavg()[0]?.toFixed(1)}`,
  );
  console.log(
    `  mentions of the right record: P ${precision.toFixed(3)} R ${recall.toFixed(3)}; places ${places}, suggested ${suggested}`,
  );
  const inExcluded = suggestions.filter((each) => excluded.some((other) => overlapping(each, other))).length;
  console.log(`  within excluded ranges: ${inExcluded}`);
  hold('recall of mentions', recall >= leastRecall);
  hold('precision of mentions', precision >= leastPrecision);
  hold('no suggestion within excluded ranges', inExcluded === 0);
  hold('suggesting in time', slowest <= mostMilliseconds);
  if (!showMisses) return;
  for (const exact of missed) console.log(`    missed “${exact}”`);
  for (const { exact, candidates } of wrong)
    console.log(`    wrong “${exact}”: ${candidates.map(({ name }) => name).join(', ')}`);
  for (const { type, exact, guess, why, candidates, chain, event } of suggestions)
    console.log(
      `    ${type} “${exact.replaceAll('\n', '⏎')}” ${guess ?? ''} ${candidates.map(({ name }) => name).join(', ')} — ${why.method} ${why.sentence}${chain ? ` ${chain.links.map((link) => `${link.sourceKind}(${link.candidates[0]?.name ?? link.described ?? ''}|${link.position ?? ''}|${link.cue?.exact ?? ''})→${link.toNext}`).join(' ')} ${chain.ends}` : ''}${event ? ` ${event.sort} ${event.status} ${event.parties.map((party) => `${party.exact}:${party.role}`).join('; ')}` : ''}`,
    );
};

if (existsSync(shared)) {
  measureArticle();
  for (const folder of ['UK_Government', 'US_State_Department']) measureFolder(folder);
} else console.log('The data are not here (../shared): nothing is measured.');
