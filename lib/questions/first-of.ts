/** The first of many in some order, without sorting them all. */
export function firstOf<Item>(
  items: Iterable<Item>,
  limit: number,
  order: (a: Item, b: Item) => number,
): Item[] {
  const first: Item[] = [];
  let last: Item | undefined;
  for (const item of items) {
    if (last !== undefined && order(item, last) >= 0) continue;
    first.push(item);
    // Sorted each time that as many came as are wanted: what comes after the last of those is never looked at again.
    if (first.length >= 2 * limit) {
      first.sort(order).length = limit;
      last = first.at(-1);
    }
  }
  return first.sort(order).slice(0, limit);
}
