import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import de from './i18n/de.js';
import en from './i18n/en.js';
import { obstacleText } from './personal-data.format.js';
import type { DeletionObstacle } from './personal-data.queries.js';

/** All codes the server has, one and several. */
const CODES = ['identity.last-owner', 'identity.staff-account', 'collaborations.running', 'collaborations.running-in-organisation'];

const obstacle = (code: string, count: number): DeletionObstacle => ({
  code,
  count,
  detail: 'the server’s own sentence',
  organisation: { id: 'o', name: 'Lumen GmbH' },
});

describe('what keeps an account from being deleted', () => {
  beforeAll(async () => {
    await i18next.init({ resources: { de: { 'personal-data': de }, en: { 'personal-data': en } }, interpolation: { escapeValue: false } });
  });

  it.each(['de', 'en'])('ACC-12 every obstacle has words in %s', async (language) => {
    await i18next.changeLanguage(language);
    for (const code of CODES)
      for (const count of [1, 3]) expect(obstacleText(obstacle(code, count)), code).not.toMatch(/the server’s own|\{\{|undefined/);
  });

  it('ACC-12 the last owner reads which organisation; codes of later releases keep the server’s sentence', async () => {
    await i18next.changeLanguage('de');
    expect(obstacleText(obstacle('identity.last-owner', 2))).toContain('Lumen GmbH hat 2 weitere Mitglieder');
    expect(obstacleText(obstacle('shipping.unknown', 1))).toBe('the server’s own sentence');
  });
});
