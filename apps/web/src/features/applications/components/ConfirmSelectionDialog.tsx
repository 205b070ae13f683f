import { Alert, Button, Group, List, Modal, Switch, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconAlert, IconCheckCircle, IconInfo } from '../../../shared/ui/icons.js';
import { confirmSelectionMutation } from '../applications.queries.js';
import type { ReviewCampaign, Selection, SelectionConfirmed } from '../applications.types.js';
import classes from './ConfirmSelectionDialog.module.css';
import { WaitingOrder } from './WaitingOrder.js';

interface ConfirmSelectionDialogProps {
  opened: boolean;
  onClose: () => void;
  campaign: ReviewCampaign;
  selection: Selection;
  /** Button that leads to the collaborations, for the success. */
  toCollaborations: ReactNode;
}

/** Asks once more with all consequences and costs, confirms (APP-5), and tells what comes next. */
export default function ConfirmSelectionDialog({ opened, onClose, campaign, selection, toCollaborations }: ConfirmSelectionDialogProps) {
  const { t } = useTranslation('applications');
  const common = useTranslation().t;
  const client = useQueryClient();
  const [keep, setKeep] = useState(false);
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  const confirm = useMutation(confirmSelectionMutation(client, campaign.id));
  // What is asked about stays what it was while the answer changes everything behind the dialog.
  const [asked, setAsked] = useState(selection);
  const shown = confirm.isIdle ? selection : asked;
  const limited = campaign.timing === 'time_limited';
  const count = shown.confirmable;
  // somebody else confirmed, or the deadline passed, while this dialog was open
  const over = confirm.isIdle && !selection.can.confirmSelection;

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={<strong>{confirm.data || over ? t('title') : t('confirm.title', { count })}</strong>}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
      closeOnClickOutside={!confirm.isPending}
    >
      {confirm.data ? (
        <Success confirmed={confirm.data} campaign={campaign} toCollaborations={toCollaborations} onClose={onClose} />
      ) : over ? (
        <>
          <Alert icon={<IconInfo />} role="status">
            {t('confirm.over')}
          </Alert>
          <Group justify="flex-end" gap="xs" mt="xl">
            <Button onClick={onClose}>{common('actions.close')}</Button>
          </Group>
        </>
      ) : (
        <>
          <Text fw={550}>{limited ? t('confirm.intro') : t('confirm.introOngoing')}</Text>
          <Consequences campaign={campaign} selection={shown} waiting={keep ? waiting.length : 0} />
          {limited && shown.undecided > 0 && (
            <div className={classes.keep}>
              <Switch
                label={t('confirm.keep')}
                description={t('confirm.keepText')}
                checked={keep}
                onChange={(event) => setKeep(event.currentTarget.checked)}
              />
              {keep && <WaitingOrder campaignId={campaign.id} label={t('confirm.keep')} chosen={waiting} onChange={setWaiting} />}
            </div>
          )}
          {confirm.isError && (
            <Alert color="red" variant="light" icon={<IconAlert />} role="alert" mt="md">
              {problemText(confirm.error)}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs" mt="xl">
            <Button variant="default" onClick={onClose} disabled={confirm.isPending} data-autofocus>
              {common('actions.cancel')}
            </Button>
            <Button
              loading={confirm.isPending}
              onClick={() => {
                setAsked(selection);
                confirm.mutate(keep ? waiting : []);
              }}
            >
              {t('confirm.act', { count })}
            </Button>
          </Group>
        </>
      )}
    </Modal>
  );
}

function Consequences({ campaign, selection, waiting }: { campaign: ReviewCampaign; selection: Selection; waiting: number }) {
  const { t } = useTranslation('applications');
  const format = useFormat();
  const limited = campaign.timing === 'time_limited';
  const declined = selection.undecided - waiting;
  const free = selection.places - selection.confirmable - selection.openCollaborations;
  const [product, cash] = [selection.productCost, selection.cash];
  const cost = { ...cash, amountMinor: product.amountMinor + cash.amountMinor };
  const costs = { cost: format.money(cost), product: format.money(product), cash: format.money(cash) };
  const costText =
    cost.amountMinor === 0
      ? t('confirm.costNothing')
      : cash.amountMinor === 0
        ? t('confirm.costProduct', costs)
        : product.amountMinor === 0
          ? t('confirm.costCash', costs)
          : t('confirm.cost', costs);
  const lines = [
    t('confirm.collaborations', { count: selection.confirmable }),
    ...(selection.accepted > selection.confirmable ? [t('confirm.asked', { count: selection.accepted - selection.confirmable })] : []),
    ...(selection.otherCash > 0 ? [t('confirm.otherCash', { count: selection.otherCash })] : []),
    ...(limited && declined > 0 ? [t('confirm.declined', { count: declined })] : []),
    ...(limited && waiting > 0 ? [t('confirm.waitlisted', { count: waiting })] : []),
    ...(!limited && selection.undecided > 0 ? [t('confirm.stay', { count: selection.undecided })] : []),
    ...(campaign.shipped ? [t('confirm.addresses')] : []),
    ...(limited ? [t('confirm.preparation')] : []),
    ...(free > 0 ? [t('confirm.free', { count: free })] : []),
    campaign.shipped && product.amountMinor > 0 ? t('confirm.costShipping', { text: costText }) : costText,
  ];
  return (
    <List spacing={8} mt="sm">
      {lines.map((line) => (
        <List.Item key={line}>{line}</List.Item>
      ))}
    </List>
  );
}

function Success({
  confirmed,
  campaign,
  toCollaborations,
  onClose,
}: {
  confirmed: SelectionConfirmed;
  campaign: ReviewCampaign;
  toCollaborations: ReactNode;
  onClose: () => void;
}) {
  const { t } = useTranslation('applications');
  const format = useFormat();
  const { preparationEndsAt } = confirmed;
  return (
    <div className={classes.success} role="status">
      <IconCheckCircle size={56} />
      <h2>{t('confirm.doneTitle', { count: confirmed.collaborations.length })}</h2>
      <Text c="dimmed" maw={420}>
        {campaign.shipped && preparationEndsAt !== null
          ? t('confirm.doneText', {
              date: format.date(preparationEndsAt, { style: 'weekdayTime', zone: campaign.timeZone, exclusiveEnd: true }),
            })
          : t('confirm.doneTextPlain')}{' '}
        {confirmed.declined > 0 && t('confirm.doneDeclined', { count: confirmed.declined })}
      </Text>
      <Group justify="center" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('confirm.stayHere')}
        </Button>
        {toCollaborations}
      </Group>
    </div>
  );
}
