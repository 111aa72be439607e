import { type Mention, mentionsInTurns } from '@chancery/reader';
import { givingWay } from '../giving-way.ts';
import { keptFinds } from './found-in-texts.ts';

/**
 * Known names in the texts of articles, outside of excluded ranges, article by article: proposals, never facts. Gives
 * way to other work while it searches.
 */
export const mentionsIn = keptFinds<Mention>(async ({ gazetteer }, text, excluded) =>
  givingWay(mentionsInTurns(await gazetteer, text, excluded)),
);
