import { usePrints } from '../../lib/prints.ts';
import { useSay } from '../../messages/say.tsx';
import styles from './retraction.module.css';
import type { RetractionEntry } from './retraction-document.ts';
import { Why } from './retractions.tsx';

/** Warns of a claim whose article was retracted or corrected by its outlet, with the words of the notice. */
export function TakenBackNote({ entries }: { readonly entries: readonly RetractionEntry[] }) {
  const say = useSay();
  const { moment } = usePrints();
  if (entries.length === 0) return null;
  return (
    <div role="note" className={styles.warning} aria-label={say('retraction.entries')}>
      {entries.map((entry) => (
        <p key={entry.id}>
          <strong>
            {say(
              entry.kind === 'CORRECTION' ? 'retraction.onClaim.CORRECTION' : 'retraction.onClaim.RETRACTION',
              {
                count: entry.claimCount,
                when: moment(entry.at),
              },
            )}
          </strong>{' '}
          <Why entry={entry} />
        </p>
      ))}
    </div>
  );
}
