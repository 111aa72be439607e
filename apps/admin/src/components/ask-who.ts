import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Under which the session keeps who has signed in. */
export const viewerKey = ['viewer'] as const;

/** Asks once more who has signed in, where an answer lets one doubt it: a session may have expired. True meanwhile. */
export function useAskWho(doubtful: boolean): boolean {
  const client = useQueryClient();
  const thought = doubtful && !!client.getQueryData(viewerKey);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!doubtful || !client.getQueryData(viewerKey)) return;
    let left = false;
    void client.invalidateQueries({ queryKey: viewerKey }).finally(() => {
      if (!left) setAsked(true);
    });
    return () => {
      left = true;
      setAsked(false);
    };
  }, [doubtful, client]);
  return thought && !asked;
}
