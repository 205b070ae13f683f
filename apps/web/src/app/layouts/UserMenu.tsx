import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../shared/access/me.queries.js';
import { InitialsMark } from '../../shared/ui/InitialsMark.js';
import { lazyMenu } from '../../shared/ui/lazy-menu.js';
import classes from './UserMenu.module.css';

const Content = lazyMenu(() => import('./UserMenuContent.js'), 'dialog');

/** Who I am, appearance, language, other accounts, sign out. */
export function UserMenu({ me }: { me: Me }) {
  const { t } = useTranslation('shell');
  return (
    <Content menu={{ me }}>
      {(props) => (
        <UnstyledButton {...props} className={classes.target}>
          <InitialsMark name={me.user.name} size={30} round />
          <span className="of-hidden">{t('user.label', { name: me.user.name })}</span>
        </UnstyledButton>
      )}
    </Content>
  );
}
