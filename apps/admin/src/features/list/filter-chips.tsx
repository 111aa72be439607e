import type { KindName, ListView, ViewCondition } from '@chancery/domain';
import { CloseButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { graphql } from '../../generated/index.ts';
import { apiKind } from '../../lib/format.ts';
import { request } from '../../lib/graphql.ts';
import { useNames } from '../../lib/names.ts';
import { usePrints } from '../../lib/prints.ts';
import { useSay } from '../../messages/say.tsx';
import styles from './rows.module.css';

const CaptionsDocument = graphql(`
  query Captions($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on Record {
        id
        caption
      }
    }
  }
`);

const isId = (value: string): boolean => /^[\da-f]{8}-[\da-f-]{27}$/u.test(value);

/** What records are called that conditions name by their ids. */
function useCaptions(conditions: readonly ViewCondition[]): ReadonlyMap<string, string> {
  const ids = [...new Set(conditions.flatMap(({ values }) => values.filter(isId)))].sort();
  const { data } = useQuery({
    queryKey: ['captions', ids],
    queryFn: () => request(CaptionsDocument, { ids }),
    enabled: ids.length > 0,
  });
  const captions = new Map<string, string>();
  for (const node of data?.nodes ?? []) if (node && 'caption' in node) captions.set(node.id, node.caption);
  return captions;
}

/** The conditions of a view, each of which can be taken away. */
export function FilterChips({
  kind,
  view,
  onChange,
}: {
  readonly kind: KindName;
  readonly view: ListView;
  readonly onChange: (view: ListView) => void;
}) {
  const say = useSay();
  const { list } = usePrints();
  const { field, constant } = useNames();
  const captions = useCaptions(view.conditions);
  if (view.conditions.length === 0) return null;
  const named = ({ test, values }: ViewCondition): string =>
    test === 'AT_LEAST' || test === 'AT_MOST'
      ? values.join(' ')
      : list(values.map((value) => captions.get(value) ?? constant(value)));
  return (
    <ul className={styles.chips} aria-label={say('list.filters')}>
      {view.conditions.map((condition, at) => {
        const label = say('list.chip', {
          field: field(apiKind(kind), condition.field),
          test: say(`list.test.${condition.test}`),
          values: named(condition),
        });
        return (
          <li key={`${condition.field} ${condition.test} ${condition.values.join()}`} className={styles.chip}>
            <span>{label}</span>
            <CloseButton
              size="xs"
              aria-label={say('list.removeFilter', { filter: label })}
              onClick={() =>
                onChange({ ...view, conditions: view.conditions.filter((_, place) => place !== at) })
              }
            />
          </li>
        );
      })}
    </ul>
  );
}
