'use client';
import { kindNames } from '@chancery/domain';
import { Button, Text } from '@mantine/core';
import { RecordPicker } from '../../fields/record-picker.tsx';
import type { Kind } from '../../generated/graphql.ts';
import { apiKind } from '../../lib/format.ts';
import { useSay } from '../../messages/say.tsx';
import type { SubjectDraft } from './claim-draft.ts';

const everyKind: readonly Kind[] = kindNames.map(apiKind);

/** Which record a claim is about; found by name, or made here. */
export function SubjectPicker({
  subject,
  named,
  error,
  onChange,
}: {
  readonly subject: SubjectDraft | null;
  /** A record that the claimed words name. */
  readonly named: SubjectDraft | null;
  readonly error: string | null;
  readonly onChange: (subject: SubjectDraft | null) => void;
}) {
  const say = useSay();
  return (
    <div>
      <RecordPicker label={say('claim.about')} kinds={everyKind} value={subject} onChange={onChange} />
      {!subject && named && (
        <Button size="compact-xs" variant="default" mt={6} onClick={() => onChange(named)}>
          {say('claim.namedHere', { name: named.caption })}
        </Button>
      )}
      {error && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
    </div>
  );
}
