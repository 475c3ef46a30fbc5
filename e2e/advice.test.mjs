// 边填边建议: the form says what it makes of a text; keys take it, what the person chose stays, and events tell what to say.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inTheCity } from './people.mjs';

const TEXT = '要投诉，心桥公园门口整排路灯不亮好几天了，晚上看不见路';

describe('边填边建议 proposals while typing', () => {
  const city = inTheCity();

  async function form(username) {
    const { page } = await city.as(username);
    await page.goto(`${city.base}/register`);
    const text = page.locator('[data-focus="text"] textarea');
    await text.waitFor();
    return { page, text };
  }
  const post = (page, path, body) =>
    page.evaluate(
      async ([to, sent]) => {
        const token = decodeURIComponent(/XSRF-TOKEN=([^;]+)/.exec(document.cookie)[1]);
        const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token };
        const answer = await fetch(`/api${to}`, { method: 'POST', headers, body: JSON.stringify(sent) });
        return { status: answer.status, body: await answer.json() };
      },
      [path, body],
    );

  it('采纳 one key takes all of them, and nothing is dispatched by it', async () => {
    const { page, text } = await form('paidan05');
    await text.fill(TEXT);
    await page.locator('.advice button', { hasText: '投诉' }).waitFor();
    await page.locator('.advice button', { hasText: '心桥公园' }).waitFor();
    await page.keyboard.press('Alt+a');
    await page.locator('[role="radio"][data-state="checked"]', { hasText: '投诉' }).waitFor();
    assert.equal(await page.locator('.address input').inputValue(), '心桥公园');
    assert.match(await page.locator('.area-pick').innerText(), /街道|社区|网格/);
    assert.ok(await page.locator('[data-focus="matter"]').innerText());
    assert.equal(await page.locator('[role="radio"][data-state="checked"]', { hasText: '只登记' }).count(), 1);
    await page.locator('.proposals li').first().waitFor();
    assert.match(await page.locator('.proposals li').first().innerText(), /职责清单/);
  });

  it('自己的选择 what the person chose stays theirs', async () => {
    const { page, text } = await form('paidan06');
    await page.keyboard.press('Alt+4');
    await text.fill(TEXT);
    await page.locator('.advice button', { hasText: '心桥公园' }).waitFor();
    await page.keyboard.press('Alt+a');
    await page.waitForFunction(() => document.querySelector('.address input')?.value === '心桥公园');
    assert.equal(await page.locator('[role="radio"][data-state="checked"]', { hasText: '举报' }).count(), 1);
  });

  it('险情 danger goes before everything, unless it is denied', async () => {
    const { page, text } = await form('huawu11');
    await text.fill('楼下饭店着火了，里面还有人');
    await page.locator('[role="alert"]', { hasText: '119' }).waitFor();
    await text.fill('楼道堆满纸箱，现在没有着火，希望清理一下');
    await page.locator('[role="alert"].danger').waitFor({ state: 'detached' });
  });

  it('事件 call takers see what callers are to be told, until it is over', async () => {
    const { page: desk } = await city.as('paidan05');
    const of = [];
    for (const text of ['青松路主管爆裂，整条青松路停水', '青松路自来水主管爆了，停水了', '青松路爆管停水，路上全是水']) {
      const { body } = await post(desk, '/cases', {
        draftId: crypto.randomUUID(),
        kind: 'HELP',
        title: text.slice(0, 12),
        text,
        area: '990101001001',
        matter: '030101',
      });
      of.push(body.id);
    }
    const opened = await post(desk, '/events', { title: '青松路爆管', place: '青松路', area: '990101001', cases: of });
    assert.equal(opened.status, 201);
    await desk.goto(`${city.base}/events/${opened.body.event.id}`);
    await desk.locator('textarea').first().fill('青松路正在抢修，预计 18 时恢复供水');
    await desk.locator('button', { hasText: '保存' }).click();
    await desk.locator('main li', { hasText: '青松路' }).first().waitFor();

    const { page, text } = await form('huawu12');
    await page.waitForTimeout(11_000);
    await text.fill('青松路主管爆裂，我家停水了');
    await page.locator('.notes', { hasText: '预计 18 时恢复供水' }).waitFor();

    await desk.locator('button', { hasText: '结束事件' }).click();
    await desk.locator('button', { hasText: '重启事件' }).waitFor();
    await desk.goto(`${city.base}/events`);
    await desk.locator('[role="radio"]', { hasText: '已结束' }).click();
    await desk.locator('td', { hasText: '青松路爆管' }).first().waitFor();
  });

  it('建议质量 the head of dispatch sees the figures and sets the precision', async () => {
    const { page } = await city.as('caijue01');
    await page.goto(`${city.base}/dispatch/quality`);
    await page.locator('h2', { hasText: '自动派单设置' }).waitFor();
    const precision = page.locator('.rules input[type="number"]').first();
    await precision.fill('60');
    await page.locator('.rules button', { hasText: '保存设置' }).click();
    await page.locator('.rules', { hasText: '80 到 100' }).waitFor();
    await precision.fill('98');
    await page.locator('.rules button', { hasText: '保存设置' }).click();
    await page.locator('text=已保存').first().waitFor();
    await precision.fill('97');
    await page.locator('.rules button', { hasText: '保存设置' }).click();
  });
});
