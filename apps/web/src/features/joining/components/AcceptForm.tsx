import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../shared/access/me.queries.js';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { acceptInvitationMutation, wantsDocuments } from '../joining.queries.js';
import { Documents, type ToAccept } from './Documents.js';

interface AcceptFormProps {
  token: string;
  me: Me;
  documents: readonly ToAccept[];
  onJoined: (organisationId: string) => Promise<void>;
  onOtherAccount: () => Promise<void>;
}

/** Joins with the account that is signed in; asks for documents only when this account still lacks them (ACC-5, TER-1). */
export function AcceptForm({ token, me, documents, onJoined, onOtherAccount }: AcceptFormProps) {
  const { t } = useTranslation('joining');
  const accept = useMutation(acceptInvitationMutation(token));
  const [asked, setAsked] = useState(false);
  const [ticked, setTicked] = useState(false);
  const asksDocuments = asked || wantsDocuments(accept.error);
  const problem = accept.error === null || (wantsDocuments(accept.error) && !asked) ? null : problemText(accept.error);

  const join = async (): Promise<void> => {
    try {
      const joined = await accept.mutateAsync(asksDocuments ? documents.map(({ id }) => id) : []);
      await onJoined(joined.organisationId);
    } catch (error) {
      // The second attempt shows what is wrong.
      setAsked(wantsDocuments(error));
    }
  };

  return (
    <Stack>
      <FormProblem problem={problem} />
      <Text>{t('signedIn.as', { name: me.user.name, email: me.user.email })}</Text>
      {asksDocuments && <Documents documents={documents} checked={ticked} onChange={(event) => setTicked(event.currentTarget.checked)} />}
      <Button size="md" loading={accept.isPending} disabled={asksDocuments && !ticked} onClick={() => void join()}>
        {t('signedIn.submit')}
      </Button>
      <Button size="md" variant="subtle" onClick={() => void onOtherAccount()}>
        {t('signedIn.other')}
      </Button>
    </Stack>
  );
}
