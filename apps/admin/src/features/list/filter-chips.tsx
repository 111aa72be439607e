import type { List, ListView, ViewCondition } from '@chancery/domain';
import { CloseButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { useNames } from '../../lib/names.ts';
import { usePrints } from '../../lib/prints.ts';
import { useSay } from '../../messages/say.tsx';
import styles from './rows.module.css';
import { testMessage } from './test-message.ts';

const CaptionsDocument = graphql(`
  query Captions($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on Record {
        id
        caption
      }
      ... on Account {
        id
        name
      }
    }
  }
`);

const byId: ReadonlySet<string> = new Set(['link', 'account']);

/** What records and accounts are called that conditions name by their ids. */
function useCaptions(list: List, conditions: readonly ViewCondition[]): ReadonlyMap<string, string> {
  const named = conditions.filter(({ field }) => byId.has(list.fields[field]?.type.name ?? ''));
  const ids = [...new Set(named.flatMap(({ values }) => values))].sort();
  const { data } = useQuery({
    queryKey: ['captions', ids],
    queryFn: () => request(CaptionsDocument, { ids }),
    enabled: ids.length > 0,
  });
  const captions = new Map<string, string>();
  for (const node of data?.nodes ?? []) {
    if (node && 'caption' in node) captions.set(node.id, node.caption);
    if (node && 'name' in node) captions.set(node.id, node.name);
  }
  return captions;
}

/** The conditions of a view, each of which can be taken away. */
export function FilterChips({
  list,
  view,
  onChange,
}: {
  readonly list: List;
  readonly view: ListView;
  readonly onChange: (view: ListView) => void;
}) {
  const say = useSay();
  const prints = usePrints();
  const { listField, constant } = useNames();
  const captions = useCaptions(list, view.conditions);
  if (view.conditions.length === 0) return null;
  const named = ({ field, test, values }: ViewCondition): string => {
    if (test === 'AT_LEAST' || test === 'AT_MOST') return values.join(' ');
    const isLanguage = list.fields[field]?.type.name === 'language';
    return prints.list(
      values.map((value) => captions.get(value) ?? (isLanguage ? prints.language(value) : constant(value))),
    );
  };
  return (
    <ul className={styles.chips} aria-label={say('list.filters')}>
      {view.conditions.map((condition, at) => {
        const label = say('list.chip', {
          field: listField(list.name, condition.field),
          test: say(testMessage(list.fields[condition.field], condition.test)),
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
