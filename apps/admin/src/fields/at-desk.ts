'use client';
import { createContext, useContext } from 'react';

/** The article at whose desk one works: what is made there can be undone there. Null elsewhere. */
export const AtDesk = createContext<string | null>(null);

export const useArticleAtDesk = (): string | null => useContext(AtDesk);
