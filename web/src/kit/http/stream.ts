import { Problem } from './problem';

/** One piece of news out of a `text/event-stream`. */
export interface News {
  event: string;
  data: string;
}

/** Reads what came so far; what is not ended yet is handed back for the next time. */
export function newsIn(text: string): { news: News[]; rest: string } {
  const blocks = text.split(/\r?\n\r?\n/);
  const rest = blocks.pop() ?? '';
  const news = blocks.flatMap((block) => {
    const lines = block.split(/\r?\n/);
    const event =
      lines
        .find((line) => line.startsWith('event:'))
        ?.slice(6)
        .trim() ?? 'message';
    const data = lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5).replace(/^ /, ''));
    return data.length ? [{ event, data: data.join('\n') }] : [];
  });
  return { news, rest };
}

/**
 * 推送: news from the server until the connection ends, which is no failure. Not the browser's own EventSource: that one
 * cannot say that nobody asked for it, and tells no reason when it is refused.
 *
 * @param heard called at every sign of life as well, without news
 * @param opened with the moment at which the server began, by its own clock
 */
export async function listen(
  path: string,
  heard: (news: News | null) => void,
  signal: AbortSignal,
  opened: (at: Date) => void = () => {},
): Promise<void> {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      headers: { Accept: 'text/event-stream, application/problem+json', 'X-By-Itself': '1' },
      credentials: 'same-origin',
      cache: 'no-store',
      signal,
    });
  } catch (error) {
    if (signal.aborted) throw error;
    throw Problem.offline(false);
  }
  if (!response.ok || !response.body) throw Problem.from(response.status, await response.json().catch(() => null));
  const date = response.headers.get('date');
  if (date) opened(new Date(date));
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let kept = '';
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      if (signal.aborted) throw error;
      return { done: true, value: undefined };
    });
    if (done) return;
    const { news, rest } = newsIn(kept + value);
    kept = rest;
    heard(null);
    news.forEach(heard);
  }
}
