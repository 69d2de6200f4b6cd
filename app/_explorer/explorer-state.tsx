/**
 * The explorer's one state: the view with its history, kept in the address. Components read it through `useExplorer`
 * and change it only by `look` (tab, selection) and `change` (a named step that can be undone).
 */
'use client';
import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';
import type { OverviewAnswer } from '@/lib/answer/answers';
import type { Fallen } from '@/lib/answer/trust';
import { type BuiltNetwork, buildNetwork } from '@/lib/graph/build-network';
import type { Picture } from '@/lib/graph/picture';
import type { EntitySummary } from '@/lib/questions/overview';
import * as viewHistory from '@/lib/view/history';
import { sourceOf } from '@/lib/view/things';
import { emptyView, parseView, serializeView, type View } from '@/lib/view/view';
import { host } from './host';
import { type Dates, useDates } from './use-dates';
import { useTrust } from './use-trust';

type Gaze = Parameters<typeof viewHistory.lookAt>[1];
type Action =
  | { do: 'look'; at: Gaze }
  | { do: 'change'; name: string; next: Partial<View> }
  | { do: 'undo' }
  | { do: 'redo' }
  | { do: 'jump'; done: number }
  | { do: 'open'; view: View };

function reduce(history: viewHistory.History, action: Action): viewHistory.History {
  switch (action.do) {
    case 'look':
      return viewHistory.lookAt(history, action.at);
    case 'change':
      return viewHistory.change(history, action.name, action.next);
    case 'undo':
      return viewHistory.undo(history);
    case 'redo':
      return viewHistory.redo(history);
    case 'jump':
      return viewHistory.jump(history, action.done);
    case 'open':
      return viewHistory.startHistory(action.view);
  }
}

interface ExplorerState extends OverviewAnswer {
  view: View;
  history: viewHistory.History;
  built: BuiltNetwork;
  /** What the view's dates leave of the record. */
  dates: Dates;
  /** What falls without the sources that are switched off. */
  fallen: Fallen;
  /** Facts that dates or sources take away. */
  factsOff: ReadonlySet<string>;
  entityById: ReadonlyMap<string, EntitySummary>;
  /** What of the address could not be followed. */
  dropped: readonly string[];
  /** The picture that the canvas drew last. */
  drawn: RefObject<Picture | null>;
  /** The thing whose first fact is to be cited as soon as it is read. */
  citing: string | null;
  setCiting: (id: string | null) => void;
  look: (at: Gaze) => void;
  /** Selects one thing and shows it in the inspector; adds to the selection if `additive`. */
  select: (ids: readonly string[], additive?: boolean) => void;
  change: (name: string, next: Partial<View>) => void;
  undo: () => void;
  /** Goes to where so many steps of the history are done. */
  jump: (done: number) => void;
  redo: () => void;
}

const Context = createContext<ExplorerState | null>(null);

export function useExplorer(): ExplorerState {
  const state = useContext(Context);
  if (!state) throw new Error('useExplorer is used outside ExplorerState');
  return state;
}

/** Drops from a view what the record does not know, and says what. */
function fitToRecord(view: View, answer: OverviewAnswer): { view: View; gone: string[] } {
  const known = new Set(answer.entities.map((entity) => entity.id));
  const edges = new Set(answer.relations.map(({ type, from, to }) => `${type}:${from}:${to}`));
  const sources = new Set(answer.sources.map((source) => source.id));
  const gone: string[] = [];
  const keep = (ids: readonly string[]) =>
    ids.filter((id) => {
      const there = known.has(id) || edges.has(id) || sources.has(sourceOf(id) ?? '');
      if (!there) gone.push(id);
      return there;
    });
  const sides = new Set(answer.card.sides.map((side) => side.id));
  gone.push(...view.sidesOff.filter((id) => !sides.has(id)));
  gone.push(...view.sourcesOff.filter((id) => !sources.has(id)));
  const disagreement = answer.disagreements.some((each) => each.id === view.disagreement);
  if (view.disagreement && !disagreement) gone.push(view.disagreement);
  const tab = host.tabs.includes(view.tab);
  if (!tab) gone.push(`tab=${view.tab}`);
  const moved = Object.fromEntries(keep(Object.keys(view.moved)).map((id) => [id, view.moved[id]!]));
  return {
    view: {
      ...view,
      tab: tab ? view.tab : emptyView.tab,
      selected: keep(view.selected),
      hidden: keep(view.hidden),
      only: keep(view.only),
      focus: view.focus && keep([view.focus.id]).length > 0 ? view.focus : null,
      expanded: view.expanded.filter(({ of }) => keep([of]).length > 0),
      sidesOff: view.sidesOff.filter((id) => sides.has(id)),
      sourcesOff: view.sourcesOff.filter((id) => sources.has(id)),
      moved,
      disagreement: disagreement ? view.disagreement : null,
    },
    gone,
  };
}

