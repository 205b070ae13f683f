import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RuleError } from '@app/platform';
import { checkPlaceholders, fillIn, preview } from './message-text.js';

const VALUES = { firstName: 'Ana', campaign: 'Glow', brand: 'Acme' };

describe('CHT-2 placeholders', () => {
  it('CHT-2 are filled in for each recipient, with or without spaces', () => {
    expect(fillIn('Hi {{firstName}}, {{ campaign }} of {{brand}} begins. {{firstName}}!', VALUES)).toBe(
      'Hi Ana, Glow of Acme begins. Ana!',
    );
  });

  it('CHT-2 that nobody knows are refused by name before anything is sent', () => {
    expect(() => checkPlaceholders('Hi {{firstname}} {{ code }}')).toThrow(/firstname, code/);
    expect(() => checkPlaceholders('{{}}')).toThrow(RuleError);
    expect(() => checkPlaceholders('Hi {{firstName}} {braces} {{ {{brand}}')).not.toThrow();
  });

  it('CHT-2 in a name are not filled in again, and $ has no meaning', () => {
    expect(fillIn('{{firstName}}', { ...VALUES, firstName: '{{brand}} $& $1' })).toBe('{{brand}} $& $1');
  });

  it('CHT-2 that make the text too long are an error, never a cut', () => {
    expect(() => fillIn('{{campaign}}'.repeat(100), { ...VALUES, campaign: 'x'.repeat(41) })).toThrow(/4100/);
  });
});

describe('preview', () => {
  it('CHT-1 is well formed and short, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const short = preview(text, 140);
        expect(short.isWellFormed()).toBe(true);
        expect([...short].length).toBeLessThanOrEqual(140);
      }),
    );
    expect(preview('🎉'.repeat(200))).toBe(`${'🎉'.repeat(139)}…`);
  });
});
