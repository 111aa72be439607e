import { LinkButton } from '../../components/links.tsx';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { atLeast, useViewer } from '../session/viewer.ts';

/** The way to where the claims about a record are related to each other, for reviewers. */
export function RelateLink({ record }: { readonly record: string }) {
  const say = useSay();
  const { data: viewer } = useViewer();
  return atLeast(viewer, 'REVIEWER') ? (
    <LinkButton href={paths.disputes(record)} variant="default">
      {say('relation.link')}
    </LinkButton>
  ) : null;
}
