import { Stack } from '@mantine/core';
import { DeleteSection } from '../../features/personal-data/components/DeleteSection.js';
import { ExportSection } from '../../features/personal-data/components/ExportSection.js';
import type { Me } from '../../shared/access/me.queries.js';

/** What is kept about oneself: taking it along, and leaving (ACC-12). The same in every workspace. */
export function DataSections({ me }: { me: Me }) {
  return (
    <Stack gap="lg">
      <ExportSection />
      <DeleteSection email={me.user.email} twoFactor={me.user.twoFactor} />
    </Stack>
  );
}
