import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Question } from '../../components/question.tsx';
import { type Picked, RecordPicker } from '../../fields/record-picker.tsx';
import { useSay } from '../../messages/say.tsx';
import type { ArticleNode } from '../list/article-cells.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { type DetailChange, useDescribeSeveral } from './describe-several.ts';
import { OwnBulk } from './own-bulk.tsx';
import { useSeenNames } from './use-seen-names.ts';
import type { Selection } from './use-selection.ts';

const titles = {
  OUTLET: 'bulk.outletTitle',
  LANGUAGE: 'bulk.languageTitle',
  DATE: 'bulk.dateTitle',
} as const;

/** What can be said of all articles that are chosen: their outlet, their language, their date, or that it is not known. */
export function ArticleActs({
  selection,
  articles,
}: {
  readonly selection: Selection;
  readonly articles: readonly ArticleNode[];
}) {
  const say = useSay();
  const describing = useDescribeSeveral(({ rest }) => selection.only(rest.map(({ id }) => id)));
  const nameOf = useSeenNames(articles.map(({ id, headline }) => ({ id, name: headline })));
  const [asking, setAsking] = useState<DetailChange['detail'] | null>(null);
  const chosen = articles.filter(({ id }) => selection.isChosen(id));
  const run = (change: DetailChange) => {
    setAsking(null);
    describing.run(chosen, change);
  };
  return (
    <Stack gap="xs">
      <BulkBar
        selection={selection}
        count={articles.length}
        acts={[
          { label: say('bulk.setOutlet'), run: () => setAsking('OUTLET') },
          { label: say('bulk.setLanguage'), run: () => setAsking('LANGUAGE') },
          { label: say('bulk.setDate'), run: () => setAsking('DATE') },
        ]}
        each={describing}
        nameOf={nameOf}
        doneText={(count) => say('bulk.doneArticles', { count })}
      >
        <Question
          title={asking === null ? '' : say(titles[asking], { count: chosen.length })}
          opened={asking !== null}
          onClose={() => setAsking(null)}
        >
          {asking === 'OUTLET' && <Outlet onSay={(outlet) => run({ detail: 'OUTLET', outlet })} />}
          {asking === 'LANGUAGE' && (
            <Words
              label={say('fields.language')}
              onSay={(language) => run({ detail: 'LANGUAGE', language })}
            />
          )}
          {asking === 'DATE' && (
            <Words
              label={say('article.published')}
              onSay={(publishedAt) => run({ detail: 'DATE', publishedAt })}
            />
          )}
        </Question>
      </BulkBar>
      <OwnBulk />
    </Stack>
  );
}

function Outlet({ onSay }: { readonly onSay: (outlet: string | null) => void }) {
  const say = useSay();
  const [picked, setPicked] = useState<Picked | null>(null);
  return (
    <Form canSay={picked !== null} onSay={() => onSay(picked?.id ?? null)} onUnknown={() => onSay(null)}>
      <RecordPicker
        label={say('article.outlet')}
        kinds={['ORGANISATION']}
        value={picked}
        onChange={setPicked}
      />
    </Form>
  );
}

function Words({ label, onSay }: { readonly label: string; readonly onSay: (words: string | null) => void }) {
  const [words, setWords] = useState('');
  return (
    <Form canSay={words.trim() !== ''} onSay={() => onSay(words.trim())} onUnknown={() => onSay(null)}>
      <TextInput
        label={label}
        dir="auto"
        value={words}
        onChange={({ currentTarget: { value } }) => setWords(value)}
        data-autofocus
      />
    </Form>
  );
}

/** Says what is given of all of them, or that it is not known. */
function Form({
  canSay,
  onSay,
  onUnknown,
  children,
}: {
  readonly canSay: boolean;
  readonly onSay: () => void;
  readonly onUnknown: () => void;
  readonly children: ReactNode;
}) {
  const say = useSay();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (canSay) onSay();
  };
  return (
    <Stack component="form" gap="sm" onSubmit={(event) => send(event)}>
      {children}
      <Text size="sm" c="dimmed">
        {say('bulk.detailsNote')}
      </Text>
      <Group>
        <Button type="submit" disabled={!canSay}>
          {say('bulk.sayThem')}
        </Button>
        <Button variant="default" onClick={onUnknown}>
          {say('bulk.sayUnknown')}
        </Button>
      </Group>
    </Stack>
  );
}
