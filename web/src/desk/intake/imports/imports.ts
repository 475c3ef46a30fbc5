import { http } from '@kit/http/client';
import type { ImportState, ReadFile } from './types';

export const imports = {
  list: () => http.get<ImportState[]>('/imports'),
  get: (id: string) => http.get<ImportState>(`/imports/${encodeURIComponent(id)}`),
  upload: (file: File) => http.upload<ReadFile>('/imports', file),
  start: (id: string, body: { mapping: Record<string, string>; channel?: string; area?: string }) =>
    http.post<ImportState>(`/imports/${encodeURIComponent(id)}/start`, body),
  errorsAddress: (id: string) => `/api/imports/${encodeURIComponent(id)}/errors.csv`,
};
