'use client';
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dial, Dials } from '../../components/dial.tsx';
import { TextLink } from '../../components/links.tsx';
import { ValueView } from '../../fields/value-view.tsx';
import type { ClaimOnDeskFragment } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { fieldLabel, kindLabel, words } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { ChainSteps } from './chain-steps.tsx';
import styles from './claim-card.module.css';

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
export function ClaimCard({
  claim,
  current = false,
  onShow,
  children,
}: {
  readonly claim: ClaimOnDeskFragment;
  readonly current?: boolean;
  /** Brings its passage into view. */
  readonly onShow: () => void;
  readonly children?: ReactNode;
}) {
  const content = claim.citations.find(({ role }) => role === 'CONTENT');
  const others = claim.citations.filter(({ role }) => role !== 'CONTENT');
  return (
    <article
      className={styles.card}
      data-current={current}
      aria-label={`${claim.subject.caption}: ${claim.field}`}
    >
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
        <button type="button" className={styles.quote} onClick={onShow} dir="auto">
          “{content.passage.exact}”
        </button>
      )}
      <div className={styles.dials}>
        <Dials {...claim} />
        {claim.quote && <Dial label="Quote" value={claim.quote} />}
        {claim.validTime && <Dial label="Holds" value={claim.validTime.printed} />}
        {claim.condition && <Dial label="If" value={claim.condition} />}
        {others.map(({ role, passage }) => (
          <Dial key={`${role}${passage.start}`} label={words(role)} value={passage.exact} />
        ))}
        {claim.judgement && <Dial label="Judged" value={claim.judgement.verdict} strong />}
      </div>
      <details>
        <summary>Who said it</summary>
        <ChainSteps chain={claim.chain} chainEnds={claim.chainEnds} />
      </details>
      {children}
    </article>
  );
}
