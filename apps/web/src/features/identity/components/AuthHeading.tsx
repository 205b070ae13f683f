import { Text, Title } from '@mantine/core';
import { useDocumentTitle } from '../../../shared/ui/PageHeader.js';

/** Title and one sentence above the forms of the public pages. */
export function AuthHeading({ title, lead }: { title: string; lead?: string }) {
  useDocumentTitle(title);
  return (
    <>
      <Title order={1}>{title}</Title>
      <Text c="dimmed" mt={4} mb="lg">
        {lead}
      </Text>
    </>
  );
}
