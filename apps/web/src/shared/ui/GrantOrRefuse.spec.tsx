import { MantineProvider } from '@mantine/core';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { GrantOrRefuse } from './GrantOrRefuse.js';

let root: Root | undefined;
beforeEach(() => {
  // fields that grow with their text listen to it, and jsdom has none
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
});
afterEach(() => {
  root?.unmount();
  Reflect.deleteProperty(document, 'fonts');
  vi.unstubAllGlobals();
});

it('CRE-2, CRE-9 nothing is granted or refused without a reason, and the reason goes along', async () => {
  const onDecide = vi.fn<(decision: 'grant' | 'refuse', reason: string) => void>();
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  root.render(
    <MantineProvider env="test">
      <GrantOrRefuse labels={{ reason: 'Reason', grant: 'Grant', refuse: 'Refuse' }} pending={false} onDecide={onDecide} />
    </MantineProvider>,
  );
  await vi.waitFor(() => expect(place.querySelectorAll('button').length).toBe(2));
  const [grant, refuse] = place.querySelectorAll('button');
  const write = (text: string): void => {
    const field = place.querySelector('textarea')!;
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  write('   ');
  await vi.waitFor(() => expect(place.querySelector('textarea')!.value).toBe('   '));
  grant!.click();
  refuse!.click();
  expect(onDecide).not.toHaveBeenCalled();
  write('Post seen on time');
  await vi.waitFor(() => expect(refuse!.disabled).toBe(false));
  refuse!.click();
  grant!.click();
  expect(onDecide.mock.calls).toEqual([
    ['refuse', 'Post seen on time'],
    ['grant', 'Post seen on time'],
  ]);
});
