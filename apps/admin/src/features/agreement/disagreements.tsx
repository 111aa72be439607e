import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { TextLink } from '../../components/links.tsx';
import { Section } from '../../components/page.tsx';
import { useWordsOfValue } from '../../fields/words-of-value.ts';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { Say, useSay } from '../../messages/say.tsx';
import styles from '../list/rows.module.css';
import type { Agreement } from './agreement-document.ts';

type Disagreement = Agreement['disagreements'][number];
type Disagreed = NonNullable<Disagreement['one']>;

/** Every place where two readings differ, with the words in the article. */
export function Disagreements({
  article,
  disagreements,
  one,
  other,
}: {
  readonly article: string;
  readonly disagreements: readonly Disagreement[];
  readonly one: string;
  readonly other: string;
}) {
  const say = useSay();
  return (
    <Section title={say('agreement.differ')}>
      {disagreements.length === 0 && <Text size="sm">{say('agreement.nowhere')}</Text>}
      <ul className={styles.rows}>
        {disagreements.map((each) => (
          <li key={`${each.layer} ${each.one?.id} ${each.other?.id}`} className={styles.row}>
            <Text fw={600} size="sm">
              {say(each.layer ? `agreement.layer.${each.layer}` : 'agreement.onlyOne')}
            </Text>
            <Side article={article} name={one} claim={each.one} />
            <Side article={article} name={other} claim={each.other} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Side({
  article,
  name,
  claim,
}: {
  readonly article: string;
  readonly name: string;
  readonly claim: Disagreed | null;
}) {
  const names = useNames();
  const wordsOf = useWordsOfValue();
  if (!claim) return null;
  const { value, snak, polarity, realisation, certainty } = claim;
  return (
    <Text size="sm" component="div">
      <Say
        id="agreement.side"
        values={{
          name,
          claim: names.claim(claim),
          value: value ? wordsOf(value) : names.constantInside(snak),
          polarity: names.constantInside(polarity),
          realisation: names.constantInside(realisation),
          certainty: names.constantInside(certainty),
          passage: (quoted: ReactNode[]) => (
            <TextLink href={paths.article(article, claim.id)}>{quoted}</TextLink>
          ),
          words: claim.passage.exact,
        }}
      />
    </Text>
  );
}
