import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FailureNote } from '../../components/error-state.tsx';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { usePrints } from '../../lib/prints.ts';
import { accepted } from '../../lib/refusal.ts';
import { useSay } from '../../messages/say.tsx';
import { RedoOnDeskDocument, UndoOnDeskDocument } from '../undo/use-undo.ts';
import { Outcome } from './bulk-bar.tsx';
import { type BulkOutcome, doEach } from './do-each.ts';

const OwnBulkDocument = graphql(`
  query OwnBulk {
    ownBulk {
      bulk
      at
      desks {
        version
        isUndone
        article {
          id
          headline
        }
      }
    }
  }
`);

export const ownBulkKey = ['ownBulk'] as const;

type Way = 'UNDO' | 'REDO';

/** What one did last to several articles together: one press takes it back on all of them, after a reload too. */
export function OwnBulk() {
  const say = useSay();
  const { moment } = usePrints();
  const client = useQueryClient();
  const { data: own } = useQuery({
    queryKey: ownBulkKey,
    queryFn: async () => (await request(OwnBulkDocument)).ownBulk ?? null,
  });
  const desks = own?.desks ?? [];
  const standing = desks.filter(({ isUndone }) => !isUndone);
  const undone = desks.filter(({ isUndone }) => isUndone);
  const turn = useMutation({
    networkMode: 'always',
    mutationFn: async (way: Way): Promise<BulkOutcome<{ readonly id: string }>> =>
      doEach(
        (way === 'UNDO' ? standing : undone).map(({ article, version }) => ({ id: article.id, version })),
        async ({ id: article, version: expectedVersion }) => {
          const input = { article, expectedVersion, bulk: own?.bulk ?? null };
          return way === 'UNDO'
            ? accepted((await request(UndoOnDeskDocument, { input })).undoOnDesk)
            : accepted((await request(RedoOnDeskDocument, { input })).redoOnDesk);
        },
      ),
    onSettled: async (outcome) => {
      const keys = [ownBulkKey, ['articles'], ['article'], ['ownActs']];
      const anew = Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
      // Without a network that would be waited for for ever.
      if (!outcome?.failure) await anew;
    },
  });
  if (!own) return null;
  const nameOf = (id: string) => desks.find(({ article }) => article.id === id)?.article.headline ?? id;
  return (
    <Stack gap={4} component="section" aria-label={say('bulk.own')}>
      <Group gap="xs">
        <Text size="sm">
          {say('bulk.ownStands', { moment: moment(own.at), count: standing.length, all: desks.length })}
        </Text>
        {/* One button, so that the focus stays on it while it turns from the one act to the other; one that is disabled
            meanwhile would lose it. */}
        <Button
          size="compact-xs"
          variant="default"
          aria-disabled={turn.isPending}
          leftSection={turn.isPending ? <Loader size={12} aria-hidden /> : null}
          onClick={() => {
            if (!turn.isPending) turn.mutate(standing.length > 0 ? 'UNDO' : 'REDO');
          }}
        >
          {say(standing.length > 0 ? 'bulk.undoAll' : 'bulk.redoAll')}
        </Button>
      </Group>
      <FailureNote failure={turn.error} />
      <Outcome
        outcome={turn.data}
        busy={turn.isPending}
        nameOf={nameOf}
        doneText={(count) => say(turn.variables === 'UNDO' ? 'bulk.undone' : 'bulk.redone', { count })}
      />
    </Stack>
  );
}
