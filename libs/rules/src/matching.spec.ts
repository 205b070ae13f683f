import { describe, it, expect } from 'vitest';
import fc from 'fast-check';
import { extractHashtags, extractLinks, extractMentions, foldHashtag } from './caption.js';
import { disclosure, disclosureMarks, hasHashtag, hasLink, hasMention, matchContent, unreadableOf } from './matching.js';
import type { ContentFacts, Requirements } from './matching.js';

const window = { from: new Date('2026-04-06T22:00Z'), to: new Date('2026-04-20T22:00Z') };
const brief: Requirements = { hashtags: ['#glowup'], mentions: ['@acme.de'], links: [], disclosureCountry: 'DE' };
const post = (caption: string | null, change: Partial<ContentFacts> = {}): ContentFacts => ({
  kind: 'post',
  caption,
  takenAt: new Date('2026-04-10T12:00Z'),
  unreadable: unreadableOf('instagram', 'post'),
  ...change,
});
const results = (content: ContentFacts, wanted = brief) => matchContent(content, wanted, window).requirements.map(({ result }) => result);

describe('matching', () => {
  it.each([
    ['so nice #GlowUp!', '#glowup', true],
    ['#Glow', '#glowup', false],
    ['#glowup2', '#glowup', false],
    ['#glow_up', 'glow', false],
    ['#one#glowup#two', 'glowup', true],
    ['＃ｇｌｏｗｕｐ', '#glowup', true],
    ['#Straße', '#STRASSE', true],
    ['#schönheit'.normalize('NFD'), '#Schönheit', true],
    ['#グロー', '#グロー', true],
    ['#διακοπές', '#ΔΙΑΚΟΠΈΣ', true],
    ['#𝓖𝓛𝓞𝓦𝓤𝓟', '#glowup', true],
    ['#ΣΑΣ.Α', '#σας', true],
    ['word#glowup', '#glowup', false],
    ['https://acme.de/a#glowup', '#glowup', false],
    ['w/#glowup', '#glowup', true],
    ['glowup', '#glowup', false],
    ['#glowup', 'glow up', false],
  ])('SYN-1 hashtag: %j for %j → %s', (caption, wanted, found) => {
    expect(hasHashtag(caption, wanted)).toBe(found);
  });

  it.each([
    ['thanks @ACME!', '@acme', true],
    ['thanks @acme.', 'acme', true],
    ['thanks @acme.de', '@acme', false],
    ['thanks @acme.de.', '@Acme.de', true],
    ['thanks @acme_de', '@acme', false],
    ['mail@acme.de', '@acme.de', false],
    ['w/@acme', '@acme', true],
    ['https://www.tiktok.com/@acme', '@acme', false],
    ['(@acme)', '@acme', true],
    ['acme', '@acme', false],
  ])('SYN-1 mention: %j for %j → %s', (caption, wanted, found) => {
    expect(hasMention(caption, wanted)).toBe(found);
  });

  it.each([
    ['see https://www.acme.de/glow/.', 'http://acme.de/glow', true],
    ['see acme.de/glow', 'https://www.acme.de/glow/', true],
    ['see (ACME.de/glow)', 'https://acme.de/glow', true],
    ['see acme.de/glow?utm=1&code=ANNA', 'https://acme.de/glow?code=ANNA', true],
    ['see acme.de/glow?code=BEN', 'https://acme.de/glow?code=ANNA', false],
    ['see acme.de/glow', 'https://acme.de/glow?code=ANNA', false],
    ['see acme.de/glows', 'https://acme.de/glow', false],
    ['see shop.acme.de/glow', 'https://acme.de/glow', false],
    ['see notacme.de/glow', 'https://acme.de/glow', false],
    ['see https://acme.de@evil.com/glow', 'https://acme.de', false],
    ['see müller.de', 'https://xn--mller-kva.de/', true],
    ['nothing here', 'https://acme.de', false],
    ['acme.de', 'not a link at all', false],
  ])('SYN-1 link: %j for %j → %s', (caption, wanted, found) => {
    expect(hasLink(caption, wanted)).toBe(found);
  });

  it('SYN-1 extracts each once, in order', () => {
    expect(extractHashtags('#B #a #b, #c_1 # #')).toEqual(['b', 'a', 'c_1']);
    expect(extractMentions('@b @a. @B @...')).toEqual(['b', 'a']);
    expect(extractLinks('a.de/x, https://b.com/y?z=1! 3.50 or 1.2')).toEqual(['a.de/x', 'https://b.com/y?z=1']);
    expect(foldHashtag('glow-up')).toBeNull();
  });

  it('SYN-1 finds a whole tag wherever it stands between spaces', () => {
    const word = fc.stringMatching(/^[a-zäöüß0-9_]{1,12}$/);
    fc.assert(
      fc.property(word, word, fc.string(), (tag, other, text) => {
        expect(hasHashtag(`${text} #${tag.toUpperCase()} ${text}`, tag)).toBe(true);
        expect(hasHashtag(`#${tag}x${other}`, tag)).toBe(false);
      }),
    );
  });

  it('SYN-1 reads hostile captions in linear time', () => {
    const start = performance.now();
    for (const text of ['a.'.repeat(50_000), '@'.repeat(100_000), '#a'.repeat(50_000), 'a-'.repeat(50_000), 'a'.repeat(100_000)]) {
      expect([extractHashtags(text), extractMentions(text), extractLinks(text)].flat().length).toBeLessThan(3);
    }
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  it.each([
    ['Werbung | mein Abend', 'DE', 'Werbung'],
    ['ANZEIGE: mein Abend', 'at', 'Anzeige'],
    ['mein Abend #anzeige', 'CH', 'Anzeige'],
    ['meine Bewerbung', 'DE', null],
    ['meine #werbungunbezahlt', 'DE', null],
    ['my evening #AD', 'FR', '#ad'],
    ['my evening ad', 'FR', null],
    ['my evening #advent', 'FR', null],
    ['my evening #sponsored', 'US', '#sponsored'],
    ['my evening #ad', 'DE', null],
    [`${'x'.repeat(117)} Werbung`, 'DE', 'Werbung'],
    [`${'x'.repeat(118)} Werbung`, 'DE', null],
    [`${'x'.repeat(117)} Werbungen`, 'DE', null],
    [`${'😀'.repeat(117)} Werbung`, 'DE', 'Werbung'],
  ])('rules.md 4 disclosure: %j in %s → %s', (caption, country, found) => {
    expect(disclosure(caption, disclosureMarks(country))).toBe(found);
  });

  it('SYN-2 shows for each requirement what was found', () => {
    expect(matchContent(post('Werbung #GlowUp mit @acme.de'), brief, window)).toEqual({
      requirements: [
        { kind: 'hashtag', wanted: '#glowup', result: 'ok', found: '#glowup' },
        { kind: 'mention', wanted: '@acme.de', result: 'ok', found: '@acme.de' },
        { kind: 'disclosure', wanted: 'DE', result: 'ok', found: 'Werbung' },
      ],
      time: 'in',
      verdict: 'matched',
    });
  });

  it('SYN-2 something missing can be repaired, nothing in common is no match', () => {
    expect(matchContent(post('#glowup @acme.de'), brief, window).verdict).toBe('missing');
    expect(results(post('#glowup @acme.de'))).toEqual(['ok', 'ok', 'missing']);
    expect(matchContent(post('Werbung #other'), brief, window).verdict).toBe('none');
    expect(matchContent(post(''), brief, window).verdict).toBe('none');
  });

  it("rules.md 4 accepts the platform's own label and what it hands out beside the caption", () => {
    const content = post('#glowup', { platformLabel: true, known: { mentions: ['Acme.de'] } });
    expect(matchContent(content, brief, window)).toMatchObject({ verdict: 'matched', requirements: [{}, {}, { found: 'platform-label' }] });
  });

  it('rules.md 4 what is not handed out is unreadable, never missing, and offered for one tap', () => {
    const story = post(null, { kind: 'story', unreadable: unreadableOf('instagram', 'story') });
    expect(results(story)).toEqual(['unreadable', 'unreadable', 'unreadable']);
    expect(matchContent(story, brief, window).verdict).toBe('offer');
    const cut = post('watch this', { kind: 'video', unreadable: unreadableOf('tiktok', 'video', true) });
    expect(matchContent(cut, brief, window).verdict).toBe('offer');
    const linked = { ...brief, links: ['https://acme.de'] };
    expect(results(post('Werbung #glowup @acme.de'), linked)).toEqual(['ok', 'ok', 'unreadable', 'ok']);
    expect(matchContent(post('Werbung #glowup @acme.de'), linked, window).verdict).toBe('matched');
    expect(results(post('no caption handed out', { caption: null, unreadable: {} }))).toEqual(['unreadable', 'unreadable', 'unreadable']);
  });

  it('rules.md 4 nothing is assigned by time alone, nor by a disclosure mark', () => {
    const nothing: Requirements = { hashtags: [], mentions: [], links: [], disclosureCountry: null };
    expect(matchContent(post('hello'), nothing, window).verdict).toBe('offer');
    expect(matchContent(post('Werbung'), { ...nothing, disclosureCountry: 'DE' }, window).verdict).toBe('offer');
  });

  it('rules.md 4 the window is half open; outside of it nothing is matched', () => {
    const at = (takenAt: Date) => matchContent(post('Werbung #glowup @acme.de', { takenAt }), brief, window);
    expect(at(new Date(window.from.getTime() - 1))).toMatchObject({ time: 'too_early', verdict: 'none' });
    expect(at(window.from)).toMatchObject({ time: 'in', verdict: 'matched' });
    expect(at(new Date(window.to.getTime() - 1))).toMatchObject({ time: 'in', verdict: 'matched' });
    expect(at(window.to)).toMatchObject({ time: 'too_late', verdict: 'none' });
  });
});
