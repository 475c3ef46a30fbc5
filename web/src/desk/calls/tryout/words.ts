import { words } from '@kit/i18n/words';

export default words(
  {
    title: '试拨 12345',
    test: '测试页面',
    testHint:
      '这是演示城市的测试电话：不经过真实电话网，不产生话费，也打不到真实的 12345、110。通话在本机的演示交换机里，会被演示录音。',
    how: '先在工作台签入一个席位并示闲（账号见登录页），再从这里拨打，就能看到来电怎样被接听、登记。',
    number: '拨打',
    other: '热线号码',
    call: '拨打 {number}',
    hangUp: '挂断',
    calling: '正在呼叫…',
    talking: '通话中',
    pad: '按键',
    shown: '坐席看到的来电号码：138****2046（演示用的虚构号码）',
    microphone: '拨打时浏览器会请求使用麦克风。',
    over: {
      ended: '通话已结束。',
      busy: '对方忙，请稍后再拨。',
      unreachable: '没有接通：交换机没有应答。请确认演示是用 --voice 启动的。',
      blocked: '麦克风被浏览器拦住了。请点地址栏左边的图标，把“麦克风”改为“允许”，再拨一次。',
      missing: '没有找到麦克风，请插好后再拨一次。',
    },
    desk: '打开工作台',
  },
  {
    title: 'Try a call to 12345',
    test: 'Test page',
    testHint:
      'This is the test telephone of the demo city: no real telephone network, no charge, and no way to the real 12345 or 110. The call stays in the demo switch on this machine, which records it.',
    how: 'Sit down at a seat on the workbench first and get ready (accounts are on the sign-in page); then call from here and see how a call is answered and registered.',
    number: 'Dial',
    other: 'Hotline',
    call: 'Call {number}',
    hangUp: 'Hang up',
    calling: 'Calling…',
    talking: 'Talking',
    pad: 'Keys',
    shown: 'The seat sees 138****2046, a made-up number',
    microphone: 'The browser will ask for the microphone when you call.',
    over: {
      ended: 'The call is over.',
      busy: 'Busy: try again in a while.',
      unreachable: 'Not connected: the switch does not answer. Was the demo started with --voice?',
      blocked: 'The browser blocks the microphone. Click the icon left of the address, allow it, and call again.',
      missing: 'No microphone was found. Plug one in and call again.',
    },
    desk: 'Open the workbench',
  },
);
