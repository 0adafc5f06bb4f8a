import type { ActivatedRouteSnapshot } from '@angular/router';

/** The token in the link of a mail stands behind `#`, where neither a server nor a proxy reads it; behind `?` in mails of earlier versions. */
export const linkToken = ({
  fragment,
  queryParamMap,
}: Pick<ActivatedRouteSnapshot, 'fragment' | 'queryParamMap'>): string =>
  new URLSearchParams(fragment ?? '').get('token') ?? queryParamMap.get('token') ?? '';
