import { generateSync } from 'otplib';

const STEP_SECONDS = 30;

/** What a demo person's authenticator app shows now and in the next half minute: a code counts once, and the next one counts already. */
export function demoCodes(secret: string | null | undefined, now: Date): string[] {
  if (!secret) return [];
  const epoch = Math.floor(now.getTime() / 1000);
  return [0, STEP_SECONDS].map((later) => generateSync({ secret, epoch: epoch + later, period: STEP_SECONDS }));
}
