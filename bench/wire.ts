/**
 * A graph's bytes from server to canvas: the wire's columns beside what others send, all compressed by brotli, and how
 * long reading them takes. Every form must hold the same nodes and ties before anything is measured.
 */
import { brotliCompressSync, constants } from 'node:zlib';
import { UndirectedGraph } from 'graphology';
import { decode } from '@/lib/engine/wire/message';
import { driverOf, givenOf, graphologyOf, mustHoldTheSame, wireOf } from './forms';
import { makeGraph, randomPlaces } from './graphs';
import { alternate, median, type Options, type Result, resultOf } from './result';

export async function run({ quick }: Options): Promise<Result[]> {
  const n = quick ? 10_000 : 100_000;
  const columns = makeGraph('cs', n);
  const given = givenOf(columns, randomPlaces(n));

  const forms = {
    wire: wireOf(given),
    graphology: Buffer.from(graphologyOf(given)),
    driver: Buffer.from(driverOf(given)),
  };
  mustHoldTheSame(forms, given, columns);
  const quality = quick ? 5 : 9;
  const bytes = Object.fromEntries(
    Object.entries(forms).map(([name, form]) => [
      name,
      brotliCompressSync(form, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length,
    ]),
  ) as Record<keyof typeof forms, number>;
  const sizes = { nodes: n, edges: given.source.length };
  const reading = await alternate(quick ? 3 : 5, {
    ours: () => clock(() => decode(forms.wire)),
    peer: () => clock(() => UndirectedGraph.from(JSON.parse(forms.graphology.toString()))),
  });
  const common = { sizes, quality: { 'brotli quality': quality } };
  return [
    resultOf({
      ...common,
      name: 'bytes of a graph',
      ours: bytes.wire,
      peer: bytes.driver,
      against: 'driver objects as JSON',
      unit: 'bytes',
      goal: 6,
    }),
    resultOf({
      ...common,
      name: 'bytes of a graph',
      ours: bytes.wire,
      peer: bytes.graphology,
      against: 'graphology JSON',
      unit: 'bytes',
      goal: 4,
    }),
    resultOf({
      ...{
        ...common,
        name: 'reading a graph',
        against: 'JSON.parse and graphology 0.26.0 import',
        unit: 'ms',
        goal: null,
      },
      ...{ ours: median(reading.ours), peer: median(reading.peer) },
      note: 'to columns here, to a graph there',
    }),
  ];
}

function clock(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
