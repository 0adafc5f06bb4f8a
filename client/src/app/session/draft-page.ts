/** A page on which a draft is filled. `page` is what follows `/licences/<id>/`. */
export interface DraftPage {
  readonly licenceId: string;
  readonly page: string;
}

/** The page of a draft that `url` names; null for every other page. What follows `?` or `#` does not count. */
export function parseDraftPage(url: string): DraftPage | null {
  const [, licenceId, page] = /^\/licences\/([^/?#]+)\/(edit|submit|changes|pictures\/\d+)(?=[?#]|$)/.exec(url) ?? [];
  return licenceId && page ? { licenceId, page } : null;
}

export function formatDraftPage({ licenceId, page }: DraftPage): string {
  return `/licences/${licenceId}/${page}`;
}
