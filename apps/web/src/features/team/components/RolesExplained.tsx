import { useTranslation } from 'react-i18next';
import { IconCheck, IconChevronRight } from '../../../shared/ui/icons.js';
import { byGroup, permissionsOfRole } from '../team.format.js';
import type { OwnRole, Permission, Permissions } from '../team.types.js';
import classes from './RolesExplained.module.css';

interface RolesExplainedProps {
  permissions: Permissions;
  ownRoles?: readonly OwnRole[];
  /** Unfolded: the chosen one, as in the role field. */
  chosen?: string;
}

/** What each role may do, role by role (ACC-5). */
export function RolesExplained({ permissions, ownRoles = [], chosen }: RolesExplainedProps) {
  return (
    <div className={classes.list}>
      {permissions.builtInRoles.map(({ role, label, description }) => (
        <Role
          key={role === chosen ? `${role}-chosen` : role}
          name={label}
          description={description}
          items={permissionsOfRole(permissions, role)}
          open={role === chosen}
        />
      ))}
      {ownRoles.map((role) => (
        <Role
          key={chosen === `custom:${role.id}` ? `${role.id}-chosen` : role.id}
          name={role.name}
          description={role.description ?? ''}
          items={permissionsOfRole(permissions, role.permissions)}
          open={chosen === `custom:${role.id}`}
        />
      ))}
    </div>
  );
}

function Role({ name, description, items, open }: { name: string; description: string; items: Permission[]; open: boolean }) {
  const { t } = useTranslation('team');
  return (
    <details className={classes.role} open={open}>
      <summary>
        <IconChevronRight size={16} />
        <span className={classes.words}>
          <span className={classes.name}>{name}</span>
          <span className={classes.description}>{description}</span>
        </span>
      </summary>
      <div className={classes.groups}>
        {byGroup(items).map(({ group, items: inGroup }) => (
          <div key={group}>
            <h4 className={classes.group}>{t(`groups.${group}`)}</h4>
            <ul className={classes.items}>
              {inGroup.map(({ permission, label, description: what }) => (
                <li key={permission} title={what}>
                  <IconCheck size={14} />
                  {label}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </details>
  );
}
