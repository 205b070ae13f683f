import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { notify } from '../../../shared/ui/notify.js';
import { Sheet } from '../../../shared/ui/Sheet.js';
import { confirmAddressMutation } from '../creator-shipping.queries.js';
import type { OwnShipment, ShippingAddress } from '../creator-shipping.types.js';
import { AddressLines } from './AddressLines.js';

type Given = Omit<ShippingAddress, 'email'>;

interface AddressSheetProps {
  shipment: OwnShipment;
  onClose: () => void;
  /** The form of the profile's feature, given by the page: features do not know each other. */
  form: (props: { address: Given; submitLabel: string; onSubmit: (address: Given) => Promise<unknown> }) => ReactNode;
}

const EMPTY: Given = { name: '', line1: '', line2: null, postalCode: '', city: '', country: '', phone: null };

/** Confirms where the parcel goes, or gives another address for this campaign (SHP-1). */
export default function AddressSheet({ shipment, onClose, form }: AddressSheetProps) {
  const { t } = useTranslation('creator-shipping');
  const confirm = useMutation(confirmAddressMutation(useQueryClient(), shipment.collaborationId));
  const address = shipment.address ?? null;
  const [other, setOther] = useState(address === null);

  const send = async (given: Given | null): Promise<void> => {
    await confirm.mutateAsync(given);
    void notify({ message: t('sheet.confirmed') });
    onClose();
  };

  return (
    <Sheet title={t('sheet.title')} onClose={onClose}>
      {other || address === null ? (
        <>
          <Text c="dimmed" mb="md">
            {address === null ? t('sheet.incomplete') : t('sheet.otherText')}
          </Text>
          {form({ address: address ?? EMPTY, submitLabel: t('sheet.save'), onSubmit: send })}
          {address !== null && (
            <Button variant="subtle" color="gray" mt="sm" onClick={() => setOther(false)}>
              {t('sheet.back')}
            </Button>
          )}
        </>
      ) : (
        <Stack gap="md">
          <FormProblem problem={confirm.isError ? problemText(confirm.error) : null} />
          <AddressLines address={address} large />
          {/* What was given for this campaign is sent again as it is; an empty body would take the profile's. */}
          <Button
            size="md"
            loading={confirm.isPending}
            onClick={() => void send(shipment.addressConfirmedAt === null ? null : given(address)).catch(() => undefined)}
          >
            {t('sheet.use')}
          </Button>
          <Button size="md" variant="default" onClick={() => setOther(true)}>
            {t('sheet.other')}
          </Button>
        </Stack>
      )}
    </Sheet>
  );
}

function given({ name, line1, line2, postalCode, city, country, phone }: ShippingAddress): Given {
  return { name, line1, line2, postalCode, city, country, phone };
}
