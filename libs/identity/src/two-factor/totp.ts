import { generateSecret, generateURI, verifySync } from 'otplib';

/** Seconds a code lasts; with six digits and SHA-1 what every authenticator app knows (RFC 6238). */
const STEP_SECONDS = 30;
const ISSUER = 'Openfluence';

/** A new secret of 160 bits in base32. */
export function newTotpSecret(): string {
  return generateSecret({ length: 20 });
}

/** What the QR code says. */
export function totpUri(email: string, secret: string): string {
  return generateURI({ issuer: ISSUER, label: email, secret, period: STEP_SECONDS });
}

/** The 30 s step this code belongs to: the present one, the one before or the one after; else null. */
export function totpStepOf(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const epoch = Math.floor(now.getTime() / 1000);
  const result = verifySync({ secret, token: code, epoch, period: STEP_SECONDS, epochTolerance: STEP_SECONDS });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}
