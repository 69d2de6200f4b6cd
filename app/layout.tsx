/** The frame of every page: fonts from packages, colours from the theme, the reader's choice of scheme. */
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource/ibm-plex-mono/400.css';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { themeStyles } from './_explorer/theme-css';

export const metadata: Metadata = {
  title: { default: 'Parley', template: '%s · Parley' },
  description:
    'Who met whom, for whom, who said what, according to which source, and where sources disagree.',
};
export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A page made in advance could not carry the nonce of its answer, and its scripts would be refused.
  await connection();
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <style>{themeStyles}</style>
      </head>
      <body>{children}</body>
    </html>
  );
}
