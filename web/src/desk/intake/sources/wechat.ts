import type { Shape } from '@kit/http/api';
import { http } from '@kit/http/client';

/** 微信公众号 */
export type WechatAccount = Shape<'WechatAccountAccountView'>;
export type MadeAccount = Shape<'WechatAccountMadeAccount'>;
export type MenuButton = WechatAccount['menu'][number];

/** What a button of the menu does, in the order of the choice. */
export const ACTS: MenuButton['act'][] = ['NEW', 'PROGRESS', 'BIND', 'LINK'];

/** As many buttons as the platform takes. */
export const MOST_BUTTONS = 3;

export const wechat = {
  accounts: () => http.get<WechatAccount[]>('/wechat/accounts'),
  add: (body: object) => http.post<MadeAccount>('/wechat/accounts', body),
  change: (id: string, body: object) => http.put<null>(`/wechat/accounts/${id}`, body),
  switchTo: (id: string, active: boolean) => http.post<null>(`/wechat/accounts/${id}/active`, { active }),
  setMenu: (id: string, buttons: MenuButton[]) => http.put<null>(`/wechat/accounts/${id}/menu`, { buttons }),
};
