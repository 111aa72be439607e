'use client';
import { type ReactNode, useDeferredValue } from 'react';

/** What stands below the place that is typed into first: drawn one frame after it, which then waits for less. */
export function Afterwards({ children }: { readonly children: ReactNode }) {
  const isDrawn = useDeferredValue(true, false);
  return isDrawn && children;
}
