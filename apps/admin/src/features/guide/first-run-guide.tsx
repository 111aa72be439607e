import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { FailureNote } from '../../components/error-state.tsx';
import { LinkButton } from '../../components/links.tsx';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { type Inbox, useNoteOnDesk } from '../inbox/use-inbox.ts';
import styles from './guide.module.css';

type Guide = NonNullable<Inbox['guide']>;

/** Leads a new editor through the sample article. What is done is told by the books, and not ticked by hand. */
export function FirstRunGuide({ guide }: { readonly guide: Guide }) {
  const say = useSay();
  const note = useNoteOnDesk();
  const done = guide.steps.filter((step) => step.done).length;
  if (guide.dismissed) return null;
  return (
    <Paper component="section" withBorder p="md" aria-label={say('guide.title')}>
      <Stack gap="sm">
        <Title order={2}>{say('guide.title')}</Title>
        <Text size="sm">{say('guide.intro')}</Text>
        <ol className={styles.steps}>
          {guide.steps.map((step) => (
            <Step key={step.step} {...step} />
          ))}
        </ol>
        <div className={styles.ways}>
          <LinkButton size="xs" href={paths.article(guide.article.id)}>
            {say(done === 0 ? 'guide.begin' : 'guide.goOn')}
          </LinkButton>
          <Button
            size="xs"
            variant="default"
            loading={note.isPending}
            onClick={() => note.mutate({ guideDismissed: true })}
          >
            {say('guide.dismiss')}
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {say('guide.progress', { done, all: guide.steps.length })}
          </Text>
        </div>
        <FailureNote failure={note.error} />
      </Stack>
    </Paper>
  );
}

function Step({ step, done }: Guide['steps'][number]) {
  const say = useSay();
  const Sign = done ? IconCircleCheck : IconCircle;
  return (
    <li className={styles.step}>
      <Sign size={18} role="img" aria-label={say(done ? 'guide.done' : 'guide.toDo')} />
      <span>
        <Text component="span" fw={600}>
          {say(`guide.step.${step}`)}
        </Text>{' '}
        <Text component="span" size="sm" c="dimmed">
          {say(`guide.how.${step}`)}
        </Text>
      </span>
    </li>
  );
}
