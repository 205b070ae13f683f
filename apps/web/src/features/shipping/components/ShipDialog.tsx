import { Alert, Autocomplete, Button, Collapse, FileButton, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoneyInput } from '../../../shared/forms/MoneyInput.js';
import type { Money } from '../../../shared/i18n/format.js';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { IconAlert, IconFile, IconParcel } from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { notify } from '../../../shared/ui/notify.js';
import { readPastedList, type PastedList } from '../pasted-shipments.js';
import { shipMutation } from '../shipping.queries.js';
import { CARRIERS, type Shipment } from '../shipping.types.js';
import classes from './ShipDialog.module.css';

interface ShipDialogProps {
  campaignId: string;
  /** Parcels to ship; others are left out already. */
  shipments: readonly Shipment[];
  /** How many ticked ones were left out. */
  leftOut: number;
  currency: string;
  onClose: () => void;
  onShipped: () => void;
}

interface Line {
  carrier: string;
  trackingNumber: string;
  cost: Money | null;
  problem?: string;
}

const EMPTY: Line = { carrier: '', trackingNumber: '', cost: null };

/** Carrier, tracking numbers and cost of parcels that were handed over: typed, or pasted as a list (SHP-3). */
export default function ShipDialog({ campaignId, shipments, leftOut, currency, onClose, onShipped }: ShipDialogProps) {
  const { t } = useTranslation('shipping');
  const common = useTranslation().t;
  const client = useQueryClient();
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  // Accepted parcels leave the list of the page at once; this dialog goes on with what was refused.
  const [rows, setRows] = useState(shipments);
  const [carrier, setCarrier] = useState('');
  const [cost, setCost] = useState<Money | null>(null);
  const [lines, setLines] = useState<Readonly<Record<string, Line>>>({});
  const ship = useMutation(shipMutation(client, campaignId));
  const line = (id: string): Line => lines[id] ?? EMPTY;
  const change = (id: string, part: Partial<Line>): void => {
    setLines((before) => ({ ...before, [id]: { ...(before[id] ?? EMPTY), ...part } }));
  };
  const numbers = rows.map(({ collaborationId }) => line(collaborationId).trackingNumber.trim());
  const twice = new Set(numbers.filter((number, index) => number !== '' && numbers.indexOf(number) !== index));
  const without = numbers.filter((number) => number === '').length;
  const changed = rows.filter((row) => row.addressChangedSinceDownload === true).length;

  const take = (list: PastedList): void => {
    for (const [id, { trackingNumber, carrier: own, costMinor }] of list.parcels) {
      change(id, {
        ...(trackingNumber === undefined ? {} : { trackingNumber }),
        ...(own === undefined ? {} : { carrier: own }),
        ...(costMinor === undefined ? {} : { cost: { amountMinor: costMinor, currency } }),
      });
    }
  };

  const send = async (): Promise<void> => {
    const results = await ship.mutateAsync(
      rows.map(({ collaborationId: id }) => ({
        collaborationId: id,
        carrier: line(id).carrier.trim() || carrier.trim() || null,
        trackingNumber: line(id).trackingNumber.trim() || null,
        costMinor: (line(id).cost ?? cost)?.amountMinor ?? null,
      })),
    );
    const refused = results.filter(({ status }) => status === 'refused');
    const sent = results.length - refused.length;
    if (sent > 0) {
      void notify({ color: 'green', message: t('ship.done', { count: sent }) });
      onShipped();
    }
    if (refused.length === 0) return onClose();
    for (const { collaborationId, code, detail } of refused) change(collaborationId, { problem: refusalText(t, code, detail) });
    setRows(rows.filter(({ collaborationId }) => refused.some((each) => each.collaborationId === collaborationId)));
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size={760}
      fullScreen={narrow}
      title={<strong>{t('ship.title', { count: rows.length })}</strong>}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
      closeOnClickOutside={false}
    >
      <Stack gap="md">
        <Text c="dimmed">{t('ship.text')}</Text>
        {leftOut > 0 && <Text size="sm">{t('ship.left', { count: leftOut })}</Text>}
        {changed > 0 && (
          <Alert color="yellow" variant="light" icon={<IconAlert />}>
            {t('ship.changedWarning', { count: changed })}
          </Alert>
        )}
        <div className={classes.common}>
          <Autocomplete
            label={t('ship.carrier')}
            description={t('ship.carrierHint')}
            data={[...CARRIERS]}
            openOnFocus={false}
            value={carrier}
            onChange={setCarrier}
            maxLength={60}
            data-autofocus
          />
          <MoneyInput label={t('ship.cost')} description={common('form.optional')} currency={currency} value={cost} onChange={setCost} />
        </div>
        {rows.length > 1 && <Paste shipments={rows} currency={currency} onTake={take} />}
        <ul className={classes.rows} aria-label={t('ship.rows')}>
          {rows.map((row) => (
            <ParcelLine
              key={row.collaborationId}
              shipment={row}
              line={line(row.collaborationId)}
              carrier={carrier}
              cost={cost}
              currency={currency}
              twice={twice.has(line(row.collaborationId).trackingNumber.trim())}
              onChange={(part) => change(row.collaborationId, part)}
            />
          ))}
        </ul>
        {ship.isError && (
          <Alert color="red" variant="light" icon={<IconAlert />} role="alert">
            {problemText(ship.error)}
          </Alert>
        )}
        <Group justify="space-between" className={classes.foot}>
          <Text size="sm" c="dimmed">
            {without > 0 && t('ship.withoutNumber', { count: without })}
          </Text>
          <Group gap="xs" ml="auto">
            <Button variant="default" onClick={onClose}>
              {common('actions.cancel')}
            </Button>
            <Button leftSection={<IconParcel size={16} />} loading={ship.isPending} onClick={() => void send().catch(() => undefined)}>
              {t('ship.act', { count: rows.length })}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Modal>
  );
}

