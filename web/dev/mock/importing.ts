import { hours } from './world';

let started = 0;
const state = () => {
  const done = started ? Math.min(10_030, Math.floor((Date.now() - started) / 1000) * 1800) : 0;
  const over = done === 10_030;
  return {
    id: 'i1',
    fileName: '留言板十月.csv',
    state: !started ? 'READY' : over ? 'DONE' : 'RUNNING',
    total: 10_030,
    done,
    registered: Math.floor(done * 0.985),
    repeated: Math.floor(done * 0.01),
    failed: over ? 7 : Math.floor(done * 0.0005),
    unmatched: Math.floor(done * 0.02),
    hasFile: true,
    startedAt: started ? new Date(started).toISOString() : null,
    finishedAt: over ? hours(0) : null,
  };
};

const target = (key: string, zh: string, en: string, required = false) => ({ key, zh, en, required });

export function importing(method: string, parts: string[]) {
  if (parts[2] === 'errors') {
    return {
      status: 200,
      body: [
        { row: 18, zh: '缺少内容', en: 'the text is missing' },
        {
          row: 204,
          zh: '时间无法识别：某天；电话号码不正确',
          en: 'the time cannot be read: 某天; this is no phone number',
        },
      ],
    };
  }
  if ((method === 'POST' && !parts[1]) || parts[2] === 'file') {
    if (!parts[2]) started = 0;
    return {
      status: 200,
      body: {
        id: 'i1',
        fileName: '留言板十月.csv',
        encoding: 'GBK',
        format: 'csv',
        rows: 10_030,
        headers: [
          { index: 0, header: '编号', samples: ['LY-0001', 'LY-0002'], target: 'sourceId' },
          { index: 1, header: '留言标题', samples: ['楼上漏水找谁', '公交太少'], target: 'title' },
          {
            index: 2,
            header: '留言内容',
            samples: ['请问楼上漏水应该找物业还是住建部门', '希望增加班次'],
            target: 'text',
          },
          { index: 3, header: '留言时间', samples: ['2026-10-01 09:12', '2026-10-01 10:40'], target: 'time' },
          { index: 4, header: '分类', samples: ['城乡建设', '交通运输'], target: null },
        ],
        targets: [
          target('sourceId', '来源编号', 'Source id', true),
          target('title', '标题', 'Title'),
          target('text', '内容', 'Text', true),
          target('time', '时间', 'Time'),
          target('matter', '事项', 'Matter'),
          target('address', '地址', 'Address'),
          target('name', '姓名', 'Name'),
          target('phone', '电话', 'Phone'),
        ],
      },
    };
  }
  if (parts[2] === 'start') started = Date.now();
  return { status: 200, body: parts[1] ? state() : [state()] };
}
