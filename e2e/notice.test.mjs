// 通知: an administrator says what citizens are told and in which words, sees what went out, and has what did not sent again.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { clean } from './axe.mjs';
import { clerksAt } from './clerk.mjs';
import { inTheCity } from './people.mjs';

const MOBILE = `137${String(Date.now()).slice(-8)}`;
const FACTS = {
  kind: 'HELP',
  channel: 'PHONE',
  title: '路灯不亮',
  matter: '030501',
  area: '99010100200102',
  address: '临河家园',
  text: '小区门口的路灯坏了。',
};

describe('通知 what citizens are told', () => {
  const city = inTheCity();
  let page;

  before(async () => {
    ({ page } = await city.as('sysadmin'));
  });

  const nothingSticksOut = async () => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(wide, 0, `${page.url()} is wider than its window`);
  };

  it('模板: words are changed with a preview that counts the SMS, and hold for what is told from then on', async () => {
    await page.goto(`${city.base}/admin/notices/templates`);
    await page.getByRole('button', { name: '修改 已登记' }).click();
    const drawer = page.getByRole('dialog');
    const words = drawer.getByLabel('中文内容');
    await words.fill('【心桥】{number} 已登记，查看：{nobody}');
    await drawer.getByRole('button', { name: '保存' }).click();
    await drawer.getByText('没有这样的占位符').first().waitFor();
    await words.fill('【心桥】您好，{number} 已登记，查看：{link}');
    await drawer.locator('blockquote').first().getByText('您好，20261126000001 已登记').waitFor();
    await drawer.getByText('1 条短信').first().waitFor();
    await clean(page);
    await drawer.getByRole('button', { name: '保存' }).click();
    await drawer.waitFor({ state: 'detached' });
    await page.locator('li', { hasText: '【心桥】您好' }).getByText('第 1 版').waitFor();
    await clean(page);
    await nothingSticksOut();
  });

  it('规则: a rule is written for a later day, and what holds now stays', async () => {
    const panel = page.getByRole('region', { name: '发送规则' });
    await panel.getByText('已交办').first().waitFor();
    await panel.getByRole('button', { name: '修改规则' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('已交办').uncheck();
    await drawer.getByLabel('免打扰开始').fill('25:00');
    await drawer.getByRole('button', { name: '保存' }).click();
    await drawer.getByText('请填写时间').first().waitFor();
    await drawer.getByLabel('免打扰开始').fill('22:00');
    const later = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    await drawer.getByLabel('生效日期').fill(later);
    await drawer.getByLabel('依据').fill('《心桥市12345热线工作办法》第十一条');
    await clean(page);
    await drawer.getByRole('button', { name: '保存' }).click();
    await drawer.waitFor({ state: 'detached' });
    await panel.getByText('历次规则').click();
    await panel.getByText('尚未生效').first().waitFor();
    await panel.locator('dl').getByText('21:30 – 08:00').waitFor();
    await clean(page);
  });

  it('发件箱: what was told stands there without a word of it; a landline is left out, and sent again with a reason', async () => {
    const clerks = clerksAt(city.base);
    const taker = await clerks('huawu01');
    const { id } = await taker.register({
      ...FACTS,
      name: '张桂英',
      phone: MOBILE,
    });
    const dispatcher = await clerks('paidan01');
    const leadUnit = await dispatcher.unit('心桥市城市管理综合执法局');
    await dispatcher.take(id, 'dispatch', {
      leadUnit,
      assistUnits: [],
      note: '请到现场',
    });
    await taker.register({ ...FACTS, name: '座机', phone: '09608200199' });

    await page.goto(`${city.base}/admin/notices`);
    const find = page.locator('[data-find]');
    await find.fill(MOBILE.slice(-4));
    await page.locator('tbody tr', { hasText: '已交办' }).first().waitFor();
    await page.locator('tbody tr', { hasText: '已登记' }).first().waitFor();
    assert.ok(!(await page.locator('main').innerText()).includes(MOBILE));
    await clean(page);
    await find.fill('');
    await page.getByLabel('状态').selectOption('SKIPPED');
    const left = page.locator('tbody tr', { hasText: '座机收不到短信' }).first();
    await left.waitFor();
    await left.getByRole('button', { name: /发送过程/ }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('还没有发送过').waitFor();
    await drawer.getByRole('button', { name: '重发' }).click();
    await drawer.locator('[role="alert"], .error').first().waitFor();
    await drawer.getByLabel('理由').fill('来电人已改留手机');
    await clean(page);
    await drawer.getByRole('button', { name: '重发' }).click();
    await drawer.waitFor({ state: 'detached' });
    await nothingSticksOut();
  });

  it('模拟收件箱: the demo shows the place’s own words', async () => {
    const told = await (await fetch(`${city.base}/api/demo/messages`)).json();
    assert.ok(told.some((one) => one.words.startsWith('【心桥】您好，')));
    const dispatched = told.find((one) => one.words.includes('已交由心桥市城市管理综合执法局办理，最迟'));
    assert.ok(dispatched);
    const context = await city.browser.newContext({ baseURL: city.base, viewport: { width: 390, height: 844 } });
    const citizen = await context.newPage();
    await citizen.goto(/\/portal\/p\/[\w.-]+/.exec(dispatched.words)[0]);
    await citizen.getByText('心桥市城市管理综合执法局').first().waitFor();
    await clean(citizen);
    await context.close();
  });

  it('邮件退订: the page behind the link of an e-mail says what is wrong with one that is not whole', async () => {
    const context = await city.browser.newContext({ baseURL: city.base, viewport: { width: 390, height: 844 } });
    const reader = await context.newPage();
    await reader.goto('/api/mail-opt-outs/torn.off');
    await reader.getByRole('heading', { name: '退订邮件通知' }).waitFor();
    await reader.getByRole('button', { name: '退订' }).click();
    await reader.getByText('这个退订链接不完整').first().waitFor();
    await clean(reader);
    await context.close();
  });
});
