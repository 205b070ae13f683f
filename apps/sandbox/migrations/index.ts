import { SimulatedInstagram1763700000000 } from './1763700000000-simulated-instagram.js';
import { DemoPeople1763700000100 } from './1763700000100-demo-people.js';

/** Tables of the sandbox. */
export const migrations = [SimulatedInstagram1763700000000, DemoPeople1763700000100];
