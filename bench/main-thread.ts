/**
 * What holds a page's main thread while something is done to it, from Chromium's own trace: each task's processor time
 * (what else runs on the machine does not count) and what it was spent on.
 */
import type { CDPSession } from 'playwright-core';

/** One task of the main thread, in milliseconds of processor time; within it, what each kind of work took. */
export interface Task {
  length: number;
  parts: [name: string, length: number][];
}

/** An event of the trace, in microseconds; `tdur` is the thread's own processor time. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args: { name?: string };
}

const named: Record<string, string> = {
  FunctionCall: 'script',
  EvaluateScript: 'script',
  'v8.evaluateModule': 'script',
  RunMicrotasks: 'script',
  FireAnimationFrame: 'script',
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  PrePaint: 'paint',
  Paint: 'paint',
  Layerize: 'paint',
  Commit: 'paint',
  ParseHTML: 'parsing',
  'v8.compile': 'compiling',
  MinorGC: 'collecting garbage',
  MajorGC: 'collecting garbage',
};

/** The longest tasks of the page's main thread until a while after the act, longest first. */
export async function longestTasks(
  devtools: CDPSession,
  act: () => Promise<unknown>,
  settleMs: number,
): Promise<Task[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  devtools.on('Tracing.dataCollected', collect);
  const ended = new Promise<void>((resolve) => devtools.once('Tracing.tracingComplete', () => resolve()));
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline', 'devtools.timeline', 'v8'],
    },
  });
  await act();
  await new Promise((resolve) => setTimeout(resolve, settleMs));
  await devtools.send('Tracing.end');
  await ended;
  devtools.off('Tracing.dataCollected', collect);
  return tasksIn(events);
}

function tasksIn(events: readonly TraceEvent[]): Task[] {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const spans = events
    .filter(({ ph, pid, tid }) => ph === 'X' && mains.has(`${pid} ${tid}`))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks: Task[] = [];
  for (const span of spans) {
    if (!span.name.endsWith('RunTask') && span.name !== 'ThreadControllerImpl::RunTask') continue;
    const length = (span.tdur ?? span.dur ?? 0) / 1000;
    if (length < 5) continue;
    tasks.push({ length, parts: partsOf(spans, span) });
  }
  return tasks.sort((a, b) => b.length - a.length);
}

/** A piece of work within another counts for the inner one. */
function partsOf(spans: readonly TraceEvent[], task: TraceEvent): Task['parts'] {
  const sums = new Map<string, number>();
  const add = (name: string, length: number) => sums.set(name, (sums.get(name) ?? 0) + length / 1000);
  const open: { end: number; name: string }[] = [];
  const taskEnd = task.ts + (task.dur ?? 0);
  for (const { name, ts, dur = 0, tdur = dur } of spans) {
    const kind = named[name];
    if (!kind || ts < task.ts || ts + dur > taskEnd) continue;
    while (open.length > 0 && open.at(-1)!.end <= ts) open.pop();
    const outer = open.at(-1);
    if (outer) add(outer.name, -tdur);
    add(kind, tdur);
    open.push({ end: ts + dur, name: kind });
  }
  return [...sums].filter(([, length]) => length >= 1).sort(([, a], [, b]) => b - a);
}
