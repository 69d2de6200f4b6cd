/** One parameter of a ready question: chosen by name from what the record has, or typed if it is a day or a number. */
'use client';
import { Combobox } from '@base-ui/react/combobox';
import { useId, useMemo } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { type Choice, choicesOf } from '@/lib/answer/choices';
import type { Pick } from '@/lib/questions/ready-question';
import choices from '../Choices.module.css';
import field from '../Field.module.css';
import { EntityGlyph } from '../reading';

interface Props {
  pick: Pick;
  value: string | number | null;
  onPick: (value: string | number | null) => void;
}

/** 'a person' is 'Person' above its field, 'the beginning' 'Beginning'. */
const caption = (label: string) => {
  const bare = label.replace(/^(an?|the) /, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
};

export function PickField({ pick, value, onPick }: Props) {
  const id = useId();
  const typed = pick.kind === 'date' || pick.kind === 'number';
  return (
    <div className={field.field}>
      <label htmlFor={id}>{pick.kind === 'number' ? 'Number' : caption(pick.label)}</label>
      {typed ? (
        <input
          id={id}
          type={pick.kind}
          min={pick.kind === 'number' ? 0 : undefined}
          value={value ?? ''}
          onChange={(event) => onPick(event.target.value === '' ? pick.fallback : event.target.value)}
        />
      ) : (
        <Chooser id={id} pick={pick} value={value} onPick={onPick} />
      )}
    </div>
  );
}

function Chooser({ id, pick, value, onPick }: Props & { id: string }) {
  const explorer = useExplorer();
  const offered = useMemo(() => choicesOf(pick.kind, explorer), [pick.kind, explorer]);
  const chosen = offered.find((choice) => choice.id === value) ?? null;
  return (
    <Combobox.Root
      items={offered}
      value={chosen}
      onValueChange={(choice: Choice | null) => {
        if (choice) onPick(choice.id);
      }}
      itemToStringLabel={(choice: Choice) => choice.name}
      isItemEqualToValue={(a: Choice, b: Choice) => a.id === b.id}
    >
      <Combobox.Input id={id} placeholder={pick.label} />
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} className={choices.positioner}>
          <Combobox.Popup className={choices.popup}>
            <Combobox.Empty className={choices.status}>Nothing of that name</Combobox.Empty>
            <Combobox.List>
              {(choice: Choice) => (
                <Combobox.Item key={choice.id} value={choice} className={choices.item}>
                  {explorer.entityById.has(choice.id) && pick.kind !== 'side' && (
                    <EntityGlyph id={choice.id} size={16} />
                  )}
                  <bdi>{choice.name}</bdi>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
