/**
 * The explorer's one state: the view with its history, kept in the address. Components read it through `useExplorer`
 * and change it only by `look` (tab, selection) and `change` (a named step that can be undone).
 */
'use client';
import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useDeferredValue,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';
import type { OverviewAnswer } from '@/lib/answer/answers';
import { allFollowed, followLink, type LinkNotice } from '@/lib/answer/fit-view';
import type { Reread } from '@/lib/answer/reread';
import type { Fallen } from '@/lib/answer/trust';
import { type BuiltNetwork, buildNetwork } from '@/lib/graph/build-network';
import type { Picture } from '@/lib/graph/picture';
import type { EntitySummary } from '@/lib/questions/overview';
import * as viewHistory from '@/lib/view/history';
import { type OpenedLink, parseLink, parseLinkText, serializeLink } from '@/lib/view/link';
import { emptyView, type View } from '@/lib/view/view';
import { host } from './host';
import { type LaidStatements, makeLaidStatements } from './laid-statements';
import { type Dates, useDates } from './use-dates';
import { useSame } from './use-same';
import { type Scratch, useScratch } from './use-scratch';
import { type Statements, useStatements } from './use-statements';
import { useTrust } from './use-trust';

type Gaze = Partial<viewHistory.Gaze>;
type Action =
  | { do: 'look'; at: Gaze }
  | { do: 'select'; ids: readonly string[]; additive: boolean }
  | { do: 'change'; name: string; next: Partial<View> }
  | { do: 'retell'; name: string; next: Partial<View> }
  | { do: 'undo' }
  | { do: 'redo' }
  | { do: 'jump'; done: number }
  | { do: 'open'; view: View };

