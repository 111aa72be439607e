import { Stack } from '@mantine/core';
import { Asked } from '../../components/asked.tsx';
import { TextLink } from '../../components/links.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import type { HeldAroundFragment } from '../../generated/graphql.ts';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { BeforeAndAfter } from '../retraction/before-and-after.tsx';
import type { Preview } from './preview-document.ts';
import { useResting } from './preview-document.ts';

const keysOf = (values: readonly HeldAroundFragment[]): string => values.map(({ key }) => key).join(' ');

/** The other records that would hold something else if two were one, field by field. */
export function RestingRecords({ preview: { record, other } }: { readonly preview: Preview }) {
  const say = useSay();
  const query = useResting(record.id, other.id);
  return (
    <Asked query={query} label={say('identity.loading')}>
      {({ pages }) => {
        const some = pages.flatMap(({ nodes }) => nodes);
        return (
          <>
            <ul aria-label={say('identity.othersChanged')}>
              {some.map(({ record: { id, kind, caption }, differences }) => (
                <li key={id}>
                  <TextLink href={paths.record(id)} dir="auto">
                    {caption}
                  </TextLink>
                  <Stack gap="xs">
                    {differences.map((each) => (
                      <BeforeAndAfter
                        key={each.field}
                        kind={kind}
                        field={{ ...each, changes: keysOf(each.before) !== keysOf(each.after) }}
                        of={caption}
                      />
                    ))}
                  </Stack>
                </li>
              ))}
            </ul>
            {query.hasNextPage && (
              <LoadMore pages={query} shown={some.length} total={pages[0]?.totalCount ?? 0} />
            )}
          </>
        );
      }}
    </Asked>
  );
}
