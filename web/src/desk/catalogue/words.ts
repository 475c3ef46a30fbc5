import { words } from '@kit/i18n/words';

export default words(
  { placeholder: '事项名称、编码或拼音首字母', none: '没有这样的事项' },
  { placeholder: 'Name, code or pinyin of a matter', none: 'There is no such matter' },
);
