'use client';
import { useRouter, useSearchParams } from 'next/navigation';
import { Asked } from '../../components/asked.tsx';
import { TextLink } from '../../components/links.tsx';
import { NothingHere } from '../../components/nothing-here.tsx';
import { Page } from '../../components/page.tsx';
import { RecordPicker } from '../../fields/record-picker.tsx';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { type RecordAnswer, useRecord } from '../record/use-record.ts';
import { SignedIn } from '../session/signed-in.tsx';
import { JudgeForm } from './judge-form.tsx';
import { MergeTable } from './merge-table.tsx';
import { MergeWarnings } from './merge-warnings.tsx';
import { usePreview } from './preview-document.ts';
import { WouldChange } from './would-change.tsx';

/** A record beside another one of its kind, and what would come of making them one. For reviewers. */
export function MergePage({ id }: { readonly id: string }) {
  const say = useSay();
  return (
    <SignedIn title={say('identity.title')} role="REVIEWER">
      {() => <Loaded id={id} />}
    </SignedIn>
  );
}

function Loaded({ id }: { readonly id: string }) {
  const say = useSay();
  const query = useRecord(id);
  if (query.data === null) return <NothingHere what="record" />;
  return (
    <Page
      title={say('identity.title')}
      above={
        query.data && (
          <TextLink href={paths.record(query.data.id)} dir="auto">
            {query.data.caption}
          </TextLink>
        )
      }
    >
      <Asked query={query} label={say('record.loading')}>
        {(record) => record && <Beside record={record} />}
      </Asked>
    </Page>
  );
}

function Beside({ record }: { readonly record: RecordAnswer }) {
  const say = useSay();
  const router = useRouter();
  const asked = useSearchParams();
  const other = asked.get('with');
  const way = asked.get('way') === 'STAYS' ? 'STAYS' : 'GOES';
  const named = useRecord(other ?? record.id);
  const value = other && named.data ? { id: other, caption: named.data.caption } : null;
  const look = (id: string | null, to: 'GOES' | 'STAYS') =>
    router.replace(paths.merge(record.id, ...(id ? [{ id, way: to }] : [])), { scroll: false });
  return (
    <>
      <RecordPicker
        label={say('identity.other')}
        kinds={[record.kind]}
        findsOnly
        value={value}
        onChange={(picked) => look(picked?.id ?? null, 'GOES')}
      />
      {other && (
        <Compared
          record={way === 'GOES' ? record.id : other}
          other={way === 'GOES' ? other : record.id}
          onSwap={() => look(other, way === 'GOES' ? 'STAYS' : 'GOES')}
        />
      )}
    </>
  );
}

function Compared({
  record,
  other,
  onSwap,
}: {
  readonly record: string;
  readonly other: string;
  readonly onSwap: () => void;
}) {
  const say = useSay();
  const query = usePreview(record, other);
  const place = `identity/${[record, other].toSorted().join('/')}`;
  return (
    <>
      <Asked query={query} label={say('identity.loading')}>
        {(preview) => (
          <>
            <MergeWarnings preview={preview} />
            <WouldChange preview={preview} onSwap={onSwap} />
            <MergeTable preview={preview} />
          </>
        )}
      </Asked>
      <JudgeForm key={place} place={place} preview={query.data ?? null} />
    </>
  );
}
