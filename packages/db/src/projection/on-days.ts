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
import { calledOn } from './caption.ts';
import type { Held } from './held.ts';
import type { Stated } from './stated-claims.ts';
import { declaredKind, isLinkField, linksOf, placeOfLink, type Wanted, type WantedLink } from './wanted.ts';

/** On which days something may be so, and on which it certainly is. */
export type OnDays = { readonly possibly: Turns; readonly certainly: Turns };
export type LinkOnDays = WantedLink & OnDays & { readonly learnt: number };
export type CaptionOnDays = OnDays & { readonly caption: string };

/** What a record links to and is called on days, as far as claims tell when: see DatedLink and DatedCaption. */
export type WantedOnDays = {
  readonly links: readonly LinkOnDays[];
  readonly captions: readonly CaptionOnDays[];
};

type OnDay<Item> = (day: string, holds: Validity) => readonly Item[];

/** What claims make of something on any day, and what they do whenever it was so. */
const onDays = <Item extends object>(
  claims: readonly Judged[],
  today: readonly Item[],
  on: OnDay<Item>,
): readonly (Item & OnDays)[] => {
  if (!claims.some(tellsWhen)) return [];
  const days = turningDays(claims);
  const possibly = byTurns(days, (day) => on(day, 'POSSIBLY'));
  const certainly = byTurns(days, (day) => on(day, 'CERTAINLY'));
  const items = new Map(today.map((item) => [canonicalJson(item), item]));
  for (const [text, { item }] of [...possibly, ...certainly]) items.set(text, item);
  return [...items].map(([text, item]) => ({
    ...item,
    possibly: possibly.get(text)?.turns ?? [],
    certainly: certainly.get(text)?.turns ?? [],
  }));
};

/** The links that claims which decide about them together make. */
const linksOnDays = (kind: Kind, claims: readonly Judged[]): readonly (WantedLink & OnDays)[] => {
  const cardinality = cardinalityOf(kind.name);
  const linksIn = (values: Iterable<readonly [string, Held[string]]>) =>
    linksOf(kind, Object.fromEntries(values));
  return onDays(claims, linksIn(projectStanding(claims, cardinality)), (day, holds) =>
    linksIn(projectStandingOn(claims, cardinality, { day, holds })),
  );
};

// Without a name that may hold on a day it is called as ever.
const captionsOnDays = (kind: Kind, names: readonly Judged[], caption: string): readonly CaptionOnDays[] =>
  onDays(names, [{ caption }], (day, holds) => [
    { caption: calledOn(kind.name, names, { day, holds }) ?? caption },
  ]);

/** What is to be stored of a record on days. */
export const wantedOnDays = (
  record: { readonly kind: string },
  { claims: stated, judgements }: Stated,
  { learnt, caption }: Pick<Wanted, 'learnt' | 'caption'>,
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
      linksOnDays(kind, claims).map((link) => ({
        ...link,
        learnt: learnt.get(placeOfLink(link)) ?? 0,
      })),
    ),
    captions: captionsOnDays(
      kind,
      standing.filter(({ field }) => field === 'names'),
      caption,
    ),
  };
};
