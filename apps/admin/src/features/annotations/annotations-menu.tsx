import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { FailureNote } from '../../components/error-state.tsx';
import { Question } from '../../components/question.tsx';
import { useSay } from '../../messages/say.tsx';
import { useOfferActs } from '../palette/acts.ts';
import { useExport } from './annotations-document.ts';
import { ImportAnnotations } from './import-annotations.tsx';

/** Takes an article with its claims to another installation, and claims from another one into a draft. */
export function AnnotationsMenu({
  article,
  mayImport,
}: {
  readonly article: string;
  readonly mayImport: boolean;
}) {
  const say = useSay();
  const exporting = useExport(article);
  const [opened, setOpened] = useState(false);
  const act = (id: string, label: string, run: () => void) => ({ id, label, keys: '', run });
  useOfferActs([
    act('export', say('annotations.export'), () => exporting.mutate()),
    ...(mayImport ? [act('import', say('annotations.import'), () => setOpened(true))] : []),
  ]);
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Button variant="default" loading={exporting.isPending} onClick={() => exporting.mutate()}>
          {say('annotations.export')}
        </Button>
        {mayImport && (
          <Button variant="default" onClick={() => setOpened(true)}>
            {say('annotations.import')}
          </Button>
        )}
      </Group>
      <FailureNote failure={exporting.error} />
      <Question title={say('annotations.import')} opened={opened} onClose={() => setOpened(false)}>
        <ImportAnnotations article={article} onClose={() => setOpened(false)} />
      </Question>
    </Stack>
  );
}
