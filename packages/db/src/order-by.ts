import { sha256 } from './hash.ts';

/** What a list is ordered by, and which way. */
export type OrderBy<Field extends string = string> = {
  readonly field: Field;
  readonly direction: 'ASC' | 'DESC';
};

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, given]) => given != null)
          .sort(([one], [other]) => (one < other ? -1 : 1)),
      )
    : value;

/**
 * Names a list in its order and narrowed as it is, so that a cursor of another one is refused; however the filter was
 * written down.
 */
export const listNameOf = (name: string, filter: object | null): string => {
  const asked = JSON.stringify(filter ?? {}, inOrder);
  return asked === '{}' ? name : `${name} ${sha256(asked).slice(0, 16)}`;
};
