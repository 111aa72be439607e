import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useNotice } from '../../components/use-notice.ts';
import type { Kind } from '../../generated/graphql.ts';
import { useSay } from '../../messages/say.tsx';
import { AnnotationsMenu } from '../annotations/annotations-menu.tsx';
import { RetractLink } from '../retraction/retract-link.tsx';
import { ReadAgain } from '../revision/read-again.tsx';
import type { DeskArticle } from './article-document.ts';
import { DetailsForm } from './details-form.tsx';
import { KeySheet } from './key-sheet.tsx';

type Dialog = 'DETAILS' | 'READ_AGAIN' | 'KEYS';

/** Which dialog stands over the desk. */
export const useArticleDialogs = () => {
  const [opened, setOpened] = useState<Dialog | null>(null);
  return { opened, open: (dialog: Dialog) => setOpened(dialog), close: () => setOpened(null) };
};
type Dialogs = ReturnType<typeof useArticleDialogs>;

/** What can be done with the article as a whole. */
export function ArticleActions({
  article,
  mayEdit,
  dialogs,
}: {
  readonly article: DeskArticle;
  readonly mayEdit: boolean;
  readonly dialogs: Dialogs;
}) {
  const say = useSay();
  return (
    <Group gap="xs">
      <AnnotationsMenu article={article.id} mayImport={mayEdit} />
      <RetractLink article={article.id} />
      {mayEdit && (
        <>
          <Button variant="default" onClick={() => dialogs.open('READ_AGAIN')}>
            {say('revision.readAgain')}
          </Button>
          <Button variant="default" onClick={() => dialogs.open('DETAILS')}>
            {say('article.editDetails')}
          </Button>
        </>
      )}
    </Group>
  );
}

/** The dialogs of the desk: the article's details, reading it again, and its keys. */
export function ArticleDialogs({
  article,
  kind,
  dialogs: { opened, close },
}: {
  readonly article: DeskArticle;
  /** The kind whose fields have letters just now. */
  readonly kind: Kind;
  readonly dialogs: Dialogs;
}) {
  const say = useSay();
  const notify = useNotice();
  return (
    <>
      <DetailsForm article={article} opened={opened === 'DETAILS'} onClose={close} />
      <ReadAgain
        article={{ id: article.id, url: article.url ?? null }}
        opened={opened === 'READ_AGAIN'}
        onClose={close}
        onStored={(carried, lost) => {
          close();
          notify(say('revision.stored', { carried, lost }));
        }}
      />
      <KeySheet opened={opened === 'KEYS'} kind={kind} onClose={close} />
    </>
  );
}
