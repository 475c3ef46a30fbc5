const WHERE = ['area', 'address', 'lon', 'lat'];
const WHO = ['name', 'phone', 'code', 'consents'];

/** The first step on which something is wrong; 0 when it is none of a field's. */
export function stepOf(fields: string[]): number {
  if (!fields.length) return 0;
  return Math.min(...fields.map((field) => (WHERE.includes(field) ? 2 : WHO.includes(field) ? 3 : 1)));
}
