-- The breaches and the month figures of Region Stockholm, worked out once a night from all events that are known.
--
-- Reads the table event, and the setting nightly.until, an instant: what was logged later is left out. The session's
-- time zone is Europe/Stockholm. Leaves three tables: fact (what counts), clock (one row an episode, guarantee and
-- subject) and month_figure (one row a clinic, guarantee and month). It needs three statements since PostgreSQL plans
-- parallel work for CREATE TABLE AS, and not for what is read twice of a WITH, nor for an INSERT.
--
-- Left out, all of which spares it work that the job does:
--   * what was known when: alerts, foreseen breaches, withdrawals, every transition, every cause. This is one answer,
--     as of one instant; when and why a breach became a fact, and when it stopped being one, is not in it
--   * the conditions of a code: PvV counts without information, offer and decline; SoV deducts in every care area
--   * clocks begun again (returned, reclaimed, a second start after the end), and a breach before a waiver
--   * the clinic that holds the clock: here the one that the start names, whatever happens to the referral later
--   * transfers by the patient, no-shows, incomplete referrals, units with a mandate, flags, limits in hours
--   * which of several clocks an event without subject fits best: here it is about all of its episode
--   * published definitions (PvV and MoV out of the share), days, percentiles, region rows, small counts suppressed

-- what counts: each event id once, as it was logged first; nothing voided, nothing of an erased episode
create unlogged table fact as
select
  e.*,
  e.type || '.' || e.action as what,
  e.occurred_at::date as day,
  coalesce(e.care_level, case e.type when 'contact' then 'primary' else 'specialised' end) as level
from (
  select distinct on (episode_id, event_id) *
  from event
  where logged_at <= current_setting('nightly.until')::timestamptz
  order by episode_id, event_id, logged_at, topic, partition, "offset"
) e
where e.action <> 'voided'
  and not exists (
    select from event v
    where v.action in ('voided', 'erased')
      and v.episode_id = e.episode_id
      and (v.action = 'erased' or v.voids = e.event_id)
      and v.logged_at <= current_setting('nightly.until')::timestamptz);

analyze fact;

