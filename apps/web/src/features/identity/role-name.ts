import { useTranslation } from 'react-i18next';

const BUILT_IN = ['owner', 'admin', 'campaign-manager', 'reviewer', 'logistics', 'finance', 'analyst', 'client-guest'] as const;

/** Name of a role for people; own roles of an organisation (ACC-6) carry their name already. */
export function useRoleName(): (role: string) => string {
  const { t } = useTranslation('identity');
  return (role) => {
    const known = BUILT_IN.find((name) => name === role.toLowerCase().replace(/[\s_]/g, '-'));
    return known ? t(`roles.${known}`) : role;
  };
}
