import { describe, it, expect } from 'vitest';
import fc from 'fast-check';
import {
  APPLICATION_STATES,
  CAMPAIGN_STATES,
  COLLABORATION_STATES,
  DRAFT_STATES,
  INVITATION_STATES,
  checkTable,
  defineStates,
  finalStates,
  mermaid,
  possibleEvents,
  transition,
} from './states.js';
import type { CampaignState, StateFacts, StateTable } from './states.js';

/** rules.md 3 by hand: `state event → state`, "-" = not there yet; facts in brackets. */
const CAMPAIGN = `
draft launch-scheduled scheduled
draft launch[time_limited] application
draft launch[ongoing] running
draft staff-cancel cancelled
scheduled launch-date-reached[time_limited] application
scheduled launch-date-reached[ongoing] running
scheduled launch-date-reached-failed draft
scheduled unschedule draft
scheduled cancel cancelled
scheduled staff-cancel cancelled
application selection-confirmed preparation
application application-deadline cancelled
application cancel cancelled
application staff-cancel cancelled
preparation preparation-deadline active
preparation staff-cancel cancelled
active active-deadline-open closing
active active-deadline-none-open completed
active staff-cancel cancelled
running no-decision paused
running pause paused
running close closing
running close-none-open completed
running cancel cancelled
running staff-cancel cancelled
paused reactivate running
paused paused-too-long closing
paused close closing
paused close-none-open completed
paused cancel cancelled
paused staff-cancel cancelled
closing last-collaboration-ended completed
closing staff-cancel cancelled`;

const APPLICATION = `
- apply applied
applied accept accepted
applied decline declined
applied withdraw withdrawn
applied keep-waiting waitlisted
applied not-selected declined
applied campaign-ended closed
accepted decline declined
accepted reset applied
accepted withdraw withdrawn
accepted terms-changed applied
accepted confirm confirmed
accepted campaign-ended closed
waitlisted decline declined
waitlisted withdraw withdrawn
waitlisted replacement-accepted confirmed
waitlisted waitlist-ended declined
waitlisted campaign-ended closed
declined reset applied
declined apply-again-invited applied
withdrawn apply-again applied`;

const COLLABORATION = `
- confirm preparing
preparing window-began active
preparing ended-by-agreement ended_by_agreement
preparing remove removed
active deliverables-met fulfilled
active deadline-passed overdue
active ended-by-agreement ended_by_agreement
active remove removed
overdue deliverables-met fulfilled
overdue extended active
overdue grace-over-nothing no_show
overdue grace-over-part partly_fulfilled
overdue ended-by-agreement ended_by_agreement
overdue remove removed
fulfilled content-removed overdue
fulfilled freeze completed
partly_fulfilled reopen overdue
partly_fulfilled remove removed
partly_fulfilled freeze completed
no_show reopen overdue`;

const INVITATION = `
- send sent
sent apply applied
sent decline declined
sent withdraw withdrawn
sent expire expired`;

/** CAM-7 by hand. */
const DRAFT = `
- submit submitted
changes_requested submit submitted
withdrawn submit submitted
closed submit submitted
submitted approve approved
submitted silence approved
submitted request-changes changes_requested
submitted withdraw withdrawn
submitted close closed
changes_requested close closed
withdrawn close closed`;

const TABLES: [StateTable, string, string[]][] = [
  [CAMPAIGN_STATES, CAMPAIGN, ['completed', 'cancelled']],
  [APPLICATION_STATES, APPLICATION, ['confirmed', 'closed']],
  [COLLABORATION_STATES, COLLABORATION, ['ended_by_agreement', 'removed', 'completed']],
  [INVITATION_STATES, INVITATION, ['applied', 'declined', 'withdrawn', 'expired']],
  [DRAFT_STATES, DRAFT, ['approved']],
];

const TIMINGS: (string | null)[] = [null, 'time_limited', 'ongoing'];
const factsOf = (timing: string | null): StateFacts => (timing ? { timing } : {});

