import { type QueryClient, type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';

/**
 * Reads anew what stands under a key. What is being read for the first time is given up: it may have been asked for
 * before what has just changed, and would pass for the newest.
 */
export const readAnew = async (client: QueryClient, queryKey: QueryKey): Promise<void> => {
  await client.cancelQueries({ queryKey });
  await client.invalidateQueries({ queryKey });
};

/** Has what stands under a key read anew. */
export function useReadAnew(key: QueryKey) {
  const client = useQueryClient();
  return async () => readAnew(client, key);
}

type Manner = {
  /** How long its answer is kept when nothing shows it, in milliseconds. */
  readonly gcTime?: number;
  /** Whether it is under way until all is read anew; an answer that has to be seen does not wait for that. */
  readonly waits?: boolean;
  /** Whether all is read anew after a failure too: somebody may have been first. */
  readonly afterFailure?: boolean;
};

/** Sends a command, and has what it may have changed read anew once it is answered. */
export function useCommand<Input, Answer>(
  key: QueryKey,
  send: (input: Input, client: QueryClient) => Promise<Answer>,
  { waits = true, afterFailure = false, ...rest }: Manner = {},
) {
  const client = useQueryClient();
  const anew = useReadAnew(key);
  return useMutation({
    ...rest,
    mutationFn: (input: Input) => send(input, client),
    onSuccess: async () => {
      const reading = anew();
      if (waits) await reading;
    },
    onError: async () => {
      if (afterFailure) await anew();
    },
  });
}
