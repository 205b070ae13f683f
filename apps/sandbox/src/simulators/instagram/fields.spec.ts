import { describe, expect, it } from 'vitest';
import { readCursor, writeCursor } from './cursor.js';
import { parseFields } from './fields.js';
import { mediaIdOf, scopedIdOf, shortcodeOf } from './model.js';

describe('texts of the Graph API', () => {
  it('reads nested field lists', () => {
    expect(parseFields('id, children{id,media_type},owner{id}')).toEqual([
      { name: 'id', children: [] },
      {
        name: 'children',
        children: [
          { name: 'id', children: [] },
          { name: 'media_type', children: [] },
        ],
      },
      { name: 'owner', children: [{ name: 'id', children: [] }] },
    ]);
  });

  it.each(['id,', '{id}', 'id{', 'id}', 'a{b{c{d{e}}}}', 'id,,caption', 'id; drop', `id${',id'.repeat(2000)}`])(
    'refuses the field list %j',
    (text) => {
      expect(() => parseFields(text)).toThrow(/#100/);
    },
  );

  it('writes cursors that only itself can read', () => {
    const cursor = { takenAt: new Date('2026-11-21T10:00:00Z'), id: '17910000000000123', index: 24 };
    expect(readCursor(writeCursor(cursor))).toEqual(cursor);
    for (const bad of ['', 'QVFI', 'abc', `QVFI${Buffer.from('1.2.3').toString('base64url')}`])
      expect(() => readCursor(bad)).toThrow(/Invalid cursor/);
  });

  it('finds the media of a short code, and the app-scoped id of an account', () => {
    for (const id of ['17910000000000001', '17910000000099999', '17861000000000037']) expect(mediaIdOf(shortcodeOf(id))).toBe(id);
    expect(mediaIdOf('C0FFEE')).toBeUndefined();
    expect(scopedIdOf('17841400000000001')).toBe('24500000000001');
  });
});