function reduce(history: viewHistory.History, action: Action): viewHistory.History {
  switch (action.do) {
    case 'look':
      return viewHistory.lookAt(history, action.at);
    case 'select': {
      const kept = action.additive ? history.present.selected : [];
      const selected = [...kept.filter((id) => !action.ids.includes(id)), ...action.ids];
      return viewHistory.lookAt(history, { selected });
    }
    case 'change':
      return viewHistory.change(history, action.name, action.next);
    case 'retell':
      return viewHistory.retell(history, action.name, action.next);
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

interface Doing {
  look: (at: Gaze) => void;
  /** Selects one thing and shows it in the inspector; adds to the selection if `additive`. */
  select: (ids: readonly string[], additive?: boolean) => void;
  change: (name: string, next: Partial<View>) => void;
  undo: () => void;
  redo: () => void;
  /** Goes to where so many steps of the history are done. */
  jump: (done: number) => void;
  /** Opens a link as a named step; as one with the step before if that has the same name. */
  open: (name: string, link: string) => void;
  setCiting: (id: string | null) => void;
  setUnnamed: (ids: readonly string[]) => void;
  dismissNotice: () => void;
}

/** The record is what the sources that are trusted say: without those switched off it is another. */
interface ExplorerState extends OverviewAnswer, Doing {
  /** The record as all its sources have it: the picture is laid out from it, so that no switch moves anything. */
  whole: OverviewAnswer;
  /** What the record says without the sources switched off; null while all are trusted. */
  reread: Reread | null;
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
  /** Of the layer of statements; none while it is off. */
  statements: Statements;
  /** Layers from files of the reader's own. */
  scratch: Scratch;
  /** What of the link that was opened last could not be followed. */
  notice: LinkNotice;
  /** The picture that the canvas drew last. */
  drawn: RefObject<Picture | null>;
  /** What stands in that picture without its name, for want of room: ids. */
  unnamed: readonly string[];
  /** Where the canvas has the statements. */
  laid: LaidStatements;
  /** The thing whose first fact is to be cited as soon as it is read. */
  citing: string | null;
}

const Context = createContext<ExplorerState | null>(null);
const NowContext = createContext<ExplorerState | null>(null);

const within = (state: ExplorerState | null): ExplorerState => {
  if (!state) throw new Error('the state is read outside ExplorerState');
  return state;
};

export const useExplorer = (): ExplorerState => within(useContext(Context));

/** Also where a later state is shown the state as it is: for a choice there, which shows at once that it was made. */
export const useExplorerNow = (): ExplorerState => within(useContext(NowContext));

/**
 * The state for what is drawn once the click has been answered, in steps that a next click interrupts: until then it is the
 * state before.
 */
export const useExplorerLater = (): ExplorerState => useDeferredValue(useExplorerNow());

/**
 * What lies in it shows that state. Not a later one for a part with fields to type into: they would take back what was
 * typed. Choices use useExplorerNow.
 */
export function Showing({ state, children }: { state: ExplorerState; children: ReactNode }) {
  return <Context.Provider value={state}>{children}</Context.Provider>;
}

/** As this record can show it, in a tab that this place has. */
function follow(link: OpenedLink, answer: OverviewAnswer): { view: View; notice: LinkNotice } {
  const { view, notice } = followLink(link, answer);
  if (host.tabs.includes(view.tab)) return { view, notice };
  const dropped = [...notice.dropped, `tab=${view.tab}`];
  return { view: { ...view, tab: emptyView.tab }, notice: { ...notice, dropped } };
}

/** What does not change which nodes and edges there are. */
const drawnTheSame = {
  ...viewHistory.gazeOf(emptyView),
  moved: emptyView.moved,
  layout: emptyView.layout,
  measure: emptyView.measure,
};

export function ExplorerState(props: {
  answer: OverviewAnswer;
  query: string;
  /** False where the address stays as it was opened. */
  inAddress?: boolean;
  children: ReactNode;
}) {
  const { answer: whole, query, inAddress = true, children } = props;
  const [opened] = useState(() => follow(parseLink(new URLSearchParams(query)), whole));
  const [notice, setNotice] = useState(opened.notice);
  const [history, dispatch] = useReducer(reduce, opened.view, viewHistory.startHistory);
  const view = history.present;

  // The fragment, with the places of moved nodes, never reaches the server: it is read once here.
  const [hashRead, setHashRead] = useState(false);
  useEffect(() => {
    if (hashRead) return;
    if (window.location.hash) {
      const read = follow(parseLink(new URLSearchParams(query), window.location.hash), whole);
      dispatch({ do: 'open', view: read.view });
      setNotice(read.notice);
    }
    setHashRead(true);
  }, [whole, query, hashRead]);
  const { checksum } = whole.card;
  useEffect(() => {
    if (!hashRead || !inAddress) return;
    window.history.replaceState(null, '', `${window.location.pathname}${serializeLink(view, checksum)}`);
  }, [view, hashRead, inAddress, checksum]);

  const content = useSame({ ...view, ...drawnTheSame });
  const { fallen, reread } = useTrust(view.sourcesOff);
  const answer = useMemo(() => {
    if (!reread) return whole;
    const { entities, relations, disagreements } = reread;
    return { ...whole, entities, relations, disagreements };
  }, [whole, reread]);
  const dates = useDates(answer.entities, view, reread?.chronicle);
  const factsOff = useMemo(() => new Set([...dates.factsOff, ...fallen.facts]), [dates.factsOff, fallen]);
  const scratch = useScratch(view.own, whole);
  const built = useMemo(() => {
    const overview = { sides: answer.card.sides, entities: answer.entities, relations: answer.relations };
    return buildNetwork(overview, content, factsOff, fallen.entities, scratch.layers);
  }, [answer, content, factsOff, fallen, scratch]);
  const entityById = useMemo(() => new Map(answer.entities.map((entity) => [entity.id, entity])), [answer]);
  const statements = useStatements(content, built.network, entityById, factsOff);
  const drawn = useRef<Picture | null>(null);
  const [unnamed, keepUnnamed] = useState<readonly string[]>([]);
  const [laid] = useState(makeLaidStatements);
  const [citing, setCiting] = useState<string | null>(null);

  const doing = useMemo<Doing>(
    () => ({
      look: (at) => dispatch({ do: 'look', at }),
      select: (ids, additive = false) => dispatch({ do: 'select', ids, additive }),
      change: (name, next) => dispatch({ do: 'change', name, next }),
      undo: () => dispatch({ do: 'undo' }),
      redo: () => dispatch({ do: 'redo' }),
      jump: (done) => dispatch({ do: 'jump', done }),
      open(name, link) {
        const followed = follow(parseLinkText(link), whole);
        dispatch({ do: 'retell', name, next: followed.view });
        setNotice(followed.notice);
      },
      setCiting,
      setUnnamed: (ids) => keepUnnamed((known) => (known.join() === ids.join() ? known : ids)),
      dismissNotice: () => setNotice(allFollowed),
    }),
    [whole],
  );
  const state = useSame({
    ...answer,
    ...doing,
    whole,
    reread,
    view,
    history,
    built,
    dates,
    fallen,
    factsOff,
    entityById,
    statements,
    scratch,
    notice,
    drawn,
    unnamed,
    laid,
    citing,
  });
  return (
    <NowContext.Provider value={state}>
      <Context.Provider value={state}>{children}</Context.Provider>
    </NowContext.Provider>
  );
}
