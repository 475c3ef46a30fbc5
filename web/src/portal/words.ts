import kit from '@kit/words';
import access from './access/words';
import chat from './chat/words';
import figures from './figures/words';
import knowledge from './knowledge/words';
import me from './me/words';
import privacy from './privacy/words';
import progress from './progress/words';
import rating from './rating/words';
import survey from './survey/words';
import recording from './recording/words';
import forms from './forms/words';
import { home, shell } from './shell/words';
import submit from './submit/words';

/** All texts of the citizens' side. */
export default {
  kit,
  shell,
  home,
  access,
  submit,
  chat,
  recording,
  progress,
  rating,
  survey,
  forms,
  knowledge,
  figures,
  me,
  privacy,
};
