import { beforeEach, describe, expect, it } from 'vitest';
import type { Me } from '../../shared/access/me.queries.js';
import { landing, requireBrand, requireCreator } from './guards.js';

const brand = (id: string) => ({ id, name: id, logoUrl: null });
const organisation = (id: string, ...brands: string[]) => ({
  id,
  name: id,
  kind: 'agency' as const,
  role: 'owner',
  permissions: [],
  missing: null,
  trialEndsAt: '2026-12-01T00:00:00Z',
  brands: brands.map(brand),
});
const me = (organisations: Me['organisations'], creator: Me['creator'] = null): Me => ({
  user: { id: 'u', name: 'A', email: 'a@b.c', emailConfirmed: true, twoFactor: false, locale: 'en' },
  organisations,
  creator,
  staff: null,
});

describe('guards', () => {
  beforeEach(() => localStorage.clear());

  it('ACC-4 leads to the only account there is', () => {
    expect(landing(me([organisation('o', 'b1')]))).toMatchObject({ to: '/b/$brandId/dashboard', params: { brandId: 'b1' } });
    expect(landing(me([], { id: 'c' }))).toMatchObject({ to: '/c/discover' });
    expect(landing(me([organisation('o')]))).toMatchObject({ to: '/o/$organisationId/first-brand' });
  });

  it('ACC-4 lets people with several accounts choose, and remembers the choice', () => {
    const both = me([organisation('o', 'b1', 'b2')], { id: 'c' });
    expect(landing(both)).toMatchObject({ to: '/accounts' });
    requireBrand(both, 'b2');
    expect(landing(both)).toMatchObject({ params: { brandId: 'b2' } });
    requireCreator(both);
    expect(landing(both)).toMatchObject({ to: '/c/discover' });
  });

  it('ACC-4 forgets a remembered brand that is no longer accessible', () => {
    requireBrand(me([organisation('o', 'b1', 'b2')]), 'b2');
    expect(landing(me([organisation('o', 'b1')]))).toMatchObject({ params: { brandId: 'b1' } });
  });

  it('ACC-10 a foreign brand is not found', () => {
    expect(() => requireBrand(me([organisation('o', 'b1')]), 'foreign')).toThrow(expect.objectContaining({ isNotFound: true }));
  });
});
