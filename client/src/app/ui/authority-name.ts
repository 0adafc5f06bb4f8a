import type { Authority } from '#contract/authority';

/** An authority as it is named to people; null while its name is not known: then it is "Competent Authority of X". */
export const knownNameOf = ({ name, nameEn }: Pick<Authority, 'name' | 'nameEn'>): string | null =>
  name && nameEn && nameEn !== name ? `${nameEn} (${name})` : nameEn || name || null;
