import { Alert, Anchor } from '@mantine/core';
import { TextLink } from '../../components/links.tsx';
import { paths } from '../../lib/paths.ts';
import { usePrints } from '../../lib/prints.ts';
import { useSay } from '../../messages/say.tsx';
import { type RetractionEntry, useRetractions } from './retraction-document.ts';

/** What was retracted, corrected and reinstated of an article, newest first; nothing where nothing was. */
export function Retractions({ article }: { readonly article: string }) {
  const { data } = useRetractions(article);
  return <RetractionList entries={data?.retractions ?? []} />;
}

/** What was retracted, corrected and reinstated; nothing where nothing was. */
export function RetractionList({ entries }: { readonly entries: readonly RetractionEntry[] }) {
  const say = useSay();
  if (entries.length === 0) return null;
  return (
    <Alert color="red" variant="outline" title={say('retraction.entries')}>
      <ul aria-label={say('retraction.entries')} style={{ margin: 0, paddingInlineStart: '1.2em' }}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
    </Alert>
  );
}

function Entry({ entry }: { readonly entry: RetractionEntry }) {
  const say = useSay();
  const { moment } = usePrints();
  const { kind, claimCount: count } = entry;
  const who = entry.by?.name ?? say('review.somebody');
  return (
    <li>
      {say(`retraction.entered.${kind}`, { count, who, when: moment(entry.at) })}{' '}
      {entry.firstBy && say('retraction.seconds', { who: entry.firstBy.name })} <Why entry={entry} />
    </li>
  );
}

/** Why something was taken back, and the notice of it, with its words. */
export function Why({ entry }: { readonly entry: RetractionEntry }) {
  const say = useSay();
  const { reason, noticeUrl, notice, isInForce } = entry;
  return (
    <>
      {say('retraction.because', { reason })} {!isInForce && <strong>{say('retraction.waits')}</strong>}{' '}
      {noticeUrl && (
        <Anchor href={noticeUrl} rel="noreferrer" target="_blank" inherit underline="always">
          {say('retraction.notice')}
        </Anchor>
      )}
      {notice && (
        <>
          {' '}
          <q dir="auto">{notice.exact}</q>{' '}
          <TextLink href={paths.article(notice.revision.article.id)} dir="auto">
            {notice.revision.article.headline}
          </TextLink>
        </>
      )}
    </>
  );
}
