/**
 * The finer filters of a view: kinds of organisation, roles and certainties switched off, and the least number of
 * meetings. Parse and serialize stand side by side.
 */
import {
  type Certainty,
  certainties,
  type OrganizationKind,
  organizationKinds,
  type ParticipationRole,
  participationRoles,
} from '@/lib/domain/values';

export interface FinerView {
  /** Kinds of organisation that are left out. */
  kindsOff: readonly OrganizationKind[];
  /** Attendance in these roles is left out. */
  rolesOff: readonly ParticipationRole[];
  /** Relations that are at best this certain are left out. */
  certaintiesOff: readonly Certainty[];
  /** Actors who were at fewer held meetings, no series, are left out; 0 for no bound. */
  least: number;
}

export const nothingFiner: FinerView = { kindsOff: [], rolesOff: [], certaintiesOff: [], least: 0 };

export const isFiner = (view: FinerView): boolean =>
  view.least > 0 || [view.kindsOff, view.rolesOff, view.certaintiesOff].some((off) => off.length > 0);

export function parseFiner(query: URLSearchParams, dropped: string[]): FinerView {
  function list<T extends string>(name: string, values: readonly T[]): T[] {
    const items = [...new Set((query.get(name) ?? '').split(',').filter(Boolean))];
    const known = (text: string): text is T => (values as readonly string[]).includes(text);
    dropped.push(...items.filter((text) => !known(text)).map((text) => `${name}=${text}`));
    return items.filter(known);
  }
  const least = query.get('least') ?? '';
  const isNumber = /^[1-9]\d{0,3}$/.test(least);
  if (least && !isNumber) dropped.push(`least=${least}`);
  return {
    kindsOff: list('kinds-off', organizationKinds.values),
    rolesOff: list('roles-off', participationRoles.values),
    certaintiesOff: list('certainty-off', certainties.values),
    least: isNumber ? Number(least) : 0,
  };
}

/** Name and text of each part; empty for what is as at rest. */
export const finerParts = (view: FinerView): [string, string][] => [
  ['kinds-off', view.kindsOff.join(',')],
  ['roles-off', view.rolesOff.join(',')],
  ['certainty-off', view.certaintiesOff.join(',')],
  ['least', view.least > 0 ? String(view.least) : ''],
];
