import type { Shape } from '@kit/http/api';
import { http } from '@kit/http/client';

/** 微信公众号 */
export type WechatAccount = Shape<'WechatAccountAccountView'>;
export type MadeAccount = Shape<'WechatAccountMadeAccount'>;
export type MenuButton = WechatAccount['menu'][number];
export type MenuChoice = MenuButton['buttons'][number];

/** What a button of the menu does, in the order of the choice. */
export const ACTS: MenuButton['act'][] = ['NEW', 'PROGRESS', 'BIND', 'LINK'];

/** As many buttons as the platform takes, and as many as one of them unfolds to. */
export const MOST_BUTTONS = 3;
export const MOST_CHOICES = 5;

export const freshChoice = (): MenuChoice => ({ name: '', act: 'NEW', link: '' });
export const freshButton = (): MenuButton => ({ ...freshChoice(), buttons: [] });

/** What is sent: only what unfolds has a second level, whatever was typed there before it was chosen otherwise. */
export const sentMenu = (buttons: MenuButton[]): MenuButton[] =>
  buttons.map((one) => ({ ...one, buttons: one.act === 'UNFOLD' ? one.buttons : [] }));

export const wechat = {
  accounts: () => http.get<WechatAccount[]>('/wechat/accounts'),
  add: (body: object) => http.post<MadeAccount>('/wechat/accounts', body),
  change: (id: string, body: object) => http.put<null>(`/wechat/accounts/${id}`, body),
  switchTo: (id: string, active: boolean) => http.post<null>(`/wechat/accounts/${id}/active`, { active }),
  setMenu: (id: string, buttons: MenuButton[]) => http.put<null>(`/wechat/accounts/${id}/menu`, { buttons }),
};
