/** The analyst's own rating of a source, A to F, with a reason; said at once if this browser does not keep it. */
'use client';
import { reliabilities } from '@/lib/domain/values';
import styles from './SourcePane.module.css';
import { useOwnRating } from './use-own-rating';

export function OwnRatingField({ record, id }: { record: string; id: string }) {
  const { own, rate, isRefused } = useOwnRating(record, id);
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
              onChange={() => rate({ ...own, rating: grade })}
            />
            {grade}
          </label>
        ))}
        <button type="button" disabled={own.rating === null} onClick={() => rate({ ...own, rating: null })}>
          No rating
        </button>
      </div>
      <p>
        {own.rating ? `${own.rating}: ${reliabilities.labels[own.rating]}.` : 'Not rated by you.'} It is kept
        in this browser only and changes nothing in the record.
      </p>
      <label className={styles.reason}>
        Reason
        <textarea
          rows={2}
          value={own.reason}
          onChange={(event) => rate({ ...own, reason: event.target.value })}
        />
      </label>
      {isRefused && (
        <p role="alert">
          This browser does not keep it: its store is full or forbidden. What you wrote stays until this page
          is closed; copy it if you need it.
        </p>
      )}
    </fieldset>
  );
}
