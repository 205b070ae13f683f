import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';

interface GrantOrRefuseProps {
  labels: { reason: string; grant: string; refuse: string };
  pending: boolean;
  onDecide: (decision: 'grant' | 'refuse', reason: string) => void;
}

/** Staff's verdict on what somebody asked for: never without a reason, which is told. */
export function GrantOrRefuse({ labels, pending, onDecide }: GrantOrRefuseProps) {
  const [reason, setReason] = useState('');
  const missing = reason.trim() === '';
  return (
    <>
      <Textarea
        mt="md"
        label={labels.reason}
        autosize
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group mt="sm">
        <Button size="xs" color="green" disabled={missing} loading={pending} onClick={() => onDecide('grant', reason)}>
          {labels.grant}
        </Button>
        <Button size="xs" variant="default" disabled={missing || pending} onClick={() => onDecide('refuse', reason)}>
          {labels.refuse}
        </Button>
      </Group>
    </>
  );
}
