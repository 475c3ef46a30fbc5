import { matters } from '@desk/catalogue/matters';
import { places } from '@desk/organisation/places';
import type { Draft } from '../draft';
import { inbox } from './inbox';

/** What a registration form begins with when it is made of a message; what does not fit in is left out. */
export async function begunBy(contact: string): Promise<Partial<Draft>> {
  const { message, beginning } = await inbox.get(contact);
  const area = beginning.area.length > 4 ? await places.area(beginning.area).catch(() => null) : null;
  const found = beginning.matter ? await matters.search(beginning.matter).catch(() => []) : [];
  const matter = found.find((one) => one.matter.code === beginning.matter)?.matter ?? null;
  return {
    contact,
    channel: message.channel,
    kind: beginning.kind ? (beginning.kind as Draft['kind']) : 'HELP',
    title: beginning.title.slice(0, 80),
    text: beginning.text.slice(0, 5000),
    matter,
    area,
    address: beginning.address.slice(0, 300),
    lon: beginning.lon ?? null,
    lat: beginning.lat ?? null,
  };
}
