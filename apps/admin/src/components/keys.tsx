import { Kbd } from '@mantine/core';

/** A shortcut shown in its place; screen readers are told by `aria-keyshortcuts`. */
export function Keys({ children }: { readonly children: string }) {
  return (
    <Kbd size="xs" aria-hidden>
      {children}
    </Kbd>
  );
}
