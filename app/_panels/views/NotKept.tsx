/** Said at once: that this browser does not keep what is new, or could not read what it kept; with the file as a way out. */
'use client';
import { useNotebook } from '@/app/_explorer/use-notebook';
import field from '../Field.module.css';
import { saveNotebook } from './save-notebook';
import styles from './views.module.css';

export function NotKept() {
  const { notebook, refused, setAside } = useNotebook();
  if (!refused && !setAside) return null;
  return (
    <div className={styles.alert} role="alert">
      {refused && (
        <p>
          This browser does not keep your views, notes and ratings: {refused}. They stay until this page is
          closed.
        </p>
      )}
      {setAside && (
        <p>
          What this browser kept could not be read and was set aside, nothing of it is deleted. {setAside}
        </p>
      )}
      {refused && (
        <button type="button" className={field.button} onClick={() => saveNotebook(notebook)}>
          Save them to a file
        </button>
      )}
    </div>
  );
}
