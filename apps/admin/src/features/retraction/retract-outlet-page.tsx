'use client';
import { Text } from '@mantine/core';
import { Asked } from '../../components/asked.tsx';
import { TextLink } from '../../components/links.tsx';
import { NothingHere } from '../../components/nothing-here.tsx';
import { Page } from '../../components/page.tsx';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { SignedIn } from '../session/signed-in.tsx';
import { Retract } from './retract.tsx';
import { useOutlet } from './retraction-document.ts';
import { RetractionList } from './retractions.tsx';

/** What an outlet takes back of all that it said, and beside it all that rested on that. For reviewers. */
export function RetractOutletPage({ outletId }: { readonly outletId: string }) {
  const say = useSay();
  return (
    <SignedIn title={say('retraction.titleOutlet')} role="REVIEWER">
      {() => <Loaded outletId={outletId} />}
    </SignedIn>
  );
}

function Loaded({ outletId }: { readonly outletId: string }) {
  const say = useSay();
  const query = useOutlet(outletId);
  if (query.data === null) return <NothingHere what="record" />;
  return (
    <Page
      title={say('retraction.titleOutlet')}
      above={
        query.data && (
          <TextLink href={paths.record(query.data.id)} dir="auto">
            {query.data.caption}
          </TextLink>
        )
      }
    >
      <Asked query={query} label={say('agreement.fetching')}>
        {(outlet) =>
          outlet && (
            <>
              <Text size="sm" c="dimmed">
                {say('retraction.ofOutlet')}
              </Text>
              <RetractionList entries={outlet.retractions} />
              <Retract source={{ outlet: outlet.id }} begins="RETRACTION" entries={outlet.retractions} />
            </>
          )
        }
      </Asked>
    </Page>
  );
}
