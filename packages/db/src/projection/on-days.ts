import {
  byTurns,
  canonicalJson,
  groupedBy,
  type Judged,
  type Kind,
  projectStanding,
  projectStandingOn,
  standingOf,
  type Turns,
  tellsWhen,
  turningDays,
  type Validity,
} from '@chancery/domain';
import { cardinalityOf } from '../claims/field-of.ts';
import type { Held } from './held.ts';
import type { Stated } from './stated-claims.ts';
import {
  captionOf,
  declaredKind,
  isLinkField,
  linksOf,
  placeOfLink,
  type Wanted,
  type WantedLink,
} from './wanted.ts';

/** On which days something may be so, and on which it certainly is. */
export type OnDays = { readonly possibly: Turns; readonly certainly: Turns };
export type LinkOnDays = WantedLink & OnDays & { readonly learnt: number };
export type CaptionOnDays = OnDays & { readonly caption: string };

/** What a record links to and is called on days, as far as claims tell when: see DatedLink and DatedCaption. */
export type WantedOnDays = {
  readonly links: readonly LinkOnDays[];
  readonly captions: readonly CaptionOnDays[];
};

/** What claims that decide about it together make of something on any day, and what they do whenever it was so. */
const onDays = <Item extends object>(
  claims: readonly Judged[],
  { name }: Kind,
  itemsIn: (values: Held) => readonly Item[],
): readonly (Item & OnDays)[] => {
  if (!claims.some(tellsWhen)) return [];
  const cardinality = cardinalityOf(name);
  const days = turningDays(claims);
  const on = (holds: Validity) =>
    byTurns(days, (day) =>
      itemsIn(Object.fromEntries(projectStandingOn(claims, cardinality, { day, holds }))),
    );
  const [possibly, certainly] = [on('POSSIBLY'), on('CERTAINLY')];
  const today = itemsIn(Object.fromEntries(projectStanding(claims, cardinality)));
  const items = new Map(today.map((item) => [canonicalJson(item), item]));
  for (const [text, { item }] of [...possibly, ...certainly]) items.set(text, item);
  return [...items].map(([text, item]) => ({
    ...item,
    possibly: possibly.get(text)?.turns ?? [],
    certainly: certainly.get(text)?.turns ?? [],
  }));
};

/** What is to be stored of a record on days. */
export const wantedOnDays = (
  record: { readonly kind: string; readonly label: string },
  { claims: stated, judgements }: Stated,
  { learnt }: Pick<Wanted, 'learnt'>,
): WantedOnDays => {
  if (!stated.some(tellsWhen)) return { links: [], captions: [] };
  const kind = declaredKind(record.kind);
  const standing = standingOf(stated, judgements);
  // Of a field that holds one value another may drive out what is told: that is projected where it is asked for.
  const linking = standing.filter(
    ({ field }) => isLinkField(kind, field) && kind.fields[field]?.holds === 'MANY',
  );
  const byPlace = groupedBy(linking, ({ field, key }) => placeOfLink({ field, valueKey: key }));
  return {
    links: byPlace.flatMap((claims) =>
      onDays(claims, kind, (values) => linksOf(kind, values)).map((link) => ({
        ...link,
        learnt: learnt.get(placeOfLink(link)) ?? 0,
      })),
    ),
    captions: onDays(
      standing.filter(({ field }) => field === 'names'),
      kind,
      (values) => [{ caption: captionOf(values, record.label) }],
    ),
  };
};
