/**
 * The colours of the picture, light and dark, as DESIGN's tokens: surfaces, ink, the sides by their order in the record,
 * the statuses. Marks and lines name a `Paint`; a theme turns it into a colour. Fonts are in label-text.ts.
 */
import type { Status } from '@/lib/domain/values';
import type { NetworkSide } from './picture';

export type Surface =
  | 'canvas'
  | 'panel'
  | 'sunken'
  | 'line'
  | 'lineStrong'
  | 'control'
  | 'ink'
  | 'ink2'
  | 'ink3'
  | 'accent'
  | 'accentSoft'
  | 'onAccent'
  | 'highlight'
  | 'stanceFor'
  | 'stanceAgainst'
  | 'stanceForMark'
  | 'stanceAgainstMark'
  | 'tie';

/** Statuses that have a colour of their own: all that did not happen, or of which that is in dispute. */
export type StatusHue = 'planned' | 'proposed' | 'hypothetical' | 'denied' | 'disputed';

export interface SideColours {
  fill: string;
  text: string;
  tint: string;
}

export interface Theme {
  name: 'light' | 'dark';
  surfaces: Record<Surface, string>;
  /** By order among the record's seated sides; a ninth side starts again at the first. */
  sides: readonly SideColours[];
  /** The residual side, and whoever has none. */
  other: SideColours;
  statuses: Record<StatusHue, string>;
}

/** What a mark or line asks for, in words that hold in every theme and record. */
export type Paint =
  | { kind: 'surface'; name: Surface }
  | { kind: 'side'; side: string | null; part: keyof SideColours }
  | { kind: 'status'; status: StatusHue };

const colours = (fill: string, text: string, tint: string): SideColours => ({
  fill: `#${fill}`,
  text: `#${text}`,
  tint: `#${tint}`,
});

export const lightTheme: Theme = {
  name: 'light',
  surfaces: {
    canvas: '#FDFDFC',
    panel: '#FFFFFF',
    sunken: '#F1F1EE',
    line: '#E2E2DD',
    lineStrong: '#C9C9C2',
    control: '#8A8A83',
    ink: '#17191C',
    ink2: '#4A4E54',
    ink3: '#64686E',
    accent: '#6A3FC4',
    accentSoft: '#F3EFFC',
    onAccent: '#FFFFFF',
    highlight: '#FFF1B8',
    stanceFor: '#E6EAF6',
    stanceAgainst: '#F8EADB',
    stanceForMark: '#2F4FA8',
    stanceAgainstMark: '#A3541A',
    tie: '#8F9196',
  },
  sides: [
    colours('0B5C9E', '0B5590', 'EFF4F9'),
    colours('AF8406', '785900', 'FAF5E6'),
    colours('9C1424', '96182A', 'FAF0EF'),
    colours('47967D', '276A54', 'EDF6F2'),
    colours('CF57AA', '9C2F79', 'FBF0F7'),
    colours('4A2C1A', '4A2C1A', 'F5F1EE'),
    colours('10174F', '10174F', 'F0F1F7'),
    colours('4D7B8F', '2F5F73', 'EFF5F8'),
  ],
  other: colours('595C61', '55595F', 'F3F3F3'),
  statuses: {
    planned: '#3B6DAA',
    proposed: '#86633B',
    hypothetical: '#676C72',
    denied: '#8A1A60',
    disputed: '#4A4E54',
  },
};

export const darkTheme: Theme = {
  name: 'dark',
  surfaces: {
    canvas: '#121519',
    panel: '#16191E',
    sunken: '#0F1115',
    line: '#2A2F37',
    lineStrong: '#404751',
    control: '#757D89',
    ink: '#F1F2F3',
    ink2: '#BEC3CA',
    ink3: '#969DA7',
    accent: '#B39BFF',
    accentSoft: '#2B2444',
    onAccent: '#17112B',
    highlight: '#4A4116',
    stanceFor: '#232A44',
    stanceAgainst: '#38291B',
    stanceForMark: '#9DB4FF',
    stanceAgainstMark: '#F0A35E',
    tie: '#757D89',
  },
  sides: [
    colours('2E8EE3', '74B7F5', '15202C'),
    colours('F4C04E', 'F4C65E', '221F15'),
    colours('DA4C45', 'F58C84', '241A1F'),
    colours('86E4CC', '86E4CC', '142321'),
    colours('C99CC0', 'E7B5DC', '241A22'),
    colours('DD8C3C', 'F0A862', '251D16'),
    colours('C5DBFC', 'C5DBFC', '181E28'),
    colours('74B47A', '8CC992', '17211A'),
  ],
  other: colours('84878D', 'AEB3BA', '1B1E23'),
  statuses: {
    planned: '#5C93D2',
    proposed: '#C9A070',
    hypothetical: '#8B9199',
    denied: '#FAB4E8',
    disputed: '#BEC3CA',
  },
};

/** The hue a status has, null for what took place: that has the colours of its sides. */
export function statusHue(status: Status | null): StatusHue | null {
  if (status === null || status === 'held' || status === 'ongoing') return null;
  return status === 'cancelled' ? 'denied' : status;
}

/** A side's colours by its place in the record's order, the residual side not counted. */
export function sideColours(theme: Theme, sides: readonly NetworkSide[], side: string | null): SideColours {
  const order = sides.filter((each) => !each.residual).findIndex((each) => each.id === side);
  return order < 0 ? theme.other : theme.sides[order % theme.sides.length]!;
}

/** The colour, '#RRGGBB', of a paint in this theme for a record with these sides. */
export function colourOf(theme: Theme, sides: readonly NetworkSide[], paint: Paint): string {
  if (paint.kind === 'surface') return theme.surfaces[paint.name];
  if (paint.kind === 'status') return theme.statuses[paint.status];
  return sideColours(theme, sides, paint.side)[paint.part];
}
