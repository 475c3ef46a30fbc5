// 内容策略: a page runs nothing and shows nothing that was written into it; every file checks that no page tries to.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inTheCity } from './people.mjs';

describe('内容策略 the content policy', () => {
  const city = inTheCity();

  it('allows nothing written into a page', async () => {
    const answer = await fetch(`${city.base}/sign-in`);
    const policy = answer.headers.get('content-security-policy');
    assert.match(policy, /script-src 'self'/);
    assert.match(policy, /style-src 'self'/);
    assert.doesNotMatch(policy, /unsafe/);
    assert.equal(answer.headers.get('cross-origin-opener-policy'), 'same-origin');
    assert.equal(answer.headers.get('cross-origin-resource-policy'), 'same-origin');
  });

  it('is kept by the browser, and a breach is seen', async () => {
    const { page } = await city.as('huawu01');
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<b id="planted" style="position: fixed">x</b>');
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
    });
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate(() => window.ran), undefined);
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('#planted')).position), 'static');
    assert.equal(city.breaches.length, 2);
    city.breaches.length = 0;
  });

  it('is not broken by any page of the desk', async () => {
    const visits = {
      huawu01: ['/', '/register', '/worklists/all', '/my/account'],
      paidan01: ['/worklists/to-dispatch', '/imports'],
      'chengguan-cb': ['/', '/worklists/all'],
      duban01: ['/'],
      sysadmin: ['/admin/people', '/admin/settings'],
      secadmin: ['/admin/powers', '/admin/roles', '/admin/sessions', '/admin/delegations'],
    };
    for (const [who, paths] of Object.entries(visits)) {
      const { page } = await city.as(who);
      for (const path of paths) {
        await page.goto(`${city.base}${path}`);
        // a page that is told of changes is never without a request
        await page.waitForLoadState('load');
        await page.locator('main h1, main h2').first().waitFor();
      }
    }
    assert.deepEqual(city.breaches, []);
  });
});
