import { words } from '../lib/format.ts';
import styles from './dial.module.css';

/** A small labelled sign, such as how sure a source is. The words say it; colour adds nothing. */
export function Dial({
  label,
  value,
  strong = false,
}: {
  /** What is measured: "Certainty". Left out where the value speaks for itself. */
  readonly label?: string;
  /** A constant of the contract, or words. */
  readonly value: string;
  /** For what a reader must not overlook: a denial, a supposition. */
  readonly strong?: boolean;
}) {
  return (
    <span className={strong ? `${styles.dial} ${styles.strong}` : styles.dial}>
      {label && <span className={styles.name}>{label}</span>} {words(value)}
    </span>
  );
}

type Said = { readonly polarity: string; readonly realisation: string; readonly certainty: string };

/** The three dials of a claim, the usual ones left quiet. */
export function Dials({ polarity, realisation, certainty }: Said) {
  return (
    <>
      {polarity === 'NEGATIVE' && <Dial value="Denied" strong />}
      <Dial label="Realisation" value={realisation} strong={realisation === 'HYPOTHETICAL'} />
      <Dial label="Certainty" value={certainty} />
    </>
  );
}
