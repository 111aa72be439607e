import { useRouter } from 'next/navigation';
import { LinkButton } from '../../components/links.tsx';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { useOfferActs } from '../palette/acts.ts';
import { atLeast, useViewer } from '../session/viewer.ts';

/** The way to where a record is made one with another, for reviewers; the palette offers it too. */
export function MergeLink({ id }: { readonly id: string }) {
  const say = useSay();
  const router = useRouter();
  const { data: viewer } = useViewer();
  const may = atLeast(viewer, 'REVIEWER');
  const label = say('identity.merge');
  useOfferActs(may ? [{ id: 'merge', label, keys: '', run: () => router.push(paths.merge(id)) }] : []);
  return may ? (
    <LinkButton href={paths.merge(id)} variant="default">
      {label}
    </LinkButton>
  ) : null;
}
