export { SandboxModule } from './sandbox.module.js';
export { mountSimulators } from './simulators/mount.js';
export { TimeMachine } from './time-machine.js';
