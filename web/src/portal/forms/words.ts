import { words } from '@kit/i18n/words';

export default words(
  {
    title: '自助表单',
    lead: '选一个合适的，照着填，一次把事情说清楚，办理更快。',
    search: '查找表单',
    find: '查找',
    none: '没有合适的表单。',
    instead: '直接反映问题',
    loading: '正在打开…',
    where: '在哪里（可不填）',
    who: '怎么联系您',
    send: '提交',
    kept: '填写的内容会保存在这部手机上，提交后清除。',
  },
  {
    title: 'Forms',
    lead: 'Choose one that fits: it asks for what is needed, so that things move faster.',
    search: 'Search the forms',
    find: 'Search',
    none: 'No form fits.',
    instead: 'Report it in your own words',
    loading: 'Opening…',
    where: 'Where it is (you need not say)',
    who: 'How we can reach you',
    send: 'Submit',
    kept: 'What you write stays on this phone until it is submitted.',
  },
);
