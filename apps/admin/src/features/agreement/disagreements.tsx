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

/** The claims that are compared with none, since their words have no sure place in the newest text. */
export function Unplaced({
  article,
  claims,
}: {
  readonly article: string;
  readonly claims: Agreement['unplaced'];
}) {
  const say = useSay();
  const names = useNames();
  return (
    <Section title={say('agreement.unplaced')}>
      <Text size="sm">{say('agreement.unplacedHelp')}</Text>
      <ul className={styles.rows}>
        {claims.map((claim) => (
          <li key={claim.id} className={styles.row}>
            <Text size="sm" component="div">
              <Say
                id="agreement.unplacedClaim"
                values={{
                  claim: names.claim(claim),
                  passage: (quoted: ReactNode[]) => (
                    <TextLink href={paths.article(article, claim.id)}>{quoted}</TextLink>
                  ),
                  words: claim.passage.exact,
                }}
              />
            </Text>
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
