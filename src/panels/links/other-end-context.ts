import { createContext, type ReactNode } from 'react';
import type { TicketLink } from './ticket-link.ts';

/** Draws the end of a link that its list leaves unsaid where all links of a list have it in common. */
export const OtherEndContext = createContext<((row: TicketLink) => ReactNode) | undefined>(
  undefined,
);
