import { ActionIcon, Code } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BrandRef } from '../../../shared/access/me.queries.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ActionsMenu, type MenuAction } from '../../../shared/ui/ActionsMenu.js';
import { IconCheckCircle, IconClock, IconCrossCircle, IconDots, IconKey, IconPencil, IconRefresh } from '../../../shared/ui/icons.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import type { ApiKey, PermissionText } from '../api-keys.queries.js';
import classes from './ApiKeyList.module.css';

const STATES = {
  active: { tone: 'green', icon: IconCheckCircle },
  expired: { tone: 'gray', icon: IconClock },
  revoked: { tone: 'red', icon: IconCrossCircle },
} as const;

interface ApiKeyRowProps {
  item: ApiKey;
  brands: readonly BrandRef[];
  texts: readonly PermissionText[];
  onEdit: () => void;
  onRotate: () => void;
  onRevoke: () => void;
}

/** One key: what it is called, where it works, what it may, when it was used. */
export function ApiKeyRow({ item, brands, texts, onEdit, onRotate, onRevoke }: ApiKeyRowProps) {
  const { t } = useTranslation('api-keys');
  const format = useFormat();
  const { tone, icon } = STATES[item.state];
  const labels = item.permissions.map((permission) => texts.find((text) => text.permission === permission)?.label ?? permission);
  const where = item.brandIds?.map((id) => brands.find((brand) => brand.id === id)?.name ?? t('otherBrand')).join(', ') ?? t('everyBrand');
  const day = (value: string): string => format.date(value);
  const minute = (value: string): string => format.date(value, { style: 'dateTime' });
  const maker = item.createdBy.name ?? t('deletedMaker');
  const facts = [
    item.lastUsedAt === null ? t('neverUsed') : t('lastUsed', { date: minute(item.lastUsedAt) }),
    item.state === 'revoked' && item.revokedAt !== null
      ? t('revokedOn', { date: day(item.revokedAt) })
      : item.expiresAt === null
        ? t('noEnd')
        : t(item.state === 'expired' ? 'endedOn' : 'endsOn', { date: day(item.expiresAt) }),
    t(item.createdBy.member || item.createdBy.name === null ? 'madeBy' : 'madeByFormer', { name: maker, date: day(item.createdAt) }),
  ];
  const actions: MenuAction[] = [
    ...(item.can.change ? [{ label: t('edit.open'), icon: IconPencil, onSelect: onEdit }] : []),
    ...(item.can.rotate ? [{ label: t('rotate.open'), icon: IconRefresh, onSelect: onRotate }] : []),
    ...(item.can.revoke ? [{ label: t('revoke.open'), icon: IconCrossCircle, destructive: true, onSelect: onRevoke }] : []),
  ];
  return (
    <li className={classes.row}>
      <IconKey size={22} className={classes.picture} />
      <div className={classes.words}>
        <div className={classes.line}>
          <span className={classes.name}>{item.name}</span>
          <ToneBadge size="sm" tone={tone} icon={icon} label={t(`states.${item.state}`)} />
          <Code>{item.start}…</Code>
        </div>
        <details className={classes.scopes}>
          <summary>
            {t('may', { count: item.permissions.length })} · {where}
          </summary>
          <ul>
            {labels.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        </details>
        <div className={classes.hint}>{facts.join(' · ')}</div>
        {item.oldSecretUntil !== null && (
          <div className={classes.grace}>
            <IconClock size={14} />
            {t('grace', { date: minute(item.oldSecretUntil) })}
          </div>
        )}
      </div>
      {actions.length > 0 && (
        <ActionsMenu actions={actions}>
          {({ color: _color, ...props }) => (
            <ActionIcon {...props} variant="subtle" color="gray" size="lg" aria-label={t('actionsOf', { name: item.name })}>
              <IconDots />
            </ActionIcon>
          )}
        </ActionsMenu>
      )}
    </li>
  );
}
