import { Text } from '@mantine/core';
import { toldTime } from '../../fields/told-time.ts';
import { Say } from '../../messages/say.tsx';

type Held = {
  readonly validFrom: string | null;
  readonly claims: readonly {
    readonly validTime: { readonly earliest: string | null; readonly printed: string } | null;
  }[];
};

/**
 * Since when a value holds, in the words of a claim that says so: "2016" is no first of January. Where the day was worked
 * out, that day; nothing where no time is told.
 */
export function HeldSince({ held }: { readonly held: Held }) {
  const { validFrom } = held;
  if (validFrom === null) return null;
  const told = toldTime(held);
  return (
    <Text component="span" size="sm" c="dimmed">
      {told ? (
        <bdi title={validFrom}>{told.printed}</bdi>
      ) : (
        <Say
          id="record.from"
          values={{
            day: (
              <time dateTime={validFrom} dir="auto">
                {validFrom}
              </time>
            ),
          }}
        />
      )}
    </Text>
  );
}
