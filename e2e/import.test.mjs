// 批量导入: a file in GBK with faults is brought in; its list of failed rows is downloaded, mended and sent again.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { inTheCity } from './people.mjs';

/** Node only decodes GBK; what each pair of bytes decodes to, read backwards, encodes. */
function gbk(text) {
  const decoder = new TextDecoder('gbk');
  const bytes = new Map();
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      bytes.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
    }
  }
  return Buffer.from([...text].flatMap((one) => (one.charCodeAt(0) < 0x80 ? [one.charCodeAt(0)] : bytes.get(one))));
}

const FAULTY = `编号,标题,内容,诉求类型,区域,电话,时间
A-1,路灯不亮,小区东门路灯不亮三天了,投诉,,139 0000 1111,2026/1/6 下午 3:05
A-2,没有内容,,投诉,,,2026/1/6 12:09:38
A-3,=HYPERLINK("http://x"),请问办事时间,愿望,,,2026年1月6日
A-4,井盖缺失,路口井盖缺失,求助,没有这个区,不知道,某天
A-5,公交太少,早高峰等不到车,建议,望河区,,2026-01-06
`;

describe('批量导入 a file of cases is brought in, mended and sent again', () => {
  const city = inTheCity();

  async function send(page, name, buffer) {
    await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: '开始导入' }).waitFor();
  }

  async function ended(page) {
    await page.getByRole('button', { name: '开始导入' }).click();
    await page.getByText('已完成', { exact: true }).waitFor();
  }

  const count = (page, name) => page.locator(`dl > .${name} dd`).innerText();

  let list;

  it('有错的 GBK 文件: the good rows are in, each other row says why not', async () => {
    const { page } = await city.as('paidan01');
    await page.goto(`${city.base}/imports`);
    await send(page, 'gbk.csv', gbk(FAULTY));
    assert.match(await page.locator('header').filter({ hasText: 'gbk.csv' }).last().innerText(), /5 行.*GB18030/s);
    await page.reload();
    await ended(page);
    assert.deepEqual([await count(page, 'registered'), await count(page, 'failed')], ['2', '3']);
    const failed = page.locator('.failed tbody');
    await failed.getByText('缺少内容').waitFor();
    await failed.getByText('诉求类型无法识别：愿望').waitFor();
    await failed.getByText('辖区内没有这个区域，或不止一个：没有这个区').waitFor();
  });

  it('下载错误清单: every cell quoted, nothing in it a formula', async () => {
    const { page } = await city.as('paidan01');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载有错的行' }).click();
    const file = await download;
    assert.equal(file.suggestedFilename(), 'gbk.errors.csv');
    list = await readFile(await file.path(), 'utf8');
    assert.equal(list.trimEnd().split('\r\n').length, 4);
    assert.match(list, /"A-3","'=HYPERLINK\(/);
  });

  it('改好再传: what failed is in, nothing is in twice', async () => {
    const { page } = await city.as('paidan01');
    const mended = list
      .replace('"没有内容",""', '"没有内容","楼道灯坏了"')
      .replace('愿望', '咨询')
      .replace('没有这个区', '')
      .replace('"不知道","某天"', '"","2026-01-07"');
    const first = FAULTY.split('\n')[1].split(',');
    const again = [...first, '2', '', ''].map((cell) => `"${cell}"`).join(',');
    await send(page, 'gbk.errors.csv', Buffer.from(`${mended}${again}\r\n`));
    await ended(page);
    assert.deepEqual(
      [await count(page, 'registered'), await count(page, 'repeated'), await count(page, 'failed')],
      ['3', '1', '0'],
    );
  });

  it('暂停、继续、取消: what is registered stays', async () => {
    const { page } = await city.as('paidan01');
    const rows = Array.from({ length: 40_000 }, (_, i) => `${i},第${i}条留言：路灯不亮`);
    await page.goto(`${city.base}/imports`);
    await send(page, 'long.csv', Buffer.from(`编号,内容\n${rows.join('\n')}\n`));
    await page.getByRole('button', { name: '开始导入' }).click();
    await page.getByRole('button', { name: '暂停' }).click();
    await page.getByText('已暂停', { exact: true }).waitFor();
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByText('进行中', { exact: true }).waitFor();
    await page.getByRole('button', { name: '取消导入' }).click();
    await page.getByRole('button', { name: '确定取消' }).click();
    await page.getByText('已取消', { exact: true }).waitFor();
  });

  it('不是表格的文件: is declined in words', async () => {
    const { page } = await city.as('paidan01');
    await page.goto(`${city.base}/imports`);
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0]);
    await page.locator('input[type="file"]').setInputFiles({ name: 'picture.csv', mimeType: 'text/csv', buffer: picture });
    await page.getByText('这个文件不是表格').waitFor();
  });
});
