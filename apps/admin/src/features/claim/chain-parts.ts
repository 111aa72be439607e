import { type CitedRange, type LinkDraft, sameRange } from './claim-draft.ts';
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

const isCited = (cited: CitedRange) => (other: CitedRange) =>
  other.role === cited.role && sameRange(other, cited);

/** Each further passage by itself: it is cited or not. */
export const alsoParts = (said: Said, { say, names }: Tongue): readonly ClaimPart[] => {
  const every = allOf(said).flatMap(({ also }) => also);
  return every
    .filter((cited, at) => every.findIndex(isCited(cited)) === at)
    .map((cited) => {
      const { role, start, end } = cited;
      const label = say('claim.citedAt', { role: names.constant(role), start, end });
      return {
        name: `also.${role}.${start}.${end}`,
        label,
        keyOf: ({ also }) => also.some(isCited(cited)),
        wordsOf: ({ also }) => (also.some(isCited(cited)) ? label : ''),
        take: (from, into) => {
          const others = into.also.filter((other) => !isCited(cited)(other));
          if (!from.also.some(isCited(cited))) return { ...into, also: others };
          return into.also.some(isCited(cited)) ? into : { ...into, also: [...others, cited] };
        },
      };
    });
};

const linkKey = ({ source, described, office, ...link }: LinkDraft): unknown => ({
  ...link,
  source: idOf(source),
  described: source ? '' : described.trim(),
  office: office.trim(),
});

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

/** A chain source by source where all have as many; else as a whole, since it is not known which is which. */
export const chainParts = (said: Said, { say }: Tongue): readonly ClaimPart[] => {
  if (!areSame(said, ({ chain }) => chain.links.length))
    return [
      {
        name: 'chain',
        label: say('trouble.chain'),
        keyOf: ({ chain }) => [chain.links.map(linkKey), chain.ends],
        wordsOf: ({ chain }, record, tongue) =>
          [
            ...chain.links.map((link) => linkWords(link, record, tongue)),
            tongue.names.constant(chain.ends),
          ].reduce((nearest, origin) => tongue.say('deal.through', { nearest, origin })),
        take: taking('chain'),
      },
    ];
  return [
    ...said.mine.chain.links.map(
      (_, at): ClaimPart => ({
        name: `chain.${at}`,
        label: say('claim.sourceAt', { place: at + 2 }), // the first is the article's own voice
        keyOf: ({ chain }) => chain.links.slice(at, at + 1).map(linkKey),
        wordsOf: ({ chain }, record, tongue) =>
          tongue.beside(chain.links.slice(at, at + 1).map((link) => linkWords(link, record, tongue))),
        take: (from, into) => ({
          ...into,
          chain: {
            ...into.chain,
            links: into.chain.links.map((link, place) =>
              place === at ? (from.chain.links[at] ?? link) : link,
            ),
          },
        }),
      }),
    ),
    {
      name: 'chain.ends',
      label: say('claim.chainEnds'),
      keyOf: ({ chain }) => chain.ends,
      wordsOf: ({ chain }, _, { names }) => names.constant(chain.ends),
      take: (from, into) => ({ ...into, chain: { ...into.chain, ends: from.chain.ends } }),
    },
  ];
};
