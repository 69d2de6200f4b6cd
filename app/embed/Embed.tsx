/**
 * A framed view: the picture, timeline, matrix, evidence or table of a link, with its caption, its sources, and the way
 * to the explorer. It asks nothing of the page that frames it, and leaves its own address as it is.
 */
'use client';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { ExplorerState, useExplorer } from '@/app/_explorer/explorer-state';
import { GraphPane } from '@/app/_explorer/GraphPane';
import { host } from '@/app/_explorer/host';
import { makeQueryClient } from '@/app/_explorer/queries';
import { SelectingReading } from '@/app/_explorer/SelectingReading';
import { EvidencePane } from '@/app/_panels/EvidencePane';
import { linkWords } from '@/app/_panels/LinkStatus';
import { MatrixPane } from '@/app/_panels/MatrixPane';
import { NodeMenu } from '@/app/_panels/NodeMenu';
import { leftOut, sourcesLine } from '@/app/_panels/shown-words';
import { TablePane } from '@/app/_panels/TablePane';
import { TimelinePane } from '@/app/_panels/TimelinePane';
import type { OverviewAnswer } from '@/lib/answer/answers';
import { captionOf, serializeLink } from '@/lib/view/link';
import type { Tab } from '@/lib/view/view';
import styles from './Embed.module.css';

/** What is typed and asked needs the explorer around it; a link to it shows the picture. */
const panes: Partial<Record<Tab, () => ReactNode>> = {
  timeline: TimelinePane,
  matrix: MatrixPane,
  evidence: EvidencePane,
  table: TablePane,
};

function Framed() {
  const explorer = useExplorer();
  const { view, card, notice } = explorer;
  const Pane = panes[view.tab] ?? GraphPane;
  const [caption, setCaption] = useState('');
  useEffect(() => setCaption(captionOf(window.location.hash)), []);
  const lost = linkWords(notice);
  return (
    <figure className={styles.frame}>
      <div className={styles.view} id="view">
        <Pane />
      </div>
      <figcaption className={styles.caption}>
        {caption && (
          <p className={styles.words}>
            <bdi>{caption}</bdi>
          </p>
        )}
        {lost && <p role="status">{lost}</p>}
        <p className={styles.sources}>
          {card.title}. {leftOut(explorer)} {sourcesLine(explorer)}
        </p>
        <a
          className={styles.open}
          href={host.viewPage(serializeLink(view, card.checksum))}
          target="_blank"
          rel="noopener"
        >
          Open in Parley
        </a>
      </figcaption>
    </figure>
  );
}

export function Embed({ answer, query }: { answer: OverviewAnswer; query: string }) {
  const [client] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={client}>
      <ExplorerState answer={answer} query={query} inAddress={false}>
        <SelectingReading>
          <NodeMenu>
            <Framed />
          </NodeMenu>
        </SelectingReading>
      </ExplorerState>
    </QueryClientProvider>
  );
}