export function ExplorerState(props: { answer: OverviewAnswer; query: string; children: ReactNode }) {
  const { answer, query, children } = props;
  const [opened] = useState(() => {
    const { view, dropped } = parseView(new URLSearchParams(query));
    const fit = fitToRecord(view, answer);
    return { view: fit.view, dropped: [...dropped, ...fit.gone] };
  });
  const [dropped, setDropped] = useState(opened.dropped);
  const [history, dispatch] = useReducer(reduce, opened.view, viewHistory.startHistory);
  const view = history.present;

  // The fragment, with the places of moved nodes, never reaches the server: it is read once here.
  const [hashRead, setHashRead] = useState(false);
  useEffect(() => {
    if (window.location.hash) {
      const { view: whole, dropped: unread } = parseView(new URLSearchParams(query), window.location.hash);
      const fit = fitToRecord(whole, answer);
      dispatch({ do: 'open', view: fit.view });
      setDropped([...unread, ...fit.gone]);
    }
    setHashRead(true);
  }, [answer, query]);
  useEffect(() => {
    if (hashRead) window.history.replaceState(null, '', `${window.location.pathname}${serializeView(view)}`);
  }, [view, hashRead]);

  // Tab and selection do not change what is drawn: the network is built from the content only.
  const { shown, sidesOff, statusesOff, from, to, undated, hidden, expanded, only, focus } = view;
  const { kindsOff, rolesOff, certaintiesOff, least } = view;
  const dates = useDates(answer.entities, view);
  const fallen = useTrust(view.sourcesOff);
  const factsOff = useMemo(() => new Set([...dates.factsOff, ...fallen.facts]), [dates.factsOff, fallen]);
  const built = useMemo(
    () =>
      buildNetwork(
        { sides: answer.card.sides, entities: answer.entities, relations: answer.relations },
        {
          ...emptyView,
          kindsOff,
          rolesOff,
          certaintiesOff,
          least,
          shown,
          sidesOff,
          statusesOff,
          from,
          to,
          undated,
          hidden,
          expanded,
          only,
          focus,
        },
        factsOff,
        fallen.entities,
      ),
    [
      answer,
      kindsOff,
      rolesOff,
      certaintiesOff,
      least,
      shown,
      sidesOff,
      statusesOff,
      from,
      to,
      undated,
      factsOff,
      fallen,
      hidden,
      expanded,
      only,
      focus,
    ],
  );
  const entityById = useMemo(() => new Map(answer.entities.map((entity) => [entity.id, entity])), [answer]);

  const look = useCallback((at: Gaze) => dispatch({ do: 'look', at }), []);
  const change = useCallback(
    (name: string, next: Partial<View>) => dispatch({ do: 'change', name, next }),
    [],
  );
  const undo = useCallback(() => dispatch({ do: 'undo' }), []);
  const jump = useCallback((done: number) => dispatch({ do: 'jump', done }), []);
  const drawn = useRef<Picture | null>(null);
  const [citing, setCiting] = useState<string | null>(null);
  const redo = useCallback(() => dispatch({ do: 'redo' }), []);
  const { selected } = view;
  const select = useCallback(
    (ids: readonly string[], additive = false) =>
      dispatch({
        do: 'look',
        at: { selected: additive ? [...selected.filter((id) => !ids.includes(id)), ...ids] : [...ids] },
      }),
    [selected],
  );

  const state = useMemo(
    () => ({
      ...answer,
      view,
      history,
      built,
      dates,
      fallen,
      factsOff,
      entityById,
      dropped,
      look,
      select,
      change,
      undo,
      redo,
      jump,
      drawn,
      citing,
      setCiting,
    }),
    [
      answer,
      view,
      history,
      built,
      dates,
      fallen,
      factsOff,
      entityById,
      dropped,
      look,
      select,
      change,
      undo,
      redo,
      jump,
      citing,
    ],
  );
  return <Context.Provider value={state}>{children}</Context.Provider>;
}
