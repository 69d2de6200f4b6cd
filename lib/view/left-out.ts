/** What a view leaves out, in words, for the caption of what leaves the tool: every filter is named, none is implied. */
import { certainties, organizationKinds, participationRoles, statuses } from '@/lib/domain/values';
import { isRanged, rangeLabel } from './dates';
import type { View } from './view';

const named = <T extends string>(values: readonly T[], labels: Readonly<Record<T, string>>) =>
  values.map((value) => labels[value].toLowerCase()).join(', ');

/** `nameOf` gives the name of a side or of an entity. Empty for a view that leaves out nothing. */
export function leftOutBy(view: View, nameOf: (id: string) => string): string[] {
  const { sidesOff, statusesOff, sourcesOff, kindsOff, rolesOff, certaintiesOff } = view;
  const { least, hidden, only, focus } = view;
  const parts: (string | false | null)[] = [
    sidesOff.length > 0 && `without ${sidesOff.map(nameOf).join(', ')}`,
    statusesOff.length > 0 && `without what is ${named(statusesOff, statuses.labels)}`,
    sourcesOff.length > 0 && `without source ${sourcesOff.join(', ')}`,
    isRanged(view) && `only ${rangeLabel(view)}`,
    !view.undated && 'without the undated',
    kindsOff.length > 0 && `without organisations of kind ${named(kindsOff, organizationKinds.labels)}`,
    rolesOff.length > 0 && `without those who were there as ${named(rolesOff, participationRoles.labels)}`,
    certaintiesOff.length > 0 && `without what is ${named(certaintiesOff, certainties.labels)}`,
    least > 0 && `only actors of at least ${least} ${least === 1 ? 'meeting' : 'meetings'}`,
    hidden.length > 0 && `${hidden.length} hidden by hand`,
    only.length > 0 && `only what was kept of the picture (${only.length})`,
    focus &&
      `only what lies within ${focus.steps} ${focus.steps === 1 ? 'line' : 'lines'} of ${nameOf(focus.id)}`,
  ];
  return parts.filter((part) => part !== false && part !== null);
}
