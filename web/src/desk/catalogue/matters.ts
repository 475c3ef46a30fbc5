import { http } from '@kit/http/client';
import type { FoundMatter, GuessedMatter } from './types';

export const matters = {
  search: (q: string, signal?: AbortSignal) => http.get<FoundMatter[]>('/matters', { q, limit: 20 }, signal),
  guess: (text: string, signal?: AbortSignal) => http.get<GuessedMatter[]>('/matter-guesses', { text }, signal),
};
