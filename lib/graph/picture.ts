/**
 * What is drawn, independent of any renderer and theme: the network as plain data that goes into the layout, and the
 * picture that comes out of it. Units are CSS pixels of the canvas at zoom 1, origin at the top left, y downwards.
 * Colours are not named here: a mark says its side, status and certainty, and the theme decides.
 */
import type { Certainty, MeetingFormat, Presence, Status } from '@/lib/domain/values';

/** A side of the table, in the record's order; the order also gives its colour. */
export interface NetworkSide {
  id: string;
  name: string;
  /** A short form for tight places ('US'). */
  short: string;
  /** True for the record's 'other': those who sit for no side of the table. It gets no seat, no field and no hue. */
  residual: boolean;
}

export type Mark =
  | 'person'
  | 'organization'
  | 'delegation'
  | 'meeting'
  | 'issue'
  | 'document'
  | 'event'
  | 'place'
  /** What somebody said on an issue; it lies on the line between the two. */
  | 'statement'
  /** Of a scratch layer: from a file of the reader's own, not of the record. */
  | 'own';

/** What a statement's mark shows: whose voice it is, for or against what is proposed, how firmly; and the line it lies on. */
export interface SaidMark {
  line: string;
  /** How many statements it stands for. */
  count: number;
  voice: 'speaker' | 'passed on' | 'source';
  stand: 'for' | 'against' | 'neither' | 'none' | 'not held';
  mood: 'asserted' | 'conditional' | 'not meant';
  /** Of several: how many are for what is proposed, and how many against it; the others take neither part. */
  tally?: { for: number; against: number };
}

export interface NetworkNode {
  id: string;
  mark: Mark;
  /** Full name, never cut: 'Volodymyr Zelenskyy', 'US–Ukraine session'. */
  name: string;
  /** The part a reader recognises when space is short: 'Zelenskyy', 'US–UA'. A delegation shows it inside its side's field, so there it is 'Delegation'. */
  shortName: string;
  /** Id of its side; null for what belongs to none (meetings, issues, places). */
  side: string | null;
  /** Second line of the label: a date, or the status word with it ('planned, 22 Dec'); empty if none. */
  sub: string;
  /** Meetings and events only. */
  status: Status | null;
  format: MeetingFormat | null;
  /** Sides whose actors are reported present, in the record's order: a meeting's wedges. */
  sides: string[];
  /** Held sessions an actor attended, or actors present at a meeting. Drives size and importance. */
  weight: number;
  /** For the vertical order of sessions: UTC milliseconds of the earliest possible start, null if undated. */
  start: number | null;
  /** Whether an open disagreement of fold sources_differ or parties_dispute touches it. */
  disputed: boolean;
  /** True for persons who only speak or are only spoken of: a ring instead of a disc. */
  quotedOnly: boolean;
  /** True for heads of state or government, as far as a title in the record says so: they come first in a column. */
  principal: boolean;
  /** Of a statement's mark only. */
  said?: SaidMark;
}

export type EdgeKind = 'attended' | 'expected' | 'tie' | 'member' | 'about' | 'own';

export interface NetworkEdge {
  /** Stable: `TYPE:from:to`; also the id of the edge's page. */
  id: string;
  type: string;
  kind: EdgeKind;
  source: string;
  target: string;
  /** How the presence is reported; null for ties. Everything but 'reported' is drawn as not having happened. */
  presence: Presence | null;
  /** Strongest role at the meeting, null for ties: 'lead' and 'host' are drawn heavier. */
  role: string | null;
  certainty: Certainty;
  disputed: boolean;
  /** Short words for a label on demand: 'lead', 'appointed'. */
  label: string;
}

export interface Network {
  sides: NetworkSide[];
  nodes: NetworkNode[];
  edges: NetworkEdge[];
}

export interface Point {
  x: number;
  y: number;
}

/** Where a label's box lies against its mark: compass point of the box as seen from the mark. */
export type LabelPlace = 'N' | 'NE' | 'E' | 'SE' | 'S' | 'SW' | 'W' | 'NW';

/** Which type a label is set in: `labelFonts` in lib/graph/label-text.ts has sizes and weights. */
export type LabelStyle = 'actor' | 'group' | 'session' | 'quoted';

export interface PlacedLabel {
  place: LabelPlace;
  style: LabelStyle;
  /** Lines of the name (full, wrapped or short), then `subLines` lines of the sub-line. */
  lines: string[];
  /** How many of the last lines are the sub-line; 0 if it has none. */
  subLines: number;
  /** The box, in canvas pixels. */
  x: number;
  y: number;
  width: number;
  height: number;
  align: 'left' | 'center' | 'right';
}

export interface PlacedNode extends Point {
  id: string;
  /** Radius in pixels at zoom 1 (half the diagonal for diamonds, half the side for squares). */
  r: number;
  /** Null if no place without an overlap was found: then it shows on hover only. */
  label: PlacedLabel | null;
  /** Rotation of a meeting's wedges in degrees, clockwise from north, and the sides in drawing order. */
  wedges: { rotation: number; sides: string[] } | null;
}

export interface PlacedEdge {
  id: string;
  /** Signed distance in pixels of the curve's middle from the straight line; 0 is straight; positive bows to the left of source→target. */
  bow: number;
}

/** The region of a side: a tinted field behind its actors, with its heading. */
export interface SideField {
  side: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** The side's name as it fits: full or short. Set in capitals by whoever draws it. */
  heading: string;
  /** Baseline start of the heading. */
  title: Point;
}

export interface Picture {
  width: number;
  height: number;
  /** `seats`: each side has its place and field. `force`: no fields. `time`: lanes of sides, columns of dates. */
  arrangement: 'seats' | 'force' | 'time';
  /** Marks and lines are drawn this much smaller than DESIGN's sizes because the canvas is tight; 1 is full size. `r` has it already. */
  scale: number;
  nodes: Record<string, PlacedNode>;
  edges: Record<string, PlacedEdge>;
  fields: SideField[];
  /** Nodes that wait in the tray: named, but without any tie in this picture. */
  tray: string[];
}
