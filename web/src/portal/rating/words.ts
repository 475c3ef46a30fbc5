import { words } from '@kit/i18n/words';

export default words(
  {
    title: '请您评价',
    lead: '您的诉求（编号 {number}）已经答复，办得怎么样？',
    words: '想说的话',
    send: '提交评价',
    thanks: '谢谢您的评价。',
    thanksGood: '每件诉求只评价一次，您的评价已计入。',
    thanksBad: '您的诉求会带着您的意见再次办理，或由热线中心研判后给您答复。',
  },
  {
    title: 'Please rate',
    lead: 'Your case (number {number}) has been answered. How was it handled?',
    words: 'In your words',
    send: 'Send the rating',
    thanks: 'Thank you for your rating.',
    thanksGood: 'Each answer is rated once; yours has been counted.',
    thanksBad: 'Your case is worked on again with what you said, or the hotline centre decides and tells you.',
  },
);
