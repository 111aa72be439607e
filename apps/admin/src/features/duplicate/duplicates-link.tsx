import { TextLink } from '../../components/links.tsx';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { useDuplicateCount } from './use-duplicates.ts';

/** The way to the records that a record may be one with, where there are any; for editors. */
export function DuplicatesLink({ id }: { readonly id: string }) {
  const say = useSay();
  const count = useDuplicateCount(id).data ?? 0;
  return count > 0 ? (
    <TextLink href={paths.duplicates(id)} w="fit-content">
      {say('duplicate.onRecord', { count })}
    </TextLink>
  ) : null;
}
