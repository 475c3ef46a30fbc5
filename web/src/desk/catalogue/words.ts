import { words } from '@kit/i18n/words';

export default words(
  {
    placeholder: '事项名称、编码或拼音首字母',
    none: '没有这样的事项',
    allMatters: '全部事项',
    dutyPlaceholder: '从职责清单中选一条：事项名称或条款',
    noDuty: '这些单位的职责清单里没有这样的条款；先选建议承办单位',
    dutyFits: '与本件事项相符',
    dutyOther: '其他事项',
  },
  {
    placeholder: 'Name, code or pinyin of a matter',
    none: 'There is no such matter',
    allMatters: 'All matters',
    dutyPlaceholder: 'Choose a line of the duty list: a matter or part of the clause',
    noDuty: 'The duty list has no such line of these units; choose the proposed unit first',
    dutyFits: 'covers this matter',
    dutyOther: 'another matter',
  },
);
