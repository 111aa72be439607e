import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import { KindPage } from '../../../src/features/list/kind-page.tsx';
import { kindOfSlug } from '../../../src/lib/paths.ts';

export default async function KindRoute({ params }: { readonly params: Promise<{ readonly kind: string }> }) {
  const kind = kindOfSlug((await params).kind);
  if (kind === null) notFound();
  return (
    <Suspense>
      <KindPage key={kind} kind={kind} />
    </Suspense>
  );
}
