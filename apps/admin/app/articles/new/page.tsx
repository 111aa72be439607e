import { PastePage } from '../../../src/features/import/paste-page.tsx';

export default function PasteRoute() {
  return <PastePage />;
}
