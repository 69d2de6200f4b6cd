/** Parley's sign: two parties and, between them, the session. */
export function Logo() {
  return (
    <svg width="26" height="14" viewBox="0 0 26 14" aria-hidden="true" focusable="false">
      <circle cx="4" cy="7" r="3.5" fill="var(--ink)" />
      <circle cx="22" cy="7" r="3.5" fill="var(--ink)" />
      <path d="M13 1.5 18.5 7 13 12.5 7.5 7Z" fill="var(--accent)" />
    </svg>
  );
}
