import { Text } from '@mantine/core';
import { TextLink } from '../../components/links.tsx';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { BeforeAndAfter } from './before-and-after.tsx';
import styles from './retraction.module.css';
import type { Preview } from './retraction-document.ts';

type Resting = Preview['records'][number];

/** Every field and link that rests on the claims, before and after. */
export function RetractionPreview({ preview }: { readonly preview: Preview }) {
  const say = useSay();
  const { kind, claimCount, heldCount, recordCount, records } = preview;
  const counted = { claims: claimCount - heldCount, records: recordCount };
  return (
    <>
      <Text role="status">
        {(claimCount === 0 || heldCount < claimCount) &&
          say(kind === 'REINSTATEMENT' ? 'retraction.wouldCount' : 'retraction.wouldFall', counted)}{' '}
        {heldCount > 0 && say('retraction.alsoHeld', { count: heldCount })}
      </Text>
      {records.map((resting) => (
        <RestingRecord key={resting.record.id} resting={resting} />
      ))}
    </>
  );
}

function RestingRecord({ resting }: { readonly resting: Resting }) {
  const say = useSay();
  const { record, caption, fields } = resting;
  return (
    <article className={styles.record} aria-label={record.caption}>
      <TextLink href={paths.record(record.id)} dir="auto" fw={600}>
        {record.caption}
      </TextLink>
      {caption !== record.caption && (
        <Text size="sm">{say('retraction.wouldBeCalled', { name: caption })}</Text>
      )}
      {fields.length === 0 ? (
        <Text size="sm" c="dimmed">
          {say('retraction.noField')}
        </Text>
      ) : (
        <div className={styles.fields}>
          {fields.map((field) => (
            <BeforeAndAfter key={field.field} kind={record.kind} field={field} of={record.caption} />
          ))}
        </div>
      )}
    </article>
  );
}
