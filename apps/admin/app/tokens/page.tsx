import { TokensPage } from '../../src/features/token/tokens-page.tsx';

export default function TokensRoute() {
  return <TokensPage />;
}
