import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { buildOpenApi } from '#contract/openapi';
import { RIGHTS } from '#domain/rights';
import { RULE_BOOK } from '#domain/rules/rule-book';
import { CLEARANCE } from '#domain/workflow/clearance';
import { DECIDERS, GRANT_STEPS } from '#domain/workflow/grant';
import { VALIDATION } from '#domain/workflow/validation';

const FOLDER = 'docs/generated';

/** Documents that are made from code; `npm run generated:check` fails when one is stale. */
const DOCUMENTS: Record<string, () => string> = {
  'openapi.json': () => `${JSON.stringify(buildOpenApi(), null, 1)}\n`,
  'rules.md': describeRules,
  'rights.md': describeRights,
};

function describeRules(): string {
  const rows = RULE_BOOK.map(({ id, severity, source }) => `| ${id} | ${severity} | ${source} |`);
  return ['# Rules', '', '| id | severity | source |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

function describeRights(): string {
  const rights = Object.entries(RIGHTS).flatMap(([role, actions]) =>
    Object.entries(actions).flatMap(([action, rows]) =>
      rows.map(({ reach, states }) => `| ${role} | ${action} | ${reach} | ${states.join(', ')} |`),
    ),
  );
  const steps = Object.entries({ ...VALIDATION, ...CLEARANCE }).flatMap(([from, events]) =>
    Object.entries(events as Record<string, { to: string; by: readonly string[] }>).map(
      ([event, { to, by }]) => `| ${from} | ${event} | ${to} | ${by.join(', ')} |`,
    ),
  );
  return [
    '# Rights and states',
    '',
    '| role | action | records | in these states |',
    '| --- | --- | --- | --- |',
    ...rights,
    '',
    '| from | event | to | by |',
    '| --- | --- | --- | --- |',
    ...steps,
    '',
    ...describeGrants(),
  ].join('\n');
}

function describeGrants(): string[] {
  const steps = Object.entries(GRANT_STEPS).flatMap(([from, events]) =>
    Object.entries(events as Record<string, { to: string; by: string }>).map(
      ([event, { to, by }]) => `| ${from} | ${event} | ${to} | ${by} |`,
    ),
  );
  const deciders = Object.entries(DECIDERS).map(([role, kinds]) => `| ${role} | ${kinds.join(', ')} |`);
  return [
    '## Roles',
    '',
    'Nobody decides about a role of their own; an administrator never about that of another administrator.',
    '',
    '| role | decided by |',
    '| --- | --- |',
    ...deciders,
    '',
    '| from | event | to | by |',
    '| --- | --- | --- | --- |',
    ...steps,
    '',
  ];
}

const isCheck = process.argv.includes('--check');
mkdirSync(FOLDER, { recursive: true });
const stale = Object.entries(DOCUMENTS).filter(([name, make]) => {
  const path = `${FOLDER}/${name}`;
  const made = make();
  if (!isCheck) writeFileSync(path, made);
  return isCheck && readFileSync(path, 'utf8') !== made;
});
if (stale.length) {
  console.error(`Stale: ${stale.map(([name]) => name).join(', ')}. Run npm run generate.`);
  process.exit(1);
}
