'use client';
import { fuzzyDate } from '@chancery/domain';
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FailureNote } from '../../components/error-state.tsx';
import { RecordPicker } from '../../fields/record-picker.tsx';
import { request } from '../../lib/graphql.ts';
import { issueAt } from '../../lib/issues.ts';
import { articleKey, type DeskArticle } from './article-document.ts';
import { DescribeDocument } from './commands.ts';
import { accepted, Refusal } from './use-desk.ts';

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
  const [touched, setTouched] = useState(false);
  const close = () => {
    setTouched(false);
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title="Details of the article"
      closeButtonProps={{ 'aria-label': 'Close' }}
      // A slip of the finger throws nothing away that was typed.
      closeOnEscape={!touched}
      closeOnClickOutside={!touched}
    >
      <Details article={article} onClose={close} onTouch={() => setTouched(true)} />
    </Modal>
  );
}

function Details({
  article,
  onClose,
  onTouch,
}: {
  readonly article: DeskArticle;
  readonly onClose: () => void;
  readonly onTouch: () => void;
}) {
  const client = useQueryClient();
  const [headline, setHeadline] = useState(article.headline);
  const [authors, setAuthors] = useState(article.authors.join(', '));
  const [publishedAt, setPublishedAt] = useState(article.publishedAt?.asStated ?? '');
  const [outlet, setOutlet] = useState<{ readonly id: string; readonly caption: string } | null>(
    article.outlet,
  );
  const [url, setUrl] = useState(article.url ?? '');
  const [language, setLanguage] = useState(article.language ?? '');
  const saving = useMutation({
    mutationFn: async () => {
      const input = {
        article: article.id,
        expectedVersion: article.version,
        headline,
        authors: authors
          .split(',')
          .map((author) => author.trim())
          .filter(Boolean),
        publishedAt: publishedAt.trim() || null,
        outlet: outlet?.id ?? null,
        url: url.trim() || null,
        language: language.trim() || null,
      };
      return accepted((await request(DescribeDocument, { input })).describeArticle);
    },
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: articleKey(article.id) }),
  });
  const issues = saving.error instanceof Refusal ? saving.error.issues : [];
  const read = publishedAt.trim() === '' ? null : fuzzyDate.parse(publishedAt);
  return (
    <form
      onChange={onTouch}
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <Stack gap="sm">
        <TextInput
          label="Headline"
          value={headline}
          error={issueAt(issues, 'headline')}
          onChange={(event) => setHeadline(event.currentTarget.value)}
          dir="auto"
        />
        <RecordPicker label="Outlet" kinds={['ORGANISATION']} value={outlet} onChange={setOutlet} />
        <TextInput
          label="Authors, by commas"
          value={authors}
          onChange={(event) => setAuthors(event.currentTarget.value)}
          dir="auto"
        />
        <TextInput
          label="Published"
          placeholder="21 May 2014; leave empty when unknown"
          value={publishedAt}
          error={issueAt(issues, 'publishedAt')}
          onChange={(event) => setPublishedAt(event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed" role="status">
          {read === null
            ? 'Date unknown: words such as “last month” stay unresolved.'
            : read.ok
              ? `Understood: ${read.value.earliest} to ${read.value.latest}`
              : read.message}
        </Text>
        <TextInput
          label="Address"
          value={url}
          error={issueAt(issues, 'url')}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <TextInput
          label="Language (BCP 47)"
          value={language}
          error={issueAt(issues, 'language')}
          onChange={(event) => setLanguage(event.currentTarget.value)}
        />
        <FailureNote failure={saving.error && issues.length === 0 ? saving.error : null} />
        <Group>
          <Button type="submit" loading={saving.isPending}>
            Save
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
