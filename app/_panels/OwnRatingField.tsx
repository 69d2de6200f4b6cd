/** The analyst's own rating of a source, A to F, with a reason: part of their notebook, never of the record. */
'use client';
import { useNotebook } from '@/app/_explorer/use-notebook';
import { reliabilities } from '@/lib/domain/values';
import { rateSource } from '@/lib/view/edit-notebook';
import { longestReason, type Rating } from '@/lib/view/notebook';
import styles from './SourcePane.module.css';
import { NotKept } from './views/NotKept';

export function OwnRatingField({ id }: { id: string }) {
  const { notebook, edit, refused } = useNotebook();
  const kept = notebook.ratings.find(({ source }) => source === id);
  const own: Rating = kept ?? { source: id, rating: null, reason: '' };
  const rate = (next: Partial<Rating>) => edit(rateSource({ ...own, ...next }));
  return (
    <fieldset className={styles.rating}>
      <legend>Your own rating</legend>
      <div className={styles.grades}>
        {reliabilities.values.map((grade) => (
          <label key={grade} title={reliabilities.labels[grade]}>
            <input
              type="radio"
              name={`rating-${id}`}
              checked={own.rating === grade}
              onChange={() => rate({ rating: grade })}
            />
            {grade}
          </label>
        ))}
        <button type="button" disabled={own.rating === null} onClick={() => rate({ rating: null })}>
          No rating
        </button>
      </div>
      <p>
        {own.rating ? `${own.rating}: ${reliabilities.labels[own.rating]}.` : 'Not rated by you.'} A rating
        stays in this browser, travels in the file that the explorer saves under Views, and changes nothing in
        the record.
      </p>
      <label className={styles.reason}>
        Reason
        <textarea
          rows={2}
          value={own.reason}
          maxLength={longestReason}
          onChange={(event) => rate({ reason: event.target.value })}
        />
      </label>
      {refused && kept && <NotKept />}
    </fieldset>
  );
}
