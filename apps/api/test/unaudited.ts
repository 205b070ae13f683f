/** Calls that are no GET and leave no row of their own in the audit log (ACC-9), each with the reason. */
export const UNAUDITED: Readonly<Record<string, string>> = {
  Amendments_preview: 'a trial: nothing is written (CAM-11)',
};
