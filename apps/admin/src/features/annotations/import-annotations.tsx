import { Button, FileInput, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FailureNote } from '../../components/error-state.tsx';
import { TextLink } from '../../components/links.tsx';
import { translated } from '../../lib/explain.ts';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { Refusal } from '../../lib/refusal.ts';
import { Say, useSay } from '../../messages/say.tsx';
import { type Imported, useImport } from './annotations-document.ts';
import { type Preview, previewOf } from './preview.ts';

/** Takes claims out of a file into a draft, and says what became of each; nothing is stored where anything is wrong. */
export function ImportAnnotations({
  article,
  onClose,
}: {
  readonly article: string;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const importing = useImport();
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<Preview | undefined>(undefined);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (file) importing.mutate(file);
  };
  if (importing.data) return <Outcome imported={importing.data} article={article} onClose={onClose} />;
  const { error } = importing;
  const issues = error instanceof Refusal ? error.issues : [];
  return (
    <Stack component="form" gap="sm" onSubmit={(event) => send(event)}>
      <Text size="sm">{say('annotations.note')}</Text>
      <FileInput
        label={say('annotations.file')}
        placeholder={say('revision.file')}
        accept=".jsonld,.json,application/ld+json,application/json"
        required
        data-autofocus
        value={file}
        onChange={(chosen) => {
          setFile(chosen);
          importing.reset();
          void chosen?.text().then((text) => setPreview(previewOf(text)));
        }}
      />
      {file && <Before preview={preview} />}
      {issues.length > 0 ? <Issues issues={issues} /> : <FailureNote failure={error} />}
      <Group>
        <Button
          type="submit"
          disabled={!file || !preview || 'issues' in preview}
          loading={importing.isPending}
        >
          {say('annotations.take')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {say('components.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}

type Issue = { readonly path: readonly string[]; readonly message: string };

function Issues({ issues }: { readonly issues: readonly Issue[] }) {
  const say = useSay();
  return (
    <div role="alert">
      <Text size="sm">{say('annotations.refused', { count: issues.length })}</Text>
      <ul>
        {issues.map(({ path, message }) => (
          <li key={`${path.join('.')} ${message}`} dir="auto">
            <code dir="ltr">{path.join('.')}</code> {translated(message, say)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a chosen file would become, before it is sent. */
function Before({ preview }: { readonly preview: Preview | undefined }) {
  const say = useSay();
  if (preview === undefined) return null; // it is being read
  if (preview === null)
    return (
      <Text size="sm" role="alert">
        {say('annotations.noJson')}
      </Text>
    );
  if ('issues' in preview) return <Issues issues={preview.issues} />;
  const { headline, claims, records, left } = preview;
  return (
    <div role="status">
      <Text size="sm">{say('annotations.preview', { headline, claims, records })}</Text>
      {left > 0 && <Text size="sm">{say('annotations.unplaced', { count: left })}</Text>}
    </div>
  );
}

function Outcome({
  imported: { article: into, review, claimCount, made, unplaced },
  article,
  onClose,
}: {
  readonly imported: Imported;
  readonly article: string;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const names = useNames();
  return (
    <Stack gap="sm">
      <Text role="status">
        {say(review ? 'annotations.inDraft' : 'annotations.nothingNew', { count: claimCount })}
      </Text>
      {into.id !== article && (
        <Text size="sm">
          <Say
            id="annotations.ofOther"
            values={{
              article: (
                <TextLink href={paths.article(into.id)} dir="auto">
                  {into.headline}
                </TextLink>
              ),
            }}
          />
        </Text>
      )}
      {made.length > 0 && (
        <div>
          <Text size="sm">{say('annotations.made', { count: made.length })}</Text>
          <ul>
            {made.map(({ id, kind, caption }) => (
              <li key={id}>
                <TextLink href={paths.record(id)} dir="auto">
                  {caption}
                </TextLink>{' '}
                <Text component="span" size="sm" c="dimmed">
                  {names.kind(kind)}
                </Text>
              </li>
            ))}
          </ul>
        </div>
      )}
      {unplaced.length > 0 && (
        <div>
          <Text size="sm">{say('annotations.unplaced', { count: unplaced.length })}</Text>
          <ul>
            {unplaced.map(({ claim, exact, reason }) => (
              <li key={`${claim} ${exact}`}>{say('annotations.unplacedWhy', { words: exact, reason })}</li>
            ))}
          </ul>
        </div>
      )}
      <Group>
        <Button data-autofocus onClick={onClose}>
          {say('components.close')}
        </Button>
      </Group>
    </Stack>
  );
}
