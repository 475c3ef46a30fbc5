import { useStorage } from '@vueuse/core';
import { ref, shallowRef } from 'vue';

/** 声音设备: which microphone, loudspeaker and bell; kept on this machine, empty for the machine's own choice. */
export const chosen = useStorage('xinqiao.sound', { microphone: '', speaker: '', bell: '' });

export type Permission = 'unknown' | 'granted' | 'blocked' | 'missing';

/** Whether the page may listen, as far as the browser tells without asking the person. */
export async function permission(): Promise<Permission> {
  if (!navigator.mediaDevices?.getUserMedia) return 'missing';
  try {
    const status = await navigator.permissions.query({ name: 'microphone' as PermissionName });
    return status.state === 'granted' ? 'granted' : status.state === 'denied' ? 'blocked' : 'unknown';
  } catch {
    return 'unknown';
  }
}

export function microphone(): MediaTrackConstraints {
  const sound = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
  return chosen.value.microphone ? { ...sound, deviceId: { ideal: chosen.value.microphone } } : sound;
}

/** Asks the person; what goes wrong is told apart. */
export async function askForMicrophone(): Promise<{ stream: MediaStream | null; permission: Permission }> {
  if (!navigator.mediaDevices?.getUserMedia) return { stream: null, permission: 'missing' };
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: microphone() });
    return { stream, permission: 'granted' };
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    return { stream: null, permission: name === 'NotAllowedError' || name === 'SecurityError' ? 'blocked' : 'missing' };
  }
}

/** 音量: how loud a stream is, from 0 to 1, until told to stop. */
export function meter(stream: MediaStream, told: (level: number) => void): () => void {
  const context = new AudioContext();
  const ear = context.createAnalyser();
  ear.fftSize = 512;
  context.createMediaStreamSource(stream).connect(ear);
  const heard = new Float32Array(ear.fftSize);
  const timer = setInterval(() => {
    ear.getFloatTimeDomainData(heard);
    const power = heard.reduce((sum, one) => sum + one * one, 0) / heard.length;
    told(Math.min(1, Math.sqrt(power) * 4));
  }, 80);
  return () => {
    clearInterval(timer);
    void context.close().catch(() => null);
  };
}

/** The devices to choose from; a browser names them only after the microphone was allowed. */
export function useDevices() {
  const microphones = shallowRef<MediaDeviceInfo[]>([]);
  const speakers = shallowRef<MediaDeviceInfo[]>([]);
  const level = ref(0);
  let silence = () => {};

  async function look() {
    const all = await navigator.mediaDevices?.enumerateDevices().catch(() => []);
    microphones.value = (all ?? []).filter((one) => one.kind === 'audioinput' && one.deviceId);
    speakers.value = (all ?? []).filter((one) => one.kind === 'audiooutput' && one.deviceId);
  }
  function measure(stream: MediaStream) {
    silence();
    const stop = meter(stream, (now) => (level.value = now));
    silence = () => {
      stop();
      stream.getTracks().forEach((track) => track.stop());
      level.value = 0;
      silence = () => {};
    };
  }
  return { microphones, speakers, level, look, measure, silence: () => silence() };
}
