import { AccountsPage } from '../../src/features/account/accounts-page.tsx';

export default function AccountsRoute() {
  return <AccountsPage />;
}
