/** Where a published site begins, for all of its pages: asks the worker for the overview and shows the page that is asked for. */
'use client';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource/ibm-plex-mono/400.css';
import '@/app/globals.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { host } from '@/app/_explorer/host';
import { makeQueryClient } from '@/app/_explorer/queries';
import type { OverviewAnswer } from '@/lib/answer/answers';
import { BriefPage } from './BriefPage';
import { ExplorerPage } from './ExplorerPage';
import { type Publication, readPublication } from './publication';
import { RecordPage } from './RecordPage';

const publication = readPublication();
const root = document.getElementById('root')!;

function pageOf(answer: OverviewAnswer, publication: Publication): ReactNode {
  const query = new URLSearchParams(window.location.search);
  const page = document.documentElement.dataset.page;
  if (page === 'record') return <RecordPage answer={answer} id={query.get('id') ?? ''} />;
  if (page === 'brief') return <BriefPage query={query} />;
  return <ExplorerPage answer={answer} publication={publication} query={window.location.search.slice(1)} />;
}

/** An address that names no view opens the given one. The address then says so, as if it had been followed. */
function openGivenView() {
  const { search, hash, pathname } = window.location;
  if (document.documentElement.dataset.page !== 'explorer' || search || hash || !publication.view) return;
  window.history.replaceState(null, '', `${pathname}${publication.view}`);
}

/** What is written in the page stays, and is told why there is no more. */
function showProblem(title: string, detail: string) {
  const problem = document.createElement('p');
  problem.setAttribute('role', 'alert');
  problem.textContent = `${title}. ${detail}.`;
  root.prepend(problem);
}

openGivenView();
host.answerTo('/api/overview').then(
  ({ status, body }) => {
    if (status >= 400) {
      const { title, detail } = body as { title: string; detail: string };
      return showProblem(title, detail);
    }
    createRoot(root).render(
      <StrictMode>
        <QueryClientProvider client={makeQueryClient()}>
          {pageOf(body as OverviewAnswer, publication)}
        </QueryClientProvider>
      </StrictMode>,
    );
  },
  (error: Error) => showProblem('This page cannot be opened', `${error.message}. Ask whoever published it`),
);
