import { words } from '@kit/i18n/words';

export default words(
  {
    title: '我们怎样使用您的信息',
    lead: '处理您个人信息的是{processor}，为履行接受、办理诉求的法定职责（《个人信息保护法》第十七条、第三十五条）。',
    ask: '想问或投诉个人信息的使用：{contact}',
    purpose: '做什么',
    seenBy: '谁看得到',
    kept: '存多久',
    months: '最后一次使用后 {months} 个月，到期经批准销毁',
    asCase: '与诉求一起保存；您要求删除并获同意后，不再与您有关',
    rights: '您可以',
    right: {
      see: '查看和下载您的信息',
      erase: '要求更正或删除，30 天内答复',
      hide: '要求对办理单位保密，或匿名反映',
      refuse: '不提供位置、照片等可选信息，不影响受理',
    },
    toMe: '到“我的”去办',
    sensitive: '敏感信息',
    sensitiveLead:
      '身份证号、银行卡号、病情、宗教信仰和不满十四周岁孩子的信息，要您（孩子由监护人）单独同意才使用（第二十九条、第三十一条）。',
    version: '版本 {version}',
  },
  {
    title: 'How we use your information',
    lead: 'Your information is used by {processor}, for its duty by law to take in and handle what citizens report (PIPL articles 17 and 35).',
    ask: 'Questions and complaints about your information: {contact}',
    purpose: 'What for',
    seenBy: 'Who sees it',
    kept: 'How long',
    months: '{months} months after it was used last; then destroyed once approved',
    asCase: 'As long as the case; once you have it erased it is nobody’s any more',
    rights: 'You may',
    right: {
      see: 'See your information and take a copy',
      erase: 'Have it corrected or erased; you are answered within 30 days',
      hide: 'Stay unknown to the unit, or report anonymously',
      refuse: 'Leave out position, photos and whatever is optional; your case is taken all the same',
    },
    toMe: 'Do so under “Me”',
    sensitive: 'Sensitive information',
    sensitiveLead:
      'Identity and bank card numbers, health, belief, and what concerns a child under fourteen are used only with a consent of their own, for a child by a guardian (articles 29 and 31).',
    version: 'Version {version}',
  },
);
