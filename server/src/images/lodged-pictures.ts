/**
 * SQL over `licence_events e`: the event lodged, or corrected once lodged, a version with the picture `imageId`. Such a version is
 * evidence: its pictures stay, whatever later versions hold, and open to who sees the history. Answered by `lodged_pictures`.
 */
export const lodgedWith = (imageId: string): string => `
  (e.after #> '{content,pictures}') @> jsonb_build_array(jsonb_build_object('id', ${imageId}))
  and e.after ->> 'validation' <> 'draft' and e.after -> 'content' is not null`;
