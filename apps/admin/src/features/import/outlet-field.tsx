import { useState } from 'react';
import { FailureNote } from '../../components/error-state.tsx';
import { RecordPicker } from '../../fields/record-picker.tsx';
import { useSay } from '../../messages/say.tsx';
import type { Said } from '../intake/reading-document.ts';
import type { Outlet } from './entry.ts';
import { TakeOver, takingOver } from './take-over.tsx';

/** Who published it, with whom the address or the site's own name suggests; neither is chosen unasked. */
export function OutletField({
  outlet,
  said: { siteName, outlet: suggested },
  error,
  onOutlet,
}: {
  readonly outlet: Outlet | null;
  /** What the page says of itself. */
  readonly said: Said;
  readonly error: string | null;
  readonly onOutlet: (outlet: Outlet | null) => void;
}) {
  const say = useSay();
  // How often the site's name was put into the field, to be found or made there.
  const [sought, setSought] = useState(0);
  const isTaken = suggested !== null && suggested.outlet.id === outlet?.id;
  const take = isTaken ? null : suggested ? () => onOutlet(suggested.outlet) : null;
  const seek = suggested || outlet || siteName === null ? null : () => setSought(sought + 1);
  return (
    <div onKeyDownCapture={takingOver(take ?? seek)}>
      <RecordPicker
        key={sought}
        label={say('article.outlet')}
        kinds={['ORGANISATION']}
        value={outlet}
        sought={sought === 0 ? null : siteName}
        onChange={(picked) => onOutlet(picked && { id: picked.id, caption: picked.caption })}
      />
      {error && <FailureNote failure={{ message: error }} />}
      {siteName !== null && (
        <TakeOver act={say('import.takeNamed', { name: siteName })} onTake={seek}>
          {say('import.pageSite', { name: siteName })}
        </TakeOver>
      )}
      {suggested && (
        <TakeOver act={say('import.takeNamed', { name: suggested.outlet.caption })} onTake={take}>
          {say(`import.outletBy.${suggested.by}`, { outlet: suggested.outlet.caption })}
        </TakeOver>
      )}
    </div>
  );
}
