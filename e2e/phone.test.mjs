// 手机宽度: on a phone nothing runs out at the side and no text is cut, however long it is.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inThePreparedCity } from './states.mjs';

const PHONE = { width: 390, height: 844 };

/** Elements that stick out of the screen, or whose text does not fit in them. */
function misfits() {
  const wide = document.documentElement.clientWidth;
  const told = (one) => `${one.tagName.toLowerCase()}.${one.className} "${one.textContent.trim().slice(0, 20)}"`;
  function scrolls(one) {
    for (let up = one.parentElement; up; up = up.parentElement) {
      if (
        /auto|scroll/.test(getComputedStyle(up).overflowX) &&
        up.tagName !== 'MAIN' &&
        up.scrollWidth > up.clientWidth
      )
        return up.matches('[data-sideways]');
    }
    return false;
  }
  const bad = [];
  if (document.scrollingElement.scrollWidth > wide)
    bad.push(`the page is ${document.scrollingElement.scrollWidth} wide`);
  for (const one of document.querySelectorAll('body *')) {
    if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (one.closest('.sr-only, .skip, svg, canvas, .maplibregl-map')) continue;
    const { left, right, width, height } = one.getBoundingClientRect();
    if (!width || !height) continue;
    const style = getComputedStyle(one);
    if ((right > wide + 1 || left < -1) && !scrolls(one))
      bad.push(`out ${told(one)} ${Math.round(left)}–${Math.round(right)}`);
    const holdsText = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (holdsText && /hidden|clip/.test(style.overflowX) && one.scrollWidth > one.clientWidth + 1)
      bad.push(`cut ${told(one)}`);
    if (one.tagName === 'MAIN' && one.scrollWidth > one.clientWidth) bad.push(`main is ${one.scrollWidth} wide`);
  }
  return bad;
}

describe('手机宽度 on a phone', () => {
  const city = inThePreparedCity();

  async function at(username, path, ready) {
    const { page } = await city.as(username);
    await page.setViewportSize(PHONE);
    return city.at(username, path, ready);
  }
  async function fits(page, name) {
    await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null))));
    await page.screenshot({ path: `target/phone-${name}.png`, fullPage: true });
    assert.deepEqual(await page.evaluate(misfits), [], name);
  }
  /** In both languages; English words are the longer ones. */
  async function fitsInBoth(page, name, ready) {
    await fits(page, name);
    await page.locator('.language').click();
    await page.locator('html[lang="en"]').waitFor({ state: 'attached' });
    await page.locator(ready).first().waitFor();
    await fits(page, `${name}-en`);
    await page.locator('.language').click();
    await page.locator('html[lang="zh-CN"]').waitFor({ state: 'attached' });
  }

  it('a line that is too wide is seen', async () => {
    const page = await at('huawu01', '/nowhere', '.empty');
    await page.evaluate(() => {
      const line = document.createElement('p');
      line.textContent = '太宽的一行';
      line.style.width = '700px';
      document.querySelector('main').append(line);
    });
    assert.match((await page.evaluate(misfits)).join(), /太宽的一行/);
  });

  it('登录 sign-in', async () => {
    const context = await city.browser.newContext({ locale: 'zh-CN', viewport: PHONE });
    const page = await context.newPage();
    await page.goto(`${city.base}/sign-in`);
    await page.locator('.demo li').first().waitFor();
    await fitsInBoth(page, 'sign-in', '.demo li');
    await context.close();
  });

  it('清单 the worklist', async () => {
    const page = await at('paidan01', '/worklists/to-dispatch', 'tr[data-case]');
    await fitsInBoth(page, 'worklist', 'tr[data-case]');
  });

  it('登记 registration', async () => {
    const page = await at('huawu01', '/register', '[data-focus="text"]');
    await fitsInBoth(page, 'register', '[data-focus="text"]');
  });

  it('工单页 a case, and a step on it', async () => {
    const page = await at('chengguan-cb', `/cases/${city.ids.atUnit}`, 'article.case');
    await fitsInBoth(page, 'case', 'article.case');
    await page.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem', { name: '退回', exact: true }).click();
    await page.locator('#step-form').waitFor();
    await fits(page, 'return');
  });

  it('并案 two cases side by side', async () => {
    const page = await at('paidan01', `/cases/${city.ids.waiting}`, 'article.case');
    await page.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem', { name: '并案', exact: true }).click();
    await page.locator('.found li button').first().click();
    await page.locator('.compare').waitFor();
    await fits(page, 'merge');
  });

  it('菜单、账号、人员 the menu, one’s account, people', async () => {
    const page = await at('huawu01', '/my/account', '[data-part="factor"]');
    await fits(page, 'account');
    await page.locator('header .icon').first().click();
    await page.locator('.drawn nav').waitFor();
    await fits(page, 'menu');
    await fits(await at('sysadmin', '/admin/people', 'td'), 'people');
  });

  it('审计 the audit trail, a row, its seals', async () => {
    const page = await at('auditadmin', '/audit', 'td');
    await fits(page, 'audit');
    await page.locator('tbody button').first().click();
    await page.getByRole('dialog').locator('h3').first().waitFor();
    await fits(page, 'audit-row');
    await fits(await at('auditadmin', '/audit/chain', '.card'), 'audit-chain');
  });

  it('导入、个人信息保护 import and privacy', async () => {
    await fitsInBoth(await at('paidan01', '/imports', 'main h1'), 'imports', 'main h1');
    await fitsInBoth(await at('secadmin', '/privacy', 'main h1'), 'privacy', 'main h1');
  });
});
