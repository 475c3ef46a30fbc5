// 无障碍检查: what axe-core finds wrong on a page as it stands, light and dark.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

const AXE = await readFile(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const SEVERE = ['serious', 'critical'];

/** What is wrong on the page as it stands, one line for each element. */
export async function wrongs(page) {
  const found = [];
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.locator(`html[data-theme="${colorScheme}"]`).waitFor({ state: 'attached' });
    await page.evaluate(AXE);
    const violations = await page.evaluate(async () => {
      await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null)));
      return (await window.axe.run(document, { resultTypes: ['violations'] })).violations;
    });
    for (const { id, impact, nodes } of violations) {
      if (!SEVERE.includes(impact)) continue;
      for (const { target, any } of nodes)
        found.push(`${colorScheme} ${id} ${target.join(' ')} ${any[0]?.message ?? ''}`);
    }
  }
  return found;
}

/** Fails with everything that is wrong. */
export async function clean(page) {
  assert.deepEqual(await wrongs(page), []);
}
