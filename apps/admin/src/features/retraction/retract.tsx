import { Asked as Answered } from '../../components/asked.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import type { RetractionKind } from '../../generated/graphql.ts';
import { useSay } from '../../messages/say.tsx';
import { RetractForm, wouldPlace } from './retract-form.tsx';
import styles from './retraction.module.css';
import {
  type Asked,
  type RetractionEntry,
  type Source,
  useClaimsOfSource,
  useRetractionPreview,
} from './retraction-document.ts';
import { RetractionPreview } from './retraction-preview.tsx';
import { Totals } from './totals.tsx';
import { useTaking } from './use-taking.ts';

/** What a source takes back, and beside it all that rested on that, before it is done. */
export function Retract({
  source,
  begins,
  entries,
}: {
  readonly source: Source;
  /** What was taken back of it before. */
  readonly entries: readonly RetractionEntry[];
  /** What is chosen at first. */
  readonly begins: RetractionKind;
}) {
  const say = useSay();
  const taking = useTaking(source, begins);
  const { kind, claims, retraction } = taking.taking;
  const choices = useClaimsOfSource(source, kind === 'CORRECTION');
  const asked: Asked | null =
    kind === 'CORRECTION'
      ? claims.length > 0
        ? { kind, source, claims, retraction: null }
        : null
      : { kind, source, claims: null, retraction: kind === 'REINSTATEMENT' ? retraction : null };
  const preview = useRetractionPreview(asked);
  return (
    <div className={styles.beside}>
      <RetractForm
        source={source}
        taking={taking}
        choices={choices}
        entries={entries}
        preview={asked && !preview.isPlaceholderData ? (preview.data ?? null) : null}
      />
      <section id={wouldPlace} aria-label={say('identity.would')} className={styles.would}>
        {asked ? (
          <Answered query={preview} label={say('retraction.loading')}>
            {(found) =>
              found && (
                <>
                  <RetractionPreview preview={found} />
                  {preview.hasNextPage && (
                    <LoadMore pages={preview} shown={found.records.length} total={found.recordCount} />
                  )}
                  <Totals asked={asked} />
                </>
              )
            }
          </Answered>
        ) : (
          say('retraction.choose')
        )}
      </section>
    </div>
  );
}
