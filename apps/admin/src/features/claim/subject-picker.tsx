'use client';
import { kindNames } from '@chancery/domain';
import { Text } from '@mantine/core';
import { RecordPicker } from '../../fields/record-picker.tsx';
import type { Kind } from '../../generated/graphql.ts';
import { apiKind } from '../../lib/format.ts';
import type { SubjectDraft } from './claim-draft.ts';

const everyKind: readonly Kind[] = kindNames.map(apiKind);

/** Which record a claim is about; found by name, or made here. */
export function SubjectPicker({
  subject,
  error,
  onChange,
}: {
  readonly subject: SubjectDraft | null;
  readonly error: string | null;
  readonly onChange: (subject: SubjectDraft | null) => void;
}) {
  return (
    <div>
      <RecordPicker label="About" kinds={everyKind} value={subject} onChange={onChange} />
      {error && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
    </div>
  );
}
