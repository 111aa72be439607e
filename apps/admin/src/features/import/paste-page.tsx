'use client';
import { Alert, Button, Group, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { ErrorState, FailureNote } from '../../components/error-state.tsx';
import { Page } from '../../components/page.tsx';
import { RecordPicker } from '../../fields/record-picker.tsx';
import { stopsAtUnchosen } from '../../fields/unchosen.ts';
import { languageName } from '../../lib/format.ts';
import { issueAt, issuesElsewhere } from '../../lib/issues.ts';
import { paths } from '../../lib/paths.ts';
import { SignedIn } from '../session/signed-in.tsx';
import { ContentField } from './content-field.tsx';
import { DateField } from './date-field.tsx';
import { inputOf, lacking } from './entry.ts';
import { useImportArticle } from './import-article.ts';
import { useKeptEntry } from './use-kept-entry.ts';

/** Where an article comes in: its words, and what is known about it. */
export function PastePage() {
  return (
    <Page title="Paste an article">
      <SignedIn role="EDITOR">{({ id }) => <PasteForm key={id} viewer={id} />}</SignedIn>
    </Page>
  );
}

const shownFields = ['content', 'headline', 'authors', 'outlet', 'publishedAt', 'url', 'language'];

function PasteForm({ viewer }: { readonly viewer: string }) {
  const { entry, set, clear, kept } = useKeptEntry(viewer);
  const { importing, issues, failure, lacks, submit } = useImport(entry, clear);
  const error = (field: string) => lacks[field] ?? issueAt(issues, field);
  return (
    <form noValidate onSubmit={submit} aria-label="Article">
      <Stack gap="md">
        <ContentField entry={entry} set={set} error={error('content')} />
        <TextInput
          label="Headline"
          description="The first line of the text, where left empty"
          dir="auto"
          value={entry.headline}
          error={error('headline')}
          onChange={(event) => set({ headline: event.currentTarget.value })}
        />
        <DateField entry={entry} set={set} error={lacks.dated ?? null} wordsError={error('publishedAt')} />
        <RecordPicker
          label="Outlet"
          kinds={['ORGANISATION']}
          value={entry.outlet}
          onChange={(outlet) => set({ outlet: outlet && { id: outlet.id, caption: outlet.caption } })}
        />
        {error('outlet') && <FailureNote failure={{ message: error('outlet') ?? '' }} />}
        <TagsInput
          label="Authors"
          description="Press Enter after each name"
          acceptValueOnBlur
          value={[...entry.authors]}
          error={error('authors')}
          onChange={(authors) => set({ authors })}
        />
        <Group grow align="flex-start" preventGrowOverflow={false} gap="md">
          <TextInput
            label="Address"
            description="Where it can be read"
            type="url"
            inputMode="url"
            miw={220}
            value={entry.url}
            error={error('url')}
            onChange={(event) => set({ url: event.currentTarget.value })}
          />
          <TextInput
            label="Language"
            description={entry.language ? languageName(entry.language.trim()) : 'A code: en, ru, zh-Hant'}
            miw={160}
            value={entry.language}
            error={error('language')}
            onChange={(event) => set({ language: event.currentTarget.value })}
          />
        </Group>
        {!kept && (
          <Alert variant="outline" color="yellow" role="status">
            This browser cannot keep the form: import it before you leave the page.
          </Alert>
        )}
        {failure && <FailureNote failure={failure} />}
        {importing.error && <ErrorState error={importing.error} />}
        {Object.keys(lacks).length > 0 && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {Object.values(lacks).join(' ')}
          </Text>
        )}
        <Group gap="sm">
          <Button type="submit" loading={importing.isPending}>
            Import the article
          </Button>
          <Button variant="default" onClick={clear} disabled={importing.isPending}>
            Empty the form
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type Kept = ReturnType<typeof useKeptEntry>;

function useImport(entry: Kept['entry'], clear: () => void) {
  const [tried, setTried] = useState(false);
  const importing = useImportArticle();
  const router = useRouter();
  const lacks = tried ? lacking(entry) : {};
  const outcome = importing.data;
  const issues = outcome?.__typename === 'Invalid' ? outcome.issues : [];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (stopsAtUnchosen(event.currentTarget) || Object.keys(lacking(entry)).length > 0) return;
    importing.mutate(inputOf(entry), {
      onSuccess: (result) => {
        if (result.__typename !== 'Article') return;
        clear();
        router.push(paths.article(result.id));
      },
    });
  };
  return { importing, issues, lacks, submit, failure: failureOf(outcome, issues) };
}

type Outcome = ReturnType<typeof useImportArticle>['data'];

// What no field shows is said above the button.
function failureOf(outcome: Outcome, issues: Parameters<typeof issuesElsewhere>[0]) {
  if (!outcome || outcome.__typename === 'Article') return null;
  const elsewhere = issuesElsewhere(issues, shownFields);
  return { message: [outcome.message, ...elsewhere].join(' ') };
}
