// 市民端走一遍: a citizen submits on a phone, reads the code, follows the case while the desk works on it, and rates the answer.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { clean } from './axe.mjs';
import { inTheCity } from './people.mjs';

/** Another one in each run: a phone receives few codes in an hour. */
const PHONE = `138${String(Date.now()).slice(-8)}`;
const TEXT = '柳荫路的路灯坏了三天，晚上很黑，老人出门容易摔倒，希望尽快修好。';

describe('市民端 the citizen’s side, on a phone', () => {
  const city = inTheCity();
  let context;
  let page;
  let number;

  before(async () => {
    context = await city.browser.newContext({
      baseURL: city.base,
      viewport: { width: 390, height: 844 },
      locale: 'zh-CN',
      hasTouch: true,
    });
    page = await context.newPage();
  });
  after(() => context?.close());

  const nothingSticksOut = async () => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(wide, 0, `${page.url()} is wider than the phone`);
  };

  it('每一页都人人能用: no page is wrong for anybody, in either language, small or large', async () => {
    for (const path of ['', '/submit', '/cases', '/ask', '/figures', '/privacy', '/me']) {
      await page.goto(`/portal${path}`);
      await page.locator('main h1').waitFor();
      await page.waitForLoadState('networkidle');
      await nothingSticksOut();
      await clean(page);
    }
    await page.goto('/portal/me');
    await page.getByRole('radio', { name: 'English' }).check();
    await page.getByRole('heading', { name: 'Me', exact: true }).waitFor();
    await page.getByRole('checkbox').check();
    await nothingSticksOut();
    await clean(page);
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await page.getByRole('checkbox').uncheck();
    await page.getByRole('radio', { name: '中文' }).check();
  });

  it('什么事、在哪里、怎么联系: three steps, and what was typed outlives a reload', async () => {
    await page.goto('/portal');
    await page.getByRole('link', { name: '反映问题' }).click();
    await page.getByLabel('事情经过').fill(TEXT);
    await page.reload();
    assert.equal(await page.getByLabel('事情经过').inputValue(), TEXT);
    await page.locator('.recordings input[type=file]').setInputFiles({
      name: '路灯.mp4',
      mimeType: 'video/mp4',
      buffer: Buffer.concat([
        Buffer.from('000000106674797069736f6d00000000005b8d886d646174', 'hex'),
        Buffer.alloc(6_000_000),
      ]),
    });
    await page.locator('.photos li', { hasText: '路灯.mp4' }).waitFor();
    await page.getByRole('group', { name: '可能属于' }).getByRole('button').first().click();
    await clean(page);
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByLabel('查找地址').fill('丁香花园');
    await page.getByRole('group', { name: '找到的地址' }).getByRole('button').first().click();
    assert.notEqual(await page.getByLabel('详细地址').inputValue(), '');
    await clean(page);
    await page.getByRole('button', { name: '下一步' }).click();
    await clean(page);
  });

  it('验证码: the code is read from the simulator’s message on the page', async () => {
    await page.getByLabel('手机号').fill(PHONE);
    await page.getByRole('button', { name: '获取验证码' }).click();
    const told = await page.locator('.demo p').innerText({ timeout: 30_000 });
    const code = /\d{6}/.exec(told)?.[0];
    assert.ok(code, told);
    await page.getByLabel('短信验证码').fill(code);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText(`138****${PHONE.slice(-4)}`).waitFor();
    await page.getByLabel('涉及不满十四周岁的孩子').check();
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: '敏感个人信息' }).waitFor();
    await clean(page);
    await page.getByLabel('我是孩子的父母或其他监护人').check();
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('heading', { name: '已经收到' }).waitFor();
    number = (await page.locator('.number').innerText()).trim();
    assert.match(number, /^\d{14,}$/);
    await clean(page);
  });

  it('办理: the desk dispatches, signs, answers and checks the answer', async () => {
    const dispatcher = await city.as('paidan01');
    const found = await dispatcher.page.request.get(`${city.base}/api/cases/by-number/${number}`);
    const { id, channel, matter } = await found.json();
    assert.equal(channel, 'PORTAL');
    assert.ok(matter, 'what the citizen chose');
    await dispatcher.take(id, 'dispatch', { leadUnit: { unit: '心桥市城市管理综合执法局' } });
    await page.getByRole('link', { name: '查看进度' }).click();
    await page.getByText('心桥市城市管理综合执法局').first().waitFor();
    await page.locator('.sent video').waitFor();
    await clean(page);
    const handler = await city.as('chengguan-cb');
    await handler.take(id, 'sign');
    await handler.take(id, 'reply', { text: '路灯线路已修复，当晚全部亮灯。' });
    await (await city.as('shenhe01')).take(id, 'accept-reply');
  });

  it('评价: the citizen reads the answer and rates it', async () => {
    await page.reload();
    await page.getByRole('heading', { name: '给您的答复' }).waitFor();
    await page.locator('.answer').getByText('路灯线路已修复').waitFor();
    await clean(page);
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByText('请选择问题是否已解决').waitFor();
    await page.getByRole('radio', { name: '解决了', exact: true }).check();
    await page.getByRole('radio', { name: '非常满意' }).check();
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByText('您的评价：已解决，非常满意').waitFor();
    await nothingSticksOut();
  });

  it('凭编号查询: who has the number and four digits sees how far it is, and not what was written', async () => {
    const stranger = await city.browser.newContext({ baseURL: city.base, viewport: { width: 390, height: 844 } });
    const other = await stranger.newPage();
    await other.goto('/portal/cases');
    await other.getByLabel('诉求编号').fill(number);
    await other.getByLabel('登记手机的后四位').fill(PHONE.slice(-4));
    await other.getByRole('button', { name: '查询' }).click();
    await other.getByText('为保护隐私').waitFor();
    assert.ok(!(await other.locator('main').innerText()).includes('柳荫路'));
    await stranger.close();
  });
});
