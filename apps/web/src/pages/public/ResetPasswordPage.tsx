import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ResetPasswordForm } from '../../features/identity/components/ResetPasswordForm.js';

const route = getRouteApi('/public/reset-password');

/** Target of the link in the mail for a new password. */
export default function ResetPasswordPage() {
  const navigate = useNavigate();
  const [token] = useState(route.useSearch().token);
  return (
    <ResetPasswordForm
      token={token}
      onSignedIn={() => navigate({ to: '/', replace: true })}
      onBack={() => void navigate({ to: '/sign-in', replace: true })}
    />
  );
}
