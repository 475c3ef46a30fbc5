import { words } from '@kit/i18n/words';

export default words(
  {
    tell: '查看明文',
    why: '为什么需要知道来电人是谁？',
    onRecord: '查看会记入审计，1 分钟后自动隐藏。',
    reason: {
      ASK_CALLER: '联系来电人核实情况',
      VISIT: '约定上门或现场办理',
      TELL_RESULT: '向来电人反馈结果',
      DANGER: '涉及人身或财产安全',
      OTHER: '其他，请说明',
    },
    words: '说明',
    show: '查看',
    hide: '立即隐藏',
    hidesIn: '{n} 秒后隐藏',
    noName: '未留姓名',
    secret: '来电人要求保密',
    erased: '个人信息已删除',
  },
  {
    tell: 'Show who it is',
    why: 'Why do you need to know who called?',
    onRecord: 'This goes on record; it is hidden again after a minute.',
    reason: {
      ASK_CALLER: 'Ask the caller about the case',
      VISIT: 'Arrange a visit',
      TELL_RESULT: 'Tell the caller the result',
      DANGER: 'Somebody or something is in danger',
      OTHER: 'Something else, in words',
    },
    words: 'In words',
    show: 'Show',
    hide: 'Hide now',
    hidesIn: 'Hidden in {n} s',
    noName: 'No name given',
    secret: 'The caller asked to stay unknown',
    erased: 'Personal data erased',
  },
);
