import type { Config } from '#server/config';
import { DEMO_PASSWORD, DEMO_PEOPLE, type DemoPerson } from '#server/demo/people';
import type { Role } from '#domain/workflow/role';

const ROLES: readonly (readonly [Role, string])[] = [
  ['importer', 'Importer'],
  ['fmsca', 'Competent authority'],
  ['customs', 'Customs office'],
  ['support', 'Support team'],
];

/** Tells a newcomer where to go and, where the demo is on, as whom. */
export function sayReady(config: Config, port: number): void {
  const address = config.isProduction ? config.publicUrl : `http://localhost:${port}`;
  console.log(`\nFLEGT Licences is ready on ${address}`);
  if (config.isDemo) console.log(introduceDemo(address).join('\n'));
}

function introduceDemo(address: string): string[] {
  const people = ROLES.flatMap(([role, name]) => {
    const person = DEMO_PEOPLE.find((it) => it.role === role);
    return person ? [introduce(name, person)] : [];
  });
  return [
    '',
    'Demo people: one tap on the sign-in page, or the address with the password below.',
    ...people,
    `  Password of all: ${DEMO_PASSWORD}`,
    '',
    `Mails are seen on ${address}/dev/mail`,
    'Ctrl-C ends the server; what was done is kept.',
  ];
}

const introduce = (role: string, { firstName, lastName, email }: DemoPerson): string =>
  `  ${role.padEnd(20)} ${`${firstName} ${lastName}`.padEnd(14)} ${email}`;
