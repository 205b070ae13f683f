import { useMediaQuery } from '@mantine/hooks';

/** True on screens as wide as phones, from the first drawing on. */
export function usePhone(): boolean {
  return useMediaQuery('(max-width: 48em)', window.innerWidth <= 768) ?? false;
}
