import { Text } from '@mantine/core';
import { Dial } from '../../components/dial.tsx';
import { TextLink } from '../../components/links.tsx';
import type { ClaimWordsFragment } from '../../generated/graphql.ts';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { Say, useSay } from '../../messages/say.tsx';
import styles from './words.module.css';

type Chain = Pick<ClaimWordsFragment, 'chain' | 'chainEnds'>;

/** Who said it through whom: from the article's own voice down to the origin, as steps. */
export function ChainSteps({ chain, chainEnds }: Chain) {
  const say = useSay();
  const { constantInside } = useNames();
  const links = [...chain].sort((one, other) => one.position - other.position);
  return (
    <>
      <ol className={styles.steps} aria-label={say('trouble.chain')}>
        {links.map((link) => (
          <li key={link.position}>
            <Source link={link} /> <Dial value={link.sourceKind} />{' '}
            {link.read && <Dial value={say('claim.read')} />}
            {link.cue && (
              <div className={styles.cue} dir="auto">
                {say('fields.quoted', { words: link.cue.exact })}
              </div>
            )}
            {link.toNext && (
              <Text component="div" size="sm" c="dimmed">
                {'↓'} {constantInside(link.toNext)}
              </Text>
            )}
          </li>
        ))}
      </ol>
      <Text size="sm" c="dimmed">
        {say('claim.chainEndsHow', { how: constantInside(chainEnds) })}
      </Text>
    </>
  );
}

type Voice = Pick<Chain['chain'][number], 'source' | 'sourceKind' | 'described' | 'office'>;

/** One voice of a chain, as the article names it. */
export function Source({ link }: { readonly link: Voice }) {
  const { office } = link;
  const source = <Named key="source" link={link} />;
  return office ? <Say id="claim.inOffice" values={{ source, office }} /> : source;
}

function Named({ link: { source, sourceKind, described } }: { readonly link: Voice }) {
  const say = useSay();
  if (source)
    return (
      <TextLink href={paths.record(source.id)} dir="auto">
        {source.caption}
      </TextLink>
    );
  if (described !== null) return <bdi>{described}</bdi>;
  return say(sourceKind === 'AUTHOR_VOICE' ? 'claim.theArticle' : 'claim.notNamed');
}
