import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { TextLink } from '../../components/links.tsx';
import { paths } from '../../lib/paths.ts';
import { Say, useSay } from '../../messages/say.tsx';
import { NewTextButton } from '../intake/same-note.tsx';
import type { Named } from '../revision/new-text.tsx';

/** Asks what is to be done with an article that the office has already. */
export function KnownNote({
  by,
  article,
  isBusy,
  onTake,
  onNewText,
  onAllTheSame,
}: {
  /** Whether the very text is there, or an article of its address. */
  readonly by: 'TEXT' | 'ADDRESS';
  readonly article: Named;
  readonly isBusy: boolean;
  /** The one that is there is enough. */
  readonly onTake: () => void;
  readonly onNewText: (article: Named) => void;
  /** With the form that it stands in. */
  readonly onAllTheSame: (form: HTMLFormElement) => void;
}) {
  const say = useSay();
  return (
    <Alert variant="outline" color="yellow" role="alert">
      <Stack gap="xs">
        <Text size="sm" component="div">
          <Say
            id={by === 'TEXT' ? 'intake.sameBy.TEXT' : 'intake.knownByAddress'}
            values={{
              article: (
                <TextLink key="article" href={paths.article(article.id)} dir="auto">
                  {article.headline}
                </TextLink>
              ),
            }}
          />{' '}
          {say('intake.notImported')}
        </Text>
        <Group gap="xs">
          <Button variant="default" size="compact-sm" onClick={onTake}>
            {say('intake.takeThatOne')}
          </Button>
          {by === 'ADDRESS' && <NewTextButton article={article} onNewText={onNewText} />}
          <Button
            variant="default"
            size="compact-sm"
            loading={isBusy}
            onClick={({ currentTarget: { form } }) => form && onAllTheSame(form)}
          >
            {say('intake.allTheSame')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
