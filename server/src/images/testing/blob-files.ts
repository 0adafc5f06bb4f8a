import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Services } from '#server/services';

/** The files in the blob store whose names hold `part`, below its folder. */
export const findBlobFiles = ({ config }: Pick<Services, 'config'>, part: string): string[] =>
  globSync(`**/*${part}*`, { cwd: join(config.dataDir, 'blobs') });
