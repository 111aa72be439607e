'use client';
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { paths } from '../lib/paths.ts';
import { Say, useSay } from '../messages/say.tsx';
import { useAskWho } from './ask-who.ts';
import { TextLink } from './links.tsx';
import { LoadingState } from './loading-state.tsx';
import { Page } from './page.tsx';

/** An address that leads to nothing, or to nothing that may be seen. */
export function NothingHere({ what = 'page' }: { readonly what?: 'page' | 'article' | 'record' | 'review' }) {
  const asking = useAskWho(true);
  const say = useSay();
  if (asking)
    return (
      <Page title={say('components.what', { what })}>
        <LoadingState label={say('components.askingWho')} />
      </Page>
    );
  return (
    <Page title={say('components.noSuch', { what })}>
      <Text>
        <Say id="components.noSuchWays" values={{ what, search: toSearch, inbox: toInbox }} />
      </Text>
    </Page>
  );
}

const toSearch = (words: ReactNode[]) => <TextLink href={paths.search()}>{words}</TextLink>;
const toInbox = (words: ReactNode[]) => <TextLink href={paths.inbox}>{words}</TextLink>;
