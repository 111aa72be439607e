import { Text } from '@mantine/core';
import { Dial } from '../../components/dial.tsx';
import { TextLink } from '../../components/links.tsx';
import type { ClaimWordsFragment } from '../../generated/graphql.ts';
import { words } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import styles from './words.module.css';

type Chain = Pick<ClaimWordsFragment, 'chain' | 'chainEnds'>;

/** Who said it through whom: from the article's own voice down to the origin, as steps. */
export function ChainSteps({ chain, chainEnds }: Chain) {
  const links = [...chain].sort((one, other) => one.position - other.position);
  return (
    <>
      <ol className={styles.steps} aria-label="Who said it, through whom">
        {links.map((link) => (
          <li key={link.position}>
            <Source link={link} /> <Dial value={link.sourceKind} /> {link.read && <Dial value="Read" />}
            {link.cue && (
              <div className={styles.cue} dir="auto">
                “{link.cue.exact}”
              </div>
            )}
            {link.toNext && (
              <Text component="div" size="sm" c="dimmed">
                ↓ {words(link.toNext).toLowerCase()}
              </Text>
            )}
          </li>
        ))}
      </ol>
      <Text size="sm" c="dimmed">
        The chain ends: {words(chainEnds).toLowerCase()}
      </Text>
    </>
  );
}

function Source({ link }: { readonly link: Chain['chain'][number] }) {
  const office = link.office ? `, ${link.office}` : '';
  if (link.source)
    return (
      <>
        <TextLink href={paths.record(link.source.id)} dir="auto">
          {link.source.caption}
        </TextLink>
        {office}
      </>
    );
  return (
    <span dir="auto">
      {link.described ?? (link.sourceKind === 'AUTHOR_VOICE' ? 'The article' : 'Not named')}
      {office}
    </span>
  );
}
