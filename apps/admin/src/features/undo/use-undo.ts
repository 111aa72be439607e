import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useNotice } from '../../components/use-notice.ts';
import { pickerKeys } from '../../fields/use-options.ts';
import { graphql } from '../../generated/index.ts';
import { explained, translated } from '../../lib/explain.ts';
import { request } from '../../lib/graphql.ts';
import { accepted, Refusal } from '../../lib/refusal.ts';
import { type Saying, useSay } from '../../messages/say.tsx';
import { actWords } from './act-words.ts';
import { ownActsSeen, turning, useOwnActs } from './own-acts.ts';

export const UndoOnDeskDocument = graphql(`
  mutation UndoOnDesk($input: UndoOnDeskInput!) {
    undoOnDesk(input: $input) {
      __typename
      ... on TurnedAct {
        act {
          ...ActAtDesk
        }
        staying {
          why
          record {
            id
            caption
          }
        }
      }
      ... on Failure {
        message
      }
      ... on Invalid {
        issues {
          path
          message
        }
      }
    }
  }
`);

export const RedoOnDeskDocument = graphql(`
  mutation RedoOnDesk($input: RedoOnDeskInput!) {
    redoOnDesk(input: $input) {
      __typename
      ... on TurnedAct {
        act {
          ...ActAtDesk
        }
      }
      ... on Failure {
        message
      }
      ... on Invalid {
        issues {
          path
          message
        }
      }
    }
  }
`);

type Way = 'UNDO' | 'REDO';
type Desk = {
  /** Says in a polite status what was done, or why it was not. */
  readonly tell: (said: string | null) => void;
  /** Reads anew what is shown. */
  readonly refresh: () => Promise<unknown>;
  /** Records that somebody made were withdrawn. */
  readonly withdrawn: (records: ReadonlySet<string>) => void;
  /** Records that were withdrawn stand again. */
  readonly standing: (records: ReadonlySet<string>) => void;
};

// The path of such a refusal names the article, which everybody sees.
const whyNot = (error: Error, say: Saying): string =>
  error instanceof Refusal && error.issues.length > 0
    ? error.issues.map(({ message }) => translated(message, say)).join(' ')
    : explained(error, say);

/** Undoes one's last act at the desk of an article, whatever it was, and does it again; says which it was. */
export const useUndo = (article: string, enabled: boolean, desk: Desk) => {
  const { tell, refresh } = desk;
  const client = useQueryClient();
  const say = useSay();
  const notice = useNotice();
  const acts = useOwnActs(article, enabled);
  const turn = useMutation({
    mutationKey: [turning],
    mutationFn: async (way: Way) => {
      const input = { article, expectedVersion: (await ownActsSeen(client, article))?.version ?? 0 };
      if (way === 'UNDO') return accepted((await request(UndoOnDeskDocument, { input })).undoOnDesk);
      return { ...accepted((await request(RedoOnDeskDocument, { input })).redoOnDesk), staying: [] };
    },
    onMutate: () => tell(null),
    onSuccess: ({ act, staying }, way) => {
      if (act.kind === 'CREATE_RECORD' && act.record)
        desk[way === 'UNDO' ? 'withdrawn' : 'standing'](new Set([act.record.id]));
      // What pickers found a moment ago has it still, or not yet.
      if (act.made > 0) for (const queryKey of pickerKeys) void client.resetQueries({ queryKey });
      const done = say(`undo.done.${way}`, { act: actWords(act, say) });
      // Another text is another desk, whose status begins anew.
      if (act.kind === 'REVISE') return notice(done);
      const stays = staying.map(({ why, record }) =>
        say(`undo.stays.${why}`, { record: record?.caption ?? '' }),
      );
      tell([done, ...stays].join(' '));
    },
    onError: (error) => tell(whyNot(error, say)),
    onSettled: () => void refresh(), // the next press need not wait until all is shown
  });
  // A key may be pressed again before the first is answered: one after the other, each by what the one before left.
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const go = (way: Way) => () => {
    const run = () => turn.mutateAsync(way).catch(() => undefined); // onError says why
    last.current = last.current.then(run);
  };
  return { acts, busy: turn.isPending, undo: go('UNDO'), redo: go('REDO') };
};

export type Undo = ReturnType<typeof useUndo>;
