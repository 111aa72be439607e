import type { Issue } from '@chancery/domain';
import type { Actor } from '../actor.ts';
import type { Database } from '../connect.ts';
import { issue, refuseIf } from '../issues.ts';
import { type Sql, transaction } from '../transaction.ts';

/** What an account has seen or put away. */
export type DeskNote = {
  readonly decisionsSeenAt: Date | null;
  readonly takenBackSeenAt: Date | null;
  readonly sampleOpenedAt: Date | null;
  readonly passageSelectedAt: Date | null;
  readonly recordSeenAt: Date | null;
  readonly guideDismissedAt: Date | null;
};

const nothing: DeskNote = {
  decisionsSeenAt: null,
  takenBackSeenAt: null,
  sampleOpenedAt: null,
  passageSelectedAt: null,
  recordSeenAt: null,
  guideDismissedAt: null,
};

/** The actor's own note; nothing noted where there is none. */
export const readDeskNote = async ({ prisma }: Database, actor: Actor): Promise<DeskNote> =>
  (await prisma.deskNote.findUnique({ where: { accountId: actor.id } })) ?? nothing;

export type NoteOnDesk = {
  /** Decisions up to this moment were seen. It never goes back. */
  readonly decisionsSeenUntil?: Date | null | undefined;
  /** Reviews that were taken back up to this moment were seen. It never goes back. */
  readonly takenBackSeenUntil?: Date | null | undefined;
  /** The sample article was opened; the first time stays. */
  readonly sampleOpened?: boolean | null | undefined;
  /** A passage of the sample article was selected; the first time stays. */
  readonly passageSelected?: boolean | null | undefined;
  /** A record was seen; the first time stays. */
  readonly recordSeen?: boolean | null | undefined;
  /** Whether the first-run guide is put away. */
  readonly guideDismissed?: boolean | null | undefined;
};

type FirstTimes = Pick<NoteOnDesk, 'sampleOpened' | 'passageSelected' | 'recordSeen'>;

const noteFirstTimes = async (
  sql: Sql,
  accountId: string,
  { sampleOpened, passageSelected, recordSeen }: FirstTimes,
): Promise<void> => {
  const now = new Date();
  const { deskNote } = sql;
  if (sampleOpened)
    await deskNote.updateMany({ where: { accountId, sampleOpenedAt: null }, data: { sampleOpenedAt: now } });
  if (passageSelected)
    await deskNote.updateMany({
      where: { accountId, passageSelectedAt: null },
      data: { passageSelectedAt: now },
    });
  if (recordSeen)
    await deskNote.updateMany({ where: { accountId, recordSeenAt: null }, data: { recordSeenAt: now } });
};

const aheadIssues = (
  seen: Pick<NoteOnDesk, 'decisionsSeenUntil' | 'takenBackSeenUntil'>,
): readonly Issue[] => {
  const isAhead = (until: Date | null | undefined) => until != null && until.getTime() > Date.now() + 60_000;
  return [
    ...(isAhead(seen.decisionsSeenUntil)
      ? [issue(['decisionsSeenUntil'], 'OUT_OF_RANGE', 'What is yet to be decided was not seen.')]
      : []),
    ...(isAhead(seen.takenBackSeenUntil)
      ? [issue(['takenBackSeenUntil'], 'OUT_OF_RANGE', 'What is yet to be taken back was not seen.')]
      : []),
  ];
};

/** Notes what the actor has seen or put away; what is left out stays. Throws Invalid for what is yet to come. */
export const noteOnDesk = async (
  db: Database,
  actor: Actor,
  { decisionsSeenUntil, takenBackSeenUntil, guideDismissed, ...seen }: NoteOnDesk,
): Promise<string> => {
  refuseIf(aheadIssues({ decisionsSeenUntil, takenBackSeenUntil }));
  return transaction(db, async (sql) => {
    const accountId = actor.id;
    await sql.deskNote.createMany({ data: { accountId }, skipDuplicates: true });
    if (decisionsSeenUntil != null)
      await sql.$executeRaw`
        update desk_note set decisions_seen_at = greatest(decisions_seen_at, ${decisionsSeenUntil}::timestamptz)
        where account_id = ${accountId}`;
    if (takenBackSeenUntil != null)
      await sql.$executeRaw`
        update desk_note set taken_back_seen_at = greatest(taken_back_seen_at, ${takenBackSeenUntil}::timestamptz)
        where account_id = ${accountId}`;
    await noteFirstTimes(sql, accountId, seen);
    if (guideDismissed != null)
      await sql.deskNote.update({
        where: { accountId },
        data: { guideDismissedAt: guideDismissed ? new Date() : null },
        select: { accountId: true },
      });
    return accountId;
  });
};
