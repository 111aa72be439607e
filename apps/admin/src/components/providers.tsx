'use client';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { RequestError } from '../lib/graphql.ts';
import { Spoken } from './spoken.tsx';
import { cssVariables, theme } from './theme.ts';

// Only what the network lost is worth asking again; an answer of the API stays the same.
const retry = (failures: number, error: Error): boolean =>
  failures < 2 && error instanceof RequestError && error.reason === 'NETWORK';

const newClient = () => new QueryClient({ defaultOptions: { queries: { retry, staleTime: 5_000 } } });

/** What every page stands in: the language, the theme, the notices and the store of answers. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const [client] = useState(newClient);
  return (
    <QueryClientProvider client={client}>
      <Spoken>
        <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
          <Notifications position="bottom-right" />
          {children}
        </MantineProvider>
      </Spoken>
    </QueryClientProvider>
  );
}
