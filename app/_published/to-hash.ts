/** Shows what the address points to; a browser looks for it before the page is put together, and finds nothing. */
export function toHash(): void {
  let id = window.location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // Not validly encoded: it is looked for as it stands.
  }
  if (id) document.getElementById(id)?.scrollIntoView();
}
