import { generateSync } from 'otplib';

const STEP_SECONDS = 30;

/** What the app on the phone shows; `steps` ahead, because each code counts once and the next one counts already. */
export function codeOf(secret: string, steps = 0): string {
  return generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + steps * STEP_SECONDS });
}
