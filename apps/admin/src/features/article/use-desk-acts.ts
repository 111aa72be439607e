import type { Range } from '@chancery/domain';
import { keyWords } from '../../lib/key-words.ts';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import type { FieldKeys } from '../keys/use-field-keys.ts';
import type { Act } from '../palette/acts.ts';
import { suggestionKeys } from '../suggestion/suggestion-keys.ts';
import type { Suggestions } from '../suggestion/use-suggestions.ts';
import { textKeys } from './key-sheet.tsx';

type Given = {
  readonly chords: Readonly<Record<string, () => void>>;
  readonly fieldKeys: FieldKeys;
  readonly suggestions: Suggestions;
  readonly selection: Range | null;
  readonly onExclude: () => void;
  readonly onDetails: () => void;
  readonly onReadAgain: () => void;
};

/** Everything that can be done at the desk just now, with the keys that do the same: what the palette offers. */
export const useDeskActs = ({
  chords,
  fieldKeys,
  suggestions,
  selection,
  onExclude,
  onDetails,
  onReadAgain,
}: Given): readonly Act[] => {
  const say = useSay();
  const names = useNames();
  const inText = textKeys.flatMap(({ keys, does, chord = '' }) => {
    const run = chords[chord];
    return run ? [{ id: `key ${chord}`, label: say(does), keys: keyWords(keys, say), run }] : [];
  });
  const withWords = fieldKeys.letters.map(({ letter, field }) => ({
    id: `field ${field}`,
    label: say('keys.claimFor', { field: names.field(fieldKeys.kind, field) }),
    keys: letter.toUpperCase(),
    run: () => fieldKeys.claim(field),
  }));
  const onSuggestions = suggestionKeys.map(({ keys, does, chord }) => ({
    id: `suggestion ${chord}`,
    label: say(does),
    keys: keyWords(keys, say),
    run: () => suggestions.acts[chord]?.(),
  }));
  const { current } = suggestions;
  const plain = (id: string, label: string, run: () => void): Act => ({ id, label, keys: '', run });
  return [
    ...inText,
    ...(selection ? [...withWords, plain('exclude', say('article.exclude'), onExclude)] : []),
    ...(suggestions.all.length > 0 ? onSuggestions : []),
    ...(current ? [plain('never', say('suggestion.key.NEVER'), () => suggestions.neverAgain(current))] : []),
    plain('details', say('article.editDetails'), onDetails),
    plain('readAgain', say('revision.readAgain'), onReadAgain),
  ];
};
