import { useState } from 'react';
import type { Viewer } from '../session/viewer.ts';
import { type MadeToken, MadeTokenNote } from './made-token-note.tsx';
import { TokenForm } from './token-form.tsx';

/** Makes a token; then its text takes the form's place, until its maker has kept it. */
export function NewToken({ viewer }: { readonly viewer: Viewer }) {
  const [made, setMade] = useState<MadeToken | 'NOT_YET' | 'KEPT'>('NOT_YET');
  if (typeof made === 'object') return <MadeTokenNote made={made} onKept={() => setMade('KEPT')} />;
  return <TokenForm viewer={viewer} onMade={setMade} returning={made === 'KEPT'} />;
}
