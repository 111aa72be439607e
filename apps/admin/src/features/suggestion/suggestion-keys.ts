import type { MessageId } from '../../messages/catalogue.ts';

/** A key of the suggestions, what it does, and how it comes in a keyboard event. */
type SuggestionKey = { readonly keys: string; readonly does: MessageId; readonly chord: string };

/** M is that of the text too, and stands among its keys. */
export const suggestionKeys: readonly SuggestionKey[] = [
  { keys: 'J', does: 'suggestion.key.NEXT', chord: 'j' },
  { keys: 'K', does: 'suggestion.key.BEFORE', chord: 'k' },
  { keys: 'A', does: 'suggestion.key.ACCEPT', chord: 'a' },
  { keys: 'E', does: 'suggestion.key.CHANGE', chord: 'e' },
  { keys: 'X', does: 'suggestion.key.REJECT', chord: 'x' },
  { keys: 'Shift + A', does: 'suggestion.key.EXACT', chord: 'A' },
];
