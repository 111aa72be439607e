import { enterOfficeDeed } from '../activity/enter-office-deed.ts';
import { type Actor, requireRole } from '../actor.ts';
import { markPublicChange } from '../changes/clock.ts';
import type { Database } from '../connect.ts';
import { type Sql, transaction } from '../transaction.ts';
import { noLonger } from './no-longer.ts';

/** Who has to accept a claim: anybody who may judge, somebody else than who proposed it, or two such. */
export const fourEyesRules = ['OFF', 'ANOTHER', 'TWO'] as const;
export type FourEyes = (typeof fourEyesRules)[number];

type Stored = { readonly selfAcceptance: boolean; readonly twoAcceptances: boolean };

/** The rule that the office's row stands for; that of an office without one. */
export const ruleOf = (office: Stored | null): FourEyes => {
  if (office?.selfAcceptance) return 'OFF';
  return office?.twoAcceptances ? 'TWO' : 'ANOTHER';
};

const rowOf = (rule: FourEyes): Stored => ({
  selfAcceptance: rule === 'OFF',
  twoAcceptances: rule === 'TWO',
});

/** The rule as it is now; who sets another one waits until the command has ended. */
export const heldRule = async (sql: Sql): Promise<FourEyes> => {
  await sql.$queryRaw`select id from office where id = 1 for share`;
  return ruleOf(await sql.office.findUnique({ where: { id: 1 } }));
};

export type SetFourEyes = { readonly rule: FourEyes; readonly expectedRule: FourEyes };

/** Sets who has to accept a claim from now on; what was accepted stays. Throws Invalid (STALE) where it was another. */
export const setFourEyes = async (
  db: Database,
  actor: Actor,
  { rule, expectedRule }: SetFourEyes,
): Promise<void> => {
  requireRole(actor, 'OWNER', 'change the office’s settings');
  await transaction(db, async (sql) => {
    await sql.office.createMany({ data: { id: 1 }, skipDuplicates: true });
    const seen = { id: 1, ...rowOf(expectedRule) };
    const { count } = await sql.office.updateMany({ where: seen, data: rowOf(rule) });
    if (count === 0)
      throw noLonger('expectedRule', ruleOf(await sql.office.findUnique({ where: { id: 1 } })));
    await enterOfficeDeed(sql, { kind: 'RULE_SET', by: actor.id, what: rule });
    await markPublicChange(sql);
  });
};
