import { Text } from '@mantine/core';
import { Asked } from '../../components/asked.tsx';
import { TextLink } from '../../components/links.tsx';
import { Section } from '../../components/page.tsx';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import styles from '../list/rows.module.css';
import { type LikelyPair, surest, useLikelyDuplicates } from './use-duplicates.ts';

/** The likeliest pairs of records that may be one, with the way to all of them; nothing where there is none. */
export function LikelyDuplicates() {
  const say = useSay();
  return (
    <Asked query={useLikelyDuplicates()} label={say('duplicate.loading')}>
      {({ nodes, totalCount }) =>
        totalCount > 0 && (
          <Section title={say('duplicate.title')} note={totalCount}>
            <ul className={styles.rows} aria-label={say('duplicate.title')}>
              {nodes.map((pair) => (
                <Pair key={`${pair.record.id} ${pair.other.id}`} pair={pair} />
              ))}
            </ul>
            <TextLink href={paths.duplicates()} w="fit-content">
              {say('duplicate.all')}
            </TextLink>
          </Section>
        )
      }
    </Asked>
  );
}

function Pair({ pair: { score, record, other } }: { readonly pair: LikelyPair }) {
  const say = useSay();
  return (
    <li className={styles.row}>
      <TextLink href={paths.duplicates(record.id)}>
        {say('duplicate.pair', { record: record.caption, other: other.caption })}
      </TextLink>
      <Text component="div" size="sm" c="dimmed">
        {say('duplicate.score', { score: Math.min(score, surest) })}
      </Text>
    </li>
  );
}
