import { AgreementPage } from '../../../../src/features/agreement/agreement-page.tsx';

export default async function Page({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params;
  return <AgreementPage articleId={id} />;
}
