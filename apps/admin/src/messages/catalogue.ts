import account from './en/account.json' with { type: 'json' };
import activity from './en/activity.json' with { type: 'json' };
import agreement from './en/agreement.json' with { type: 'json' };
import annotations from './en/annotations.json' with { type: 'json' };
import app from './en/app.json' with { type: 'json' };
import article from './en/article.json' with { type: 'json' };
import bulk from './en/bulk.json' with { type: 'json' };
import claim from './en/claim.json' with { type: 'json' };
import comment from './en/comment.json' with { type: 'json' };
import components from './en/components.json' with { type: 'json' };
import deal from './en/deal.json' with { type: 'json' };
import dispute from './en/dispute.json' with { type: 'json' };
import duplicate from './en/duplicate.json' with { type: 'json' };
import fields from './en/fields.json' with { type: 'json' };
import guide from './en/guide.json' with { type: 'json' };
import identity from './en/identity.json' with { type: 'json' };
import importing from './en/import.json' with { type: 'json' };
import inbox from './en/inbox.json' with { type: 'json' };
import intake from './en/intake.json' with { type: 'json' };
import issue from './en/issue.json' with { type: 'json' };
import kept from './en/kept.json' with { type: 'json' };
import keys from './en/keys.json' with { type: 'json' };
import list from './en/list.json' with { type: 'json' };
import palette from './en/palette.json' with { type: 'json' };
import past from './en/past.json' with { type: 'json' };
import reading from './en/reading.json' with { type: 'json' };
import record from './en/record.json' with { type: 'json' };
import relation from './en/relation.json' with { type: 'json' };
import retraction from './en/retraction.json' with { type: 'json' };
import review from './en/review.json' with { type: 'json' };
import revision from './en/revision.json' with { type: 'json' };
import search from './en/search.json' with { type: 'json' };
import session from './en/session.json' with { type: 'json' };
import sources from './en/sources.json' with { type: 'json' };
import suggestion from './en/suggestion.json' with { type: 'json' };
import timeline from './en/timeline.json' with { type: 'json' };
import token from './en/token.json' with { type: 'json' };
import trouble from './en/trouble.json' with { type: 'json' };
import undo from './en/undo.json' with { type: 'json' };

/** Every message in English, by its id: one file a room, and the ids begin with the room's name. */
export const english = {
  ...account,
  ...activity,
  ...agreement,
  ...annotations,
  ...app,
  ...article,
  ...bulk,
  ...claim,
  ...comment,
  ...components,
  ...deal,
  ...dispute,
  ...duplicate,
  ...fields,
  ...guide,
  ...identity,
  ...importing,
  ...inbox,
  ...intake,
  ...issue,
  ...kept,
  ...keys,
  ...palette,
  ...list,
  ...reading,
  ...past,
  ...record,
  ...relation,
  ...retraction,
  ...review,
  ...revision,
  ...search,
  ...session,
  ...sources,
  ...suggestion,
  ...timeline,
  ...token,
  ...trouble,
  ...undo,
} as const;

export type MessageId = keyof typeof english;

/** Messages of another language: what it lacks is said in English. It may also name kinds, fields and choices. */
export type Catalogue = Readonly<Partial<Record<MessageId, string>> & Record<string, string>>;

/** Whether there is a message of this id: for ids that are put together from a code. */
export const isMessageId = (id: string): id is MessageId => Object.hasOwn(english, id);
