'use client';
import { Text } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import { Dial } from '../../components/dial.tsx';
import { TextLink } from '../../components/links.tsx';
import { ValueView } from '../../fields/value-view.tsx';
import type { ClaimOnDeskFragment } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { usePrints } from '../../lib/prints.ts';
import { useSay } from '../../messages/say.tsx';
import { ChainSteps } from './chain-steps.tsx';
import styles from './claim-card.module.css';
import { HowSaid } from './words.tsx';

graphql(`
  fragment ClaimOnDesk on Claim {
    id
    field
    snak
    polarity
    realisation
    certainty
    quote
    alterations
    condition
    subject {
      id
      kind
      caption
    }
    value {
      ...ValueParts
    }
    validTime {
      asStated
      printed
    }
    citations {
      role
      passage {
        start
        end
        exact
      }
      passageNow {
        start
        end
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
        start
        end
        exact
      }
      cueNow {
        start
        end
      }
      toNext
    }
    judgement {
      verdict
      rank
      reason
      confidence
      by {
        name
      }
    }
    acceptances {
      by {
        id
        name
      }
    }
  }
`);

/** A claim as one reads it out: whose field holds what, by which words, said how and by whom. */
export const ClaimCard = memo(function ClaimCard({
  claim,
  current,
  chainOpen = false,
  onShow,
  children,
}: {
  readonly claim: ClaimOnDeskFragment;
  /** Where one claim of a list is the current one: whether it is this. The card can then have the focus. */
  readonly current?: boolean;
  /** Shows who said it without being asked. */
  readonly chainOpen?: boolean;
  /** Brings its passage into view. */
  readonly onShow: (claim: ClaimOnDeskFragment) => void;
  readonly children?: ReactNode;
}) {
  const say = useSay();
  const names = useNames();
  const { beside } = usePrints();
  const { kind } = claim.subject;
  const content = claim.citations.find(({ role }) => role === 'CONTENT');
  const walked =
    current === undefined
      ? {}
      : { 'data-claim': claim.id, 'aria-current': current, tabIndex: current ? 0 : -1 };
  return (
    <article className={styles.card} aria-label={names.claim(claim)} {...walked}>
      <header className={styles.head}>
        <TextLink href={paths.record(claim.subject.id)} prefetch={false} dir="auto" fw={600}>
          {claim.subject.caption}
        </TextLink>
        <Text component="span" size="sm" c="dimmed">
          {beside([names.kind(kind), names.field(kind, claim.field)])}
        </Text>
      </header>
      <div>
        {claim.value ? <ValueView value={claim.value} /> : <em>{say(`claim.snak.${claim.snak}`)}</em>}
      </div>
      {content && (
        <button type="button" className={styles.quote} onClick={() => onShow(claim)} dir="auto">
          {say('fields.quoted', { words: content.passage.exact })}
        </button>
      )}
      <div className={styles.dials}>
        <HowSaid claim={claim} />
      </div>
      {claim.judgement && <Judged judgement={claim.judgement} />}
      {claim.acceptances.map(({ by }) => (
        <Dial key={by.id} label={say('claim.oneOfTwo')} value={by.name} stored strong />
      ))}
      <details open={chainOpen}>
        <summary>{say('agreement.layer.CHAIN')}</summary>
        <ChainSteps chain={claim.chain} chainEnds={claim.chainEnds} />
      </details>
      {children}
    </article>
  );
});

/** What was decided of it, with which rank and trust, and why. */
function Judged({ judgement }: { readonly judgement: NonNullable<ClaimOnDeskFragment['judgement']> }) {
  const say = useSay();
  const { verdict, rank, confidence, reason } = judgement;
  return (
    <div className={styles.dials}>
      <Dial label={say('claim.judged')} value={verdict} strong />
      {rank !== 'NORMAL' && <Dial label={say('review.rank')} value={rank} />}
      {confidence !== null && (
        <Dial label={say('claim.confidence')} value={say('claim.ofHundred', { confidence })} />
      )}
      {reason && <Dial label={say('claim.because')} value={reason} stored />}
    </div>
  );
}
