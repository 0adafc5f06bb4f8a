import type { HistoryDevice } from '#contract/history';
import type { Viewer } from '#server/licences/visible-licences';
import type { HolderParts } from '#server/roles/holder';

/** Who did something in whose name, and on which device. */
export interface Doing extends HolderParts {
  readonly accountId: string;
  readonly companyId: string | null;
  readonly deviceName: string | null;
  readonly deviceKind: HistoryDevice['kind'] | null;
}

/** Whether it was done by the viewer, or for a company, authority or office the viewer acts for too. */
export function isSameSide({ accountId, grants }: Viewer, doing: Doing): boolean {
  const isOf = ({ role, companyId, country, officeCode }: Viewer['grants'][number]) =>
    role === doing.role &&
    companyId === doing.companyId &&
    country === doing.country &&
    officeCode === doing.officeCode;
  return doing.accountId === accountId || grants.some(isOf);
}

/**
 * The device as the viewer may know it. The name of the browser tells of a person's habits: it is for those who answer for the same
 * company, authority or office. That it was a phone or a computer is harmless, and helps to judge what was typed.
 * @source Reg. (EU) 2016/679, art. 5(1)(c)
 */
export function tellDevice(viewer: Viewer, doing: Doing): HistoryDevice | null {
  if (doing.deviceName === null || doing.deviceKind === null) return null;
  return { name: isSameSide(viewer, doing) ? doing.deviceName : '', kind: doing.deviceKind };
}
