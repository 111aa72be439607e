import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Asked } from '../../components/asked.tsx';
import { TextLink } from '../../components/links.tsx';
import { Section } from '../../components/page.tsx';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { paths } from '../../lib/paths.ts';
import { usePrints } from '../../lib/prints.ts';
import { Say, useSay } from '../../messages/say.tsx';
import styles from '../list/rows.module.css';
import type { RecordAnswer } from '../record/use-record.ts';
import { useViewer } from '../session/viewer.ts';

const IdentityJudgementsDocument = graphql(`
  query IdentityJudgements($id: ID!) {
    record(id: $id) {
      id
      identityJudgements {
        id
        recordId
        otherId
        verdict
        reason
        at
        by {
          name
        }
      }
    }
  }
`);

const CaptionsDocument = graphql(`
  query CaptionsOf($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on Record {
        id
        caption
      }
    }
  }
`);

/** What was judged of a record beside others, each with the other one's id and, where it may be seen, its name. */
const useJudgements = ({ id, merged }: RecordAnswer) =>
  useQuery({
    queryKey: ['identity-judgements', id],
    queryFn: async () => {
      const judged = (await request(IdentityJudgementsDocument, { id })).record?.identityJudgements ?? [];
      const own = new Map(merged.map((each) => [each.id, each.label]));
      const beside = judged.map(({ recordId, otherId }) =>
        recordId === id || (own.has(recordId) && otherId !== id) ? otherId : recordId,
      );
      const ids = [...new Set(beside)].filter((each) => !own.has(each));
      const nodes = ids.length > 0 ? (await request(CaptionsDocument, { ids })).nodes : [];
      const captions = new Map(
        ids.map((each, at) => {
          const node = nodes[at];
          return [each, node && 'caption' in node ? node.caption : null];
        }),
      );
      return judged.map((each, at) => {
        const otherOne = beside[at] ?? each.otherId;
        return { ...each, beside: otherOne, name: own.get(otherOne) ?? captions.get(otherOne) ?? otherOne };
      });
    },
  });

/** The judgements on whether a record is one with others, for those who have signed in. */
export function IdentityJudgements({ record }: { readonly record: RecordAnswer }) {
  const { data: viewer } = useViewer();
  return viewer ? <Judged record={record} /> : null;
}

function Judged({ record }: { readonly record: RecordAnswer }) {
  const say = useSay();
  const { moment } = usePrints();
  const query = useJudgements(record);
  return (
    <Asked query={query} label={say('identity.judgements.loading')}>
      {(judgements) =>
        judgements.length > 0 && (
          <Section title={say('identity.judgements')} note={say('record.newestFirst')}>
            <ol className={styles.rows} aria-label={say('identity.judgements')}>
              {judgements.map(({ id, verdict, reason, at, by, beside, name }) => (
                <li key={id} className={styles.row}>
                  <div>
                    <Say
                      id={`identity.judged.${verdict}`}
                      values={{
                        other: () => (
                          <TextLink key="other" href={paths.record(beside)} dir="auto">
                            {name}
                          </TextLink>
                        ),
                      }}
                    />
                  </div>
                  <Text component="div" size="sm" c="dimmed">
                    <Say
                      id="record.history.by"
                      values={{
                        who: by?.name ?? say('review.somebody'),
                        when: (
                          <time dateTime={at} dir="auto">
                            {moment(at)}
                          </time>
                        ),
                      }}
                    />
                  </Text>
                  {reason && <Text size="sm">{say('record.history.reason', { reason })}</Text>}
                </li>
              ))}
            </ol>
          </Section>
        )
      }
    </Asked>
  );
}
