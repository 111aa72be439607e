import { useNames } from '../lib/names.ts';
import { useSay } from '../messages/say.tsx';
import styles from './dial.module.css';

/** A small labelled sign, such as how sure a source is. The words say it; colour adds nothing. */
export function Dial({
  label,
  value,
  stored = false,
  strong = false,
  alarming = false,
}: {
  /** What is measured: "Certainty". Left out where the value speaks for itself. */
  readonly label?: string;
  /** A constant of the contract, or words. */
  readonly value: string;
  /** Whether the words are stored ones, which stay as they are though they look like a constant: a code, a name. */
  readonly stored?: boolean;
  /** For what a reader must not overlook: a denial, a supposition. */
  readonly strong?: boolean;
  /** For what is missed, and to be asked for: it stands out from all around it. */
  readonly alarming?: boolean;
}) {
  const { constant } = useNames();
  return (
    <span
      className={[styles.dial, strong && styles.strong, alarming && styles.alarming]
        .filter(Boolean)
        .join(' ')}
    >
      {label && <span className={styles.name}>{label}</span>} <bdi>{stored ? value : constant(value)}</bdi>
    </span>
  );
}

type Said = { readonly polarity: string; readonly realisation: string; readonly certainty: string };

/** The three dials of a claim, the usual ones left quiet. */
export function Dials({ polarity, realisation, certainty }: Said) {
  const say = useSay();
  return (
    <>
      {polarity === 'NEGATIVE' && <Dial value={say('components.denied')} strong />}
      <Dial
        label={say('components.realisation')}
        value={realisation}
        strong={realisation === 'HYPOTHETICAL'}
      />
      <Dial label={say('components.certainty')} value={certainty} />
    </>
  );
}
