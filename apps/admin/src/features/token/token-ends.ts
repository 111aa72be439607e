/** How long a new token may be used. */
export type Term = '30' | '90' | '365' | 'DAY' | 'NEVER';

/** Terms in the order of a select. */
export const terms = ['30', '90', '365', 'DAY', 'NEVER'] as const satisfies readonly Term[];

/**
 * The moment from which on a token is refused, as the API takes it; null for never. A chosen day (YYYY-MM-DD) counts to
 * its end where its maker is. Undefined for what is no day.
 */
export function endOf(term: Term, lastDay: string, now: Date): string | null | undefined {
  if (term === 'NEVER') return null;
  if (term === 'DAY') {
    const end = new Date(`${lastDay}T23:59:59`);
    return Number.isNaN(end.getTime()) ? undefined : end.toISOString();
  }
  return new Date(now.getTime() + Number(term) * 86_400_000).toISOString();
}

/** Whether a token has ended. */
export const hasEnded = (expiresAt: string | null | undefined, now: Date): boolean =>
  typeof expiresAt === 'string' && new Date(expiresAt) <= now;
