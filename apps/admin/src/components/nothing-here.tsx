'use client';
import { Text } from '@mantine/core';
import { paths } from '../lib/paths.ts';
import { TextLink } from './links.tsx';
import { Page } from './page.tsx';

/** An address that leads to nothing, or to nothing that may be seen. */
export function NothingHere({ what = 'page' }: { readonly what?: string }) {
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
