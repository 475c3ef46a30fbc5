import { reactive } from 'vue';

/** 本次通话登记的诉求: the calls of which something was registered since the page was opened. */
const calls = reactive(new Set<string>());

export const registeredIn = (call: string) => calls.has(call);
export const wasRegistered = (call: string) => void calls.add(call);
