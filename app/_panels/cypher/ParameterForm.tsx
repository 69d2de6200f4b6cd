/** A field for each parameter that the text names; ids of the record are offered. */
'use client';
import { useId } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import type { Typed } from '@/lib/view/typed';
import field from '../Field.module.css';
import styles from './cypher.module.css';
import { parameterNames } from './parameters';

interface Props {
  typed: Typed;
  onGiven: (name: string, value: string) => void;
}

export function ParameterForm({ typed, onGiven }: Props) {
  const { entities } = useExplorer();
  const id = useId();
  const names = parameterNames(typed.text);
  if (names.length === 0) return null;
  return (
    <fieldset className={styles.parameters}>
      <legend className="visually-hidden">Parameters</legend>
      {names.map((name) => (
        <div key={name} className={field.field}>
          <label htmlFor={`${id}-${name}`}>${name}</label>
          <input
            id={`${id}-${name}`}
            list={id}
            value={typed.given[name] ?? ''}
            placeholder="null"
            spellCheck={false}
            onChange={(event) => onGiven(name, event.target.value)}
          />
        </div>
      ))}
      <datalist id={id}>
        {entities.map((entity) => (
          <option key={entity.id} value={entity.id}>
            {entity.name}
          </option>
        ))}
      </datalist>
    </fieldset>
  );
}
