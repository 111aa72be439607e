import type { ClaimInput } from '../claims/claim-input.ts';
import type { SownArticle } from './curate.ts';
import { seedId } from './seed-id.ts';
import { stateId } from './states.ts';

const text = `The air-defence contract that waited for years

In December 2007 Russia agreed to supply Iran with the S-300 air-defence system. Russian news agencies put the value of the contract at about $800 million.

Moscow stopped the delivery in September 2010, after the United Nations Security Council had passed resolution 1929, which forbids the sale of heavy weapons to Iran.

The European Union went further. On 23 January 2012 it decided to ban the import of Iranian crude oil, and the ban has been in force since 1 July 2012. Officials in Brussels named worries over Iran’s nuclear programme as the reason.

Several analysts expected that the contract could be taken up again if the arms embargo were lifted. Russia has denied that it was ever cancelled.

Credit: Chancery sample desk
`;

const within = (exact: string) => {
  const at = text.indexOf(exact);
  if (at < 0) throw new Error(`The sample article does not say “${exact}”.`);
  const start = [...text.slice(0, at)].length;
  return { start, end: start + [...exact].length, exact };
};

const iran = stateId('IR');
const russia = stateId('RU');
/** The sample article's id, the same in every office. */
export const sampleArticleId = seedId('article sample');

const contract = seedId('sample deal');
const embargo = seedId('sample arms embargo');
const oilBan = seedId('sample oil ban');
const council = seedId('sample security council');
const union = seedId('sample european union');
const outlet = seedId('sample outlet');

type Said = Partial<Omit<ClaimInput, 'subject' | 'field' | 'value' | 'citations'>> & {
  readonly also?: ClaimInput['citations'];
};

const claim = (
  subject: string,
  field: string,
  value: ClaimInput['value'],
  exact: string,
  { also = [], ...said }: Said = {},
): ClaimInput => ({
  subject,
  field,
  snak: 'VALUE',
  value: value ?? null,
  polarity: 'POSITIVE',
  realisation: 'ACTUAL',
  certainty: 'CERTAIN',
  alterations: [],
  citations: [{ role: 'CONTENT', ...within(exact) }, ...also],
  ...said,
});

const relayed = (
  described: string,
  cue: string,
  relation: 'PARAPHRASES' | 'CITES_REPORT',
): ClaimInput['chain'] => ({
  ends: 'UNKNOWN_IF_MORE',
  links: [
    { sourceKind: 'AUTHOR_VOICE', read: true, toNext: relation },
    { sourceKind: 'COLLECTIVE_UNSPECIFIED', described, read: false, cue: within(cue) },
  ],
});

const name = (text: string, kind: 'PRIMARY' | 'METONYM' = 'PRIMARY') => ({
  name: { name: text, language: 'en', script: 'Latn', kind },
});
const link = (target: string, role?: string) => ({ link: { target, role } });

const agreed = 'In December 2007 Russia agreed to supply Iran with the S-300 air-defence system.';
const stopped = 'Moscow stopped the delivery in September 2010';
const passed =
  'the United Nations Security Council had passed resolution 1929, which forbids the sale of heavy weapons to Iran';
const banned = 'On 23 January 2012 it decided to ban the import of Iranian crude oil';
const inForce = 'the ban has been in force since 1 July 2012';
const agencies = relayed('Russian news agencies', 'Russian news agencies', 'CITES_REPORT');

