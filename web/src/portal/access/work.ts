import type { Shape } from '@kit/http/api';
import { http } from '@kit/http/client';
import { solve } from './sha256';

export interface Worked {
  puzzleKey: string;
  answer: string;
}

function inWorker(puzzle: Shape<'PuzzlesPuzzle'>): Promise<string> {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL('./solver.ts', import.meta.url), { type: 'module' });
    worker.onmessage = (event: MessageEvent<string>) => {
      worker.terminate();
      done(event.data);
    };
    worker.onerror = (event) => {
      worker.terminate();
      failed(new Error(event.message));
    };
    worker.postMessage(puzzle);
  });
}

/** 安全验证: works a moment, beside the page where the browser can, so that nobody has to read crooked letters. */
export async function worked(): Promise<Worked> {
  const puzzle = await http.get<Shape<'PuzzlesPuzzle'>>('/portal/puzzle');
  const answer = await inWorker(puzzle).catch(() => solve(puzzle.puzzleKey, puzzle.bits));
  return { puzzleKey: puzzle.puzzleKey, answer };
}
