import { words } from '@kit/i18n/words';

export default words(
  {
    phone: '手机号',
    send: '获取验证码',
    sendAgain: '重新获取',
    again: '{seconds} 秒后可重发',
    code: '短信验证码',
    codeHint: '6 位数字，5 分钟内有效。同一手机一小时最多收到 5 条。',
    sentTo: '如果号码正确，验证码已发出。',
    demo: '演示环境 · 模拟短信，不会真的发送',
    signIn: '登录',
    why: '不用注册。手机号只用来告诉您办理结果，加密保存，办理单位看到的是隐去中间几位的号码。',
    signedInAs: '已用 {phone} 登录',
    otherPhone: '换一个号码',
  },
  {
    phone: 'Mobile number',
    send: 'Get a code',
    sendAgain: 'Get another',
    again: 'Again in {seconds} s',
    code: 'Code from the text message',
    codeHint: '6 digits, good for 5 minutes. A phone receives at most 5 in an hour.',
    sentTo: 'If the number is right, a code is on its way.',
    demo: 'Demo · a simulated message; nothing is really sent',
    signIn: 'Sign in',
    why: 'No account needed. The number is used to tell you the result; it is kept encrypted, and the units see it with digits hidden.',
    signedInAs: 'Signed in with {phone}',
    otherPhone: 'Another number',
  },
);
