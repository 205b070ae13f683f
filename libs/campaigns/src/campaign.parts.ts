import { invalid } from './campaigns.errors.js';

/** Members that were given, over those that stand. */
export function merged<T extends object>(stands: T, given: object | undefined): T {
  if (!given) return stands;
  return { ...stands, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
}

const EARLIEST = new Date('2000-01-01T00:00:00Z');
const LATEST = new Date('2100-01-01T00:00:00Z');

/** An instant of the API as a date; 422 for those that do not exist or that no calendar of a campaign can hold. */
export function parseInstant(text: string, pointer: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw invalid('campaigns.instant-invalid', pointer, 'is not an instant', { value: text });
  if (date < EARLIEST || date > LATEST) {
    throw invalid('campaigns.instant-invalid', pointer, 'must lie between 2000 and 2100', { limit: [EARLIEST, LATEST], value: text });
  }
  return date;
}
