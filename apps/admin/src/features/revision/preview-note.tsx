import { Stack, Text } from '@mantine/core';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import { Changes } from './changes.tsx';
import type { Preview } from './revision-document.ts';

/** What another text would do to an article: which cited passages have a place in it, and which words changed. */
export function PreviewNote({ preview }: { readonly preview: Preview }) {
  const say = useSay();
  const names = useNames();
  const { carried, lost, warnings, revision, text } = preview;
  return (
    <Stack gap="xs">
      <Text size="sm">{say('revision.wouldCarry', { count: carried })}</Text>
      {lost.length > 0 && (
        <>
          <Text size="sm" fw={600}>
            {say('revision.wouldLose', { count: lost.length })}
          </Text>
          <ul>
            {lost.map(({ claim, passage, reason }) => (
              <li key={`${claim.id} ${passage.start} ${passage.end}`}>
                <Text size="sm">
                  {say(`revision.lostBy.${reason}`, { words: passage.exact, claim: names.claim(claim) })}
                </Text>
              </li>
            ))}
          </ul>
        </>
      )}
      {warnings.map((warning) => (
        <Text key={warning} size="sm" fw={600}>
          {say(`intake.warning.${warning}`)}
        </Text>
      ))}
      <Changes before={revision.text ?? ''} after={text} />
    </Stack>
  );
}
