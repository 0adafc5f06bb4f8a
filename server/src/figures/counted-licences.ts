/**
 * SQL for what is counted of the year `$1`, of points of entry in the country `$2` or all: licence, what, month. A year begins and ends
 * by the clocks of Brussels: one rule for all countries, because a licence can move between them.
 */
const YEAR = `
  bounds as (
    select make_timestamptz($1::int, 1, 1, 0, 0, 0, 'Europe/Brussels') as first,
           make_timestamptz($1::int + 1, 1, 1, 0, 0, 0, 'Europe/Brussels') as behind)`;

const month = (at: string): string => `extract(month from ${at} at time zone 'Europe/Brussels')::int as month`;

/** What a decision left behind it; one that was corrected, or a licence that was cancelled since, no longer has. */
const STANDS = `
  (e.kind = 'clear' and l.clearance_state = 'cleared' or e.kind = 'refuse' and l.clearance_state = 'refused'
   or e.kind = 'reject' and l.validation_state = 'rejected')`;

export const COUNTED_LICENCES = `
  with ${YEAR},
  decided as (
    select distinct on (e.licence_id, e.kind) e.licence_id as id, e.at, l.content, l.partner_country,
           case e.kind when 'clear' then 'cleared' when 'refuse' then 'refused' else 'rejected' end as what,
           e.after -> 'decision' -> 'reasons' as reasons
    from licence_events e join licences l on l.id = e.licence_id, bounds
    where e.at >= bounds.first and e.at < bounds.behind and e.kind in ('clear', 'refuse', 'reject') and ${STANDS}
      and ($2::text is null or l.entry_country = $2) and l.discarded_at is null
    order by e.licence_id, e.kind, e.version desc),
  counted as (
    select l.id, 'received' as what, ${month('l.submitted_at')}, l.content, l.partner_country, null::jsonb as reasons
    from licences l, bounds
    where l.submitted_at >= bounds.first and l.submitted_at < bounds.behind and ($2::text is null or l.entry_country = $2)
      and l.validation_state not in ('draft', 'withdrawn') and l.discarded_at is null
    union all
    select id, what, ${month('at')}, content, partner_country, reasons from decided)`;

/**
 * SQL for the goods of what is counted, a row for each commodity line. Measures given once for all goods stand in a row of their own, with the
 * heading where all lines have the same: they are neither counted for each line nor shared out by guess.
 */
export const COUNTED_GOODS = `${COUNTED_LICENCES},
  goods as (
    select c.id, c.what, c.partner_country, coalesce(g.heading, '') as heading, (g.measures ->> 'volumeM3')::numeric as volume,
           (g.measures ->> 'netWeightKg')::numeric as weight, (g.measures ->> 'units')::numeric as units,
           upper(trim(coalesce(g.measures ->> 'unitWord', ''))) as word
    from counted c cross join lateral (
      select left(line ->> 'hsCode', 4) as heading,
             case when c.content ->> 'measuredBy' <> 'goods' then line -> 'measures' end as measures
      from jsonb_array_elements(c.content -> 'commodities') line
      union all
      select case when count(distinct left(line ->> 'hsCode', 4)) = 1 then min(left(line ->> 'hsCode', 4)) end, c.content -> 'globalMeasures'
      from jsonb_array_elements(c.content -> 'commodities') line
      where c.content ->> 'measuredBy' = 'goods' having count(*) > 0) g)`;
