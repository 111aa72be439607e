import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useSay } from '../messages/say.tsx';

const widths = ['92%', '78%', '85%', '64%', '88%', '70%'] as const;

/** Lines where the answer will stand. */
export function LoadingState({ label, lines = 4 }: { readonly label?: string; readonly lines?: number }) {
  const say = useSay();
  return (
    <Stack gap="xs" role="status">
      <VisuallyHidden>{label ?? say('components.loading')}…</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => {
        const width = widths[line % widths.length] ?? '80%';
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change places
        return <Skeleton key={line} height={18} width={width} />;
      })}
    </Stack>
  );
}
