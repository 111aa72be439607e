import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { schemeWords } from '../../fields/scheme-words.ts';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import type { Preview } from './preview-document.ts';

/** What speaks against making two records one, in words. */
export function MergeWarnings({ preview }: { readonly preview: Preview }) {
  const say = useSay();
  const { constant, field } = useNames();
  const { warnings, other } = preview;
  if (warnings.length === 0) return null;
  const about = ({ code, about: what }: Preview['warnings'][number]): string => {
    if (code === 'CONTRADICTING_IDENTIFIERS') return schemeWords(what ?? '', constant);
    return code === 'LINKED_TO_EACH_OTHER' ? field(other.kind, what ?? '') : (what ?? '');
  };
  return (
    <Alert
      variant="outline"
      color="gray"
      role="note"
      icon={<IconAlertTriangle aria-hidden />}
      title={say('identity.warnings')}
    >
      <ul aria-label={say('identity.warnings')}>
        {warnings.map((warning) => (
          <li key={`${warning.code} ${warning.about}`}>
            {say(`identity.warning.${warning.code}`, { about: about(warning), name: other.caption })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
