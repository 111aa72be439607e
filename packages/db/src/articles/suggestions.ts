import { fold, type Suggestion, suggestInTurns, warmSuggestersInTurns } from '@chancery/reader';
import type { Database } from '../connect.ts';
import { givingWay } from '../giving-way.ts';
import type { ArticleRow } from './article-row.ts';
import { decisionsOn, type SuggestionDecisionRow } from './decide-suggestions.ts';
import { keptFinds } from './found-in-texts.ts';
import { namesOf } from './known-names.ts';
import { type NeverRow, neverSuggestedNow } from './never-suggested.ts';

/** A suggestion with what an editor made of it; null while nobody has. */
export type SuggestionRow = Suggestion & { readonly decision: SuggestionDecisionRow | null };

/** What the rules find in the newest texts of articles. */
export const byRules = keptFinds<Suggestion>(async (names, text, excluded) =>
  givingWay(suggestInTurns(text, excluded, await names.forSuggesting())),
);

/** Compiles the names and the suggesters' patterns, so that the first article does not wait for them. */
export const warmSuggestions = async (db: Database): Promise<void> => {
  await givingWay(warmSuggestersInTurns());
  await (await namesOf(db)).forSuggesting();
};

const anything = '';
const forbidden = (never: readonly NeverRow[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const { words, recordId } of never) {
    const key = fold(words);
    found.set(key, (found.get(key) ?? new Set<string>()).add(recordId ?? anything));
  }
  return found;
};

// A name that may mean one record less; none where no record is left, or the words are never suggested at all.
const allowed =
  (never: ReadonlyMap<string, ReadonlySet<string>>) =>
  (suggestion: Suggestion): readonly Suggestion[] => {
    const records = never.get(fold(suggestion.exact));
    if (!records || (suggestion.type !== 'MENTION' && suggestion.type !== 'NAME')) return [suggestion];
    if (records.has(anything)) return [];
    const candidates = suggestion.candidates.filter(({ record }) => !records.has(record));
    if (suggestion.candidates.length > 0 && candidates.length === 0) return [];
    return [{ ...suggestion, candidates }];
  };

const isName = ({ type }: Suggestion): boolean => type === 'MENTION' || type === 'NAME';

/** Both in the order of the text; a name that is suggested at its place already is left out of the others. */
const together = (ours: readonly Suggestion[], others: readonly Suggestion[]): readonly Suggestion[] => {
  if (others.length === 0) return ours;
  const places = new Set(ours.filter(isName).map(({ start, end }) => `${start} ${end}`));
  const rest = others.filter((each) => !isName(each) || !places.has(`${each.start} ${each.end}`));
  return [...ours, ...rest].sort((one, other) => one.start - other.start);
};

/** The suggestions of somebody else's making that go with the rule-based ones of each article. */
export type MoreSuggestions = readonly (readonly Suggestion[])[];

/**
 * What may be said of articles, outside of excluded ranges, with what editors decided: proposals, never facts. What the
 * office never suggests is left out. Costs two statements more than finding.
 */
export const suggestionsIn = async (
  db: Database,
  articles: readonly ArticleRow[],
  more: MoreSuggestions = [],
): Promise<readonly (readonly SuggestionRow[])[]> => {
  const [found, decisions, never] = await Promise.all([
    byRules(db, articles),
    decisionsOn(
      db,
      articles.map(({ id }) => id),
    ),
    neverSuggestedNow(db),
  ]);
  const take = allowed(forbidden(never));
  return articles.map(({ id }, at) => {
    const all = together(found[at] ?? [], more[at] ?? []).flatMap(take);
    const decided = decisions.get(id);
    return all.map((each) => ({ ...each, decision: decided?.get(each.id) ?? null }));
  });
};
