import { CONTEXT_LENGTH } from '@chancery/domain';
import { Text } from '@mantine/core';
import { Dial, Dials } from '../../components/dial.tsx';
import { TextLink } from '../../components/links.tsx';
import { ValueView } from '../../fields/value-view.tsx';
import type { ClaimWordsFragment } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { words } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useViewer } from '../session/viewer.ts';
import { ChainSteps } from './chain-steps.tsx';
import styles from './words.module.css';

graphql(`
  fragment ClaimWords on Claim {
    id
    snak
    polarity
    realisation
    certainty
    quote
    alterations
    condition
    value {
      ...ValueParts
    }
    validTime {
      printed
    }
    passage {
      exact
      prefix
      suffix
    }
    citations {
      role
      passage {
        exact
      }
    }
    chainEnds
    chain {
      position
      sourceKind
      source {
        id
        caption
      }
      described
      office
      read
      cue {
        exact
      }
      toNext
    }
    article {
      id
      headline
      language
      publishedAt {
        printed
      }
      outlet {
        id
        caption
      }
    }
  }
`);

/** A claim's words: the passage in its context, what it says, how sure, and who said it through whom. */
export function Words({ claim }: { readonly claim: ClaimWordsFragment }) {
  return (
    <article className={styles.words} aria-label={`Words of ${claim.article.headline}`}>
      <Passage claim={claim} />
      <div dir="auto">{claim.value ? <ValueView value={claim.value} /> : <em>{missing[claim.snak]}</em>}</div>
      <div className={styles.dials}>
        <HowSaid claim={claim} />
      </div>
      <ChainSteps chain={claim.chain} chainEnds={claim.chainEnds} />
      <Whence claim={claim} />
    </article>
  );
}

type Said = Pick<
  ClaimWordsFragment,
  'polarity' | 'realisation' | 'certainty' | 'quote' | 'alterations' | 'validTime' | 'condition'
> & {
  readonly citations: readonly {
    readonly role: ClaimWordsFragment['citations'][number]['role'];
    readonly passage: { readonly exact: string };
  }[];
};

/** How a claim is said: the dials, the quotation, when and under what it holds, and the words cited for it. */
export function HowSaid({ claim }: { readonly claim: Said }) {
  const others = claim.citations.filter(({ role }) => role !== 'CONTENT');
  return (
    <>
      <Dials {...claim} />
      {claim.quote && <Dial label="Quote" value={claim.quote} />}
      {claim.alterations.length > 0 && (
        <Dial
          label="Quote is"
          value={claim.alterations.map((each) => words(each).toLowerCase()).join(', ')}
        />
      )}
      {claim.validTime && <Dial label="Holds" value={claim.validTime.printed} />}
      {claim.condition && <Dial label="If" value={claim.condition} />}
      {others.map(({ role, passage }) => (
        <Dial key={`${role} ${passage.exact}`} label={words(role)} value={`“${passage.exact}”`} />
      ))}
    </>
  );
}

const missing: Readonly<Record<ClaimWordsFragment['snak'], string>> = {
  VALUE: 'A value',
  SOME_VALUE: 'Some value, not said which',
  NO_VALUE: 'None',
};

// What stands around a passage is kept to a number of letters, and so may begin or end within a word.
const wholeWords = (around: string, kept: 'START' | 'END'): string => {
  if (around.length < CONTEXT_LENGTH) return around;
  const whole = kept === 'END' ? around.replace(/^\S+\s/u, '') : around.replace(/\s\S+$/u, '');
  return kept === 'END' ? `… ${whole}` : `${whole} …`;
};

function Passage({ claim: { passage, article } }: { readonly claim: ClaimWordsFragment }) {
  return (
    <blockquote
      className={styles.passage}
      dir="auto"
      {...(article.language ? { lang: article.language } : {})}
    >
      <span className={styles.around}>{wholeWords(passage.prefix, 'END')}</span>
      <mark>{passage.exact}</mark>
      <span className={styles.around}>{wholeWords(passage.suffix, 'START')}</span>
    </blockquote>
  );
}

function Whence({ claim }: { readonly claim: ClaimWordsFragment }) {
  const { data: viewer } = useViewer();
  const { article } = claim;
  return (
    <Text component="div" size="sm" c="dimmed" dir="auto">
      {article.outlet ? (
        <TextLink href={paths.record(article.outlet.id)}>{article.outlet.caption}</TextLink>
      ) : (
        'Outlet unknown'
      )}
      , {article.publishedAt?.printed ?? 'date unknown'}:{' '}
      {viewer ? (
        <TextLink href={paths.article(article.id, claim.id)}>{article.headline}</TextLink>
      ) : (
        article.headline
      )}
    </Text>
  );
}
