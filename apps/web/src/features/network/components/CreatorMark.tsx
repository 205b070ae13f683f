import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import type { NetworkAccount } from '../network.types.js';

interface CreatorMarkProps {
  creator: { displayName: string; avatarUrl: string | null; accounts: readonly Pick<NetworkAccount, 'pictureUrl'>[] };
  size?: number;
}

/** The creator's own picture, else the one of the largest account, else initials. */
export function CreatorMark({ creator, size = 48 }: CreatorMarkProps) {
  const picture = creator.avatarUrl ?? creator.accounts.find(({ pictureUrl }) => pictureUrl !== null)?.pictureUrl;
  return <InitialsMark name={creator.displayName} imageUrl={picture} size={size} round />;
}
