import { CONTEXT_LENGTH } from '@chancery/domain';
import { Text } from '@mantine/core';
import { Dial, Dials } from '../../components/dial.tsx';
import { TextLink } from '../../components/links.tsx';
import { ValueView } from '../../fields/value-view.tsx';
import type { ClaimRelatedFragment, ClaimWordsFragment } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { usePrints } from '../../lib/prints.ts';
import { Say, useSay } from '../../messages/say.tsx';
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

graphql(`
  fragment ClaimRelated on Claim {
    id
    relations {
      id
      relation
      claim {
        id
        article {
          id
          headline
        }
      }
      other {
        id
        article {
          id
          headline
        }
      }
    }
  }
`);

/** A claim's words: the passage in its context, what it says, how sure, and who said it through whom. */
export function Words({
  claim,
  relations = [],
}: {
  readonly claim: ClaimWordsFragment;
  /** What it is to other claims, where that was asked for. */
  readonly relations?: ClaimRelatedFragment['relations'];
}) {
  const say = useSay();
  return (
    <article className={styles.words} aria-label={say('claim.wordsOf', { headline: claim.article.headline })}>
      <Passage claim={claim} />
      <div>
        {claim.value ? <ValueView value={claim.value} /> : <em>{say(`claim.snak.${claim.snak}`)}</em>}
      </div>
      <div className={styles.dials}>
        <HowSaid claim={claim} />
      </div>
      <ChainSteps chain={claim.chain} chainEnds={claim.chainEnds} />
      <Text component="div" size="sm" c="dimmed">
        <Whence claim={claim} />
      </Text>
      {relations.map((relation) => (
        <Related key={relation.id} relation={relation} claim={claim.id} />
      ))}
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
  const say = useSay();
  const { constant, constantInside } = useNames();
  const { list } = usePrints();
  const others = claim.citations.filter(({ role }) => role !== 'CONTENT');
  return (
    <>
      <Dials {...claim} />
      {claim.quote && <Dial label={say('claim.quote')} value={claim.quote} />}
      {claim.alterations.length > 0 && (
        <Dial label={say('claim.quoteIs')} value={list(claim.alterations.map(constantInside))} />
      )}
      {claim.validTime && <Dial label={say('claim.holds')} value={claim.validTime.printed} stored />}
      {claim.condition && <Dial label={say('claim.if')} value={claim.condition} stored />}
      {others.map(({ role, passage }) => (
        <Dial
          key={`${role} ${passage.exact}`}
          label={constant(role)}
          value={say('fields.quoted', { words: passage.exact })}
        />
      ))}
    </>
  );
}

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

/** In which article a claim stands, of which outlet and day. */
export function Whence({ claim }: { readonly claim: Pick<ClaimWordsFragment, 'id' | 'article'> }) {
  const say = useSay();
  const { data: viewer } = useViewer();
  const { id, outlet, headline, publishedAt } = claim.article;
  const values = {
    outlet: () =>
      outlet ? (
        <TextLink key="outlet" href={paths.record(outlet.id)} dir="auto">
          {outlet.caption}
        </TextLink>
      ) : (
        say('article.outletUnknown')
      ),
    date: publishedAt?.printed ?? say('claim.dateUnknown'),
    article: () =>
      viewer ? (
        <TextLink key="article" href={paths.article(id, claim.id)} dir="auto">
          {headline}
        </TextLink>
      ) : (
        <bdi key="article">{headline}</bdi>
      ),
  };
  return <Say id="claim.whence" values={values} />;
}

/** What it is to another claim, as reviewers decided; told from its own side where that makes a difference. */
function Related({
  relation: { relation, claim: first, other },
  claim,
}: {
  readonly relation: ClaimRelatedFragment['relations'][number];
  readonly claim: string;
}) {
  const isFirst = first.id === claim;
  const { id, article } = isFirst ? other : first;
  return (
    <Text component="div" size="sm">
      <Say
        id={`relation.of.${relation === 'REFINES' && !isFirst ? 'REFINED' : relation}`}
        values={{
          other: () => (
            <TextLink key="other" href={paths.article(article.id, id)} dir="auto">
              {article.headline}
            </TextLink>
          ),
        }}
      />
    </Text>
  );
}
