'use client';
import type { KindName } from '@chancery/domain';
import { EmptyState } from '../../components/empty-state.tsx';
import { Page } from '../../components/page.tsx';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import { RecordActs } from '../bulk/record-acts.tsx';
import { atLeast, useViewer } from '../session/viewer.ts';
import { ListBody } from './list-body.tsx';
import { recordsOf } from './record-cells.tsx';

/** Every record of a kind, as a view that the address keeps has them. */
export function KindPage({ kind }: { readonly kind: KindName }) {
  const say = useSay();
  const { data: viewer } = useViewer();
  const { kinds: named, kindsInside } = useNames();
  const none = (
    <EmptyState title={say('list.none', { kinds: kindsInside(kind) })}>{say('list.noneWhy')}</EmptyState>
  );
  return (
    <Page title={named(kind)}>
      <ListBody
        source={recordsOf(kind)}
        bulk={
          atLeast(viewer, 'REVIEWER')
            ? (selection, nodes) => <RecordActs selection={selection} records={nodes} />
            : null
        }
        none={none}
      />
    </Page>
  );
}
