import { Card } from '@mantine/core';
import classes from './AccountFacts.module.css';

/** Name, e-mail and the like, each with its word. */
export function AccountFacts({ facts }: { facts: readonly { label: string; value: string }[] }) {
  return (
    <Card>
      <dl className={classes.facts}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt className={classes.label}>{label}</dt>
            <dd className={classes.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
