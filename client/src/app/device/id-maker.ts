import { InjectionToken } from '@angular/core';
import { v7 } from 'uuid';

/** Makes a UUIDv7: unique without a server, and later ones sort after earlier ones of the same device. */
export type IdMaker = () => string;

export const ID_MAKER = new InjectionToken<IdMaker>('id maker', { factory: () => () => v7() });
