import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';

/** A link in running words. */
export function TextLink({
  href,
  children,
  ...rest
}: AnchorProps & {
  readonly href: string;
  readonly children: ReactNode;
  /** False where there are so many that watching which of them comes into sight costs more than it spares. */
  readonly prefetch?: false;
  readonly lang?: string;
  readonly dir?: string;
}) {
  return (
    <Anchor component={Link} href={href} underline="always" {...rest}>
      {children}
    </Anchor>
  );
}

/** A link that looks like a button, since it is what one came to do. */
export function LinkButton({
  href,
  children,
  ...rest
}: ButtonProps &
  Pick<ComponentProps<'a'>, 'onPointerDown' | 'onFocus'> & {
    readonly href: string;
    readonly children: ReactNode;
  }) {
  return (
    <Button component={Link} href={href} {...rest}>
      {children}
    </Button>
  );
}
