-- 行政复议法 63, 行政诉讼法 77: whoever looks the decision over may decide otherwise in its place.
alter table remedy_ending drop constraint outcomes_of_a_remedy, add constraint outcomes_of_a_remedy check (outcome in
    ('UPHELD', 'NOT_HEARD', 'WITHDRAWN', 'REVOKED', 'REMADE', 'CHANGED', 'UNLAWFUL', 'REMITTED', 'UNDECIDED', 'GRANTED',
     'DENIED'));
