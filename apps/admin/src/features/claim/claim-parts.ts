import type { MessageId } from '../../messages/catalogue.ts';
import { alsoParts, chainParts } from './chain-parts.ts';
import type { ClaimSaid } from './claim-draft.ts';
import { allOf, areSame, type ClaimPart, idOf, type Said, type Tongue, taking } from './claim-part.ts';
import { valueParts } from './value-parts.ts';

const aboutParts = (said: Said, { say }: Tongue): readonly ClaimPart[] => {
  const fieldWords: ClaimPart['wordsOf'] = ({ field, fieldOf }, _, { names }) =>
    fieldOf && field ? names.field(fieldOf, field) : field;
  // A field is one of its record's kind: where the kinds differ, the two go together.
  if (!areSame(said, ({ fieldOf }) => fieldOf))
    return [
      {
        name: 'about',
        label: say('claim.aboutAndField'),
        keyOf: ({ subject, field }) => [idOf(subject), field],
        wordsOf: (of, record, tongue) =>
          tongue.beside([of.subject && record(of.subject), fieldWords(of, record, tongue)]),
        take: taking('subject', 'field', 'fieldOf'),
      },
    ];
  return [
    {
      name: 'subject',
      label: say('claim.about'),
      keyOf: ({ subject }) => idOf(subject),
      wordsOf: ({ subject }, record) => (subject ? record(subject) : ''),
      take: taking('subject'),
    },
    {
      name: 'field',
      label: say('agreement.layer.FIELD'),
      keyOf: ({ field }) => field,
      wordsOf: fieldWords,
      take: taking('field', 'fieldOf'),
    },
  ];
};

const dialParts = (said: Said, { say }: Tongue): readonly ClaimPart[] => {
  const dial = (
    name: 'polarity' | 'realisation' | 'certainty',
    label: MessageId,
    words: ClaimPart['wordsOf'],
  ): ClaimPart => ({ name, label: say(label), keyOf: (of) => of[name], wordsOf: words, take: taking(name) });
  const altered = ({ quote, alterations }: ClaimSaid) => (quote === null ? [] : alterations.toSorted());
  const alteredWords: ClaimPart['wordsOf'] = (of, _, { names, beside }) =>
    beside(altered(of).map(names.constant));
  const areQuoted = allOf(said).every(({ quote }) => quote !== null);
  return [
    dial('polarity', 'claim.polarity', ({ polarity }) => say(`claim.polarity.${polarity}`)),
    dial('realisation', 'components.realisation', ({ realisation }, _, { names }) =>
      names.constant(realisation),
    ),
    dial('certainty', 'components.certainty', ({ certainty }, _, { names }) => names.constant(certainty)),
    {
      name: 'quote',
      label: say('claim.quote'),
      keyOf: (of) => [of.quote, areQuoted ? [] : altered(of)],
      wordsOf: (of, record, tongue) =>
        of.quote === null
          ? say('claim.notQuoted')
          : tongue.beside([
              tongue.names.constant(of.quote),
              areQuoted ? null : alteredWords(of, record, tongue),
            ]),
      // What was done to quoted words goes with the quote, but where all have one.
      take: areQuoted ? taking('quote') : taking('quote', 'alterations'),
    },
    ...(areQuoted
      ? [
          {
            name: 'alterations',
            label: say('claim.alterations'),
            keyOf: altered,
            wordsOf: alteredWords,
            take: taking('alterations'),
          },
        ]
      : []),
  ];
};

const ownParts = ({ say }: Tongue): readonly ClaimPart[] => [
  {
    name: 'condition',
    label: say('claim.onlyIf'),
    keyOf: ({ condition }) => condition.trim(),
    wordsOf: ({ condition }) => condition,
    take: taking('condition'),
  },
  {
    name: 'validTime',
    label: say('claim.holds'),
    keyOf: ({ validTime }) => validTime.trim(),
    wordsOf: ({ validTime }) => validTime,
    take: taking('validTime'),
  },
];

const passagePart = ({ say }: Tongue): ClaimPart => ({
  name: 'passage',
  label: say('trouble.passage'),
  keyOf: ({ passage: { start, end } }) => [start, end],
  wordsOf: ({ passage: { start, end } }) => say('claim.characters', { start, end }),
  take: taking('passage'),
});

/** The parts of a claim that are chosen each on its own, in the order of its form. */
export const claimParts = (said: Said, tongue: Tongue): readonly ClaimPart[] => [
  ...aboutParts(said, tongue),
  ...valueParts(said, tongue),
  passagePart(tongue),
  ...dialParts(said, tongue),
  ...ownParts(tongue),
  ...alsoParts(said, tongue),
  ...chainParts(said, tongue),
];
