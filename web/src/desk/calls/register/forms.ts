import type { Hotline, HotlineForm, HotlineQueue, Level, NeedStep } from './types';

const copyOf = (level: Level): Level => ({ ...level });
const stepOf = (step: NeedStep): NeedStep => ({ after: step.after, needs: step.needs.map(copyOf) });

/** A hotline nobody has written down yet: around the clock, straight to a person. */
export function blankHotline(queue = ''): HotlineForm {
  return {
    number: '',
    oldNumbers: [],
    name: '',
    nameEn: '',
    clazz: 'CONSULTING',
    owner: null,
    merging: 'MERGED',
    queue,
    menuKey: null,
    menuOn: false,
    hours: null,
    holidays: false,
    afterHours: 'QUEUE',
    closedWords: '',
    greeting: '',
    headStartSeconds: 0,
    demand: [],
    emergency: false,
    status: 'OPEN',
    version: null,
  };
}

/** What is typed over, apart from what is shown. */
export function formOf(hotline: Hotline): HotlineForm {
  return {
    ...blankHotline(hotline.queue),
    number: hotline.number,
    oldNumbers: hotline.oldNumbers.map((one) => one.number),
    name: hotline.name,
    nameEn: hotline.nameEn,
    clazz: hotline.clazz,
    merging: hotline.merging,
    menuKey: hotline.menuKey ?? null,
    menuOn: hotline.menuOn,
    hours: hotline.hours ?? null,
    holidays: hotline.holidays,
    afterHours: hotline.afterHours,
    closedWords: hotline.closedWords,
    greeting: hotline.greeting,
    headStartSeconds: hotline.headStartSeconds,
    demand: hotline.demand.map(stepOf),
    emergency: hotline.emergency,
    status: hotline.status,
    version: hotline.version,
  };
}

/** A queue that is served at once by the call seats of one centre. */
export function blankQueue(centre = ''): HotlineQueue {
  return {
    code: '',
    name: '',
    nameEn: '',
    policy: 'LONGEST_IDLE',
    ringSeconds: 20,
    wrapUpSeconds: 30,
    callbackTries: 3,
    retrySeconds: 600,
    served: true,
    reaches: [{ after: 0, centres: centre ? [centre] : [], kinds: ['CALL'], remote: false }],
    version: null,
  };
}

export function queueFormOf(queue: HotlineQueue): HotlineQueue {
  return {
    ...queue,
    reaches: queue.reaches.map((one) => ({ ...one, centres: [...one.centres], kinds: [...one.kinds] })),
  };
}
