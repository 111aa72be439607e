import { useRouter } from 'next/navigation';
import { LinkButton } from '../../components/links.tsx';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { useOfferActs } from '../palette/acts.ts';
import { atLeast, useViewer } from '../session/viewer.ts';

/** The way to where an article is retracted or corrected, for reviewers; the palette offers it too. */
export const RetractLink = ({ article }: { readonly article: string }) => (
  <Link to={paths.retract(article)} />
);

/** The way to where what an outlet says is retracted, for reviewers. */
export const RetractOutletLink = ({ outlet }: { readonly outlet: string }) => (
  <Link to={paths.retractOutlet(outlet)} />
);

function Link({ to }: { readonly to: string }) {
  const say = useSay();
  const router = useRouter();
  const { data: viewer } = useViewer();
  const may = atLeast(viewer, 'REVIEWER');
  const label = say('retraction.link');
  useOfferActs(may ? [{ id: 'retract', label, keys: '', run: () => router.push(to) }] : []);
  return may ? (
    <LinkButton href={to} variant="default">
      {label}
    </LinkButton>
  ) : null;
}
