import { describe, expect, it } from 'vitest';
import { expiryAfter, isReading, scopeGroups } from './scopes.js';

const text = (permission: string, group: string) => ({ permission, group, label: permission.toUpperCase(), description: '' });

describe('scopes of a key', () => {
  it('ACC-8 offers what the maker holds and nothing else, grouped', () => {
    const groups = scopeGroups(
      ['campaigns.read', 'billing.read'],
      [text('campaigns.read', 'campaigns'), text('campaigns.write', 'campaigns'), text('billing.read', 'billing')],
    );
    expect(groups.map(({ group, scopes }) => [group, scopes.map(({ permission }) => permission)])).toEqual([
      ['campaigns', ['campaigns.read']],
      ['billing', ['billing.read']],
    ]);
  });

  it('ACC-8 no key deletes an organisation or gives it away', () => {
    expect(scopeGroups(['identity.delete-organisation', 'identity.transfer-ownership'], [])).toEqual([]);
  });

  it('ACC-8 shows codes where there are no words', () => {
    expect(scopeGroups(['groups.write'], [])[0]).toMatchObject({ group: 'other', scopes: [{ label: 'groups.write' }] });
  });

  it('ACC-8 tells reading from changing', () => {
    expect(['campaigns.read', 'shipping.read-addresses', 'identity.read-audit', 'reporting.export'].every(isReading)).toBe(true);
    expect(['campaigns.write', 'applications.decide', 'billing.manage'].some(isReading)).toBe(false);
  });

  it('ACC-8 counts the days to the end', () => {
    expect(expiryAfter(30, Date.parse('2026-01-01T00:00:00Z'))).toBe('2026-01-31T00:00:00.000Z');
    expect(expiryAfter(0, 0)).toBeNull();
  });
});
