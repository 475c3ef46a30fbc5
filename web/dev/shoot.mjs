// Screenshots of the desk in headless Chromium: node dev/shoot.mjs BASE OUT name=path@width[,dark][,en][,click:selector] …
import { chromium } from 'playwright-core';

const [base, out, ...shots] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
  ],
});
const SIZES = { w: [1366, 768], x: [1920, 1080], m: [390, 844] };
for (const shot of shots) {
  const [name, rest] = shot.split(/=(.*)/s);
  const [path, ...options] = rest.split(',');
  const size = options.find((one) => one in SIZES) ?? 'w';
  const [width, height] = SIZES[size];
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: options.includes('dark') ? 'dark' : 'light',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.log(name, 'PAGEERROR', error.message));
  page.on(
    'console',
    (message) =>
      ['error', 'warning'].includes(message.type()) && console.log(name, message.type(), message.text().slice(0, 300)),
  );
  await page.addInitScript((en) => {
    if (en) localStorage.setItem('xinqiao.language', 'en');
  }, options.includes('en'));
  if (options.includes('split')) await page.addInitScript(() => localStorage.setItem('xinqiao.split', 'true'));
  if (!options.includes('out')) {
    await page.request.post(`${base}/api/session`, { data: { username: 'dispatcher', password: 'xinqiao' } });
  } else await page.request.delete(`${base}/api/session`);
  await page.goto(base + path);
  await page.waitForTimeout(1200);
  for (const option of options) {
    const [what, ...argument] = option.split(':');
    const selector = argument.join(':');
    if (what === 'click') await page.locator(selector).first().click();
    if (what === 'key') await page.keyboard.press(selector);
    if (what === 'type') await page.keyboard.type(selector, { delay: 15 });
    if (what === 'scroll') await page.evaluate((y) => document.querySelector('main').scrollTo(0, Number(y)), selector);
    if (what === 'wait') await page.waitForTimeout(Number(selector));
    if (['click', 'key', 'type', 'scroll'].includes(what)) await page.waitForTimeout(450);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  if (wide) console.log(name, 'SCROLLS SIDEWAYS');
  await page.screenshot({ path: `${out}/${name}.png` });
  await context.close();
}
await browser.close();
