'use client';
import { Text } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import { Dial } from '../../components/dial.tsx';
import { TextLink } from '../../components/links.tsx';
import { ValueView } from '../../fields/value-view.tsx';
import type { ClaimOnDeskFragment } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { fieldLabel, kindLabel } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
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
      toNext
    }
    judgement {
      verdict
      rank
      reason
      confidence
    }
  }
`);

const without: Readonly<Record<ClaimOnDeskFragment['snak'], string>> = {
  VALUE: '',
  SOME_VALUE: 'Some value, not said which',
  NO_VALUE: 'None',
};

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
  const content = claim.citations.find(({ role }) => role === 'CONTENT');
  const walked =
    current === undefined
      ? {}
      : { 'data-claim': claim.id, 'aria-current': current, tabIndex: current ? 0 : -1 };
  return (
    <article className={styles.card} aria-label={`${claim.subject.caption}: ${claim.field}`} {...walked}>
      <header className={styles.head}>
        <TextLink href={paths.record(claim.subject.id)} dir="auto" fw={600}>
          {claim.subject.caption}
        </TextLink>
        <Text component="span" size="sm" c="dimmed">
          {kindLabel(claim.subject.kind)} · {fieldLabel(claim.subject.kind, claim.field)}
        </Text>
      </header>
      <div dir="auto">{claim.value ? <ValueView value={claim.value} /> : <em>{without[claim.snak]}</em>}</div>
      {content && (
        <button type="button" className={styles.quote} onClick={() => onShow(claim)} dir="auto">
          “{content.passage.exact}”
        </button>
      )}
      <div className={styles.dials}>
        <HowSaid claim={claim} />
      </div>
      {claim.judgement && <Judged judgement={claim.judgement} />}
      <details open={chainOpen}>
        <summary>Who said it</summary>
        <ChainSteps chain={claim.chain} chainEnds={claim.chainEnds} />
      </details>
      {children}
    </article>
  );
});

/** What was decided of it, with which rank and trust, and why. */
function Judged({ judgement }: { readonly judgement: NonNullable<ClaimOnDeskFragment['judgement']> }) {
  const { verdict, rank, confidence, reason } = judgement;
  return (
    <div className={styles.dials}>
      <Dial label="Judged" value={verdict} strong />
      {rank !== 'NORMAL' && <Dial label="Rank" value={rank} />}
      {confidence !== null && <Dial label="Confidence" value={`${confidence} of 100`} />}
      {reason && <Dial label="Because" value={reason} />}
    </div>
  );
}
