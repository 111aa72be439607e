import { type NotificationData, notifications } from '@mantine/notifications';
import { useSay } from '../messages/say.tsx';

/**
 * Tells somebody what happened, over whatever page they are on; a notice goes by itself, by a button with a name, or for
 * the next one: several would cover what is worked on.
 */
export function useNotice() {
  const say = useSay();
  return (message: string, manner: Pick<NotificationData, 'color'> = {}) => {
    notifications.clean();
    notifications.show({ message, closeButtonProps: { 'aria-label': say('components.close') }, ...manner });
  };
}
