import { type List, type ListView, listView, viewIssues } from '@chancery/domain';

const parts = ['name', 'where', 'columns', 'order', 'all'] as const;

/** Whether an address says which view it shows, and does not leave it to the account's default. */
export const saysView = (address: URLSearchParams): boolean => parts.some((part) => address.has(part));

// A dot parts what a condition is made of, so that those within values are written as %2E.
const part = (value: string): string => encodeURIComponent(value).replaceAll('.', '%2E');

/** The query of an address that shows a view; `all` where nothing else says that it is no default. */
export function addressOf({ name, conditions, columns, order }: ListView): URLSearchParams {
  const address = new URLSearchParams();
  if (name !== null) address.set('name', name);
  for (const { field, test, values } of conditions)
    address.append('where', [field, test, ...values.map(part)].join('.'));
  if (columns.length > 0) address.set('columns', columns.join('.'));
  if (order) address.set('order', `${order.field}.${order.direction}`);
  if (!saysView(address)) address.set('all', '1');
  return address;
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a crafted address; the check of the whole view decides
  }
};

const split = (text: string | null): readonly string[] => (text ? text.split('.') : []);

/** The view that an address shows; null where it shows none that the list has. */
export function viewOfAddress(list: List, address: URLSearchParams): ListView | null {
  const [field, direction] = split(address.get('order'));
  const read = listView.safeParse({
    name: address.get('name') || null,
    conditions: address.getAll('where').map((text) => {
      const [of, test, ...values] = split(text);
      return { field: of, test, values: values.map(decoded) };
    }),
    columns: split(address.get('columns')),
    order: field ? { field, direction } : null,
  });
  return read.success && viewIssues(list, read.data).length === 0 ? read.data : null;
}