create unlogged table clock as
with
  day_limit (guarantee, since, before, days, pauses) as (
    values
      ('contact', date '-infinity', date 'infinity', 0, false),
      ('assessment', date '-infinity', date '2019-01-01', 7, false),
      ('assessment', date '2019-01-01', date 'infinity', 3, false),
      ('visit-30', date '-infinity', date '2021-01-01', 30, true),
      ('visit-30', date '2021-01-01', date '2022-01-01', 90, true),
      ('visit-30', date '2022-01-01', date 'infinity', 30, true),
      ('visit-90', date '-infinity', date 'infinity', 90, true),
      ('treatment-90', date '-infinity', date 'infinity', 90, true),
      ('investigation-90', date '-infinity', date 'infinity', 90, true)
  ),
  -- which event starts which clock; of a referral the decision, else the issue, else the receipt
  starts_at (what, level, guarantee, place) as (
    values
      ('contact.sought', 'primary', 'contact', 1), ('contact.sought', 'primary', 'assessment', 1),
      ('referral.assessed', 'primary', 'assessment', 1),
      ('referral.decided', 'specialised', 'visit-30', 1), ('referral.decided', 'specialised', 'visit-90', 1),
      ('referral.issued', 'specialised', 'visit-30', 2), ('referral.issued', 'specialised', 'visit-90', 2),
      ('referral.received', 'specialised', 'visit-30', 3), ('referral.received', 'specialised', 'visit-90', 3),
      ('decision.treatment', 'specialised', 'treatment-90', 1),
      ('decision.investigation', 'specialised', 'investigation-90', 1)
  ),
  start as (
    select distinct on (f.episode_id, a.guarantee, f.subject_id)
      f.episode_id,
      a.guarantee,
      f.subject_id,
      f.type,
      f.day,
      coalesce(f.to_clinic_id, f.clinic_id) as clinic_id,
      f.origin is not distinct from 'self' as self,
      coalesce(f.residence like '01%', true)
        and coalesce(
          f.problem = 'new'
            or a.guarantee in ('contact', 'assessment') and f.problem in ('deteriorated', 'noEffect'),
          true)
        and (
          a.guarantee not in ('contact', 'assessment')
          or f.channel is not distinct from '1177'
          or coalesce(f.listed_clinic_id = f.clinic_id, true))
        and case a.guarantee
          when 'treatment-90' then coalesce(f.kind not in ('assistiveDevice', 'dental'), true)
          when 'investigation-90' then coalesce(f.kind in ('dyslexia', 'memory', 'neuropsychiatric'), false)
          else true
        end as covered
    from fact f
    join starts_at a on a.what = f.what and a.level = f.level
    order by f.episode_id, a.guarantee, f.subject_id, a.place, f.occurred_at
  ),
  -- all that the events of its episode say of a clock
  course as (
    select
      s.episode_id, s.guarantee, s.subject_id, s.type, s.day, s.clinic_id, s.self, s.covered,
      min(f.day) filter (
        where f.day >= s.day
          and case s.guarantee
            when 'contact' then
              f.what in ('contact.answered', 'visit.started', 'visit.completed')
            when 'assessment' then
              f.what in ('visit.started', 'visit.completed')
              and coalesce(f.care_level, 'primary') = 'primary'
              and coalesce(f.purpose in ('assessment', 'firstVisit'), true)
              and coalesce(f.licensed, true)
            when 'treatment-90' then
              f.what in ('visit.started', 'visit.completed') and f.level = 'specialised' and f.purpose = 'treatment'
            when 'investigation-90' then
              f.what in ('visit.started', 'visit.completed') and f.level = 'specialised' and f.purpose = 'investigation'
            else
              f.what in ('visit.started', 'visit.completed') and f.level = 'specialised'
              and coalesce(f.purpose in ('firstVisit', 'assessment', 'treatment'), true)
          end) as care_on,
      min(f.day) filter (
        where f.day >= s.day
          and (f.what in ('decision.noTreatment', 'decision.closed')
            or f.what in ('referral.rejected', 'referral.withdrawn')
              and s.guarantee in ('assessment', 'visit-30', 'visit-90')
            or f.what = 'decision.otherRegion' and s.guarantee not in ('contact', 'assessment'))) as closed_on,
      bool_or(f.what = 'referral.accepted') as accepted,
      bool_or(f.what = 'decision.assessmentNeeded') as needed,
      bool_or(f.what = 'decision.assessmentNotNeeded') as not_needed,
      bool_or(
        s.type = 'referral' and f.type = 'referral'
          and coalesce(
            f.reason in ('secondOpinion', 'changeOfClinic', 'childToAdult', 'supplementaryExamination', 'revisit',
              'ownChoiceOtherRegion', 'homeNursing'),
            false)) as excepted,
      (array_agg(f.care_guarantee order by f.occurred_at desc)
        filter (where f.care_guarantee is not null and f.type <> 'visit'))[1] as flag
    from start s
    join fact f
      on f.episode_id = s.episode_id
      and (f.subject_id is null or s.subject_id is null or f.subject_id = s.subject_id)
    group by s.episode_id, s.guarantee, s.subject_id, s.type, s.day, s.clinic_id, s.self, s.covered
  ),
  -- periods of a code: half open, closed by what they say themselves, else by what ends them, else open
  pause as (
    select
      f.episode_id,
      f.subject_id,
      coalesce(f.from_at, f.occurred_at)::date as from_day,
      coalesce(
        f.until_at::date,
        (select min(coalesce(x.until_at, x.occurred_at)::date)
          from fact x
          where x.episode_id = f.episode_id
            and (x.subject_id is null or f.subject_id is null or x.subject_id = f.subject_id)
            and (x.action = 'exemptionEnded' and x.code = f.code or x.action = 'reclaimed' and f.code in ('PvV', '1'))
            and coalesce(x.until_at, x.occurred_at)::date >= coalesce(f.from_at, f.occurred_at)::date),
        date '9999-12-31') as until_day
    from fact f
    where f.action = 'exemption'
  ),
  -- overlapping periods are united
  paused as (
    select c.episode_id, c.guarantee, c.subject_id, c.day, l.days, r.lower, r.upper
    from (
      select
        s.episode_id, s.guarantee, s.subject_id, s.day,
        range_agg(daterange(p.from_day, p.until_day) * daterange(s.day, null)) as periods
      from start s
      join pause p
        on p.episode_id = s.episode_id
        and (p.subject_id is null or s.subject_id is null or p.subject_id = s.subject_id)
      where p.from_day < p.until_day
      group by s.episode_id, s.guarantee, s.subject_id, s.day
    ) c
    join day_limit l on l.guarantee = c.guarantee and c.day >= l.since and c.day < l.before and l.pauses
    cross join lateral (select lower(u) as lower, upper(u) as upper from unnest(c.periods) u) r
  ),
  -- one that begins after the deadline, as those before it have moved it, moves nothing, nor do those after it
  moved as (
    select episode_id, guarantee, subject_id, sum(upper - lower)::int as days,
      range_agg(daterange(lower, upper)) as periods
    from (
      select q.*, bool_and(lower <= day + days + before) over (
        partition by episode_id, guarantee, subject_id order by lower) as counts
      from (
        select p.*, coalesce(sum(upper - lower) over (
          partition by episode_id, guarantee, subject_id
          order by lower rows between unbounded preceding and 1 preceding), 0)::int as before
        from paused p
      ) q
    ) q
    where counts
    group by episode_id, guarantee, subject_id
  ),
  ended as (
    select
      c.*,
      current_setting('nightly.until')::timestamptz::date as today,
      c.day + l.days + coalesce(m.days, 0) as deadline,
      m.periods,
      case when c.care_on <= coalesce(c.closed_on, date 'infinity') then c.care_on end as stopped_on,
      least(c.care_on, c.closed_on) as ended_on,
      case c.flag when 'yes' then true when '1' then true when 'no' then false when '2' then false
        else c.covered and not c.excepted end
        and (not c.self or c.accepted or c.care_on is not null) as holds
    from course c
    join day_limit l on l.guarantee = c.guarantee and c.day >= l.since and c.day < l.before
    left join moved m
      on m.episode_id = c.episode_id and m.guarantee = c.guarantee and m.subject_id is not distinct from c.subject_id
    where c.guarantee <> 'assessment' or c.type = 'referral' or c.needed and not c.not_needed
  )
