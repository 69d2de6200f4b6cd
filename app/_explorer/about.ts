/** What whoever publishes the explorer says of it; the record's pane shows it where the page has no line for it. */
import { createContext, type ReactNode } from 'react';

export const About = createContext<ReactNode>(null);
