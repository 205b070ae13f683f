import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordStrength } from './PasswordStrength.js';

/** The field of a new password with how far it is from being long enough. */
export function NewPasswordInput({ onChange, ...props }: PasswordInputProps) {
  const { t } = useTranslation('identity');
  const [typed, setTyped] = useState('');
  return (
    <div>
      <PasswordInput
        description={t('signUp.passwordHint')}
        autoComplete="new-password"
        {...props}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          onChange?.(event);
        }}
      />
      <PasswordStrength password={typed} />
    </div>
  );
}
