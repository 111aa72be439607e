import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { attributionChain, originKey } from './chain.ts';
import { certainties, isProjectable, polarities, realisations } from './claim.ts';
import { amount } from './fields/amount.ts';
import { duration } from './fields/duration.ts';
import { quantity } from './fields/quantity.ts';

const file = fileURLToPath(
  new URL('../../../../shared/articles/russia-china-2014/claims.json', import.meta.url),
);
const absent = !existsSync(file);
if (absent) console.warn('The acceptance reading is not here (../shared/articles): its tests are skipped.');

const stated = z.looseObject({ asStated: z.string() });
const claim = z.looseObject({
  id: z.string(),
  polarity: z.enum(polarities),
  realisation: z.enum(realisations),
  certainty: z.enum(certainties),
  fields: z.looseObject({ value: stated.optional(), term: stated.optional() }).optional(),
  quantity: stated.optional(),
  chain: z.array(z.looseObject({ sourceKind: z.string(), source: z.string().optional() })),
  chainEnds: z.string(),
});
const reading = z.looseObject({ claims: z.array(claim) });

// The reading names records by keys; the model by ids: any stable id serves here.
const idOf = (key: string | undefined) =>
  key === undefined
    ? null
    : `00000000-0000-4000-8000-${Buffer.from(key).toString('hex').padEnd(12, '0').slice(0, 12)}`;
const chainOf = ({ chain, chainEnds: ends }: z.infer<typeof claim>) =>
  attributionChain.parse({
    ends,
    links: chain.map((link) => ({
      described: null,
      position: null,
      cue: null,
      toNext: null,
      read: false,
      ...link,
      source: idOf(link.source),
    })),
  });

describe.skipIf(absent)('the acceptance reading', () => {
  const { claims } = absent ? { claims: [] } : reading.parse(JSON.parse(readFileSync(file, 'utf8')));
  const named = (id: string) => {
    const found = claims.find((each) => each.id === id);
    if (!found) throw new Error(`The reading has no claim ${id}.`);
    return found;
  };

  it('has twelve claims whose dials and chains the model takes whole', () => {
    expect(claims).toHaveLength(12);
    for (const each of claims) expect(chainOf(each).links).toHaveLength(each.chain.length);
    expect(chainOf(named('C1')).links.map(({ toNext }) => toNext)).toEqual([
      'CITES_REPORT',
      'CITES_REPORT',
      'UNKNOWN',
      null,
    ]);
  });

  it('has one unnamed origin behind C1, C2 and C3, and another behind C5', () => {
    const origin = (id: string) => originKey(chainOf(named(id)), 'the outlet');
    expect(new Set(['C1', 'C2', 'C3', 'C8b'].map(origin)).size).toBe(1);
    expect(origin('C5')).not.toBe(origin('C1'));
  });

  it('has its amounts, terms and quantity read out of the words alone', () => {
    const read = (parsed: { readonly ok: boolean }) => ('value' in parsed ? parsed.value : parsed);
    const several = {
      lower: '2000000000',
      upper: null,
      approximate: true,
      currency: 'USD',
      currencyUncertain: true,
      vagueTerm: 'SEVERAL',
    };
    for (const id of ['C1', 'C3'])
      expect(read(amount.parse(named(id).fields?.value?.asStated ?? ''))).toMatchObject(several);
    expect(read(amount.parse(named('C6').fields?.value?.asStated ?? ''))).toMatchObject({
      value: '400000000000',
      currency: 'USD',
      currencyUncertain: false,
    });
    expect(read(duration.parse(named('C6').fields?.term?.asStated ?? ''))).toMatchObject({
      min: 'P30Y',
      max: 'P30Y',
      anchor: null,
    });
    expect(read(duration.parse(named('C3').fields?.term?.asStated ?? ''))).toMatchObject({
      min: 'P2Y',
      max: 'P2Y6M',
      anchor: 'PUBLICATION',
    });
    expect(read(quantity.parse(named('C2').quantity?.asStated ?? ''))).toMatchObject({
      vagueTerm: 'FEW_DOZEN',
      unit: 'items',
    });
  });

  it('projects neither the denial nor the suppositions', () => {
    expect(claims.filter((each) => !isProjectable(each)).map(({ id }) => id)).toEqual(['C4', 'C5', 'C9']);
  });
});
