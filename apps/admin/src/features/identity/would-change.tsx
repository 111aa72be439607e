import { Button, Text } from '@mantine/core';
import { TextLink } from '../../components/links.tsx';
import { Section } from '../../components/page.tsx';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import type { Preview } from './preview-document.ts';

/** Which of two records would stand for both, by what name, and what else would change with them. */
export function WouldChange({ preview, onSwap }: { readonly preview: Preview; readonly onSwap: () => void }) {
  const say = useSay();
  const { record, other, caption, claims, resting, restingCount } = preview;
  const more = restingCount - resting.length;
  return (
    <Section title={say('identity.would')}>
      <Text role="status">{say('identity.what', { name: record.caption, other: other.caption })}</Text>
      <Button variant="default" size="xs" w="fit-content" maw="100%" onClick={onSwap}>
        {say('identity.swap', { name: record.caption })}
      </Button>
      <Text size="sm">{say('identity.called', { name: caption })}</Text>
      <Text size="sm">{say('identity.claims', { count: claims, name: record.caption })}</Text>
      <Text size="sm">{say('identity.resting', { count: restingCount })}</Text>
      {resting.length > 0 && (
        <ul aria-label={say('identity.othersChanged')}>
          {resting.map(({ id, caption: name }) => (
            <li key={id}>
              <TextLink href={paths.record(id)} dir="auto">
                {name}
              </TextLink>
            </li>
          ))}
          {more > 0 && <li>{say('identity.moreResting', { count: more })}</li>}
        </ul>
      )}
    </Section>
  );
}
