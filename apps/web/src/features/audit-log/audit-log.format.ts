import i18next from 'i18next';
import { formatDate } from '../../shared/i18n/format.js';
import type { AuditEvent } from './audit-log.queries.js';

// Words of the server are data, so these keys cannot be checked by type.
const lookUp = i18next.t.bind(i18next) as unknown as (key: string, options: Record<string, unknown>) => string;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;
const LONGEST = 160;

/** `shipping.shipment` → `the parcel`; unknown things keep the server's word. */
export function objectWord(type: string): string {
  const [module = '', word = ''] = type.split('.');
  return lookUp(`audit-log:objects.${module}.${word}`, { defaultValue: `${word.replaceAll('-', ' ') || type}` });
}

/** What was done, as the part of a sentence behind the name of who did it. */
export function deed({ action, object }: Pick<AuditEvent, 'action' | 'object'>): string {
  const thing =
    object.name === null ? objectWord(object.type) : `${objectWord(object.type)} ${lookUp('audit-log:quoted', { name: object.name })}`;
  return lookUp(`audit-log:deeds.${action}`, { thing, defaultValue: lookUp('audit-log:deedOther', { action, thing }) });
}

/** `secondFactorRequired` → its name in the reader's language, else the words of the field. */
export function fieldName(field: string): string {
  const words = field.replace(/([a-z0-9])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);
  return lookUp(`audit-log:fields.${field}`, { defaultValue: words });
}

/** One value for people: dates in their form, yes and no, lists; long things are cut. */
export function valueText(value: unknown, language: string): string {
  if (value === null || value === undefined || value === '') return lookUp('audit-log:nothing', {});
  if (typeof value === 'boolean') return lookUp(value ? 'audit-log:yes' : 'audit-log:no', {});
  if (typeof value === 'string' && INSTANT.test(value)) return formatDate(value, language, { style: 'dateTime' });
  if (Array.isArray(value))
    return value.length === 0 ? lookUp('audit-log:nothing', {}) : cut(value.map((one) => valueText(one, language)).join(', '));
  return cut(typeof value === 'string' ? value : JSON.stringify(value));
}

export interface FieldChange {
  field: string;
  /** Undefined: there was nothing before. */
  from?: unknown;
  to?: unknown;
  /** The values are secrets and nowhere. */
  hidden: boolean;
}

/** What says nothing new to people: the log is of one organisation, names its object and its time. */
const NOISE = ['id', 'version', 'createdAt', 'updatedAt', 'organisationId'];

/** Changes of fields, and the facts of what is no change of fields as values that appeared. */
export function fieldChanges(changes: Record<string, unknown>): FieldChange[] {
  const told = Object.entries(changes).filter(([field]) => !NOISE.includes(field));
  return told.map(([field, change]) => {
    if (typeof change !== 'object' || change === null || Array.isArray(change)) return { field, to: change, hidden: false };
    const keys = Object.keys(change);
    if (keys.length === 0) return { field, hidden: true };
    if (keys.every((key) => key === 'from' || key === 'to')) return { field, ...change, hidden: false };
    return { field, to: change, hidden: false };
  });
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}
