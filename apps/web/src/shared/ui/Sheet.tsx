import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface SheetProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** Work on one thing above the page: from below on phones, from the side on wide screens. Mount it when it opens. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const { t } = useTranslation();
  const phone = useMediaQuery('(max-width: 48em)', window.innerWidth <= 768);
  return (
    <Drawer
      opened
      onClose={onClose}
      title={<strong>{title}</strong>}
      position={phone ? 'bottom' : 'right'}
      size={phone ? 'auto' : 'md'}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
      styles={{
        title: { lineHeight: 1.35 },
        content: phone
          ? { height: 'auto', maxHeight: '92dvh', borderRadius: '20px 20px 0 0', paddingBottom: 'env(safe-area-inset-bottom)' }
          : {},
      }}
    >
      {children}
    </Drawer>
  );
}
