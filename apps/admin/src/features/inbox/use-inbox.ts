import { useQuery } from '@tanstack/react-query';
import type { InboxQuery, NoteOnDeskInput } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { accepted } from '../../lib/refusal.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useViewer } from '../session/viewer.ts';

const InboxDocument = graphql(`
  query Inbox {
    inbox {
      mentions
      assigned
      drafts
      decided(first: 20) {
        totalCount
        nodes {
          id
          decidedAt
          article {
            id
            headline
            language
          }
          reviewer {
            name
          }
          proposals {
            claim {
              id
              judgement {
                verdict
              }
            }
          }
        }
      }
      guide {
        dismissed
        article {
          id
          headline
        }
        steps {
          step
          done
        }
      }
    }
  }
`);

const MentionsDocument = graphql(`
  query OpenMentions {
    mentions(open: true, first: 20) {
      totalCount
      nodes {
        id
        text
        at
        by {
          name
        }
        claim {
          id
        }
        article {
          id
          headline
          language
        }
      }
    }
  }
`);

const NoteOnDeskDocument = graphql(`
  mutation NoteOnDesk($input: NoteOnDeskInput!) {
    noteOnDesk(input: $input) {
      __typename
      ... on Inbox {
        decisionsSeenAt
      }
      ... on Failure {
        message
      }
    }
  }
`);

/** What waits for the viewer. */
export type Inbox = InboxQuery['inbox'];

const key = ['inbox'];

/** What waits for who has signed in; nothing is asked for others. */
export function useInbox() {
  const { data: viewer } = useViewer();
  return useQuery({
    queryKey: key,
    queryFn: async () => (await request(InboxDocument)).inbox,
    enabled: !!viewer,
    refetchInterval: 60_000,
  });
}

/** Comments that call the viewer and are open. */
export const useOpenMentions = () =>
  useQuery({
    queryKey: [...key, 'mentions'],
    queryFn: async () => (await request(MentionsDocument)).mentions,
  });

/** How much waits for the viewer. */
export const waiting = ({ mentions, assigned, drafts, decided }: Inbox): number =>
  mentions + assigned + drafts + decided.totalCount;

/** Notes what the viewer has seen or put away. */
export const useNoteOnDesk = () =>
  useCommand(key, async (input: NoteOnDeskInput) =>
    accepted((await request(NoteOnDeskDocument, { input })).noteOnDesk),
  );
