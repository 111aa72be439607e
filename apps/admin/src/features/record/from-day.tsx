import { Text } from '@mantine/core';
import { Say } from '../../messages/say.tsx';

/** Since which day a value holds; nothing where none is said. */
export function FromDay({ day }: { readonly day: string | null }) {
  if (day === null) return null;
  return (
    <Text component="span" size="sm" c="dimmed">
      <Say
        id="record.from"
        values={{
          day: (
            <time dateTime={day} dir="auto">
              {day}
            </time>
          ),
        }}
      />
    </Text>
  );
}
