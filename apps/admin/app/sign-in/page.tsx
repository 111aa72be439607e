import { Suspense } from 'react';
import { SignInPage } from '../../src/features/session/sign-in-page.tsx';

export default function SignInRoute() {
  return (
    <Suspense>
      <SignInPage />
    </Suspense>
  );
}
