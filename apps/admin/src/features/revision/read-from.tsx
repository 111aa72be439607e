import { Anchor, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import { usePrints } from '../../lib/prints.ts';
import { useSay } from '../../messages/say.tsx';
import type { DeskArticle } from '../article/article-document.ts';

type Original = NonNullable<DeskArticle['revision']['original']>;

const kilobyte = 1000;

/** Out of what a text was read, with the bytes themselves to look at; nothing where it was pasted. */
export function ReadFrom({ original }: { readonly original: Original | null | undefined }) {
  const say = useSay();
  const prints = usePrints();
  const intl = useIntl();
  if (!original) return null;
  const { url, at, size, path, isTextAsRead } = original;
  const moment = prints.moment(at);
  const inKilobytes = intl.formatNumber(Math.ceil(size / kilobyte), { style: 'unit', unit: 'kilobyte' });
  return (
    <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
      {url === null || url === undefined
        ? say('revision.readFromFile', { moment })
        : say('revision.readFromAddress', { url, moment })}{' '}
      {!isTextAsRead && <>{say('revision.changedByEditor')} </>}
      <Anchor href={path} download underline="always" inherit>
        {say('revision.download', { size: inKilobytes })}
      </Anchor>
    </Text>
  );
}
