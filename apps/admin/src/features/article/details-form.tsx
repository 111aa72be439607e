'use client';
import { fuzzyDate } from '@chancery/domain';
import { Button, Group, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Conflict } from '../../components/conflict.tsx';
import { FailureNote } from '../../components/error-state.tsx';
import { Question } from '../../components/question.tsx';
import { RecordPicker } from '../../fields/record-picker.tsx';
import { useUnderstood } from '../../fields/understood.ts';
import { translated } from '../../lib/explain.ts';
import { request } from '../../lib/graphql.ts';
import { issueAt } from '../../lib/issues.ts';
import { usePrints } from '../../lib/prints.ts';
import { accepted, isStale, Refusal } from '../../lib/refusal.ts';
import { outcomeOf } from '../../lib/three-way.ts';
import { useSay } from '../../messages/say.tsx';
import { KeptNote } from '../kept/kept-note.tsx';
import { useKept } from '../kept/use-kept.ts';
import { articleKey, type DeskArticle } from './article-document.ts';
import { DescribeDocument } from './commands.ts';
import { CopyOfField } from './copy-of-field.tsx';
import {
  chosenDetails,
  type Details as DetailsEntry,
  describedBy,
  detailsOf,
  detailVersions,
  type KeptDetails,
  readDetails,
} from './details.ts';

/** What is known of an article besides its words; a change is a new description, the old one stays in the books. */
export function DetailsForm({
  article,
  opened,
  onClose,
}: {
  readonly article: DeskArticle;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const [touched, setTouched] = useState(false);
  const close = () => {
    setTouched(false);
    onClose();
  };
  return (
    <Question
      title={say('article.details')}
      opened={opened}
      // A slip of the finger throws nothing away that was typed.
      onClose={() => {
        if (!touched) close();
      }}
    >
      <Details article={article} onClose={close} onTouch={() => setTouched(true)} />
    </Question>
  );
}

const isSame = (one: DetailsEntry, other: DetailsEntry): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const useToldDetails = () => {
  const say = useSay();
  const { beside } = usePrints();
  return ({ entry, seen }: KeptDetails): string =>
    beside(
      detailVersions(seen.details, entry, seen.details, say)
        .filter((versions) => outcomeOf(versions) !== 'SAME')
        .map(({ label, mine }) => say('deal.step', { label, said: mine })),
    );
};

function Details({
  article,
  onClose,
  onTouch,
}: {
  readonly article: DeskArticle;
  readonly onClose: () => void;
  readonly onTouch: () => void;
}) {
  const say = useSay();
  const understood = useUnderstood();
  const told = useToldDetails();
  const client = useQueryClient();
  // What the form was begun from: an article that is fetched anew meanwhile changes nothing under one's hands.
  const [seen, setSeen] = useState(() => ({ version: article.version, details: detailsOf(article) }));
  const [entry, setEntry] = useState(() => detailsOf(article));
  const typed: KeptDetails | null = isSame(entry, seen.details) ? null : { entry, seen };
  const kept = useKept({
    place: `article/${article.id}/details`,
    value: typed,
    read: (stored) => readDetails(stored, detailsOf(article)),
    restore: (before) => {
      setEntry(before.entry);
      setSeen(before.seen);
      onTouch();
    },
  });
  const leave = () => {
    kept.drop();
    onClose();
  };
  const set = (part: Partial<DetailsEntry>) => setEntry((before) => ({ ...before, ...part }));
  const [settling, setSettling] = useState(false);
  const saving = useMutation({
    mutationFn: async ({
      version,
      details,
    }: {
      readonly version: number;
      readonly details: DetailsEntry;
    }) => {
      const input = { article: article.id, expectedVersion: version, ...describedBy(details) };
      return accepted((await request(DescribeDocument, { input })).describeArticle);
    },
    onSuccess: leave,
    onSettled: async (_, error) => {
      await client.invalidateQueries({ queryKey: articleKey(article.id) });
      if (isStale(error)) setSettling(true);
    },
  });
  const issues = saving.error instanceof Refusal ? saving.error.issues : [];
  const { headline, authors, author, publishedAt, outlet, url, language } = entry;
  const read = publishedAt.trim() === '' ? null : fuzzyDate.parse(publishedAt);
  const versions = { base: seen.details, mine: entry, theirs: detailsOf(article) };
  const fields = detailVersions(versions.base, versions.mine, versions.theirs, say);
  const theirs = fields.some((field) => ['THEIRS', 'BOTH'].includes(outcomeOf(field)));
  if (settling && article.version !== seen.version) {
    return (
      <Conflict
        intro={say('article.detailsConflict')}
        fields={fields}
        busy={saving.isPending}
        onSettle={(chosen) => {
          const details = chosenDetails(versions, chosen);
          setEntry(details);
          setSeen({ version: article.version, details: versions.theirs });
          setSettling(false);
          saving.mutate({ version: article.version, details });
        }}
        onLeave={() => setSettling(false)}
      />
    );
  }
  return (
    <form
      onChange={onTouch}
      onSubmit={(event) => {
        event.preventDefault();
        if (theirs) setSettling(true);
        else saving.mutate({ version: article.version, details: entry });
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={say('article.headline')}
          value={headline}
          error={issueAt(issues, 'headline', say)}
          onChange={(event) => set({ headline: event.currentTarget.value })}
          dir="auto"
        />
        <RecordPicker
          label={say('article.outlet')}
          kinds={['ORGANISATION']}
          value={outlet}
          onChange={(picked) => set({ outlet: picked })}
        />
        <TagsInput
          label={say('article.authors')}
          description={say('import.authorsNote')}
          dir="auto"
          acceptValueOnBlur
          // A name may have a comma of its own.
          splitChars={[]}
          value={[...authors]}
          searchValue={author}
          onChange={(names) => set({ authors: names })}
          onSearchChange={(name) => set({ author: name })}
        />
        <TextInput
          label={say('article.published')}
          {...(publishedAt === '' ? {} : { dir: 'auto' })} // while empty it runs as its placeholder does
          placeholder={say('article.publishedExample')}
          value={publishedAt}
          error={issueAt(issues, 'publishedAt', say)}
          onChange={(event) => set({ publishedAt: event.currentTarget.value })}
        />
        <Text size="sm" c="dimmed" role="status">
          {read === null
            ? say('article.noDateNote')
            : read.ok
              ? say('fields.understood', {
                  reading: understood({ __typename: 'FuzzyDate', ...read.value }) ?? '',
                })
              : translated(read.message, say)}
        </Text>
        <TextInput
          label={say('article.address')}
          dir="auto"
          value={url}
          error={issueAt(issues, 'url', say)}
          onChange={(event) => set({ url: event.currentTarget.value })}
        />
        <TextInput
          label={say('fields.language')}
          dir="auto"
          value={language}
          error={issueAt(issues, 'language', say)}
          onChange={(event) => set({ language: event.currentTarget.value })}
        />
        <CopyOfField
          article={article}
          url={url}
          copyOf={entry.copyOf}
          said={seen.details.copyOf}
          error={issueAt(issues, 'copyOf', say)}
          onCopyOf={(copyOf) => set({ copyOf })}
        />
        <KeptNote form={kept} mine={typed} tell={told} />
        <FailureNote failure={saving.error && issues.length === 0 ? saving.error : null} />
        <Group>
          <Button type="submit" loading={saving.isPending}>
            {say('comment.save')}
          </Button>
          <Button variant="default" onClick={leave}>
            {say('components.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
