import { Dial } from '../../components/dial.tsx';
import { TextLink } from '../../components/links.tsx';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { usePrints } from '../../lib/prints.ts';
import { isMessageId } from '../../messages/catalogue.ts';
import { useSay } from '../../messages/say.tsx';
import styles from './duplicate.module.css';
import type { Evidence, PossiblePair } from './use-duplicates.ts';

/** What speaks for two records being one, and against it: each part with what either has. */
export function PairEvidence({ pair, label }: { readonly pair: PossiblePair; readonly label: string }) {
  return (
    <ul className={styles.evidence} aria-label={label}>
      {pair.evidence.map((each) => (
        <li
          key={`${each.part} ${each.sign} ${each.about} ${each.ofRecord} ${each.neighbour?.id}`}
          className={each.weight < 0 ? styles.against : undefined}
        >
          <Sign pair={pair} evidence={each} />
          <Either evidence={each} />
        </li>
      ))}
    </ul>
  );
}

function Sign({ pair, evidence }: { readonly pair: PossiblePair; readonly evidence: Evidence }) {
  const say = useSay();
  const names = useNames();
  const { decimal } = usePrints();
  const { part, sign, about, weight } = evidence;
  const code = `${part}.${sign}`;
  const id = `duplicate.sign.${code}`;
  return (
    <div className={styles.sign}>
      {about !== null && (
        <strong>{part === 'IDENTIFIER' ? <bdi>{about}</bdi> : names.field(pair.record.kind, about)}</strong>
      )}
      <span>{isMessageId(id) ? say(id) : sign}</span>
      <Dial label={say('duplicate.weight')} value={decimal(String(weight))} strong={weight < 0} />
    </div>
  );
}

function Either({ evidence: { ofRecord, ofOther, neighbour } }: { readonly evidence: Evidence }) {
  if (neighbour)
    return (
      <TextLink href={paths.record(neighbour.id)} dir="auto">
        {neighbour.caption}
      </TextLink>
    );
  return (
    <div className={styles.both}>
      <span dir="auto">{ofRecord}</span>
      <span dir="auto">{ofOther}</span>
    </div>
  );
}
