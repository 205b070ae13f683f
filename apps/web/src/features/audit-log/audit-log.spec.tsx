import { describe, expect, it } from 'vitest';
import { fieldChanges } from './audit-log.format.js';
import { startOfDay } from './audit-log.queries.js';
import en from './i18n/en.js';

const server = import.meta.glob<string>(['/libs/*/src/**/*.ts', '!/**/*.spec.ts', '!/**/testing/**'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The ways an action other than a change of an entity is written down. */
const WAYS = [
  /\baction: '([a-z-]+)'/g,
  /\bthis\.log\((?:\w+, )?'([a-z-]+)'/g,
  /\b(?:moves|this)\.note\(\w+, '([a-z-]+)'/g,
  /\bthis\.change\(scope, campaignId, \w+, '([a-z-]+)'/g,
];

/** Of a person alone: in no organisation's log. */
const PERSONAL = [
  'data-export-asked',
  'email-change-asked',
  'link-started',
  'recovery-code-used',
  'recovery-codes-renewed',
  'second-factor-refused',
  'settings-chosen',
];

describe('audit log', () => {
  it('ACC-9 tells changes, secrets and other facts apart', () => {
    expect(
      fieldChanges({
        name: { from: 'a', to: 'b' },
        passwordHash: {},
        count: 3,
        filter: { state: 'open' },
        role: { to: 'admin' },
        id: { to: 'x' },
        version: { from: 1, to: 2 },
      }),
    ).toEqual([
      { field: 'name', from: 'a', to: 'b', hidden: false },
      { field: 'passwordHash', hidden: true },
      { field: 'count', to: 3, hidden: false },
      { field: 'filter', to: { state: 'open' }, hidden: false },
      { field: 'role', to: 'admin', hidden: false },
    ]);
  });

  it('ACC-9 days of the filter are whole days of the reader', () => {
    expect(startOfDay('2026-03-31', 1)).toBe(new Date(2026, 3, 1).toISOString());
    expect(startOfDay('yesterday')).toBeUndefined();
    expect(startOfDay(undefined)).toBeUndefined();
  });

  it('ACC-9 every action of the server has words', () => {
    const actions = new Set(
      Object.values(server).flatMap((source) => WAYS.flatMap((way) => [...source.matchAll(way)].map(([, word]) => word!))),
    );
    expect(actions.size).toBeGreaterThan(30);
    const told = Object.keys(en.deeds);
    expect([...actions].filter((action) => !told.includes(action) && !PERSONAL.includes(action))).toEqual([]);
    expect(PERSONAL.filter((action) => !actions.has(action))).toEqual([]);
  });

  it('ACC-9 everything that belongs to an organisation has a name', () => {
    const types = Object.values(server).flatMap((source) =>
      [...source.matchAll(/@Audited<\w+>\(\{\s*type: '([a-z-]+)\.([a-z-]+)',\s*organisation: (?!\(\) => null)/g)].map(
        ([, ...words]) => words,
      ),
    );
    expect(types.length).toBeGreaterThan(20);
    const objects: Record<string, Record<string, string>> = en.objects;
    expect(types.filter(([module = '', word = '']) => objects[module]?.[word] === undefined)).toEqual([]);
  });
});
