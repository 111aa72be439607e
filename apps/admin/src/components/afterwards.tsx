'use client';
import { type ReactNode, useEffect, useState } from 'react';

/** What stands below the place that is typed into first: drawn once that is painted, which then waits for less. */
export function Afterwards({ children }: { readonly children: ReactNode }) {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    let after: ReturnType<typeof setTimeout>;
    const frame = requestAnimationFrame(() => {
      after = setTimeout(() => setDrawn(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(after);
    };
  }, []);
  return isDrawn && children;
}
