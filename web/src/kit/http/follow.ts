import { Problem } from './problem';
import { listen, type News } from './stream';

const SOONEST = 1_000;
const LATEST = 20_000;
/** The server gives a sign of life every fifteen seconds. */
const SILENCE = 40_000;

export interface Followed {
  heard: (news: News) => void;
  /** The connection is there, or has gone and is tried again. */
  alive: (is: boolean) => void;
  /** The moment at which the server began, by its own clock. */
  opened?: (at: Date) => void;
  /** Answers whether that is the end of it: what is refused for good is asked for no more. */
  refused?: (problem: Problem) => boolean;
}

/** 持续收听: news from the server until the signal ends it; what breaks off is taken up again, later each time. */
export async function follow(
  path: string,
  { heard, alive, opened, refused }: Followed,
  signal: AbortSignal,
): Promise<void> {
  let wait = SOONEST;
  while (!signal.aborted) {
    const silent = new AbortController();
    let watch = setTimeout(() => silent.abort(), SILENCE);
    try {
      await listen(
        path,
        (news) => {
          clearTimeout(watch);
          watch = setTimeout(() => silent.abort(), SILENCE);
          wait = SOONEST;
          alive(true);
          if (news) heard(news);
        },
        AbortSignal.any([signal, silent.signal]),
        opened,
      );
    } catch (error) {
      if (error instanceof Problem) {
        if (refused?.(error)) return;
        if ([401, 403, 404].includes(error.status)) wait = LATEST;
      }
    } finally {
      clearTimeout(watch);
    }
    if (signal.aborted) return;
    alive(false);
    await new Promise((done) => setTimeout(done, wait));
    wait = Math.min(LATEST, wait * 2);
  }
}
