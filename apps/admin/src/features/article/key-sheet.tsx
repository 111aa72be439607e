import { Kbd, Modal, Table } from '@mantine/core';
import type { Kind } from '../../generated/graphql.ts';
import { keyWords } from '../../lib/key-words.ts';
import { useNames } from '../../lib/names.ts';
import type { MessageId } from '../../messages/catalogue.ts';
import { useSay } from '../../messages/say.tsx';
import { fieldLetters } from '../keys/field-letters.ts';

/** A key of the text, what it does, and the chord that stands for it where it is no way to move. */
type TextKey = { readonly keys: string; readonly does: MessageId; readonly chord?: string };

export const textKeys: readonly TextKey[] = [
  { keys: 'S', does: 'article.key.NEXT_SENTENCE', chord: 's' },
  { keys: 'Shift + S', does: 'article.key.SENTENCE_BEFORE', chord: 'Shift+s' },
  { keys: '← →', does: 'article.key.WORD' },
  { keys: 'Alt + ← →', does: 'article.key.NAME' },
  { keys: 'Enter', does: 'article.key.CLAIM', chord: 'Enter' },
  { keys: 'M', does: 'article.key.CITE_ALL', chord: 'm' },
  { keys: 'H', does: 'article.key.CHAIN', chord: 'h' },
  { keys: 'Shift + H', does: 'article.key.SOURCE', chord: 'Shift+h' },
  { keys: 'Shift + N', does: 'article.key.NAMED_ORIGIN', chord: 'Shift+n' },
  { keys: '1–9', does: 'article.key.ROLE' },
  { keys: 'D', does: 'article.key.DEAL', chord: 'd' },
  { keys: 'Z', does: 'article.key.UNDO', chord: 'z' },
  { keys: 'Shift + Z', does: 'article.key.REDO', chord: 'Shift+z' },
  { keys: 'Ctrl + Enter', does: 'article.key.SUBMIT', chord: 'Mod+Enter' },
  { keys: 'O', does: 'article.key.OPEN_REVIEW', chord: 'o' },
  { keys: 'Ctrl + K', does: 'article.key.GO' },
  { keys: '?', does: 'article.key.KEYS', chord: '?' },
];

type Props = {
  readonly opened: boolean;
  /** The kind whose fields the letters choose. */
  readonly kind: Kind;
  readonly onClose: () => void;
};

/** The keys that work while the text of an article has the focus. */
export function KeySheet({ opened, kind, onClose }: Props) {
  const say = useSay();
  const names = useNames();
  return (
    <Modal opened={opened} onClose={onClose} title={say('article.keys')}>
      <Table>
        <Table.Tbody>
          {textKeys.map(({ keys, does }) => (
            <Row key={keys} keys={keyWords(keys, say)} does={say(does)} />
          ))}
        </Table.Tbody>
      </Table>
      <Table>
        <Table.Caption>{say('article.keysOfFields', { kind: names.kindInside(kind) })}</Table.Caption>
        <Table.Tbody>
          {fieldLetters(kind).map(({ letter, field }) => (
            <Row key={letter} keys={letter.toUpperCase()} does={names.field(kind, field)} />
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}

function Row({ keys, does }: { readonly keys: string; readonly does: string }) {
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Kbd>{keys}</Kbd>
      </Table.Th>
      <Table.Td>{does}</Table.Td>
    </Table.Tr>
  );
}
