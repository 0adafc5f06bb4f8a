/**
 * SQL for the events that a history tells, without what they hold: `id`, `version`, `kind`, its place from the newest (`nth`), among those of
 * its kind too (`nth_of_kind`). Of several drafts in a row the last one. `licenceId` is SQL too.
 */
export const placesOfEntries = (licenceId: string): string => `
  select x.id, x.version, x.kind, row_number() over (order by x.version desc) as nth,
         row_number() over (partition by x.kind order by x.version desc) as nth_of_kind
  from (select i.id, i.version, i.kind, lead(i.kind) over (order by i.version) as next_kind
        from licence_events i where i.licence_id = ${licenceId}) x
  where x.kind <> 'saveDraft' or x.next_kind is distinct from 'saveDraft'`;
