import { shadeOf } from '../groups.format.js';
import type { GroupColour } from '../groups.types.js';
import classes from './GroupDot.module.css';

/** The colour of a group. */
export function GroupDot({ colour }: { colour: GroupColour }) {
  return <span className={classes.dot} style={{ backgroundColor: shadeOf(colour) }} aria-hidden="true" />;
}
