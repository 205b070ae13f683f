import { describe, expect, it } from 'vitest';
import { COMMON_PASSWORDS } from './common-passwords.js';
import { checkPassword, passwordFault } from './password.policy.js';

const owner = { email: 'anna.schmidt@rosenrot-mode.example', name: 'Anna Schmidt' };

describe('ACC-1 passwords', () => {
  it('ACC-1 refuses fewer than 12 characters, counted as people count', () => {
    expect(passwordFault('kx7!vm2#pq9', owner)).toBe('min');
    expect(passwordFault('kx7!vm2#pq9z', owner)).toBeNull();
    // eleven faces are 22 UTF-16 units
    expect(passwordFault('😀😁😂🤣😃😄😅😆😉😊😋', owner)).toBe('min');
  });

  it.each([
    'passwordpassword',
    'Password1234',
    'P@ssw0rd2024!',
    'qwertyuiop123',
    'qwertzuiopü1',
    '123456789012',
    'abcdefghijkl',
    'aaaaaaaaaaaa',
    'iloveyou2025!!',
    'correcthorsebatterystaple',
    'Correct-Horse-Battery-Staple',
    'schokolade123',
    '1qaz2wsx3edc',
    'sunshinesunshine',
    '!!!geheim!!!123',
  ])('ACC-1 refuses the common %s', (password) => {
    expect(passwordFault(password, owner)).toBe('common');
  });

  it.each(['anna.schmidt@rosenrot-mode.example', 'AnnaSchmidt2024', 'Rosenrot-Mode-1', 'schmidt-anna-99', 'Openfluence 2026'])(
    'ACC-1 refuses %s, which is only the owner or the product',
    (password) => {
      expect(passwordFault(password, owner)).toBe('personal');
    },
  );

  it.each(['violet-harbour-47-lamp', 'Vier Gänse fliegen nach Oslo', 'x9$Kq2!!mTp7', '72%9*7!3^Fire#88$2', 'annas blue bicycle'])(
    'ACC-1 takes %s',
    (password) => {
      expect(passwordFault(password, owner)).toBeNull();
    },
  );

  it('ACC-1 names field and rule', () => {
    expect(() => checkPassword('password1234', owner)).toThrow(
      expect.objectContaining({
        status: 422,
        code: 'identity.password-refused',
        extra: { errors: [expect.objectContaining({ pointer: '/password', code: 'common' })] },
      }),
    );
  });

  it('ACC-1 ships thousands of common passwords, in lower case and without doubles', () => {
    const lines = COMMON_PASSWORDS.split('\n');
    expect(lines.length).toBeGreaterThan(3000);
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.filter((line) => line !== line.toLowerCase() || line.trim() === '')).toEqual([]);
  });
});
