import kit from '@kit/words';
import access from './access/words';
import admin from './admin/words';
import assessment from './assessment/words';
import audit from './audit/words';
import figures from './calls/figures/words';
import records from './calls/records/words';
import staffing from './calls/staffing/words';
import calls from './calls/words';
import tryout from './calls/tryout/words';
import calendars from './timekeeping/calendars/words';
import callRegister from './calls/register/words';
import casework from './casework/words';
import concluding from './casework/conclusions/words';
import steps from './casework/steps/words';
import catalogue from './catalogue/words';
import dutylist from './catalogue/dutylist/words';
import rules from './catalogue/rules/words';
import citizens from './citizens/words';
import compliance from './compliance/words';
import desk from './desk/words';
import events from './dispatch/events/words';
import precedents from './dispatch/precedents/words';
import rounds from './dispatch/rounds/words';
import dispatching from './dispatch/quality/words';
import files from './files/words';
import imports from './intake/imports/words';
import callback from './callback/words';
import informants from './informants/words';
import inbox from './intake/inbox/words';
import insight from './insight/words';
import intake from './intake/words';
import sources from './intake/sources/words';
import knowledge from './knowledge/words';
import forms from './portal/words';
import notice from './notice/words';
import organisation from './organisation/words';
import privacy from './privacy/words';
import shell from './shell/words';
import findings from './supervision/findingWords';
import supervision from './supervision/words';
import survey from './survey/words';
import wall from './calls/wall/words';
import timekeeping from './timekeeping/words';

/** All texts of the desk, room by room. */
export default {
  kit,
  access,
  admin,
  assessment,
  audit,
  calendars,
  callRegister,
  calls,
  casework,
  concluding,
  steps,
  catalogue,
  dutylist,
  rules,
  citizens,
  compliance,
  desk,
  dispatching,
  events,
  figures,
  files,
  imports,
  inbox,
  insight,
  intake,
  knowledge,
  forms,
  notice,
  organisation,
  precedents,
  callback,
  informants,
  privacy,
  records,
  rounds,
  shell,
  sources,
  staffing,
  findings,
  supervision,
  survey,
  timekeeping,
  wall,
  tryout,
};
