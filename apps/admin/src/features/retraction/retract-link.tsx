import { useRouter } from 'next/navigation';
import { LinkButton } from '../../components/links.tsx';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { useOfferActs } from '../palette/acts.ts';
import { atLeast, useViewer } from '../session/viewer.ts';

/** The way to where an article is retracted or corrected, for reviewers; the palette offers it too. */
export function RetractLink({ article }: { readonly article: string }) {
  const say = useSay();
  const router = useRouter();
  const { data: viewer } = useViewer();
  const may = atLeast(viewer, 'REVIEWER');
  const label = say('retraction.link');
  useOfferActs(
    may ? [{ id: 'retract', label, keys: '', run: () => router.push(paths.retract(article)) }] : [],
  );
  return may ? (
    <LinkButton href={paths.retract(article)} variant="default">
      {label}
    </LinkButton>
  ) : null;
}
