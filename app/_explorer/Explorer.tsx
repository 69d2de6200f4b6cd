/** The frame: one picture, one reading pane, one selection, one history, one link. */
'use client';
import { QueryClientProvider } from '@tanstack/react-query';
import { CalendarDays, SlidersHorizontal } from 'lucide-react';
import { useRouter } from 'next/navigation';
import {
  type ComponentProps,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  Suspense,
  useEffect,
  useRef,
  useState,
} from 'react';
import { AsCypher } from '@/app/_panels/as-cypher/AsCypher';
import { Filters } from '@/app/_panels/Filters';
import { Inspector } from '@/app/_panels/Inspector';
import { LayoutSwitch } from '@/app/_panels/LayoutSwitch';
import { NodeMenu } from '@/app/_panels/NodeMenu';
import { StatusStrip } from '@/app/_panels/StatusStrip';
import { StoryBand } from '@/app/_panels/story/StoryBand';
import { TimeBrush } from '@/app/_panels/TimeBrush';
import { TopBar } from '@/app/_panels/TopBar';
import type { OverviewAnswer } from '@/lib/answer/answers';
import type { Story } from '@/lib/view/notebook';
import type { Tab } from '@/lib/view/view';
import styles from './Explorer.module.css';
import { ExplorerState, Showing, useExplorer, useExplorerLater } from './explorer-state';
import { GraphPane } from './GraphPane';
import { host } from './host';
import { fetchLater } from './later';
import { PaneDivider } from './PaneDivider';
import { CypherPane, EvidencePane, MatrixPane, QuestionsPane, TablePane, TimelinePane } from './panes';
import { makeQueryClient, useHealth } from './queries';
import { SelectingReading } from './SelectingReading';
import { StoryProvider, useStory } from './story';
import { useDisagreementsLeft } from './use-left';
import { usePaneWidth } from './use-pane-width';

const tabLabels: Record<Tab, string> = {
  graph: 'Graph',
  timeline: 'Timeline',
  matrix: 'Matrix',
  evidence: 'Evidence',
  table: 'Table',
  questions: 'Questions',
  cypher: 'Cypher',
};

/** Tabs as WAI-ARIA has them: arrows move, the panel is named by its tab. */
function Tabs() {
  const { view, look } = useExplorer();
  const disagreements = useDisagreementsLeft();
  const list = useRef<HTMLDivElement>(null);
  const { tab: chosen } = view;
  // On a narrow page the tabs scroll: the one that is open shall be in sight.
  useEffect(() => {
    document.getElementById(`tab-${chosen}`)?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [chosen]);
  const open = disagreements.filter((each) => each.fold !== 'variant').length;
  function onKey(event: KeyboardEvent) {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (host.tabs.indexOf(view.tab) + step + host.tabs.length) % host.tabs.length;
    look({ tab: host.tabs[next]! });
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  }
  return (
    <div className={styles.tabs} role="tablist" aria-label="Views" ref={list} onKeyDown={onKey}>
      {host.tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          aria-selected={view.tab === tab}
          aria-controls="view"
          tabIndex={view.tab === tab ? 0 : -1}
          onClick={() => look({ tab })}
        >
          {tabLabels[tab]}
          {tab === 'evidence' && open > 0 && (
            <small>
              {open}
              <span className="visually-hidden"> in dispute</span>
            </small>
          )}
        </button>
      ))}
    </div>
  );
}

/** A record loaded anew while the page is open is fetched anew. */
function useFreshRecord() {
  const { card } = useExplorer();
  const { data } = useHealth();
  const router = useRouter();
  useEffect(() => {
    if (data?.checksum && data.checksum !== card.checksum) router.refresh();
  }, [data, card.checksum, router]);
}

/**
 * The picture stays while another tab is open: to let go of a drawing context and lay everything out anew costs more
 * than a second, and going back would show a picture that comes in pieces. Nobody sees, hears or reaches it meanwhile.
 */
function KeptGraph({ isShown, state }: { isShown: boolean } & Pick<ComponentProps<typeof Showing>, 'state'>) {
  const [wasShown, setWasShown] = useState(isShown);
  if (isShown && !wasShown) setWasShown(true);
  if (!wasShown) return null;
  return (
    <div className={styles.graph} data-shown={isShown} inert={!isShown}>
      <Showing state={state}>{graph}</Showing>
    </div>
  );
}

