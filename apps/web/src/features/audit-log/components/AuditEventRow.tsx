import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconBolt, IconKey, IconShield, IconUser } from '../../../shared/ui/icons.js';
import { deed, fieldChanges, fieldName, valueText } from '../audit-log.format.js';
import type { AuditEvent } from '../audit-log.queries.js';
import classes from './AuditLog.module.css';

const KINDS = { user: IconUser, key: IconKey, staff: IconShield, system: IconBolt } as const;

interface AuditEventRowProps {
  event: AuditEvent;
  onActor: (actor: string) => void;
  onObject: (type: string, id: string) => void;
}

/** One event as a sentence; what changed, from what to what, behind it. */
export function AuditEventRow({ event, onActor, onObject }: AuditEventRowProps) {
  const { t, i18n } = useTranslation('audit-log');
  const format = useFormat();
  const { actor, object } = event;
  const Glyph = KINDS[actor.kind];
  const who = actor.name ?? (actor.deleted ? t('who.deleted') : actor.creatorId === null ? t(`who.${actor.kind}`) : t('who.creator'));
  const changes = fieldChanges(event.changes);
  // created things have no before, removed ones no after
  const had = changes.some(({ from, hidden }) => from !== undefined || hidden);
  const has = changes.some(({ to, hidden }) => to !== undefined || hidden);
  const shown = (value: unknown): string => valueText(value, i18n.language);
  return (
    <li className={classes.row}>
      <span className={classes.kind} title={t(`kinds.${actor.kind}`)}>
        <Glyph size={16} />
      </span>
      <div className={classes.words}>
        <p className={classes.sentence}>
          {actor.id === null ? (
            <strong>{who}</strong>
          ) : (
            <UnstyledButton className={classes.who} onClick={() => onActor(actor.id ?? '')} title={t('onlyActor', { name: who })}>
              {who}
            </UnstyledButton>
          )}{' '}
          {deed(event)}
        </p>
        <details className={classes.details}>
          <summary>
            <time dateTime={event.at}>{format.date(event.at, { style: 'dateTime' })}</time>
            {changes.length > 0 && <span> · {t('changes', { count: changes.length })}</span>}
          </summary>
          {changes.length > 0 && (
            <table className={classes.changes}>
              <thead>
                <tr>
                  <th scope="col">{t('field')}</th>
                  {had && <th scope="col">{t('before')}</th>}
                  {has && <th scope="col">{t('after')}</th>}
                </tr>
              </thead>
              <tbody>
                {changes.map(({ field, from, to, hidden }) => (
                  <tr key={field}>
                    <th scope="row">{fieldName(field)}</th>
                    {hidden ? (
                      <td colSpan={2}>{t('hidden')}</td>
                    ) : (
                      <>
                        {had && <td>{shown(from)}</td>}
                        {has && <td>{shown(to)}</td>}
                      </>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <p className={classes.trace}>
            <UnstyledButton className={classes.only} onClick={() => onObject(object.type, object.id)}>
              {t('onlyObject')}
            </UnstyledButton>
            <span>
              {object.type} {object.id}
            </span>
            <span>{t('request', { id: event.requestId })}</span>
          </p>
        </details>
      </div>
    </li>
  );
}
