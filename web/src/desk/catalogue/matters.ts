import { http } from '@kit/http/client';
import type { FoundMatter } from './types';

export const matters = {
  search: (q: string, signal?: AbortSignal) => http.get<FoundMatter[]>('/matters', { q, limit: 20 }, signal),
};
