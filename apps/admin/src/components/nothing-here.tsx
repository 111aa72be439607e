'use client';
import { Text } from '@mantine/core';
import { paths } from '../lib/paths.ts';
import { useAskWho } from './ask-who.ts';
import { TextLink } from './links.tsx';
import { LoadingState } from './loading-state.tsx';
import { Page } from './page.tsx';

/** An address that leads to nothing, or to nothing that may be seen. */
export function NothingHere({ what = 'page' }: { readonly what?: string }) {
  const asking = useAskWho(true);
  if (asking)
    return (
      <Page title={`${what.charAt(0).toUpperCase()}${what.slice(1)}`}>
        <LoadingState label="Asking who you are" />
      </Page>
    );
  return (
    <Page title={`No such ${what}`}>
      <Text>
        No {what} has this address, or it may not be seen without signing in.{' '}
        <TextLink href={paths.search()}>Search by name</TextLink>, or go to the{' '}
        <TextLink href={paths.inbox}>inbox</TextLink>.
      </Text>
    </Page>
  );
}
