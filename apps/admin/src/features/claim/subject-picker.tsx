'use client';
import { kindNames } from '@chancery/domain';
import { Button, Text } from '@mantine/core';
import { RecordPicker } from '../../fields/record-picker.tsx';
import type { Kind } from '../../generated/graphql.ts';
import { apiKind } from '../../lib/format.ts';
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
  return (
    <div>
      <RecordPicker label="About" kinds={everyKind} value={subject} onChange={onChange} />
      {!subject && named && (
        <Button size="compact-xs" variant="default" mt={6} dir="auto" onClick={() => onChange(named)}>
          {named.caption} (named in these words)
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
