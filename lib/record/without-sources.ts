/**
 * A record as it would be had some of its sources never been read: their passages gone, and with them what rests on
 * nothing else. What follows by rule from the rest is derived anew by whoever opens it.
 */
import type { Assertion, Evidence, RecordData } from '@/lib/domain/record';

/** The same record where no source of it is named. */
export function withoutSources(record: RecordData, sources: readonly string[]): RecordData {
  const off = new Set(sources);
  const passages = record.passages.filter(({ source }) => !off.has(source));
  const readable = new Set(passages.map(({ id }) => id));
  const trusted = <Thing extends { evidence: Evidence[] }>(things: readonly Thing[]): Thing[] =>
    things.flatMap((thing) => {
      const evidence = thing.evidence.filter(({ passage }) => readable.has(passage));
      return evidence.length > 0 ? [{ ...thing, evidence }] : [];
    });
  const names = trusted(record.names);
  const assertions = trusted(record.assertions);
  const left = new Set([...names, ...assertions].map(({ id }) => id));
  const among = (ids: readonly string[]) => ids.filter((id) => left.has(id));
  const resolved = assertions.map((assertion): Assertion => {
    const supersedes = among(assertion.supersedes);
    switch (assertion.type) {
      case 'Participation':
        return { ...assertion, supersedes, as: among(assertion.as ? [assertion.as] : [])[0] ?? null };
      case 'Statement':
        return {
          ...assertion,
          supersedes,
          answers: among(assertion.answers),
          echoes: among(assertion.echoes),
        };
      default:
        return { ...assertion, supersedes };
    }
  });
  const disagreements = record.disagreements.flatMap((disagreement) => {
    const positions = disagreement.positions
      .map((position) => ({ ...position, members: among(position.members) }))
      .filter(({ members }) => members.length > 0);
    // One answer alone contradicts nobody.
    return positions.length > 1 ? [{ ...disagreement, positions }] : [];
  });
  return {
    ...record,
    sources: record.sources.filter(({ id }) => !off.has(id)),
    passages,
    names,
    assertions: resolved,
    disagreements,
  };
}
