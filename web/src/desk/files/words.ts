import { words } from '@kit/i18n/words';

export default words(
  {
    add: '添加附件',
    hint: '图片、视频、录音、PDF、Office 文档；每个不超过 20 MB，也可拖到这里',
    uploading: '正在上传 {name}',
    open: '打开 {name}',
    play: '播放 {name}',
    unshown: 'HEIC 照片，浏览器不能直接显示：点开保存后，用看图软件查看',
    checked: { WAITING: '正在检查病毒，稍后可看', INFECTED: '发现病毒，已销毁' },
  },
  {
    add: 'Add files',
    hint: 'Images, video, audio, PDF, office documents; 20 MB each at most; or drop them here',
    uploading: 'Uploading {name}',
    open: 'Open {name}',
    play: 'Play {name}',
    unshown: 'A HEIC photo, which browsers do not show: save it and open it with a picture program',
    checked: { WAITING: 'Being looked into for viruses', INFECTED: 'Destroyed: it had a virus' },
  },
);
