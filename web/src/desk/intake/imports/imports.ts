import { http } from '@kit/http/client';
import type { FailedRow, ImportState, ImportWishes, ReadFile } from './types';

const address = (id: string, what = '') => `/imports/${encodeURIComponent(id)}${what}`;

export const imports = {
  list: () => http.get<ImportState[]>('/imports'),
  get: (id: string) => http.glance<ImportState>(address(id)),
  upload: (file: File) => http.upload<ReadFile>('/imports', file),
  file: (id: string) => http.get<ReadFile>(address(id, '/file')),
  start: (id: string, wishes: ImportWishes) => http.post<ImportState>(address(id, '/start'), wishes),
  pause: (id: string) => http.post<ImportState>(address(id, '/pause')),
  goOn: (id: string) => http.post<ImportState>(address(id, '/go-on')),
  cancel: (id: string) => http.post<ImportState>(address(id, '/cancel')),
  failedRows: (id: string) => http.get<FailedRow[]>(address(id, '/errors')),
  errorsAddress: (id: string) => `/api${address(id, '/errors.csv')}`,
};
