import { ref } from 'vue';
import type { Shape } from '@kit/http/api';
import { http } from '@kit/http/client';
import { worked } from './work';

type Citizen = Shape<'CitizenSignInCitizenView'>;

const citizen = ref<Citizen | null>(null);
let asked: Promise<void> | null = null;

/** 已登录的市民: who holds the phone; nobody without one. */
export function useCitizen() {
  const recall = () =>
    (asked ??= http.get<Citizen>('/portal/session').then(
      (found) => void (citizen.value = found.maskedPhone ? found : null),
      (error: unknown) => {
        asked = null;
        throw error;
      },
    ));
  return {
    citizen,
    recall,
    askCode: async (phone: string) =>
      http.post<Shape<'CitizenSignInCodeAsked'>>('/portal/codes', { phone, ...(await worked()) }),
    signIn: async (phone: string, code: string) => {
      citizen.value = await http.post<Citizen>('/portal/session', { phone, code });
      asked = Promise.resolve();
    },
    signOut: async () => {
      await http.remove('/portal/session');
      citizen.value = null;
    },
    forget: () => {
      citizen.value = null;
      asked = null;
    },
  };
}
