/** Finer filters, folded away at first: kind of organisation, role, certainty, and the least number of meetings. */
'use client';
import { type ReactNode, useMemo } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { certainties, organizationKinds, participationRoles } from '@/lib/domain/values';
import { countForFiner } from '@/lib/graph/legend-counts';
import styles from './Filters.module.css';

function Fold({ title, off, children }: { title: string; off: number; children: ReactNode }) {
  return (
    <details className={styles.fold}>
      <summary>
        {title} {off > 0 && <output>{off} off</output>}
      </summary>
      {children}
    </details>
  );
}

interface Choices<T extends string> {
  title: string;
  list: { values: readonly T[]; labels: Readonly<Record<T, string>> };
  off: readonly T[];
  countOf: (value: T) => number;
  set: (name: string, off: T[]) => void;
}

/** A box for each value that the record has. */
function Switches<T extends string>({ title, list, off, countOf, set }: Choices<T>) {
  const used = list.values.filter((value) => countOf(value) > 0 || off.includes(value));
  if (used.length < 2) return null;
  return (
    <Fold title={title} off={off.length}>
      {used.map((value) => {
        const isOff = off.includes(value);
        const label = list.labels[value];
        return (
          <label key={value}>
            <input
              type="checkbox"
              checked={!isOff}
              onChange={() =>
                set(
                  `${isOff ? 'Showed' : 'Hid'} ${title.toLowerCase()} ${label.toLowerCase()}`,
                  isOff ? off.filter((each) => each !== value) : [...off, value],
                )
              }
            />
            {label}
            <output>{countOf(value)}</output>
          </label>
        );
      })}
    </Fold>
  );
}

/** More choices than this are no longer read. */
const mostChoices = 6;

export function FinerFilters() {
  const { entities, relations, view, change } = useExplorer();
  const counts = useMemo(() => countForFiner(entities, relations), [entities, relations]);
  return (
    <fieldset>
      <legend>Finer</legend>
      <Switches
        title="Kind of organisation"
        list={organizationKinds}
        off={view.kindsOff}
        countOf={counts.ofKind}
        set={(name, kindsOff) => change(name, { kindsOff })}
      />
      <Switches
        title="Role"
        list={participationRoles}
        off={view.rolesOff}
        countOf={counts.ofRole}
        set={(name, rolesOff) => change(name, { rolesOff })}
      />
      <Switches
        title="Certainty"
        list={certainties}
        off={view.certaintiesOff}
        countOf={counts.ofCertainty}
        set={(name, certaintiesOff) => change(name, { certaintiesOff })}
      />
      <Fold title="Meetings of an actor" off={0}>
        {Array.from({ length: mostChoices }, (_, least) => least).map((least) => (
          <label key={least}>
            <input
              type="radio"
              name="least"
              checked={view.least === least}
              onChange={() =>
                change(
                  least === 0
                    ? 'Showed actors of any number of meetings'
                    : `Showed actors of at least ${least} ${least === 1 ? 'meeting' : 'meetings'}`,
                  { least },
                )
              }
            />
            {least === 0 ? 'Any number' : `At least ${least}`}
          </label>
        ))}
      </Fold>
    </fieldset>
  );
}