// Made once, so that only what the state says draws them anew.
const graph = <GraphPane />;
const views: Record<Exclude<Tab, 'graph'>, ReactNode> = {
  timeline: <TimelinePane />,
  matrix: <MatrixPane />,
  evidence: <EvidencePane />,
  table: <TablePane />,
  questions: <QuestionsPane />,
  cypher: <CypherPane />,
};
/** The picture shows a click itself, and others have fields to type into. */
const showNow: ReadonlySet<Tab> = new Set(['graph', 'questions', 'cypher']);

/**
 * What the open tab shows. The click is answered first, by the tabs; the view before stays until the next is drawn,
 * which a click or key in between does not wait for.
 */
function Views() {
  const now = useExplorer();
  const later = useExplorerLater();
  const { tab } = later.view;
  const isBusy = later !== now && (tab !== now.view.tab || !showNow.has(tab));
  useEffect(() => {
    if (tab !== 'graph') void fetchLater();
  }, [tab]);
  return (
    <div className={styles.view} id="view" role="tabpanel" aria-labelledby={`tab-${tab}`} aria-busy={isBusy}>
      <Suspense>
        {tab !== 'graph' && (
          <Showing key={tab} state={showNow.has(tab) ? now : later}>
            {views[tab]}
          </Showing>
        )}
      </Suspense>
      <KeptGraph isShown={tab === 'graph'} state={tab === 'graph' ? now : later} />
    </div>
  );
}

function Frame() {
  const { view, select } = useExplorer();
  const reads = view.selected.length > 0;
  const [sheet, setSheet] = useState<'closed' | 'half' | 'full'>(reads ? 'half' : 'closed');
  const [filters, setFilters] = useState(false);
  const [dates, setDates] = useState(false);
  const pane = usePaneWidth();
  const { told } = useStory();
  const isTold = told !== null;
  useFreshRecord();
  // On a phone the picture has the room until something is to be read.
  useEffect(
    () => setSheet((now) => (reads && !isTold ? (now === 'closed' ? 'half' : now) : 'closed')),
    [reads, isTold],
  );
  return (
    <div
      className={styles.frame}
      style={pane.isOwn ? ({ '--reading': `${pane.width}px` } as CSSProperties) : undefined}
      data-sheet={sheet}
      data-filters={filters}
      data-dates={dates}
    >
      <TopBar />
      <div className={styles.filters}>
        <Filters />
      </div>
      <main className={styles.centre}>
        <div className={styles.head}>
          <Tabs />
          {view.tab === 'graph' && <LayoutSwitch className={styles.layout} />}
          <button
            type="button"
            className={styles.datesButton}
            aria-label="Dates"
            title="Dates"
            aria-expanded={dates}
            onClick={() => setDates(!dates)}
          >
            <CalendarDays size={18} aria-hidden="true" />
          </button>
          <button
            type="button"
            className={styles.filtersButton}
            aria-label="Filters and legend"
            aria-expanded={filters}
            onClick={() => setFilters(!filters)}
          >
            <span>Filters</span>
            <SlidersHorizontal size={18} aria-hidden="true" />
          </button>
        </div>
        <Views />
        {told ? (
          <StoryBand />
        ) : (
          <div className={styles.dates}>
            <TimeBrush />
          </div>
        )}
      </main>
      <aside className={styles.inspector} aria-label="Reading pane">
        <PaneDivider {...pane} />
        <div className={styles.sheetBar}>
          <button
            type="button"
            onClick={() => setSheet(sheet === 'closed' ? 'half' : sheet === 'half' ? 'full' : 'closed')}
          >
            <span className="visually-hidden">
              {sheet === 'full' ? 'Close the reading pane' : 'Make the reading pane larger'}
            </span>
          </button>
          {view.selected.length > 0 && (
            <button type="button" className={styles.close} onClick={() => select([])}>
              Close
            </button>
          )}
        </div>
        <Inspector />
      </aside>
      <StatusStrip />
    </div>
  );
}

export function Explorer(props: { answer: OverviewAnswer; query: string; stories?: readonly Story[] }) {
  const { answer, query, stories } = props;
  const [client] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={client}>
      <ExplorerState answer={answer} query={query}>
        <SelectingReading>
          <AsCypher>
            <NodeMenu>
              <StoryProvider shipped={stories}>
                <Frame />
              </StoryProvider>
            </NodeMenu>
          </AsCypher>
        </SelectingReading>
      </ExplorerState>
    </QueryClientProvider>
  );
}
