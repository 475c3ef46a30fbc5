import type { Span } from './types';

/** Counted seconds of all spans. */
export function total(spans: Span[]): number {
  return spans.reduce((sum, span) => sum + (span.counted ? span.seconds : 0), 0);
}

/** Counted seconds still to come: what is left of the limit as the law counts it. */
export function remaining(spans: Span[], now: Date): number {
  const at = now.getTime();
  return spans
    .filter((span) => span.counted && Date.parse(span.to) > at)
    .reduce((sum, span) => sum + (Date.parse(span.to) - Math.max(at, Date.parse(span.from))) / 1000, 0);
}
