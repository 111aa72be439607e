import type { ReactNode } from 'react';
import styles from './abreast.module.css';

/**
 * Short controls side by side. Mantine's own grid writes a style sheet for each that is shown, for which the whole page is
 * gone through: that is felt where a form opens on a desk.
 */
export function Abreast({ children }: { readonly children: ReactNode }) {
  return <div className={styles.abreast}>{children}</div>;
}
