-- Years without a notice are counted by the statutory days of the law (kernel/statutory-days.ts), as an edition with the number 0.

-- From when this installation counts them: what was explained before is explained without them. A new installation always did, and has
-- no row.
create table registry.calendar_by_law (
  only_row boolean primary key default true check (only_row),
  since timestamptz(3) not null
);
insert into registry.calendar_by_law (since) select now() where exists (select from registry.agency);

create trigger only_grows before update or delete or truncate on registry.calendar_by_law
  for each statement execute function platform.refuse_change();
grant select on registry.calendar_by_law to mingjian_desk, mingjian_auditor;

-- As in 0010, save that a year counted by the law alone is both counted and waited for: a period that a step moved within it has not
-- changed because of the calendar.
create or replace function record.keep_recomputation() returns trigger language plpgsql as $$
begin
  if exists (
    select from jsonb_array_elements_text(old.explanation #> '{due,editions}') as was
    join jsonb_array_elements_text(new.explanation #> '{due,editions}') as counts on split_part(was, '#', 1) = split_part(counts, '#', 1)
    where was <> counts
  ) or exists (
    select from jsonb_array_elements_text(old.explanation #> '{due,unissuedYears}') as missed
    join jsonb_array_elements_text(new.explanation #> '{due,editions}') as counts on missed = split_part(counts, '#', 1)
    where not exists (select from jsonb_array_elements_text(old.explanation #> '{due,editions}') as was where split_part(was, '#', 1) = missed)
  ) then
    insert into record.recomputation (
      agency_id, case_id, code, key, opened_by, due_before, due_after, provisional_before, provisional_after, editions_before, editions_after
    ) values (
      old.agency_id, old.case_id, old.code, old.key, old.opened_by, old.due_on, new.due_on, old.provisional, new.provisional,
      old.explanation #> '{due,editions}', new.explanation #> '{due,editions}'
    );
  end if;
  return null;
end
$$;
