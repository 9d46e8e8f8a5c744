-- Why: finding. What people type is seldom what was written: accents are left out, Иванов is typed Ivanov. Names are
-- indexed in one spelling for all of them, subjects without their accents.

-- Small letters, no accents. Named with its schema so that an index may rely on it.
create function folded(written text) returns text language sql immutable strict parallel safe
  as $$ select lower(public.unaccent('public.unaccent'::regdictionary, written)) $$;

-- Cyrillic in Latin letters, and the usual ways of romanising it (Yuri, Juri, Iurii; Khan, Han) brought together.
create function latinised(written text) returns text language plpgsql immutable strict parallel safe as $$
declare
  plain text := public.folded(written);
begin
  if plain ~ '[а-яіґє]' then
    plain := replace(replace(replace(plain, 'щ', 'sch'), 'ж', 'zh'), 'ч', 'ch');
    plain := replace(replace(replace(replace(plain, 'ш', 'sh'), 'ю', 'iu'), 'я', 'ia'), 'є', 'ie');
    plain := translate(plain, 'абвгдезийклмнопрстуфхцыэіґьъ', 'abvgdeziiklmnoprstufhcieig');
  end if;
  plain := replace(replace(replace(replace(plain, 'shch', 'sch'), 'kh', 'h'), 'ts', 'c'), 'tz', 'c');
  return regexp_replace(replace(replace(translate(plain, 'yj', 'ii'), 'x', 'ks'), 'w', 'v'), 'ii+', 'i', 'g');
end $$;

create index tickets_by_subject on tickets using gin (folded(subject) gin_trgm_ops);
create index clients_by_spelling on clients using gin (latinised(name) gin_trgm_ops);
create index people_by_spelling on people using gin (latinised(name) gin_trgm_ops);
create index people_by_part_of_address on people using gin (lower(email) gin_trgm_ops) where email is not null;

-- Text somebody typed, as a part of a LIKE pattern that means itself.
create function like_text(typed text) returns text language sql immutable strict parallel safe
  as $$ select replace(replace(replace(typed, '\', '\\'), '%', '\%'), '_', '\_') $$;
