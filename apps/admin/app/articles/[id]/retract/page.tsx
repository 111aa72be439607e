import { RetractPage } from '../../../../src/features/retraction/retract-page.tsx';

export default async function Page({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params;
  return <RetractPage key={id} articleId={id} />;
}
