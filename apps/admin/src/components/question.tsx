import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';

/** A question over the page, to be answered or left by Escape. Its title is no banner, as Mantine's own would be. */
export function Question({
  title,
  opened,
  onClose,
  onGone,
  size = 'md',
  children,
}: {
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Called once it is out of sight and the focus is back. */
  readonly onGone?: () => void;
  readonly size?: 'md' | 'xl';
  readonly children: ReactNode;
}) {
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={size}
      {...(onGone ? { onExitTransitionEnd: onGone } : {})}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body pt="md">
          <Modal.Title fw={600} mb="sm" style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Modal.Title>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