describe.each(TABLES)('states of $name', (table, text, ends) => {
  const expected = new Map(
    text
      .trim()
      .split('\n')
      .map((line) => line.split(' '))
      .map(([from, event, to]) => [`${from} ${event}`, to]),
  );

  it('CAM-8 COL-1 full matrix: every state, event and variant leads where rules.md 3 says, or nowhere', () => {
    const found = new Set<string>();
    for (const state of [null, ...table.states]) {
      for (const event of table.events) {
        for (const timing of TIMINGS) {
          const from = state ?? '-';
          const key = expected.has(`${from} ${event}`) ? `${from} ${event}` : `${from} ${event}[${timing}]`;
          const result = transition(table, state, event, factsOf(timing));
          expect(result.ok ? result.to : undefined, key).toBe(expected.get(key));
          if (result.ok) found.add(key);
        }
      }
    }
    expect([...found].sort()).toEqual([...expected.keys()].sort());
  });

  it('CAM-8 no random sequence of events leaves the table', () => {
    const step = fc.record({ event: fc.constantFrom(...table.events), timing: fc.constantFrom(...TIMINGS) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let state = table.initial;
        for (const { event, timing } of steps) {
          const before = state;
          const result = transition(table, state, event, factsOf(timing));
          if (result.ok) {
            expect(table.states).toContain(result.to);
            expect(finalStates(table)).not.toContain(before);
            state = result.to;
          } else {
            expect(result.possible.includes(event)).toBe(result.code === 'fact-missing');
          }
        }
      }),
      { numRuns: 10_000 },
    );
  });

  it('has exactly these ends and a diagram with all its rows', () => {
    expect(finalStates(table)).toEqual(ends);
    const lines = mermaid(table).trimEnd().split('\n');
    expect(lines[0]).toBe('stateDiagram-v2');
    expect(lines).toHaveLength(1 + expected.size + ends.length + (table.initial === null ? 0 : 1));
  });
});

describe('state tables', () => {
  it('CAM-8 names what would be possible instead', () => {
    expect(transition(CAMPAIGN_STATES, 'scheduled', 'pause')).toEqual({
      ok: false,
      code: 'not-possible',
      state: 'scheduled',
      event: 'pause',
      possible: ['launch-date-reached', 'launch-date-reached-failed', 'unschedule', 'cancel', 'staff-cancel'],
    });
    expect(transition(CAMPAIGN_STATES, 'draft', 'launch')).toMatchObject({ ok: false, code: 'fact-missing' });
    expect(possibleEvents(CAMPAIGN_STATES, 'completed')).toEqual([]);
  });

  it('types know the states as literals', () => {
    const state: CampaignState = 'running';
    // @ts-expect-error a misspelt state must not compile
    const wrong: CampaignState = 'runing';
    expect(CAMPAIGN_STATES.states.includes(state)).not.toBe(CAMPAIGN_STATES.states.includes(wrong));
  });

  it('draws variants', () => {
    expect(mermaid(CAMPAIGN_STATES)).toContain('  draft --> running: launch (ongoing)\n');
    expect(mermaid(APPLICATION_STATES)).toContain('  [*] --> applied: apply\n');
  });

  it('a faulty table is refused at load', () => {
    const sound = {
      name: 'lamp',
      states: ['on', 'off'],
      events: ['switch'],
      initial: 'off',
      rows: [{ from: ['off'], event: 'switch', to: 'on' }],
    };
    const faults = (change: Partial<StateTable>) => checkTable({ ...sound, ...change });
    expect(faults({})).toEqual([]);
    expect(faults({ states: ['on', 'off', 'broken'] })).toEqual(['unreachable state broken']);
    expect(faults({ events: ['switch', 'smash'] })).toEqual(['unused event smash']);
    expect(faults({ initial: 'dim' })).toContain('unknown initial state dim');
    expect(faults({ states: ['on', 'off', 'off'] })).toEqual(['a state is listed twice']);
    expect(faults({ rows: [...sound.rows, { from: ['off'], event: 'kick', to: 'gone' }] })).toEqual([
      'unknown state gone',
      'unknown event kick',
    ]);
    expect(faults({ rows: [...sound.rows, { from: ['off'], event: 'switch', to: 'off', when: { mains: 'cut' } }] })).toEqual([
      'two rows for switch from off',
    ]);
    expect(() => defineStates({ ...sound, initial: 'on' })).toThrow('State table lamp: unreachable state off');
  });
});
