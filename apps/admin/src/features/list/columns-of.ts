import type { List, ListView } from '@chancery/domain';

/** The columns of a view: those that it names, else the list's usual ones. */
export const columnsOf = (list: List, { columns }: ListView): readonly string[] =>
  columns.length > 0 ? columns : list.columns;
