import type { ActAtDeskFragment } from '../../generated/graphql.ts';
import type { Saying } from '../../messages/say.tsx';

/** What was done at the desk, in words for the inside of a sentence. */
export const actWords = (
  { kind, added, removed, made, suggestions, record }: ActAtDeskFragment,
  say: Saying,
): string => {
  const count = {
    PROPOSE: added,
    CHANGE: added,
    WITHDRAW: removed,
    DECIDE_SUGGESTIONS: suggestions,
    SUBMIT: added,
  };
  const done = say(`undo.act.${kind}`, {
    count: kind in count ? count[kind as keyof typeof count] : 0, // narrowed by `in`
  });
  const act = kind === 'PROPOSE' && made > 0 ? say('undo.actMade', { act: done, count: made }) : done;
  return record ? say('undo.actAbout', { act, record: record.caption }) : act;
};
