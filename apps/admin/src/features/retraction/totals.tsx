import { Text } from '@mantine/core';
import { Asked as Answered } from '../../components/asked.tsx';
import { TextLink } from '../../components/links.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { type Asked, useLinkTotals } from './retraction-document.ts';

/** How many links lead to records, before and after a retraction. */
export function Totals({ asked }: { readonly asked: Asked }) {
  const say = useSay();
  const names = useNames();
  const query = useLinkTotals(asked);
  return (
    <Answered query={query} label={say('retraction.loading')}>
      {({ pages }) => {
        const totals = pages.flatMap(({ nodes }) => nodes);
        if (totals.length === 0) return null;
        return (
          <div>
            <Text fw={600} component="h2">
              {say('retraction.totals')}
            </Text>
            <ul aria-label={say('retraction.totals')}>
              {totals.map(({ record, name, before, after }) => (
                <li key={`${record.id} ${name}`}>
                  <TextLink href={paths.record(record.id)} dir="auto">
                    {record.caption}
                  </TextLink>
                  {' · '}
                  {say('retraction.total', { name: names.reverse(name), before, after })}
                </li>
              ))}
            </ul>
            {query.hasNextPage && (
              <LoadMore pages={query} shown={totals.length} total={pages[0]?.totalCount ?? 0} />
            )}
          </div>
        );
      }}
    </Answered>
  );
}
