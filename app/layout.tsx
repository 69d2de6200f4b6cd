/** The frame of every page: fonts from packages, colours from the theme, the reader's choice of scheme. */
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource/ibm-plex-mono/400.css';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { readerOf } from '@/lib/web/reader';
import { isGuarded } from '@/lib/web/sign-in';
import { themeStyles } from './_explorer/theme-css';

export const metadata: Metadata = {
  title: { default: 'Parley', template: '%s · Parley' },
  description:
    'Who met whom, for whom, who said what, according to which source, and where sources disagree.',
};
export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // To read a header is also to say that no page is made in advance: such a page could not carry its answer's nonce.
  const { name } = readerOf(await headers());
  return (
    <html lang="en" data-reader={isGuarded() ? name : undefined} suppressHydrationWarning>
      <head>
        <style>{themeStyles}</style>
      </head>
      <body>{children}</body>
    </html>
  );
}
