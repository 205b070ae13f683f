import { Button, type ButtonProps } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { IconCheck, IconMail } from '../../../shared/ui/icons.js';
import { resendConfirmationMutation } from '../identity.queries.js';

/** Sends the confirmation mail once more; once per visit, the server limits the rest. */
export function ResendButton({ email, ...look }: ButtonProps & { email: string }) {
  const { t } = useTranslation('identity');
  const resend = useMutation(resendConfirmationMutation());
  const Glyph = resend.isSuccess ? IconCheck : IconMail;
  return (
    <Button
      variant="default"
      {...look}
      leftSection={<Glyph size={16} />}
      loading={resend.isPending}
      disabled={resend.isSuccess}
      onClick={() => resend.mutate(email)}
    >
      {t(resend.isSuccess ? 'checkInbox.resent' : 'checkInbox.resend')}
    </Button>
  );
}
