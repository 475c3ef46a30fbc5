import { solve } from './sha256';

self.onmessage = (event: MessageEvent<{ puzzleKey: string; bits: number }>) => {
  self.postMessage(solve(event.data.puzzleKey, event.data.bits));
};
