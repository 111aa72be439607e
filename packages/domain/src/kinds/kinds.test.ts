import { describe, expect, it } from 'vitest';
import { kinds } from './index.ts';
import type { Field } from './kind.ts';

const fieldsOf = (kind: { readonly fields: object }): readonly (readonly [string, Field])[] =>
  Object.entries(kind.fields);
const linkOf = ({ type }: Field) =>
  'link' in type ? (type.link as { readonly to: readonly string[]; readonly reverse: string }) : null; // only link types have it

describe('kinds', () => {
  it('are filed under their own name and feature fields they have', () => {
    for (const [name, kind] of Object.entries(kinds)) {
      expect(kind.name).toBe(name);
      for (const featured of kind.featured) expect(Object.keys(kind.fields)).toContain(featured);
    }
  });

  it('link only to kinds that there are, and no way back hides a field', () => {
    for (const kind of Object.values(kinds))
      for (const [, field] of fieldsOf(kind))
        for (const target of linkOf(field)?.to ?? []) {
          expect(Object.keys(kinds)).toContain(target);
          const ends = Object.entries(kinds).find(([name]) => name === target)?.[1].fields ?? {};
          expect(Object.keys(ends)).not.toContain(linkOf(field)?.reverse);
        }
  });

  it('take a class described in words as a party, within a record', () => {
    const { schema } = kinds.Deal.fields.parties.type;
    const within = '00000000-0000-4000-8000-000000000001';
    const party = {
      target: null,
      described: 'aerospace firms',
      within,
      role: 'BUYER',
      title: null,
      share: null,
    };
    expect(schema.safeParse(party).success).toBe(true);
    expect(schema.safeParse({ ...party, target: within }).success).toBe(false);
    expect(schema.safeParse({ ...party, role: 'FRIEND' }).success).toBe(false);
    expect(kinds.Sanction.fields.measures.type.parse('asset freeze')).toEqual({
      ok: true,
      value: { choice: 'ASSET_FREEZE' },
    });
  });
});
