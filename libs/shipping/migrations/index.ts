import { HandOver1763600600100 } from './1763600600100-hand-over.js';
import { Shipping1763600600000 } from './1763600600000-shipping.js';

export const migrations = [Shipping1763600600000, HandOver1763600600100];
