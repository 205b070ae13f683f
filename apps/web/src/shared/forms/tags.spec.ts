import { describe, expect, it } from 'vitest';
import { addTags, normaliseTag } from './tags.js';

describe('tags', () => {
  it.each([
    ['hashtag', '#WinterGlow', 'WinterGlow'],
    ['hashtag', '##größe_1', 'größe_1'],
    ['hashtag', 'zwei worte', null],
    ['hashtag', '#', null],
    ['mention', '@Nordlicht.Kosmetik', 'nordlicht.kosmetik'],
    ['mention', 'https://www.instagram.com/nordlicht/?hl=de', 'nordlicht'],
    ['mention', 'https://www.tiktok.com/@nord_licht', 'nord_licht'],
    ['mention', 'nord licht', null],
  ] as const)('CAM-5 normalises a %s %s', (kind, text, tag) => {
    expect(normaliseTag(kind, text)).toBe(tag);
  });

  it('CAM-5 takes a pasted list, drops repeats whatever their case and reports what it cannot read', () => {
    expect(addTags('hashtag', ['anzeige'], '#Anzeige #winter,#glow#skin neu! ;')).toEqual({
      tags: ['anzeige', 'winter', 'glow', 'skin'],
      refused: ['neu!'],
    });
  });
});
