/** The finer filters' part of the strip: what each leaves out, and how to take it back. */
'use client';
import { X } from 'lucide-react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { certainties, organizationKinds, participationRoles } from '@/lib/domain/values';
import type { FinerView } from '@/lib/view/finer';

export function FinerStatus() {
  const { view, change } = useExplorer();
  const named = (values: readonly string[], labels: Readonly<Record<string, string>>) =>
    values.map((value) => labels[value]?.toLowerCase()).join(', ');
  const lines: [text: string, back: Partial<FinerView>][] = [
    [`without kind ${named(view.kindsOff, organizationKinds.labels)}`, { kindsOff: [] }],
    [`without role ${named(view.rolesOff, participationRoles.labels)}`, { rolesOff: [] }],
    [`without what is ${named(view.certaintiesOff, certainties.labels)}`, { certaintiesOff: [] }],
    [`actors of at least ${view.least} ${view.least === 1 ? 'meeting' : 'meetings'}`, { least: 0 }],
  ];
  const isOn = [view.kindsOff.length, view.rolesOff.length, view.certaintiesOff.length, view.least];
  return lines.map(([text, back], at) =>
    isOn[at] ? (
      <button key={Object.keys(back)[0]} type="button" onClick={() => change(`Took back: ${text}`, back)}>
        {text} <X size={12} aria-hidden="true" />
      </button>
    ) : null,
  );
}
