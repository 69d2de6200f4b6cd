/**
 * In which order lanes lie: so that the lanes which one meeting joins lie beside each other as far as can be, and its
 * spine crosses nobody who was not there.
 */

/** How many lanes are crossed by the spines of meetings that do not stop there. */
function crossings(order: readonly string[], joined: readonly Joined[]): number {
  const at = new Map(order.map((lane, index) => [lane, index]));
  let crossed = 0;
  for (const { lanes, times } of joined) {
    const places = lanes.flatMap((lane) => at.get(lane) ?? []);
    if (places.length > 1) crossed += times * (Math.max(...places) - Math.min(...places) + 1 - places.length);
  }
  return crossed;
}

/** Lanes that meetings join, and how many meetings join just these. */
interface Joined {
  lanes: readonly string[];
  times: number;
}

function joinedBy(meetings: readonly (readonly string[])[]): Joined[] {
  const found = new Map<string, { lanes: readonly string[]; times: number }>();
  for (const each of meetings) {
    const lanes = [...new Set(each)].sort();
    if (lanes.length < 2) continue;
    const key = lanes.join(' ');
    found.set(key, { lanes, times: (found.get(key)?.times ?? 0) + 1 });
  }
  return [...found.values()];
}

/**
 * The lanes in that order: each is put, the busiest first, where it costs least, then any that lies better elsewhere is
 * moved, until none does. The order given decides what is equal.
 */
export function orderLanes(lanes: readonly string[], meetings: readonly (readonly string[])[]): string[] {
  const joined = joinedBy(meetings);
  const busy = (lane: string) =>
    joined.reduce((sum, each) => sum + (each.lanes.includes(lane) ? each.times : 0), 0);
  const byWork = [...lanes].sort((a, b) => busy(b) - busy(a) || lanes.indexOf(a) - lanes.indexOf(b));
  let order: string[] = [];
  const bestPlace = (lane: string, rest: readonly string[]) =>
    Array.from({ length: rest.length + 1 }, (_, at) => [...rest.slice(0, at), lane, ...rest.slice(at)])
      // Later is better where it costs the same: so the order given is kept.
      .reduceRight((best, each) => (crossings(each, joined) < crossings(best, joined) ? each : best));
  for (const lane of byWork) order = bestPlace(lane, order);
  for (let moved = true; moved; ) {
    moved = false;
    for (const lane of byWork) {
      const next = bestPlace(
        lane,
        order.filter((each) => each !== lane),
      );
      if (crossings(next, joined) >= crossings(order, joined)) continue;
      order = next;
      moved = true;
    }
  }
  return order;
}
