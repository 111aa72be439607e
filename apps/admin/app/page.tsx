import { InboxPage } from '../src/features/inbox/inbox-page.tsx';

export default function InboxRoute() {
  return <InboxPage />;
}
