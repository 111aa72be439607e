import Big from 'big.js';
import type { Amount } from './amount.ts';

/** The answer to a question about something vague. */
export type Comparison = 'CERTAINLY' | 'POSSIBLY' | 'NO';

const knownCurrency = (amount: Amount, currency: string): Comparison => {
  if (amount.currency === currency) return amount.currencyUncertain ? 'POSSIBLY' : 'CERTAINLY';
  return amount.currency === null || amount.currencyUncertain ? 'POSSIBLY' : 'NO';
};

/** Whether an amount is at least so much. An open or approximate bound, or an unsaid currency, is only possible. */
export const isAtLeast = (
  amount: Amount,
  least: { readonly value: string; readonly currency: string },
): Comparison => {
  const money = knownCurrency(amount, least.currency);
  const lower = amount.value ?? amount.lower;
  const upper = amount.value ?? amount.upper;
  const reaches =
    upper === null ||
    Big(upper).gt(least.value) ||
    (Big(upper).eq(least.value) && (amount.value !== null || amount.upperInclusive));
  if (money === 'NO' || (!reaches && !(amount.approximate && amount.value !== null))) return 'NO';
  const certain =
    lower !== null && Big(lower).gte(least.value) && !(amount.approximate && amount.value !== null);
  return certain && money === 'CERTAINLY' ? 'CERTAINLY' : 'POSSIBLY';
};
