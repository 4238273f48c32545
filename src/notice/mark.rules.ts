import type { Span } from "../kernel/span.ts";
import type { Sureness, Trace } from "./reading.model.ts";

/** A stretch of the paper that the same values are read from; `paths` is empty where nothing is. */
export type Stretch = {
  readonly from: number;
  readonly to: number;
  readonly paths: readonly string[];
  /** The surest of the values read here; null where nothing is. */
  readonly sure: Sureness | null;
};

const surest: readonly Sureness[] = ["said", "derived", "guessed"];

/**
 * Cuts the paper at every edge of a trace, so that stretches follow each other without gap or overlap and can be shown
 * one after the other. Traces may overlap: a name stands inside its roster line.
 */
export function markPaper(text: string, traces: readonly Trace[]): Stretch[] {
  const edges = traces
    .flatMap((trace) =>
      trace.spans.filter(({ from, to }) => from < to).flatMap((span) => edgesOf(trace, span)),
    )
    .sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens));
  const open = new Map<Trace, number>();
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { at, trace, opens } of edges) {
    if (at > from) stretches.push(stretchOf(from, at, [...open.keys()]));
    from = Math.max(from, at);
    const depth = (open.get(trace) ?? 0) + (opens ? 1 : -1);
    if (depth > 0) open.set(trace, depth);
    else open.delete(trace);
  }
  if (from < text.length) stretches.push(stretchOf(from, text.length, []));
  return stretches;
}

function edgesOf(trace: Trace, { from, to }: Span) {
  return [
    { at: from, trace, opens: true },
    { at: to, trace, opens: false },
  ];
}

function stretchOf(from: number, to: number, open: readonly Trace[]): Stretch {
  const sure = surest.find((one) => open.some((trace) => trace.sure === one)) ?? null;
  return { from, to, paths: [...new Set(open.map((trace) => trace.path))], sure };
}