select
  episode_id, guarantee, subject_id, clinic_id, holds,
  day as started_on,
  stopped_on,
  ended_on,
  deadline,
  coalesce(p.paused, 0) as paused_days,
  coalesce(ended_on, today) - day - coalesce(p.paused, 0) as elapsed_days,
  case when holds and coalesce(ended_on, today) > deadline then deadline + 1 end as breached_on
from ended
left join lateral (
  select sum(upper(u) - lower(u))::int as paused
  from unnest(periods * datemultirange(daterange(day, greatest(coalesce(ended_on, today), day)))) u
) p on periods is not null;

create unlogged table month_figure as
select
  clinic_id,
  guarantee,
  to_char(month, 'YYYY-MM') as month,
  count(*) filter (where ended_on is null or ended_on > last) as waiting,
  count(*) filter (where (ended_on is null or ended_on > last) and deadline < last) as waiting_over,
  count(*) filter (where stopped_on between month::date and last) as care,
  count(*) filter (where stopped_on between month::date and last and stopped_on <= deadline) as care_inside
from clock
cross join lateral generate_series(
  date_trunc('month', started_on::timestamp),
  least(ended_on, current_setting('nightly.until')::timestamptz::date)::timestamp,
  interval '1 month') month
cross join lateral (
  select least(
    (month + interval '1 month' - interval '1 day')::date,
    current_setting('nightly.until')::timestamptz::date) as last
) l
where holds
group by clinic_id, guarantee, month;
