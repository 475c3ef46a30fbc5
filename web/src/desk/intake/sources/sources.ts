import type { Shape } from '@kit/http/api';
import { http } from '@kit/http/client';

/** 留言板来源 */
export type Board = Shape<'BoardView'>;
export type BoardKind = Board['kind'];
export type MadeBoard = Shape<'BoardMadeBoard'>;

/** 接口密钥 */
export type PartnerKey = Shape<'PartnerKeyKeyView'>;
export type MadeKey = Shape<'PartnerKeyMadeView'>;

export const KINDS: BoardKind[] = ['FEED', 'JSON', 'HTML', 'PUSH'];

/** Which parts of a post can be told where they are. */
export const PARTS: Record<BoardKind, string[]> = {
  FEED: [],
  PUSH: [],
  JSON: ['items', 'id', 'title', 'text', 'author', 'at', 'thread', 'phone'],
  HTML: ['item', 'link', 'id', 'title', 'text', 'author', 'at'],
};

export const sources = {
  boards: () => http.get<Board[]>('/boards'),
  add: (body: object) => http.post<MadeBoard>('/boards', body),
  change: (id: string, body: object) => http.put<null>(`/boards/${id}`, body),
  switchTo: (id: string, active: boolean) => http.post<null>(`/boards/${id}/active`, { active }),
  keys: () => http.get<PartnerKey[]>('/open311/keys'),
  give: (name: string) => http.post<MadeKey>('/open311/keys', { name }),
  revoke: (id: string) => http.post<null>(`/open311/keys/${id}/revoke`, {}),
};
