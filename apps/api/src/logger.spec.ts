import { Logger } from '@nestjs/common';
import { afterEach, describe, expect, it } from 'vitest';
import { PinoLogger } from './logger.ts';

/** What is written while `speak` speaks to Nest's logger, each line as it stands. */
function written(speak: (logger: Logger) => void): string[] {
  const lines: string[] = [];
  Logger.overrideLogger(new PinoLogger('trace', { write: (line) => void lines.push(line) }));
  speak(new Logger('Jobs'));
  return lines;
}

afterEach(() => Logger.overrideLogger(false));

describe('log lines (quality.md, security)', () => {
  it('have one text each, with the name of who speaks', () => {
    const lines = written((logger) => {
      logger.warn('a host is slow');
      logger.error({ err: new Error('out of space'), requestId: 'r1' }, 'unexpected error');
      logger.error(new Error('nobody caught me'));
      logger.error('with a stack', 'Error: x\n  at y');
      logger.error('without a stack');
    });
    for (const line of lines) expect(line.match(/"msg":/g), line).toHaveLength(1);
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { level: 40, context: 'Jobs', msg: 'a host is slow' },
      { level: 50, context: 'Jobs', msg: 'unexpected error', requestId: 'r1', err: { message: 'out of space' } },
      { level: 50, context: 'Jobs', msg: 'nobody caught me', err: { message: 'nobody caught me' } },
      { level: 50, context: 'Jobs', msg: 'with a stack', stack: 'Error: x\n  at y' },
      { level: 50, context: 'Jobs', msg: 'without a stack' },
    ]);
  });

  it('keep secrets and rows out', () => {
    const [line] = written((logger) =>
      logger.error({ err: Object.assign(new Error('duplicate'), { detail: 'Key (email)=(a@b.de)', parameters: ['a@b.de'] }) }, 'db'),
    );
    expect(line).not.toContain('a@b.de');
  });
});
