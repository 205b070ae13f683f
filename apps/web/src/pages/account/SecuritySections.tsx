import { Stack } from '@mantine/core';
import { EmailSection } from '../../features/credentials/components/EmailSection.js';
import { PasswordSection } from '../../features/credentials/components/PasswordSection.js';
import { SessionList } from '../../features/sessions/components/SessionList.js';
import { TwoFactorSection } from '../../features/two-factor/components/TwoFactorSection.js';
import type { Me } from '../../shared/access/me.queries.js';
import { useRefreshMe } from '../../shared/access/use-refresh-me.js';

/** How one signs in, and where one is signed in: the same in every workspace. */
export function SecuritySections({ me }: { me: Me }) {
  const refreshMe = useRefreshMe();
  return (
    <Stack gap="lg">
      <TwoFactorSection onChanged={refreshMe} />
      <PasswordSection email={me.user.email} />
      <EmailSection email={me.user.email} />
      <SessionList />
    </Stack>
  );
}