const claims: readonly ClaimInput[] = [
  claim(contract, 'names', name('S-300 air-defence contract'), 'the S-300 air-defence system'),
  claim(contract, 'type', { choice: 'ARMS_TRANSFER' }, agreed),
  claim(contract, 'parties', link(russia, 'SUPPLIER'), agreed),
  claim(contract, 'parties', link(iran, 'RECIPIENT'), agreed),
  claim(contract, 'items', { asStated: 'the S-300 air-defence system' }, agreed),
  claim(contract, 'signed', { asStated: 'In December 2007' }, agreed, {
    also: [{ role: 'DATE', ...within('In December 2007') }],
  }),
  claim(contract, 'status', { choice: 'AGREED' }, agreed, { validTime: 'December 2007' }),
  claim(contract, 'status', { choice: 'SUSPENDED' }, stopped, { validTime: 'September 2010' }),
  claim(
    contract,
    'value',
    { amount: { asStated: 'about $800 million', basis: 'TOTAL' } },
    'Russian news agencies put the value of the contract at about $800 million.',
    {
      certainty: 'PROBABLE',
      quote: 'INDIRECT',
      chain: agencies,
      also: [{ role: 'AMOUNT', ...within('about $800 million') }],
    },
  ),
  claim(contract, 'motivatedBy', link(embargo), `${stopped}, after ${passed}`, { certainty: 'PROBABLE' }),
  claim(
    contract,
    'status',
    { choice: 'IN_FORCE' },
    'Several analysts expected that the contract could be taken up again if the arms embargo were lifted.',
    {
      realisation: 'HYPOTHETICAL',
      certainty: 'POSSIBLE',
      condition: 'if the arms embargo were lifted',
      chain: relayed('Several analysts', 'Several analysts expected', 'PARAPHRASES'),
      also: [
        { role: 'CONDITION', ...within('if the arms embargo were lifted') },
        { role: 'HEDGE', ...within('could be') },
      ],
    },
  ),
  claim(contract, 'status', { choice: 'CANCELLED' }, 'Russia has denied that it was ever cancelled.', {
    polarity: 'NEGATIVE',
    chain: {
      ends: 'NAMED_ORIGIN',
      links: [
        { sourceKind: 'AUTHOR_VOICE', read: true, toNext: 'PARAPHRASES' },
        { sourceKind: 'STATE', source: russia, read: false, cue: within('Russia has denied') },
      ],
    },
  }),
  claim(russia, 'names', name('Moscow', 'METONYM'), 'Moscow'),
  claim(council, 'names', name('United Nations Security Council'), 'the United Nations Security Council'),
  claim(union, 'names', name('European Union'), 'The European Union'),
  claim(embargo, 'authorities', link(council), passed),
  claim(embargo, 'targets', link(iran), passed),
  claim(embargo, 'measures', { choice: 'ARMS_EMBARGO' }, passed),
  claim(embargo, 'legalBasis', { asStated: 'resolution 1929' }, passed),
  claim(oilBan, 'authorities', link(union), `The European Union went further. ${banned}`),
  claim(oilBan, 'targets', link(iran), banned),
  claim(oilBan, 'measures', { choice: 'IMPORT_RESTRICTIONS' }, banned),
  claim(oilBan, 'published', { asStated: '23 January 2012' }, banned, {
    also: [{ role: 'DATE', ...within('23 January 2012') }],
  }),
  claim(oilBan, 'effective', { asStated: '1 July 2012' }, inForce, {
    also: [{ role: 'DATE', ...within('1 July 2012') }],
  }),
  claim(oilBan, 'status', { choice: 'IN_FORCE' }, inForce, {
    realisation: 'ONGOING',
    validTime: '2012-07-01',
  }),
  claim(
    oilBan,
    'reason',
    { asStated: 'worries over Iran’s nuclear programme' },
    'Officials in Brussels named worries over Iran’s nuclear programme as the reason.',
    { chain: relayed('Officials in Brussels', 'Officials in Brussels named', 'PARAPHRASES') },
  ),
];

/** A short article of our own, already curated, so that the first screens show what the office does. */
export const sampleArticle = (): SownArticle => ({
  name: 'sample',
  headline: 'The air-defence contract that waited for years',
  outlet,
  publishedAt: null,
  text,
  records: [
    { id: contract, kind: 'Deal', label: 'S-300 air-defence contract' },
    { id: embargo, kind: 'Sanction', label: 'United Nations arms embargo on Iran (resolution 1929)' },
    { id: oilBan, kind: 'Sanction', label: 'European Union ban on Iranian crude oil' },
    { id: council, kind: 'Organisation', label: 'United Nations Security Council' },
    { id: union, kind: 'Organisation', label: 'European Union' },
    { id: outlet, kind: 'Organisation', label: 'Chancery sample desk' },
  ],
  claims,
  reason: 'The sample that every office begins with.',
});
