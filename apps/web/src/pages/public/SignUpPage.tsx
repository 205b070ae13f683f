import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { CheckInbox } from '../../features/identity/components/CheckInbox.js';
import { SignUpForm } from '../../features/identity/components/SignUpForm.js';

const route = getRouteApi('/public/sign-up');

export default function SignUpPage() {
  const { kind = 'brand' } = route.useSearch();
  const navigate = useNavigate();
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo !== null) return <CheckInbox email={sentTo} onAgain={() => setSentTo(null)} />;
  return (
    <SignUpForm
      kind={kind}
      onKind={(next) => void navigate({ to: '/sign-up', search: { kind: next }, replace: true })}
      onSent={setSentTo}
    />
  );
}
