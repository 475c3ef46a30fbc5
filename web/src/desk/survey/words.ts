import { words } from '@kit/i18n/words';
import en from './en';
import zh from './zh';

export default words(zh, en);
