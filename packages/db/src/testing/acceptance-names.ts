import { capitalsByCode, type KnownName } from '@chancery/reader';
import { stateId, statesArticle } from '../seed/states.ts';

/** What people read in the acceptance article: its records by key. */
export type AcceptanceReading = {
  readonly records: Readonly<
    Record<string, { readonly kind: string; readonly caption?: string; readonly type?: string }>
  >;
};

const called: Readonly<Record<string, string>> = {
  'european-union': 'EU',
  brics: 'BRICS',
  'ria-novosti': 'RIA Novosti',
  'the-diplomat': 'The Diplomat',
  izvestia: 'Izvestia',
  roscosmos: 'Roscosmos',
  'glonass-union': 'GLONASS Union',
};

/** The names of the states, as an office has them from the start. */
export const stateNames = (): readonly KnownName[] =>
  statesArticle().claims.flatMap(({ subject, value }): readonly KnownName[] => {
    const name = (value as { readonly name?: { readonly name: string; readonly kind: string } } | null)?.name;
    return name ? [{ record: subject, name: name.name, nameKind: name.kind, recordKind: 'State' }] : [];
  });

/** Their capitals, which stand for them. */
export const capitalNames = (): readonly KnownName[] =>
  [...capitalsByCode].flatMap(([code, names]) =>
    names.map((name) => ({ record: stateId(code), name, nameKind: 'METONYM', recordKind: 'State' })),
  );

/** The organisations and people of the article by one name each, under the keys of the reading. */
export const acceptanceNames = ({ records }: AcceptanceReading): readonly KnownName[] =>
  Object.entries(records)
    .filter(([, { kind }]) => kind === 'Organisation' || kind === 'Person')
    .map(([key, { kind, caption, type }]) => ({
      record: key,
      name: caption ?? called[key] ?? key,
      nameKind: 'PRIMARY',
      recordKind: kind,
      recordType: type ?? null,
    }));
