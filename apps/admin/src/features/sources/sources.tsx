import { Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Dial } from '../../components/dial.tsx';
import { TextLink } from '../../components/links.tsx';
import type { ReportFragment } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { Source } from '../claim/chain-steps.tsx';
import { Whence } from '../claim/words.tsx';
import { articlesOf, type Origin, originsOf, type Teller, type Way } from './origins.ts';
import styles from './sources.module.css';

graphql(`
  fragment Report on Claim {
    id
    origin
    report
    relays
    chainEnds
    certainty
    passage {
      exact
    }
    chain {
      position
      sourceKind
      source {
        id
        caption
      }
      described
      office
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

type Voice = ReportFragment['chain'][number];

/**
 * Who says so, drawn: each independent origin once, and from it the ways through others to the articles. Lists within
 * lists, that are read in the order in which they are drawn.
 */
export function Sources({
  reports,
  label,
}: {
  readonly reports: readonly ReportFragment[];
  readonly label: string;
}) {
  return (
    <ol className={styles.origins} aria-label={label}>
      {originsOf(reports).map((origin) => (
        <FromOrigin key={origin.key} origin={origin} />
      ))}
    </ol>
  );
}

function FromOrigin({ origin: { tellers } }: { readonly origin: Origin<ReportFragment> }) {
  const say = useSay();
  return (
    <li className={styles.origin}>
      {tellers.length > 1 && (
        <Text size="sm" fw={600}>
          {say('sources.oneReport')}
        </Text>
      )}
      {tellers.map((teller) => (
        <FromTeller key={teller.key} teller={teller} />
      ))}
    </li>
  );
}

function FromTeller({ teller: { voice, ways } }: { readonly teller: Teller<ReportFragment> }) {
  const say = useSay();
  return (
    <>
      <div className={styles.first}>
        {voice ? <Source link={voice} /> : <OwnVoice report={ways[0]?.report} />}{' '}
        <Dial value={voice ? voice.sourceKind : say('sources.ownVoice')} />
      </div>
      <ul className={styles.ways}>
        {ways.map((way) => (
          <WayOn key={way.report.id} way={way} />
        ))}
      </ul>
    </>
  );
}

function OwnVoice({ report }: { readonly report: ReportFragment | undefined }) {
  const say = useSay();
  const outlet = report?.article.outlet;
  if (!outlet) return say('claim.theArticle');
  return (
    <TextLink href={paths.record(outlet.id)} dir="auto">
      {outlet.caption}
    </TextLink>
  );
}

function WayOn({ way: { report, relays, ownVoice } }: { readonly way: Way<ReportFragment> }) {
  const say = useSay();
  const { article, passage, certainty } = report;
  return (
    <li className={styles.told}>
      <ol className={styles.way}>
        {relays.map((voice) => (
          <li key={voice.position} className={styles.step}>
            <By relation={voice.toNext} /> <Source link={voice} />
          </li>
        ))}
        <li className={styles.step}>
          <By relation={ownVoice?.toNext ?? null} />{' '}
          <span>
            <Whence claim={report} />
          </span>
        </li>
      </ol>
      <div className={styles.said} dir="auto" {...(article.language ? { lang: article.language } : {})}>
        {say('fields.quoted', { words: passage.exact })}
      </div>
      {certainty !== 'CERTAIN' && (
        <div>
          <Dial label={say('components.certainty')} value={certainty} />
        </div>
      )}
    </li>
  );
}

/** The arrow to a voice, with what that did with what it heard. */
function By({ relation }: { readonly relation: Voice['toNext'] }) {
  const say = useSay();
  return (
    <span className={styles.by}>
      <IconArrowRight size={16} aria-hidden className={styles.arrow} />
      {say(relation === null ? 'sources.writes' : `sources.by.${relation}`)}
    </span>
  );
}

/** "2 independent origins of 5 reports". */
export function OriginCount({
  origins,
  reports,
}: {
  readonly origins: number;
  readonly reports: readonly { readonly article: { readonly id: string } }[];
}) {
  const say = useSay();
  return <Dial value={say('sources.count', { origins, reports: articlesOf(reports) })} />;
}