interface ParcelLineProps {
  shipment: Shipment;
  line: Line;
  carrier: string;
  cost: Money | null;
  currency: string;
  twice: boolean;
  onChange: (part: Partial<Line>) => void;
}

function ParcelLine({ shipment, line, carrier, cost, currency, twice, onChange }: ParcelLineProps) {
  const { t } = useTranslation('shipping');
  const { displayName: name, avatarUrl } = shipment.creator;
  const note =
    shipment.addressChangedSinceDownload === true
      ? t('ship.changed')
      : shipment.addressConfirmedAt === null
        ? t('ship.notConfirmed')
        : null;
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <InitialsMark name={name} imageUrl={avatarUrl} size={32} round />
        <div className={classes.text}>
          <div className={classes.name}>{name}</div>
          {note !== null && <div className={classes.note}>{note}</div>}
        </div>
      </div>
      <TextInput
        aria-label={t('ship.trackingOf', { name })}
        placeholder={t('ship.tracking')}
        value={line.trackingNumber}
        maxLength={100}
        error={line.problem ?? (twice ? t('ship.duplicate') : undefined)}
        onChange={(event) => onChange({ trackingNumber: event.currentTarget.value, problem: '' })}
      />
      <Autocomplete
        aria-label={t('ship.carrierOf', { name })}
        placeholder={carrier || t('facts.carrier')}
        data={[...CARRIERS]}
        openOnFocus={false}
        value={line.carrier}
        maxLength={60}
        onChange={(value) => onChange({ carrier: value })}
      />
      <MoneyInput
        aria-label={t('ship.costOf', { name })}
        placeholder={cost === null ? t('facts.cost') : undefined}
        currency={currency}
        value={line.cost ?? cost}
        onChange={(value) => onChange({ cost: value })}
      />
    </li>
  );
}

function Paste({ shipments, currency, onTake }: { shipments: readonly Shipment[]; currency: string; onTake: (list: PastedList) => void }) {
  const { t } = useTranslation('shipping');
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState('');
  const [result, setResult] = useState<PastedList | null>(null);
  const rows = shipments.map(({ collaborationId, creator }) => ({ collaborationId, name: creator.displayName, handle: creator.handle }));
  const read = (list: string): void => {
    const found = readPastedList(list, rows, CARRIERS, currency);
    setResult(found);
    onTake(found);
  };
  return (
    <div>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFile size={14} />}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        {t('ship.paste')}
      </Button>
      <Collapse expanded={opened}>
        <Stack gap="xs" mt="xs">
          <Textarea
            label={t('ship.pasteLabel')}
            description={t('ship.pasteHint')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            autosize
            minRows={3}
            maxRows={8}
            classNames={{ input: classes.list }}
          />
          <Group gap="xs">
            <Button size="xs" disabled={text.trim() === ''} onClick={() => read(text)}>
              {t('ship.pasteApply')}
            </Button>
            <FileButton
              accept=".csv,.tsv,.txt,text/csv,text/plain"
              onChange={(file) =>
                void file?.text().then((list) => {
                  setText(list);
                  read(list);
                })
              }
            >
              {(props) => (
                <Button size="xs" variant="default" {...props}>
                  {t('ship.pasteFile')}
                </Button>
              )}
            </FileButton>
          </Group>
          {result !== null && (
            <div role="status">
              <Text size="sm">{t('ship.pasted', { count: result.parcels.size })}</Text>
              {result.unknown.length > 0 && (
                <Text size="sm" c="var(--of-tone-amber)" component="div">
                  {t('ship.pastedUnknown', { count: result.unknown.length })}
                  <ul className={classes.unknown}>
                    {result.unknown.slice(0, 5).map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </Text>
              )}
            </div>
          )}
        </Stack>
      </Collapse>
    </div>
  );
}

const KNOWN = ['already-sent', 'not-needed', 'collaboration-ended', 'not-found'] as const;

/** The refusal of one row: in our words where the code is known, else in the server's. */
function refusalText(
  t: (key: `problems.${(typeof KNOWN)[number]}`) => string,
  code: string | undefined,
  detail: string | undefined,
): string {
  const word = KNOWN.find((each) => code?.endsWith(`.${each}`));
  return word ? t(`problems.${word}`) : (detail ?? '');
}
