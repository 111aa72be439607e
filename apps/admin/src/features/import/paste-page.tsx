'use client';
import { Button, Group, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { ErrorState, FailureNote } from '../../components/error-state.tsx';
import { Page } from '../../components/page.tsx';
import { useNotice } from '../../components/use-notice.ts';
import { stopsAtUnchosen } from '../../fields/unchosen.ts';
import { translated } from '../../lib/explain.ts';
import { issueAt, issuesElsewhere } from '../../lib/issues.ts';
import { paths } from '../../lib/paths.ts';
import { usePrints } from '../../lib/prints.ts';
import { type Saying, useSay } from '../../messages/say.tsx';
import { IntakePanel } from '../intake/intake-panel.tsx';
import { SameNote } from '../intake/same-note.tsx';
import { useIntake } from '../intake/use-intake.ts';
import { useKnown } from '../intake/use-known.ts';
import { KeptNote } from '../kept/kept-note.tsx';
import { type Named, NewText } from '../revision/new-text.tsx';
import type { Again } from '../revision/use-read-again.ts';
import { SignedIn } from '../session/signed-in.tsx';
import { ContentField } from './content-field.tsx';
import { DateField } from './date-field.tsx';
import { contentOf, type Entry, entryOf, heard, inputOf, lacking } from './entry.ts';
import { useImportArticle } from './import-article.ts';
import { KnownNote } from './known-note.tsx';
import { OutletField } from './outlet-field.tsx';
import { useKeptEntry } from './use-kept-entry.ts';

/** Where an article comes in: its words, and what is known about it. */
export function PastePage() {
  const say = useSay();
  return (
    <Page title={say('inbox.paste')}>
      <SignedIn role="EDITOR">{({ id }) => <PasteForm key={id} />}</SignedIn>
    </Page>
  );
}

const shownFields = ['content', 'headline', 'authors', 'outlet', 'publishedAt', 'url', 'language'];

function PasteForm() {
  const say = useSay();
  const prints = usePrints();
  const { entry, set, clear, filled, kept } = useKeptEntry();
  const [asRead, setAsRead] = useState<Entry | null>(null);
  const isFilled = filled !== null;
  const isEdited = isFilled && JSON.stringify(filled) !== JSON.stringify(asRead);
  const intake = useIntake({ isFilled, isEdited }, (reading) => {
    const read = entryOf(reading);
    setAsRead(read);
    set(read);
  });
  const { importing, issues, failure, lacks, known, submit, send, done } = useImport(
    entry,
    set,
    clear,
    intake.next,
  );
  const found = useKnown({
    content: contentOf(entry),
    isHtml: entry.keep === 'TEXT_HTML',
    url: entry.url,
  });
  const said = heard(entry.said, found.said);
  const [renewed, setRenewed] = useState<Named | null>(null);
  const error = (field: string) => lacks[field] ?? issueAt(issues, field, say);
  return (
    <form noValidate onSubmit={submit} aria-label={say('palette.article')}>
      <Stack gap="md">
        <IntakePanel intake={intake} />
        <ContentField entry={entry} set={set} error={error('content')} />
        <TextInput
          label={say('article.headline')}
          description={say('import.headlineNote')}
          dir="auto"
          value={entry.headline}
          error={error('headline')}
          onChange={(event) => set({ headline: event.currentTarget.value })}
        />
        <SameNote
          found={found}
          copyOf={entry.copyOf}
          onCopyOf={(copyOf) => set({ copyOf })}
          onNewText={setRenewed}
        />
        <DateField
          entry={entry}
          said={said}
          set={set}
          error={lacks.dated ?? null}
          wordsError={error('publishedAt')}
        />
        <OutletField
          outlet={entry.outlet}
          said={said}
          error={error('outlet')}
          onOutlet={(outlet) => set({ outlet })}
        />
        <TagsInput
          label={say('article.authors')}
          description={say('import.authorsNote')}
          dir="auto"
          acceptValueOnBlur
          // A name may have a comma of its own.
          splitChars={[]}
          value={[...entry.authors]}
          error={error('authors')}
          onChange={(authors) => set({ authors })}
        />
        <Group grow align="flex-start" preventGrowOverflow={false} gap="md">
          <TextInput
            label={say('article.address')}
            description={say('import.addressNote')}
            type="url"
            dir="auto"
            inputMode="url"
            miw={220}
            value={entry.url}
            error={error('url')}
            onChange={(event) => set({ url: event.currentTarget.value })}
          />
          <TextInput
            label={say('session.language')}
            dir="auto"
            description={entry.language ? prints.language(entry.language.trim()) : say('import.languageNote')}
            miw={160}
            value={entry.language}
            error={error('language')}
            onChange={(event) => set({ language: event.currentTarget.value })}
          />
        </Group>
        <KeptNote form={kept} mine={filled} tell={({ headline, content }) => headline || content} />
        {known && (
          <KnownNote
            {...known}
            isBusy={importing.isPending}
            onTake={() =>
              done(known.article.id, say('intake.wasThere', { headline: known.article.headline }))
            }
            onNewText={setRenewed}
            onAllTheSame={(form) => send(form, true)}
          />
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
            {say('import.send')}
          </Button>
          <Button variant="default" onClick={clear} disabled={importing.isPending}>
            {say('import.empty')}
          </Button>
        </Group>
      </Stack>
      <NewText
        article={renewed}
        text={renewalOf(entry)}
        onClose={() => setRenewed(null)}
        onStored={(carried, lost) => {
          setRenewed(null);
          if (renewed) done(renewed.id, say('revision.stored', { carried, lost }));
        }}
      />
    </form>
  );
}

type Kept = ReturnType<typeof useKeptEntry>;

function useImport(entry: Kept['entry'], set: Kept['set'], clear: () => void, next: () => boolean) {
  const say = useSay();
  const notify = useNotice();
  const [tried, setTried] = useState(false);
  const importing = useImportArticle();
  const router = useRouter();
  const lacks = tried ? lacking(entry, say) : {};
  const outcome = importing.data;
  const issues = outcome?.__typename === 'Invalid' ? outcome.issues : [];
  /** Goes on to what comes next, or to the article where nothing does. */
  const done = (article: string, message: string) => {
    clear();
    setTried(false);
    importing.reset();
    if (!next()) return router.push(paths.article(article));
    notify(message);
  };
  const send = (form: HTMLFormElement, allTheSame: boolean) => {
    setTried(true);
    if (stopsAtUnchosen(form) || Object.keys(lacking(entry, say)).length > 0) return;
    importing.mutate(inputOf(entry, allTheSame), {
      onSuccess: (result) => {
        // What was read long ago is not kept any more: said once, then it is stored without.
        if (result.__typename === 'Invalid' && issueAt(result.issues, 'original', say))
          set({ original: null });
        if (result.__typename !== 'Article') return;
        done(result.id, say('intake.imported', { headline: entry.headline || entry.url }));
      },
    });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(event.currentTarget, false);
  };
  return {
    importing,
    issues,
    lacks,
    submit,
    send,
    done,
    known: knownOf(outcome),
    failure: failureOf(outcome, issues, say),
  };
}

type Outcome = ReturnType<typeof useImportArticle>['data'];

const knownOf = (outcome: Outcome) =>
  outcome?.__typename === 'Duplicate' && outcome.article
    ? ({ by: outcome.path.includes('url') ? 'ADDRESS' : 'TEXT', article: outcome.article } as const)
    : null;

// What is sent of it as another text: its HTML is read first, as that of a page.
const renewalOf = (entry: Kept['entry']): Again =>
  entry.keep === 'TEXT_HTML'
    ? { kind: 'HTML', html: contentOf(entry) }
    : { kind: 'TEXT', text: entry.content, original: entry.original };

// What no field shows is said above the button.
function failureOf(outcome: Outcome, issues: Parameters<typeof issuesElsewhere>[0], say: Saying) {
  if (!outcome || outcome.__typename === 'Article' || knownOf(outcome)) return null;
  const elsewhere = issuesElsewhere(issues, shownFields, say);
  return { message: [translated(outcome.message, say), ...elsewhere].join(' ') };
}
