import { Asked } from '../../components/asked.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { useSay } from '../../messages/say.tsx';
import styles from '../list/rows.module.css';
import type { Viewer } from '../session/viewer.ts';
import { QueueRow, useQueue } from './queue.tsx';

/** The reviews that wait for the viewer's decision, the longest waiting first. */
export function AssignedReviews({ viewer }: { readonly viewer: Viewer }) {
  const say = useSay();
  const query = useQueue('MINE');
  return (
    <Asked query={query} label={say('inbox.loadingAssigned')}>
      {({ pages }) => {
        const reviews = pages.flatMap((page) => page.reviewQueue.nodes);
        return (
          <>
            <ul className={styles.rows}>
              {reviews.map((review) => (
                <QueueRow key={review.id} review={review} viewer={viewer} />
              ))}
            </ul>
            <LoadMore pages={query} shown={reviews.length} total={pages[0]?.reviewQueue.totalCount ?? 0} />
          </>
        );
      }}
    </Asked>
  );
}
