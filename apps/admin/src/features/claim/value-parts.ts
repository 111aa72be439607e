import { type Kind as DomainKind, kinds } from '@chancery/domain';
import { readingParts } from '../../fields/reading-parts.ts';
import type { ValueDraft } from '../../fields/value-draft.ts';
import { kindName } from '../../lib/format.ts';
import type { MessageId } from '../../messages/catalogue.ts';
import type { ClaimSaid } from './claim-draft.ts';
import {
  allOf,
  areSame,
  type ClaimPart,
  idOf,
  type Said,
  type TellRecord,
  type Tongue,
  taking,
} from './claim-part.ts';

/** These properties of its value, taken over together. */
const takingOfValue =
  (...properties: readonly (keyof ValueDraft)[]): ClaimPart['take'] =>
  (from, into) => ({
    ...into,
    value: {
      ...into.value,
      ...Object.fromEntries(properties.map((property) => [property, from.value[property]])),
    },
  });

const readings = [
  ...new Map(
    Object.values(readingParts)
      .flat()
      .map((part) => [part.name, part] as const),
  ).values(),
];

// What a link leads to: a record, or else a class in words; the record alone is sent where both were typed.
const endKey = ({ target, described, within }: ValueDraft): unknown =>
  target ? [target.id] : [null, described.trim(), idOf(within)];
const endWords = (
  { target, described, within }: ValueDraft,
  record: TellRecord,
  beside: Tongue['beside'],
): string => (target ? record(target) : beside([described, within && record(within)]));

type OfValue = {
  readonly of: (value: ValueDraft) => unknown;
  readonly words: (value: ValueDraft, record: TellRecord, beside: Tongue['beside'], tongue: Tongue) => string;
  readonly properties: readonly (keyof ValueDraft)[];
};

const text = (property: 'described' | 'title' | 'share' | 'quantity' | 'language' | 'role'): OfValue => ({
  of: (value) => value[property].trim(),
  words: (value) => value[property].trim(),
  properties: [property],
});

const endParts = (said: Said): readonly (readonly [name: string, label: MessageId, OfValue])[] =>
  allOf(said).some(({ value }) => value.target)
    ? [
        [
          'end',
          'fields.record',
          { of: endKey, words: endWords, properties: ['target', 'described', 'within'] },
        ],
      ]
    : [
        ['described', 'fields.described', text('described')],
        [
          'within',
          'fields.within',
          {
            of: ({ within }) => idOf(within),
            words: ({ within }, record) => (within ? record(within) : ''),
            properties: ['within'],
          },
        ],
      ];

// Of a kind of value that lacks a part all hands have it empty: it is the same, and not asked about.
const eachOfValue = (said: Said): readonly (readonly [name: string, label: MessageId, OfValue])[] => [
  ...endParts(said),
  [
    'role',
    'fields.role',
    { ...text('role'), words: ({ role }, _, __, { names }) => (role ? names.constant(role) : '') },
  ],
  ['title', 'fields.title', text('title')],
  ['share', 'fields.share', text('share')],
  [
    'nameKind',
    'fields.kindOfName',
    {
      of: ({ nameKind }) => nameKind,
      words: ({ nameKind }, _, __, { names }) => names.constant(nameKind),
      properties: ['nameKind'],
    },
  ],
  [
    'language',
    'fields.language',
    {
      ...text('language'),
      words: ({ language: code }, _, __, { language }) => (code ? language(code) : ''),
    },
  ],
  [
    'basis',
    'fields.basis',
    {
      of: ({ basis }) => basis,
      words: ({ basis }, _, __, { names }) => (basis ? names.constant(basis) : ''),
      properties: ['basis'],
    },
  ],
  [
    'about',
    'fields.alsoAbout',
    {
      of: ({ about }) => about.map(idOf),
      words: ({ about }, record, beside) => beside(about.map(record)),
      properties: ['about'],
    },
  ],
  ['quantity', 'fields.howMany', text('quantity')],
];

const readingOf = (name: string): Pick<ClaimPart, 'keyOf' | 'wordsOf' | 'take'> => ({
  keyOf: ({ value }) => value.parts[name] ?? '', // an emptied part is none
  wordsOf: ({ value }) => value.parts[name] ?? '',
  take: (from, into) => {
    const { [name]: _, ...others } = into.value.parts;
    const taken = from.value.parts[name];
    const parts = taken === undefined ? others : { ...others, [name]: taken };
    return { ...into, value: { ...into.value, parts } };
  },
});

const isChoice = ({ field, fieldOf }: ClaimSaid): boolean => {
  if (!fieldOf) return false;
  const { fields }: DomainKind = kinds[kindName(fieldOf)];
  return 'options' in (fields[field]?.type ?? {});
};

const inParts = (said: Said, tongue: Tongue): readonly ClaimPart[] => [
  {
    name: 'value.words',
    label: tongue.say('fields.value'),
    keyOf: ({ value }) => value.words.trim(),
    wordsOf: (of) => (isChoice(of) ? tongue.names.constant(of.value.words) : of.value.words),
    take: takingOfValue('words'),
  },
  ...eachOfValue(said).map(([name, label, { of, words, properties }]) => ({
    name: `value.${name}`,
    label: tongue.say(label),
    keyOf: ({ value }: ClaimSaid) => of(value),
    wordsOf: ({ value }: ClaimSaid, record: TellRecord) => words(value, record, tongue.beside, tongue),
    take: takingOfValue(...properties),
  })),
  ...readings.map(({ name, label }) => ({
    name: `value.part.${name}`,
    label: tongue.say(label),
    ...readingOf(name),
  })),
];

/** A value part by part; as a whole where the hands do not agree on what kind of value it is. */
export const valueParts = (said: Said, tongue: Tongue): readonly ClaimPart[] => {
  if (areSame(said, ({ snak }) => snak) && areSame(said, ({ field, fieldOf }) => `${fieldOf}.${field}`))
    return inParts(said, tongue);
  const each = inParts(said, tongue);
  return [
    {
      name: 'value',
      label: tongue.say('fields.value'),
      keyOf: (of) => [of.snak, of.snak === 'VALUE' ? each.map(({ keyOf }) => keyOf(of)) : null],
      wordsOf: (of, record) =>
        of.snak === 'VALUE'
          ? tongue.beside(
              each
                .filter(({ name }) => name !== 'value.nameKind' || of.value.nameKind !== 'ALIAS')
                .map(({ wordsOf }) => wordsOf(of, record, tongue)),
            )
          : tongue.names.constant(of.snak),
      take: taking('snak', 'value'),
    },
  ];
};
