import { useLayoutEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../api/problem.js';
import { useAutosave, type SaveState } from './use-autosave.js';

const lost = (): Error => new ProblemError(0, { title: 'unreachable' });

/** Time goes on in steps, between which React renders. */
async function pass(ms: number): Promise<void> {
  for (let done = 0; done < ms; done += 100) {
    await vi.advanceTimersByTimeAsync(100);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('autosave', () => {
  let root: Root | undefined;
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => {
    root?.unmount();
    vi.useRealTimers();
  });

  /** Types one word into a draft whose saves answer as told, in order. */
  async function typed(...answers: Array<Error | null>) {
    const sent: string[] = [];
    let state: SaveState = 'saved';
    const save = async (text: string): Promise<void> => {
      sent.push(text);
      const answer = answers.shift() ?? null;
      if (answer !== null) throw answer;
    };
    function Form({ values }: { values: string }) {
      const autosave = useAutosave({ values, save });
      useLayoutEffect(() => {
        state = autosave.state;
      });
      return null;
    }
    root = createRoot(document.createElement('div'));
    root.render(<Form values="a" />);
    await pass(100);
    root.render(<Form values="b" />);
    await pass(1000);
    return { sent, state: () => state };
  }

  it('CAM-2 what was typed without a connection is saved when it is back, without another key', async () => {
    const { sent, state } = await typed(lost());
    expect([sent, state()]).toEqual([['b'], 'failed']);
    window.dispatchEvent(new Event('online'));
    await pass(100);
    expect([sent, state()]).toEqual([['b', 'b'], 'saved']);
  });

  it('CAM-2 tries again by itself while the server is away, and stops when it is saved', async () => {
    const { sent, state } = await typed(lost(), lost());
    await pass(20_000);
    expect([sent, state()]).toEqual([['b', 'b', 'b'], 'saved']);
  });

  it('CAM-2 what the server refuses is not sent again before it changes', async () => {
    const { sent, state } = await typed(new ProblemError(422, { title: 'no' }));
    await pass(20_000);
    expect([sent, state()]).toEqual([['b'], 'failed']);
  });
});
