export * from './deliverables.js';
export * from './money.js';
export * from './permissions.js';
export * from './states.js';
export * from './timeline.js';
