import { RetractOutletPage } from '../../../../src/features/retraction/retract-outlet-page.tsx';

export default async function Page({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params;
  return <RetractOutletPage key={id} outletId={id} />;
}
