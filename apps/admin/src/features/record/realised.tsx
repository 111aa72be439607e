import { Dial } from '../../components/dial.tsx';
import type { Realisation } from '../../generated/graphql.ts';
import { useSay } from '../../messages/say.tsx';

/** Whether a value is only planned, or going on; nothing where it is a fact, which is usual. */
export function Realised({ held }: { readonly held: { readonly realisation: Realisation } }) {
  const say = useSay();
  if (held.realisation === 'ACTUAL') return null;
  return <Dial label={say('components.realisation')} value={held.realisation} />;
}
