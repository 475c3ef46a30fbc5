/** 进度: how far it was, and when, in milliseconds. */
export interface Mark {
  at: number;
  done: number;
}

const KEPT = 10;

/** The last marks with one more; what lies before a standstill tells nothing of the pace now. */
export function marked(marks: Mark[], next: Mark): Mark[] {
  const last = marks.at(-1);
  return last && next.done < last.done ? [next] : [...marks, next].slice(-KEPT);
}

/** Rows a second over the marks; null as long as nobody can say. */
export function pace(marks: Mark[]): number | null {
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last || last.at <= first.at || last.done <= first.done) return null;
  return ((last.done - first.done) * 1000) / (last.at - first.at);
}

/** Seconds to the end at that pace. */
export function secondsLeft(marks: Mark[], total: number): number | null {
  const rate = pace(marks);
  const last = marks.at(-1);
  return rate && last ? Math.ceil((total - last.done) / rate) : null;
}
