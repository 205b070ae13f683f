import { SimulatedInstagram1763700000000 } from './1763700000000-simulated-instagram.js';
import { SimulatedTiktok1763700000200 } from './1763700000200-simulated-tiktok.js';
import { DemoPeople1763700000100 } from './1763700000100-demo-people.js';
import { DemoStaff1763700000300 } from './1763700000300-demo-staff.js';

/** Tables of the sandbox. */
export const migrations = [SimulatedInstagram1763700000000, DemoPeople1763700000100, SimulatedTiktok1763700000200, DemoStaff1763700000300];
