import { words } from '@kit/i18n/words';

export default words(
  {
    title: '政策问答',
    ask: '您的问题',
    basis: '依据：',
    from: '出自',
    article: '查看原文',
    unknown: '没有找到确切的答案',
    unknownHint: '我们已记下这个问题。您可以换个说法，看看下面的相关内容，拨打 12345，或者',
    found: '相关内容',
    all: '公开的内容',
    nothing: '没有相关内容，请换个词试试，或拨打 12345。',
    more: '更多',
    until: '有效期至 {day}',
    back: '返回问答',
  },
  {
    title: 'Questions and answers',
    ask: 'Your question',
    basis: 'Based on: ',
    from: 'From',
    article: 'the whole article',
    unknown: 'No certain answer was found',
    unknownHint: 'We have noted the question. Put it in other words, look below, call 12345, or',
    found: 'What is near it',
    all: 'What has been published',
    nothing: 'Nothing was found. Try other words, or call 12345.',
    more: 'More',
    until: 'Valid until {day}',
    back: 'Back to questions',
  },
);
