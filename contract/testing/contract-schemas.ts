import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as z from 'zod/mini';
import { PATHS } from '#contract/openapi';

type Schema = z.core.$ZodType;
interface Named {
  readonly name: string;
  readonly schema: Schema;
}
interface Operation {
  readonly requestBody?: { content: Record<string, { schema: Schema }> };
  readonly requestParams?: Record<string, Schema>;
  readonly responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && '_zod' in value;
const schemasIn = (content: Record<string, { schema: Schema }> = {}) =>
  Object.values(content).flatMap(({ schema }) => (isSchema(schema) ? [schema] : []));

/** Every operation of the API with its name, `POST /api/session`. */
export const OPERATIONS: readonly (readonly [string, Operation])[] = Object.entries(PATHS).flatMap(([path, methods]) =>
  Object.entries(methods as Record<string, Operation>).map(
    ([method, it]) => [`${method.toUpperCase()} ${path}`, it] as const,
  ),
);

/** What operations take: bodies, queries, parts of the path. */
export const takenSchemas = (): Named[] =>
  OPERATIONS.flatMap(([name, { requestBody, requestParams = {} }]) =>
    [...schemasIn(requestBody?.content), ...Object.values(requestParams)].map((schema) => ({ name, schema })),
  );

/** Every schema that a part of an answer is, however deep. */
export function toldSchemas(): Set<Schema> {
  const told = new Set<Schema>();
  for (const [, { responses }] of OPERATIONS)
    for (const { content } of Object.values(responses)) for (const schema of schemasIn(content)) collect(schema, told);
  return told;
}

function collect(value: unknown, into: Set<Schema>): void {
  if (typeof value !== 'object' || value === null) return;
  if (!isSchema(value)) return Object.values(value).forEach((part) => collect(part, into));
  if (into.has(value)) return;
  into.add(value);
  collect(value._zod.def, into);
}

/** Every schema the files of `contract/` export, by file and name. */
export async function exportedSchemas(): Promise<Named[]> {
  const files = globSync('contract/*.ts').filter((file) => !file.endsWith('.spec.ts'));
  const modules = await Promise.all(
    files.map(async (file) => [basename(file), (await import(pathToFileURL(file).href)) as object] as const),
  );
  return modules.flatMap(([file, module]) =>
    Object.entries(module).flatMap(([name, schema]) => (isSchema(schema) ? [{ name: `${file} ${name}`, schema }] : [])),
  );
}
