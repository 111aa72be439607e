import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Asked } from '../../components/asked.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { TextLink } from '../../components/links.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { Section } from '../../components/page.tsx';
import { useWordsOfValue } from '../../fields/words-of-value.ts';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { Say, useSay } from '../../messages/say.tsx';
import styles from '../list/rows.module.css';
import { type Disagreement, useDisagreements, useUnplaced } from './agreement-document.ts';

type Disagreed = NonNullable<Disagreement['one']>;
type Reader = { readonly id: string; readonly name: string };

/** Every place where two readings differ, with the words in the article, page by page. */
export function Disagreements({
  article,
  one,
  other,
}: {
  readonly article: string;
  readonly one: Reader;
  readonly other: Reader;
}) {
  const say = useSay();
  const query = useDisagreements({ article, between: [one.id, other.id] });
  return (
    <Section title={say('agreement.differ')}>
      <Asked query={query} label={say('agreement.comparing')}>
        {({ pages }) => {
          const all = pages.flatMap(({ nodes }) => nodes);
          if (all.length === 0) return <Text size="sm">{say('agreement.nowhere')}</Text>;
          return (
            <>
              <ul className={styles.rows}>
                {all.map((each) => (
                  <li key={`${each.layer} ${each.one?.id} ${each.other?.id}`} className={styles.row}>
                    <Text fw={600} size="sm">
                      {say(each.layer ? `agreement.layer.${each.layer}` : 'agreement.onlyOne')}
                    </Text>
                    <Side article={article} name={one.name} claim={each.one} />
                    <Side article={article} name={other.name} claim={each.other} />
                  </li>
                ))}
              </ul>
              <LoadMore pages={query} shown={all.length} total={pages[0]?.totalCount ?? all.length} />
            </>
          );
        }}
      </Asked>
    </Section>
  );
}

/** The claims that are compared with none, since their words have no sure place in the newest text. */
export function Unplaced({
  article,
  between,
}: {
  readonly article: string;
  readonly between: readonly string[];
}) {
  const say = useSay();
  const names = useNames();
  const query = useUnplaced({ article, between });
  if (query.error) return <ErrorState error={query.error} retry={() => query.refetch()} />;
  const claims = (query.data?.pages ?? []).flatMap(({ nodes }) => nodes);
  if (claims.length === 0) return null;
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
      <LoadMore
        pages={query}
        shown={claims.length}
        total={query.data?.pages[0]?.totalCount ?? claims.length}
      />
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
